import type { Command } from "./command";
import { EXIT } from "./exit-code";
import { isError } from "../scoring/problem";
import { readAnySet } from "./read-set-file";
import { say } from "./say";
import type { Terminal } from "./terminal";
import type { FoundSet } from "../sheet/annex/read-sets";
import { problemsJson, tellProblems } from "./set-problems";
import { refuseSetPath, writeSet } from "./write-set";

function json({ loaded, problems, sheet }: FoundSet, file: string | null, terminal: Terminal): unknown {
  const { id, version, title } = loaded?.set ?? { id: null, version: null, title: null };
  const named = { ok: loaded !== null, sheet: sheet || null, id, version, title, hash: loaded?.hash ?? null };
  return { ...named, file: loaded === null ? null : file, problems: problemsJson(problems, terminal) };
}

function tell({ loaded, problems }: FoundSet, file: string | null, terminal: Terminal): void {
  const { language } = terminal;
  tellProblems(problems, terminal);
  if (loaded === null) terminal.out(say(language, "set-refused", { count: problems.filter(isError).length }));
  else terminal.out(say(language, "set-ok", { hash: loaded.hash }));
  if (loaded !== null && file !== null) terminal.out(say(language, "wrote", { path: file }));
}

/** Reads a set from wherever it was typed, says all that is wrong by cell, and writes it when nothing is. */
export const criteriaImport: Command = async (given, terminal) => {
  const asked = given.positionals[0] ?? "";
  const path = given.text("out");
  if (path !== null) await refuseSetPath(path, [asked], given.flag("force"));
  const found = await readAnySet(asked, given.text("issued"));
  if (found.loaded !== null && path !== null) await writeSet(found.loaded.set, path);
  if (given.flag("json")) terminal.json(json(found, path, terminal));
  else tell(found, path, terminal);
  return found.loaded === null ? EXIT.errors : EXIT.done;
};
