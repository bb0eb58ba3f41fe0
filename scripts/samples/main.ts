import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { faultyFiles, ROSTER, scoresOf } from "./faults";
import type { SampleFile } from "./foreign-files";
import { drawScores, type UnitScores } from "./scores";
import { fileOf, rosterCsv, UNITS } from "./units";
import { requestsOf, sealedSheet, workbookPlan } from "./workbooks";

async function goodFiles(scores: ReadonlyMap<string, UnitScores>): Promise<readonly SampleFile[]> {
  const files: SampleFile[] = [{ name: ROSTER, content: rosterCsv() }];
  for (const unit of UNITS) {
    const sheets = requestsOf(unit, scoresOf(scores, unit.code)).map(sealedSheet);
    files.push({ name: fileOf(unit), content: await writeXlsx(workbookPlan(unit, sheets)) });
  }
  return files;
}

async function writeFolder(folder: string, files: readonly SampleFile[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { name, content } of files) await writeFile(join(folder, name), content);
}

/** Makes both folders of samples anew below `folder`. */
export async function writeSamples(folder: string): Promise<void> {
  const scores = drawScores();
  const good = await goodFiles(scores);
  await writeFolder(join(folder, "yen-the-2024"), good);
  await writeFolder(join(folder, "yen-the-2024-loi"), await faultyFiles(scores, good));
}
