import { isError } from "../scoring/problem";
import { CannotRun } from "./cannot-run";
import { checkJson } from "./check-json";
import { collectFiles } from "./collect-files";
import type { Command } from "./command";
import { EXIT } from "./exit-code";
import { judgeFiles } from "./judge-file";
import { findAmong, setOf } from "./known-sets";
import type { Repaired, RepairRequest } from "./repair";
import { allProblems, checkReport } from "./report";
import type { Terminal } from "./terminal";

async function repair(request: RepairRequest, terminal: Terminal): Promise<readonly Repaired[]> {
  const { repairFiles } = await import("./repair");
  return repairFiles(request, terminal);
}

export const check: Command = async (given, terminal) => {
  const folder = given.text("out-dir");
  const repairs = given.flag("repair");
  if (repairs && folder === null) throw new CannotRun("option-missing", { name: "--out-dir" });
  if (!repairs && folder !== null) throw new CannotRun("option-missing", { name: "--repair" });
  const named = await Promise.all(given.texts("criteria").map(setOf));
  const found = await collectFiles(given.positionals);
  const { files, own } = await judgeFiles(found, named, terminal);
  const isJson = given.flag("json");
  if (!isJson) terminal.out(checkReport(files, terminal.language));
  const repaired =
    folder === null ? null : await repair({ found, files, folder, isForced: given.flag("force") }, terminal);
  if (isJson) {
    const repairsJson = repaired === null ? {} : { repairs: repaired };
    terminal.json({ files: checkJson(files, findAmong(own), terminal.language), ...repairsJson });
  }
  return allProblems(files).some(isError) ? EXIT.errors : EXIT.done;
};
