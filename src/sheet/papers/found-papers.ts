import type { CriteriaSet } from "../../scoring/criteria-set";
import type { LoadedSet } from "../../scoring/load-criteria-set";
import type { UnitLabel } from "../../summary/roster";
import { unitKey } from "../../summary/standing";
import { isBlankForm } from "../map-sheet";
import type { PaperSettings } from "../paper-settings";
import { summaryOf } from "../read-summary";
import { gridOf, textAt } from "../grid";
import { parseSetName } from "../set-name";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet-snapshot";
import { mergeOfSummary, paperIn, type MergeOfSummary, type PaperOver } from "./merge-of-summary";
import { scoreAsFound, type FoundScore } from "./score-as-found";

/** What there is to print in a workbook. */
export type FoundPapers = {
  readonly scores: readonly FoundScore[];
  /** Null where the workbook has no summary. */
  readonly merge: MergeOfSummary | null;
  /** Units of the summary and of the score sheets, each once. */
  readonly units: readonly UnitLabel[];
  /** The set of the summary, else of the first score sheet; null where it is not known here. */
  readonly set: LoadedSet | null;
  /** What stands on paper of that set. */
  readonly paper: PaperSettings | null;
  /** Papers that were added for an earlier print. */
  readonly earlier: readonly string[];
  /** Names of all other sheets. */
  readonly taken: readonly string[];
};

/** Names that only papers of ours have. */
const MARKS = ["letter_of", "minutes_of", "appendix_of"] as const;

export function isOwnPaper(sheet: SheetSnapshot): boolean {
  return isBlankForm(sheet) || MARKS.some((name) => sheet.names[name] !== undefined);
}

function distinct(units: readonly UnitLabel[]): readonly UnitLabel[] {
  return [...new Map(units.filter(({ name }) => name !== "").map((unit) => [unitKey(unit), unit])).values()];
}

function setIn(sheets: readonly SheetSnapshot[], findSet: (id: string) => LoadedSet | null): LoadedSet | null {
  for (const sheet of sheets) {
    const cell = sheet.names["criteria_set"];
    const name =
      summaryOf(sheet) ?? (cell === undefined ? null : parseSetName(textAt(gridOf(sheet), cell.top, cell.left)));
    const found = name === null ? null : findSet(name.id);
    if (found !== null) return found;
  }
  return null;
}

/** Looks through a workbook for what can be printed. `findSet` knows the criteria sets. */
export function foundPapers(
  { sheets }: WorkbookSnapshot,
  file: string,
  findSet: (id: string) => LoadedSet | null,
  over: PaperOver = (kept) => kept,
): FoundPapers {
  const earlier = sheets.filter(isOwnPaper);
  const others = sheets.filter((sheet) => !earlier.includes(sheet));
  const paperOf = (set: CriteriaSet): PaperSettings => over(paperIn({ sheets }, set));
  const scores = others.flatMap((sheet) => scoreAsFound(sheet, { findSet, paperOf }) ?? []);
  const merge = mergeOfSummary({ sheets: others }, file, findSet, over);
  const merged = merge?.ok === true ? merge.draft.merged.units.map(({ unit }) => unit) : [];
  const set = setIn(others, findSet);
  return {
    scores,
    merge,
    units: distinct([...merged, ...scores.map(({ unit }) => unit)]),
    set,
    paper: set === null ? null : paperOf(set.set),
    earlier: earlier.map(({ name }) => name),
    taken: others.map(({ name }) => name),
  };
}
