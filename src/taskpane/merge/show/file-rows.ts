import { decimalOf, sumOf } from "../../../scoring/points";
import type { Problem, ProblemCode } from "../../../scoring/problem";
import { rawSum } from "../../../sheet/roll-up-records";
import type { Consolidation } from "../../../summary/consolidate";
import { labelOf } from "../../../summary/match-units";
import { compareText, groupBy } from "../../../summary/order";
import type { Passage, ScoredSheet, SourceFile } from "../../../summary/scored-sheet";
import type { Source } from "../../../summary/sources";
import { throughText } from "../../../summary/through";
import type { FileRow } from "../file-row";
import { countsOf, type ProblemBook } from "./problem-pages";

/** What stands elsewhere too, or gave way to another sheet: nothing is missing without it. */
const SURPLUS: ReadonlySet<ProblemCode> = new Set(["sheet-duplicated", "sheet-superseded", "sheet-set-aside"]);

type About = { readonly file: string; readonly through?: readonly Passage[] };
/** What is known of the files besides the merge: which are summaries, and whose repairs are in force. */
export type FileMarks = { readonly summaries: ReadonlySet<string>; readonly repaired: ReadonlySet<string> };

function keyOf({ file, through }: About, sha256: string): string {
  return JSON.stringify([file, sha256, throughText(through ?? [])]);
}

function sheetKey(file: string, sheet: string, through: string | undefined): string {
  return JSON.stringify([file, sheet, through ?? ""]);
}

function surplusSheets(problems: readonly Problem[]): ReadonlySet<string> {
  const surplus = problems.filter(({ code }) => SURPLUS.has(code));
  return new Set(surplus.map(({ place }) => sheetKey(place.file ?? "", place.sheet ?? "", place.through)));
}

/** The first file of the same bytes that is used. */
function twins(sources: readonly Source[]): ReadonlyMap<string, string> {
  const used = sources.filter(({ status, sha256 }) => status === "used" && sha256 !== "");
  return new Map([...groupBy(used, ({ sha256 }) => sha256)].map(([sha256, same]) => [sha256, same[0]?.file ?? ""]));
}

function takenAway(sheets: readonly ScoredSheet[]): FileRow["takesAway"] {
  if (sheets.length === 0) return null;
  const units = [...new Set(sheets.map(({ unit }) => labelOf(unit)))].filter((name) => name !== "").sort(compareText);
  return { sheets: sheets.length, points: decimalOf(sumOf(sheets.map(rawSum))), units };
}

/** Every file of the merge. The points of all files add up to the sum by file of the merge's checks. */
export function fileRows(merged: Consolidation, book: ProblemBook, marks: FileMarks): readonly FileRow[] {
  const panel = new Set(merged.units.flatMap((unit) => unit.panel.map(({ scored }) => scored)));
  const surplus = surplusSheets(merged.problems);
  const files = new Map<string, SourceFile>(merged.files.map((file) => [keyOf(file, file.sha256), file]));
  const originals = twins(merged.sources);
  return merged.sources.map((source): FileRow => {
    const { file, sha256, status, through } = source;
    const sheets = files.get(keyOf(source, sha256))?.sheets ?? [];
    const names = new Set(source.sheets);
    const unused = sheets.filter(
      (sheet) => !names.has(sheet.sheet) && !surplus.has(sheetKey(file, sheet.sheet, sheet.through)),
    );
    const original = status === "superseded" ? originals.get(sha256) : undefined;
    const isTwin = original !== undefined && original !== file;
    return {
      name: file,
      status: isTwin ? "duplicate" : status,
      duplicateOf: isTwin ? original : null,
      sha256,
      through: through.length === 0 ? null : throughText(through),
      isSummary: marks.summaries.has(file),
      isRepaired: marks.repaired.has(file),
      sheets: sheets.length,
      usedSheets: names.size,
      points: decimalOf(sumOf(sheets.filter((sheet) => panel.has(sheet)).map(rawSum))),
      takesAway: takenAway(unused),
      ...countsOf(book.get(file) ?? []),
    };
  });
}

/** A file that nothing could be merged from. */
export function unmergedRow({ file, sha256 }: SourceFile, book: ProblemBook): FileRow {
  const nothing = { duplicateOf: null, through: null, isSummary: false, isRepaired: false, takesAway: null };
  const empty = { sheets: 0, usedSheets: 0, points: "0.00" };
  return { name: file, status: "rejected", sha256, ...nothing, ...empty, ...countsOf(book.get(file) ?? []) };
}
