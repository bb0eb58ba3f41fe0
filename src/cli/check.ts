import { isError } from "../scoring/problem";
import { CannotRun } from "./cannot-run";
import { checkJson } from "./check-json";
import { collectFiles } from "./collect-files";
import type { Command } from "./command";
import { EXIT } from "./exit-code";
import { judgeFiles } from "./judge-file";
import { findAmong, setOf } from "./known-sets";
import { allProblems, checkReport } from "./report";

export const check: Command = async (given, terminal) => {
  if (given.flag("repair")) throw new CannotRun("not-yet", { name: "--repair" });
  const findSet = findAmong(await Promise.all(given.texts("criteria").map(setOf)));
  const found = await collectFiles(given.positionals);
  const files = await judgeFiles(found, findSet, terminal);
  if (given.flag("json")) terminal.json({ files: checkJson(files, findSet, terminal.language) });
  else terminal.out(checkReport(files, terminal.language));
  return allProblems(files).some(isError) ? EXIT.errors : EXIT.done;
};
