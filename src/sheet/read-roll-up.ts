import { decimalOf } from "../scoring/points";
import { problem, type Problem } from "../scoring/problem";
import type { Passage, SourceFile } from "../summary/scored-sheet";
import { broughtBy } from "../summary/through";
import { gridOf, textAt } from "./grid";
import type { FindSet } from "./judge-sheet";
import { pointsSheetFaults } from "./read-points-sheet";
import { altered, cellOf, recordedFiles, type Records } from "./read-roll-up-files";
import { columnOfField, fieldOf, recordsIn, rollUpSheetIn, type FoundRecord } from "./read-roll-up-rows";
import { recordedSheet } from "./read-roll-up-sheet";
import { RECORD_COLUMNS } from "./roll-up-fields";
import { endCode, rawSum, recordCode } from "./roll-up-records";
import { parseSetName, setName } from "./set-name";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet-snapshot";

/** The files whose sheets a summary carries, or why none of them may be taken. */
export type RollUp =
  | { readonly ok: true; readonly files: readonly SourceFile[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type AboutSet =
  | { readonly ok: true; readonly set: NonNullable<ReturnType<FindSet>>["set"] }
  | { readonly ok: false; readonly problem: Problem };

/** The set that the summary is about must be the one that is known here under its id. */
function setOf({ place, findSet }: Records, sheet: SheetSnapshot): AboutSet {
  const area = sheet.names["summary_of"];
  const found = area === undefined ? "" : textAt(gridOf(sheet), area.top, area.left);
  const at = area === undefined ? place : cellOf(place, area.top, area.left);
  const name = parseSetName(found);
  if (name === null) return { ok: false, problem: altered(at, found, "") };
  const known = findSet(name.id);
  const expected = known === null ? "" : setName(known.set, known.hash);
  return known !== null && found === expected
    ? { ok: true, set: known.set }
    : { ok: false, problem: problem("summary-set-differs", at, { found, expected }) };
}

/** The recorded sum of a sheet against its entries: where one number was edited by hand it says more than a code. */
function sumFaults({ place, findSet }: Records, record: FoundRecord): readonly Problem[] {
  const read = record.kind === "sheet" ? recordedSheet(record, "", findSet) : null;
  if (read?.ok !== true || !read.isJudged) return [];
  const found = fieldOf(record, "sheet", "sum");
  const expected = decimalOf(rawSum(read.scored));
  return found === expected ? [] : [altered(cellOf(place, record.row, columnOfField("sheet", "sum")), found, expected)];
}

function codeFaults({ place }: Records, record: FoundRecord, expected: string): readonly Problem[] {
  if (record.code === expected) return [];
  return [altered(cellOf(place, record.row, RECORD_COLUMNS.code), record.code, expected)];
}

/** Every row must be as it was written, and no row may be missing, new or moved. */
function recordFaults(records: Records): readonly Problem[] {
  const rows = records.records.slice(0, -1);
  const end = records.records.at(-1);
  if (end?.kind !== "end") return [altered(records.place, "", "")];
  const faults = rows.flatMap((record) => {
    const inSum = sumFaults(records, record);
    return inSum.length > 0 ? inSum : codeFaults(records, record, recordCode(record));
  });
  if (faults.length > 0) return faults;
  return codeFaults(records, end, endCode(end, rows.map(recordCode)));
}

/**
 * The files of the score sheets that a summary carries, as its merge read them; null for a workbook without such records.
 * Nothing is taken from a summary that was changed or is of another set: a part of it would rank its units without the
 * rest.
 */
export function recordedMerge(workbook: WorkbookSnapshot, file: string, findSet: FindSet): RollUp | null {
  const sheet = rollUpSheetIn(workbook);
  if (sheet === null) return null;
  const records: Records = { place: { file, sheet: sheet.name }, findSet, records: recordsIn(sheet) };
  const about = setOf(records, sheet);
  if (!about.ok) return { ok: false, problems: [about.problem] };
  const changed = recordFaults(records);
  if (changed.length > 0) return { ok: false, problems: changed };
  const { files, used, faults } = recordedFiles(records);
  const problems = faults.length > 0 ? faults : pointsSheetFaults(workbook, file, about.set, used);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, files };
}

/** The same for a merge one level up: each file with the summary that brought it. */
export function readRollUp(workbook: WorkbookSnapshot, summary: Passage, findSet: FindSet): RollUp | null {
  const merge = recordedMerge(workbook, summary.file, findSet);
  return merge?.ok === true ? { ok: true, files: merge.files.map((file) => broughtBy(summary, file)) } : merge;
}
