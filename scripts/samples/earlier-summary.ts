import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { findSet } from "../../src/scoring/built-in-sets";
import { judgeWorkbook } from "../../src/sheet/judge-workbook";
import { ROLL_UP_WORDS } from "../../src/sheet/roll-up-fields";
import { layoutSummary } from "../../src/sheet/summary-layout";
import { consolidate } from "../../src/summary/consolidate";
import type { SourceFile } from "../../src/summary/scored-sheet";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { sampleSet } from "./figures";
import type { Faulty, SampleFile } from "./foreign-files";
import { faultIn, info } from "./planted-fault";
import { PARENT, UNITS } from "./units";

const NAME = "Tổng hợp lần trước.xlsx";

function judged({ name, content }: SampleFile): readonly SourceFile[] {
  if (typeof content === "string") return [];
  const read = readWorkbook(content);
  if (!read.ok) throw new RangeError(`${name}: ${read.fault.code}`);
  const { sheets, problems } = judgeWorkbook(read.workbook, name, findSet);
  return [{ file: name, sha256: bytesToHex(sha256(content)), sheets, problems }];
}

/** The summary of the good folder, which somebody left among the faulty files. */
export async function earlierSummary(good: readonly SampleFile[]): Promise<Faulty> {
  const files = good.flatMap(judged);
  const roster = UNITS.map((unit) => ({ ...unit, parent: PARENT }));
  const merged = consolidate({ ...sampleSet(), files, roster, method: null, previous: null });
  const plan = layoutSummary(merged);
  // As the first versions wrote it, without the records that a later merge takes.
  const sheets = plan.sheets.filter(({ name }) => name !== ROLL_UP_WORDS.sheet);
  const content = await writeXlsx({ ...plan, sheets });
  return {
    files: [{ name: NAME, content }],
    faults: [faultIn(NAME, info("file-is-summary", {}, "An earlier summary."))],
  };
}
