import type { Layer } from "../../scoring/layers";
import type { Problem } from "../../scoring/problem";
import type { VersionChange } from "../../scoring/version-change";

/** What carrying the sheet in view would do. */
export type CarryPreview = {
  /** In what the sheet's version differs; none where only the layer changes. */
  readonly changes: readonly VersionChange[];
  readonly carried: number;
  readonly left: readonly Problem[];
  /** The layers of its set, and the one that takes entries now; none where the set has no layers. */
  readonly layers: readonly Layer[];
  readonly open: Layer | null;
  /** Its points come from a survey sheet, which goes to the new version together with it. */
  readonly isFed: boolean;
};

/**
 * Why a sheet stays as it is: one that is passed on is laid anew, so it must not be sealed and must lose no entry; one
 * that a survey feeds needs the survey sheet that its formulas look at, with every row where it was laid. `already`: of
 * all sheets of a workbook those are left out whose unit and judge have a sheet of the version in force.
 */
export type WhyNot = "already" | "sealed" | "entries" | "survey-missing" | "survey-moved";
/** A score sheet of the workbook that goes along with the one in view, or why it does not. */
export type AlongPreview = {
  readonly sheet: string;
  readonly carried: number;
  readonly left: number;
  readonly whyNot: WhyNot | null;
};

/** The sheet in view alone, or every sheet of the workbook that stands where it does. */
export type CarryScope = "sheet" | "workbook";
export type CarryAsked = { readonly takesReworded: boolean; readonly layer: Layer | null; readonly scope: CarryScope };
/** A whyNot: nothing was written, because the sheet in view, or each of them, must stay. */
export type CarryOutcome = "done" | "failed" | WhyNot;

/** None rejects: what goes wrong becomes the pane's fault. */
export type CarryCommands = {
  readonly preview: (takesReworded: boolean) => CarryPreview | null;
  /** All sheets of the workbook that would go along, the one in view among them; null where that failed. */
  readonly along: (asked: Omit<CarryAsked, "scope">) => Promise<readonly AlongPreview[] | null>;
  /**
   * Without a layer lays sheets of the version in force beside those of the old one, which stay as they are. With a layer
   * lays the sheets anew with that layer open; every entry stays.
   */
  readonly carry: (asked: CarryAsked) => Promise<CarryOutcome>;
};
