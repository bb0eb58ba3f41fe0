import { decimalOf, NO_POINTS } from "../../../scoring/points";
import type { Problem } from "../../../scoring/problem";
import type { Language } from "../../../sheet/describe";
import type { Checks } from "../../../summary/checks";
import type { Consolidation } from "../../../summary/consolidate";
import type { Decision } from "../../../summary/decision";
import type { MergeEntry } from "../../../summary/merge-log";
import type { SourceFile } from "../../../summary/scored-sheet";
import type { Standing } from "../../../summary/standing";
import type { FileRepairs } from "../file-row";
import type { ChecksView, HistoryEntry, MergeResult } from "../merge-result";
import { changesView } from "./changes-view";
import { conflictViews } from "./conflict-views";
import { rollUpViews } from "./roll-up-views";
import { fileRows, unmergedRow, type FileMarks } from "./file-rows";
import { problemBook, problemCounts, type ProblemBook } from "./problem-pages";
import { groupColumns, unitRows } from "./unit-rows";
import { versionViews } from "./version-views";

/** A merge as the worker keeps it until the next one; `merged` null: no sheet of a known set. */
export type Kept = {
  readonly merged: Consolidation | null;
  readonly files: readonly SourceFile[];
  /** With those of the roster. */
  readonly problems: readonly Problem[];
  readonly marks: FileMarks;
  readonly repairs: readonly FileRepairs[];
  readonly repaired: MergeResult["repaired"];
  readonly log: readonly MergeEntry[];
  /** Of this session. */
  readonly decisions: readonly Decision[];
  /** The result that stood before. */
  readonly before: Standing | null;
};
export type Shown = Omit<MergeResult, "number">;

function checksView({ byUnit, byJudge, byCriterion, byFile, agree }: Checks): ChecksView {
  return {
    byUnit: decimalOf(byUnit),
    byJudge: decimalOf(byJudge),
    byCriterion: decimalOf(byCriterion),
    byFile: decimalOf(byFile),
    agree,
  };
}

function historyEntry(entry: MergeEntry): HistoryEntry {
  const { at, by, files, usedFiles, units, decisions, repairs, changes } = entry;
  const counts = { decisions: decisions.length, repairs: repairs.length, changes: changes.length };
  return { at, by, files, usedFiles, units, ...counts };
}

type Common = Pick<Shown, "problems" | "repairs" | "repaired" | "history">;

function commonOf({ repairs, repaired, log }: Kept, book: ProblemBook, language: Language): Common {
  return { problems: problemCounts(book, language), repairs, repaired, history: log.map(historyEntry) };
}

const NO_SUM = decimalOf(NO_POINTS);
const NOTHING = {
  ...{ setId: null, setTitle: "", isTemplate: false, isSelfScored: false },
  method: "mean",
  ...{ groups: [], units: [], levels: [], unranked: 0, conflicts: [], changes: null, tiers: null, successions: null },
  ...{ versions: [], carries: [], broughtVersions: 0 },
  checks: { byUnit: NO_SUM, byJudge: NO_SUM, byCriterion: NO_SUM, byFile: NO_SUM, agree: true },
} as const;

/** What the tab shows of a merge. */
export function mergeResultOf(kept: Kept, language: Language): Shown {
  const { merged, problems, marks, before } = kept;
  const book = problemBook(problems);
  const common = commonOf(kept, book, language);
  if (merged === null) return { ...NOTHING, ...common, files: kept.files.map((file) => unmergedRow(file, book)) };
  const { set, units, levels } = merged;
  const changes = changesView(merged, before);
  return {
    setId: set.id,
    setTitle: set.title,
    isTemplate: set.status === "template",
    method: merged.method,
    isSelfScored: merged.isSelfScored,
    groups: groupColumns(set),
    units: unitRows(merged, changes?.units ?? []),
    levels: levels.map(({ level, units: count }) => ({ level: level?.name ?? null, units: count })),
    unranked: units.filter(({ rank }) => rank === null).length,
    files: fileRows(merged, book, marks),
    conflicts: conflictViews(set, merged.conflicts, kept.decisions),
    ...versionViews(merged, language),
    changes,
    ...rollUpViews(merged),
    checks: checksView(merged.checks),
    ...common,
  };
}
