import type { PanelMethod } from "../../summary/panel";
import type { ParentJson } from "../../summary/parents-json";
import type { ConflictView } from "./conflict-view";
import type { FileRepairs, FileRow, RepairedCell } from "./file-row";
import type { MergeInsight } from "./merge-insight";
import type { ProblemCounts } from "./problem-counts";
import type { SuccessionRow } from "./roll-up-rows";
import type { ChangesView, UnitRow } from "./unit-row";
import type { VersionView } from "./version-view";

/** What a merge came to, as the tab “Tổng hợp” shows it (see `merge-state.ts`). */
export type MergeResult = {
  /** Grows by one with every new result. */
  readonly number: number;
  /** Null, and all but files and problems empty: no file has a score sheet of a known set. */
  readonly setId: string | null;
  readonly setTitle: string;
  readonly isTemplate: boolean;
  readonly method: PanelMethod;
  /** No sheet has a judge: the units' own scores were added up. */
  readonly isSelfScored: boolean;
  /** The columns of `UnitRow.groups`. */
  readonly groups: readonly { readonly id: string; readonly title: string; readonly max: string }[];
  /** Ranked units from the best on, then the others; up to 3,321 of them: show them in a long list. */
  readonly units: readonly UnitRow[];
  /** From the highest level down, `level` null (below all levels) last. */
  readonly levels: readonly { readonly level: string | null; readonly units: number }[];
  readonly unranked: number;
  readonly files: readonly FileRow[];
  readonly problems: ProblemCounts;
  readonly repairs: readonly FileRepairs[];
  /** Repairs that are in force, as “Nhật ký” will list them. */
  readonly repaired: readonly RepairedCell[];
  readonly conflicts: readonly ConflictView[];
  /** Sheets of other versions of the set than the one that is merged by. */
  readonly versions: readonly VersionView[];
  /** The files that bring them and can be carried over, and how many files more a summary brought. */
  readonly carries: readonly string[];
  readonly broughtVersions: number;
  /** Null where there is nothing to compare with. */
  readonly changes: ChangesView | null;
  /** By parents, one list for each tier from the nearest up; null unless it was asked for. */
  readonly tiers: readonly (readonly ParentJson[])[] | null;
  /** Today's units beside the old units that went into them; null without a crosswalk. */
  readonly successions: readonly SuccessionRow[] | null;
  /** Earlier merges from the previous summary's “Nhật ký”, oldest first; this one is added when it is written. */
  readonly history: readonly HistoryEntry[];
  readonly checks: ChecksView;
  /** From `insightOf`; may come after the rest of the result, and stays away where it is not computed. */
  readonly insight?: MergeInsight | null;
};

/** Units against criteria; not in the state, since a country has 400,000 of them: asked for page by page. */
export type CriteriaPage = {
  readonly criteria: readonly { readonly id: string; readonly title: string; readonly max: string }[];
  /** Mean points in the order of `criteria`; null where the unit has no figures or the criterion does not apply. */
  readonly rows: readonly { readonly key: string; readonly means: readonly (string | null)[] }[];
};

export type HistoryEntry = {
  /** As the merger's machine wrote it: "2025-11-30 14:05". */
  readonly at: string;
  readonly by: string;
  readonly files: number;
  readonly usedFiles: number;
  readonly units: number;
  readonly decisions: number;
  readonly repairs: number;
  readonly changes: number;
};

/** The raw points of all used sheets, added up in four ways. */
export type ChecksView = {
  readonly byUnit: string;
  readonly byJudge: string;
  readonly byCriterion: string;
  readonly byFile: string;
  readonly agree: boolean;
};
