import type { Problem, ProblemCode, Severity } from "../scoring/problem";

export type OpenView = {
  readonly id: string;
  readonly title: string;
  /** What its annex asks for as evidence; null where it names nothing. */
  readonly documents: string | null;
  readonly cell: string | null;
  readonly points: string | null;
  readonly max: string;
  readonly open: string;
  /** May be marked N/A and has no entry yet. */
  readonly mayBeNotApplicable: boolean;
};

export type NextView = {
  readonly level: string;
  readonly missing: string;
  /** With every criterion that is still blank at its max, this level is reached. */
  readonly reachable: boolean;
  readonly gates: readonly string[];
};

export type ProblemView = {
  readonly problem: Problem;
  readonly cell: string | null;
  readonly text: string;
  readonly repair: { readonly from: string; readonly to: string } | null;
};
export type ProblemGroup = {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly items: readonly ProblemView[];
};

export type ScoreView = {
  readonly sheet: string;
  readonly unit: string;
  readonly judge: string | null;
  /** Its set has a newer version, or layers that it is passed on through; null: neither. */
  readonly carries: "version" | "layer" | null;
  readonly setTitle: string;
  readonly setId: string;
  readonly isTemplate: boolean;
  readonly isSealed: boolean;
  readonly done: number;
  readonly of: number;
  readonly isComplete: boolean;
  /** So far where entries are missing; final where the sheet is complete. Null: the set is not known. */
  readonly total: string | null;
  readonly bonus: string | null;
  readonly grandTotal: string | null;
  readonly scale: string;
  /** Reached by a complete sheet without errors; null otherwise or below the lowest level. */
  readonly level: string | null;
  readonly stars: { readonly lit: number; readonly of: number } | null;
  readonly next: NextView | null;
  readonly isTop: boolean;
  /** The criteria with the most open points first; at most 5. */
  readonly open: readonly OpenView[];
  readonly missing: readonly OpenView[];
  readonly problems: readonly ProblemGroup[];
  readonly errors: number;
  readonly warnings: number;
  readonly repairable: number;
  /** Criteria without an entry that the unit itself has scored. */
  readonly selfToCopy: number;
};

/** A row of a survey sheet, and the criteria that take points from it. */
export type SurveyFormView = {
  readonly id: string;
  readonly title: string;
  /** Where the number of forms that came back stands. */
  readonly cell: string;
  /** `few`: counted, of a sample that is too small. `wrong`: its row has errors. */
  readonly state: "counted" | "few" | "not-applicable" | "missing" | "wrong";
  readonly asked: number;
  readonly answered: number;
  /** In percent: "95.32"; null while there is no result. */
  readonly rate: string | null;
  /** So many must come back; null: the set does not say. */
  readonly needed: number | null;
  readonly leaves: readonly SurveyedLeafView[];
};
export type SurveyedLeafView = {
  readonly id: string;
  readonly title: string;
  readonly points: string | null;
  readonly max: string;
};

export type SurveyView = Pick<ScoreView, "sheet" | "unit" | "setTitle" | "setId" | "isTemplate" | "problems"> & {
  readonly done: number;
  readonly forms: readonly SurveyFormView[];
};
