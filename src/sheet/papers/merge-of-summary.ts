import type { CriteriaSet } from "../../scoring/criteria-set";
import { problem, type Problem } from "../../scoring/problem";
import { consolidate, type Consolidation } from "../../summary/consolidate";
import { foldName } from "../../summary/fold-name";
import { decisionsOf } from "../../summary/merge-log";
import type { PanelMethod } from "../../summary/panel";
import type { RosterUnit } from "../../summary/roster";
import type { SourceFile } from "../../summary/scored-sheet";
import { gridOf, textAt } from "../grid";
import type { FindSet } from "../judge-sheet";
import { defaultPaper } from "../default-paper";
import type { PaperSettings } from "../paper-settings";
import { readLog } from "../read-log";
import { paperOfWorkbook } from "../read-paper-sheet";
import { recordedMerge } from "../read-roll-up";
import { listedUnits, summaryOf } from "../read-summary";
import type { NewNames } from "../renamed-plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet-snapshot";
import { draftSummary, SUMMARY_ROWS, type SummaryDraft } from "../summary-draft";
import { METHOD_WORDS } from "../summary-words";
import { summaryDifference } from "./summary-difference";
import { summaryIn } from "./summary-snapshot";

/** The merge that a summary shows, or why no paper may be made from it. */
export type MergeOfSummary =
  | {
      readonly ok: true;
      readonly draft: SummaryDraft;
      /** How the summary's sheets are called in this workbook, where they have other names than in the layout. */
      readonly names: NewNames;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function methodOf(units: SheetSnapshot): PanelMethod | null {
  const words = textAt(gridOf(units), SUMMARY_ROWS.method, 0);
  const found = Object.entries(METHOD_WORDS).find(([, text]) => text === words);
  return (found?.[0] as PanelMethod | undefined) ?? null;
}

/** A summary shows no types: “Đồng Tâm” is the unit of the sheets of “Xã Đồng Tâm” where the set knows such a type. */
function withTypes(
  units: readonly RosterUnit[],
  set: CriteriaSet,
  files: readonly SourceFile[],
): readonly RosterUnit[] {
  const named = new Set(files.flatMap(({ sheets }) => sheets.map(({ unit }) => foldName(unit.name))));
  return units.map((unit) => {
    const type = set.unitTypes.find((one) => named.has(foldName(`${one} ${unit.name}`)));
    return type === undefined ? unit : { ...unit, type };
  });
}

type Found = { readonly set: CriteriaSet; readonly hash: string; readonly files: readonly SourceFile[] };

function mergedAgain(workbook: WorkbookSnapshot, units: SheetSnapshot, { set, hash, files }: Found): Consolidation {
  return consolidate({
    set,
    hash,
    files,
    roster: withTypes(listedUnits(units), set, files),
    method: methodOf(units),
    previous: null,
    decisions: decisionsOf(readLog(workbook)),
  });
}

/** What the workbook says about paper, else what its criteria set tells. */
export function paperIn(workbook: WorkbookSnapshot, set: CriteriaSet): PaperSettings {
  const otherwise = defaultPaper(set);
  return paperOfWorkbook(workbook, otherwise)?.paper ?? otherwise;
}

/** What somebody asks for this once, over the settings of the workbook. */
export type PaperOver = (kept: PaperSettings) => PaperSettings;
const asTheyAre: PaperOver = (kept) => kept;

/**
 * Merges the score sheets that a summary carries once more, and holds the result against what the summary shows, cell
 * by cell: paper must say what was merged, and a summary that was changed by hand says something else. Null for a
 * workbook without a summary.
 */
export function mergeOfSummary(
  workbook: WorkbookSnapshot,
  file: string,
  findSet: FindSet,
  over: PaperOver = asTheyAre,
): MergeOfSummary | null {
  const found = summaryIn(workbook);
  if (found === null) return null;
  const { units } = found;
  const place = { file, sheet: found.names.get(units.name) ?? units.name };
  const record = recordedMerge(found.workbook, file, findSet);
  const name = summaryOf(units);
  const loaded = name === null ? null : findSet(name.id);
  if (record?.ok === false) return record;
  if (record === null || loaded === null)
    return { ok: false, problems: [problem("summary-altered", place, { found: "", expected: "" })] };
  const merged = mergedAgain(found.workbook, units, { ...loaded, files: record.files });
  const draft = draftSummary(merged, over(paperIn(workbook, loaded.set)));
  const difference = summaryDifference(draft, found.workbook, file);
  return difference === null ? { ok: true, draft, names: found.names } : { ok: false, problems: [difference] };
}
