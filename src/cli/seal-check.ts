import { isError, type Problem } from "../scoring/problem";
import { checkSeal, type CheckedSheet, type SealCheck, type SealedBook } from "../sheet/check-seal";
import { describe } from "../sheet/describe";
import { judgeWorkbook } from "../sheet/judge-workbook";
import { readSealLog } from "../sheet/read-seal-log";
import { CannotRun } from "./cannot-run";
import { carriedIn, tellCarried } from "./carried-in";
import { collectFiles } from "./collect-files";
import type { Command } from "./command";
import { EXIT, type ExitCode } from "./exit-code";
import { findAmong, setOf } from "./known-sets";
import { problemJson } from "./problem-json";
import { readWorkbookFile } from "./read-file";
import { say } from "./say";
import type { Terminal } from "./terminal";

function sheetLine({ stand, file, sheet, unit, judge, seal }: CheckedSheet, { language }: Terminal): string {
  const who = judge ?? say(language, "self-score");
  return `  ${say(language, `seal-${stand}-sheet`, { file, sheet, unit, judge: who, seal: seal ?? "–" })}`;
}

function tell(check: SealCheck, typed: string, terminal: Terminal): void {
  const { language } = terminal;
  if (check.is === "mistyped") {
    terminal.out(say(language, "seal-mistyped", { code: typed }));
    return;
  }
  terminal.out(say(language, `seal-${check.is}`, { code: check.code }));
  for (const sheet of check.sheets) terminal.out(sheetLine(sheet, terminal));
}

function exitOf(check: SealCheck, problems: readonly Problem[]): ExitCode {
  return check.is === "agrees" && !problems.some(isError) ? EXIT.done : EXIT.errors;
}

/** `chamsao seal check`: does the paper with this code agree with the cells of these files? */
export const sealCheck: Command = async (given, terminal) => {
  const [typed = "", ...paths] = given.positionals;
  if (paths.length === 0) throw new CannotRun("argument-missing", { name: "FILE" });
  const known = await Promise.all(given.texts("criteria").map(setOf));
  const books: SealedBook[] = [];
  const problems: Problem[] = [];
  for (const source of await collectFiles(paths)) {
    const read = await readWorkbookFile(source);
    if (!read.ok) {
      problems.push(read.problem);
      continue;
    }
    const carried = carriedIn(read.workbook, known);
    tellCarried(carried, source.name, terminal);
    known.push(...carried);
    const judged = judgeWorkbook(read.workbook, source.name, findAmong(known));
    books.push({ sheets: judged.sheets, log: readSealLog(read.workbook).records });
  }
  const check = checkSeal(typed, books, findAmong(known));
  if (given.flag("json")) {
    const told = check.is === "mistyped" ? { code: null, sheets: [] } : { code: check.code, sheets: check.sheets };
    const unread = problems.map((one) => problemJson(one, terminal.language));
    terminal.json({ typed, result: check.is, ...told, problems: unread });
  } else {
    tell(check, typed, terminal);
    for (const one of problems) terminal.out(`  ${describe(one, terminal.language)}`);
  }
  return exitOf(check, problems);
};
