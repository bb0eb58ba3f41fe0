import { extname } from "node:path";
import { describe } from "../sheet/describe";
import { CannotRun } from "./cannot-run";
import { EXIT } from "./exit-code";
import { readSetFile } from "./known-sets";
import type { Command } from "./command";
import { problemJson } from "./problem-json";
import { say } from "./say";

const WORKBOOKS = new Set([".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"]);

export const criteriaCheck: Command = async (given, terminal) => {
  const path = given.positionals[0] ?? "";
  if (WORKBOOKS.has(extname(path).toLowerCase())) throw new CannotRun("set-workbook-later");
  const loading = await readSetFile(path);
  const problems = loading.ok ? [] : loading.problems;
  const { language } = terminal;
  if (given.flag("json")) {
    const hash = loading.ok ? loading.hash : null;
    terminal.json({ ok: loading.ok, hash, problems: problems.map((problem) => problemJson(problem, language)) });
  } else if (loading.ok) {
    terminal.out(say(language, "set-ok", { hash: loading.hash }));
  } else {
    terminal.out(problems.map((problem) => describe(problem, language)).join("\n"));
  }
  return loading.ok ? EXIT.done : EXIT.errors;
};
