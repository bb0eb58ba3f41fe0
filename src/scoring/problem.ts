import { ANNEX_SEVERITY, type AnnexFacts } from "./annex-fault";
import { CARRY_SEVERITY, type CarryFacts } from "./carry-facts";
import { SET_SEVERITY, type SetFacts } from "./set-fault";
import { SURVEY_SEVERITY, type SurveyFacts } from "./survey-facts";

type NoFacts = Readonly<Record<string, never>>;
type MoreFacts = AnnexFacts & CarryFacts & SetFacts & SurveyFacts;

/**
 * A problem is a code, a place and facts. Codes are public and stable; the words are made from the facts in
 * `sheet/words-vi.ts` and `sheet/words-en.ts` and may change. Facts that are points are decimal strings ("4.50").
 */
export type ProblemFacts = MoreFacts & {
  // Entry
  "score-missing": { readonly title: string };
  "score-not-a-number": { readonly found: string };
  "score-is-text": { readonly found: string };
  "score-is-date": { readonly found: string };
  "score-above-max": { readonly found: string; readonly max: string };
  "score-below-min": { readonly found: string; readonly min: string };
  "score-off-step": { readonly found: string; readonly step: string };
  "choice-not-allowed": { readonly found: string; readonly choices: string };
  "evidence-missing": { readonly title: string };
  /** The first appraisal lies `gap` points from the unit's own score, above or below it. */
  "explanation-missing": { readonly gap: string; readonly limit: string };
  // Sheet
  "unit-missing": NoFacts;
  "judge-missing": NoFacts;
  "criteria-set-unknown": { readonly found: string };
  /** `changes`: as `changesText` writes them; "" where nothing on the sheet itself differs, or nobody looked. */
  "criteria-version-differs": { readonly found: string; readonly expected: string; readonly changes: string };
  "criterion-missing": { readonly title: string };
  "criterion-duplicated": { readonly first: string };
  "criterion-unknown": { readonly found: string };
  "max-points-changed": { readonly found: string; readonly expected: string };
  "formula-overwritten": { readonly found: string };
  "total-mismatch": { readonly found: string; readonly expected: string };
  "total-not-calculated": { readonly found: string; readonly expected: string };
  "seal-mismatch": { readonly found: string; readonly expected: string };
  /** The sheet has lost the cell that takes the seal. */
  "seal-cell-missing": NoFacts;
  "nothing-applies": NoFacts;
  "names-missing": NoFacts;
  // File
  "file-unreadable": { readonly reason: string };
  "file-encrypted": NoFacts;
  "file-not-a-workbook": { readonly found: string };
  "file-too-large": { readonly what: string; readonly limit: string };
  /** A summary of an older layout, which does not carry its sheets' entries. */
  "file-is-summary": NoFacts;
  /** A summary whose records are not what they were when it was written; `expected` "" where nothing belongs. */
  "summary-altered": { readonly found: string; readonly expected: string };
  /** `expected` "" where the set is not known here. */
  "summary-set-differs": { readonly found: string; readonly expected: string };
  "sheet-not-found": NoFacts;
  // Merge
  "unit-unknown": { readonly unit: string };
  "unit-not-submitted": { readonly unit: string };
  "unit-name-differs": { readonly unit: string; readonly expected: string };
  "sheet-duplicated": { readonly unit: string; readonly judge: string; readonly other: string };
  "sheet-conflict": { readonly unit: string; readonly judge: string; readonly other: string };
  /** Somebody decided for `other` where two sheets of one judge differ. */
  "sheet-set-aside": {
    readonly unit: string;
    readonly judge: string;
    readonly other: string;
    readonly reason: string;
  };
  "sheet-superseded": { readonly unit: string; readonly judge: string; readonly round: string };
  "criteria-sets-mixed": { readonly found: string; readonly expected: string };
  /** The merge is of one set that was named, and this sheet of another. */
  "criteria-set-other": { readonly found: string; readonly expected: string };
  "panel-quorum-not-met": { readonly unit: string; readonly judges: number; readonly needed: number };
  /** `lowest` and `highest` are judges, `criteria` is "I.1: 7.50; II.3: 5.00", most first. */
  "panel-spread-exceeded": {
    readonly unit: string;
    readonly spread: string;
    readonly limit: string;
    readonly lowest: string;
    readonly highest: string;
    readonly criteria: string;
  };
  "panel-not-trimmed": { readonly unit: string; readonly judges: number };
  "roster-row-unusable": { readonly row: number; readonly reason: string };
  "crosswalk-row-unusable": { readonly row: number; readonly reason: string };
  "decision-row-unusable": { readonly row: number; readonly reason: string };
  "crosswalk-old-unit-missing": { readonly unit: string };
  "crosswalk-new-unit-unknown": { readonly row: number; readonly unit: string };
  // Paper
  /** A setting of paper that cannot be used; `field`: its label on the sheet, its key in a file. */
  "paper-value-wrong": { readonly field: string; readonly found: string; readonly expected: string };
  "paper-field-unknown": { readonly found: string };
  /** Sizes in points. */
  "paper-letters-small": { readonly found: string; readonly needed: string };
  "paper-row-cut": NoFacts;
  /** A score sheet that stands otherwise than it was laid, printed as it is. */
  "paper-not-dressed": NoFacts;
  "paper-not-printed": { readonly reason: string };
};

export type ProblemCode = keyof ProblemFacts;
export type Severity = "error" | "warning" | "info";

/**
 * Where a person finds it: file name, sheet name, cell in A1 form, criterion id; as far as they are known. `through`:
 * the summary that brought the file's sheets, where the file itself was not read.
 */
export type Place = {
  readonly file?: string;
  readonly through?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly criterion?: string;
};

/** What a cell would become; `from` and `to` as text for people, `value` for the writer. */
export type Repair = { readonly from: string; readonly to: string; readonly value: number | string };

export type ProblemOf<Code extends ProblemCode> = {
  readonly code: Code;
  readonly place: Place;
  readonly facts: ProblemFacts[Code];
  readonly repair?: Repair;
};
export type Problem = { [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

const SEVERITY: Record<ProblemCode, Severity> = {
  ...SURVEY_SEVERITY,
  "score-missing": "error",
  "score-not-a-number": "error",
  "score-is-text": "error",
  "score-is-date": "error",
  "score-above-max": "error",
  "score-below-min": "error",
  "score-off-step": "error",
  "choice-not-allowed": "error",
  "evidence-missing": "warning",
  // As with evidence: asked for, and no point depends on it.
  "explanation-missing": "warning",
  "unit-missing": "error",
  "judge-missing": "error",
  "criteria-set-unknown": "error",
  "criteria-version-differs": "error",
  "criterion-missing": "error",
  "criterion-duplicated": "error",
  "criterion-unknown": "error",
  "max-points-changed": "error",
  "formula-overwritten": "warning",
  "total-mismatch": "error",
  "total-not-calculated": "info",
  "seal-mismatch": "error",
  "seal-cell-missing": "error",
  "nothing-applies": "error",
  "names-missing": "info",
  "file-unreadable": "error",
  "file-encrypted": "error",
  "file-not-a-workbook": "error",
  "file-too-large": "error",
  "file-is-summary": "info",
  "summary-altered": "error",
  "summary-set-differs": "error",
  "sheet-not-found": "error",
  "unit-unknown": "error",
  "unit-not-submitted": "error",
  "unit-name-differs": "warning",
  "sheet-duplicated": "warning",
  "sheet-conflict": "error",
  "sheet-set-aside": "info",
  "sheet-superseded": "info",
  "criteria-sets-mixed": "error",
  "criteria-set-other": "info",
  "panel-quorum-not-met": "error",
  "panel-spread-exceeded": "warning",
  "panel-not-trimmed": "info",
  "roster-row-unusable": "error",
  "crosswalk-row-unusable": "error",
  "decision-row-unusable": "error",
  "crosswalk-old-unit-missing": "error",
  "crosswalk-new-unit-unknown": "error",
  "paper-value-wrong": "error",
  "paper-field-unknown": "error",
  "paper-letters-small": "warning",
  "paper-row-cut": "warning",
  "paper-not-dressed": "info",
  "paper-not-printed": "error",
  ...SET_SEVERITY,
  ...ANNEX_SEVERITY,
  ...CARRY_SEVERITY,
};

export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(SEVERITY, text);
}

export function severityOf(code: ProblemCode): Severity {
  return SEVERITY[code];
}

export function isError(problem: Problem): boolean {
  return SEVERITY[problem.code] === "error";
}

/** Makes a problem whose facts fit its code. */
export function problem<Code extends ProblemCode>(
  code: Code,
  place: Place,
  facts: ProblemFacts[Code],
  repair?: Repair,
): Problem {
  const made: ProblemOf<Code> = repair === undefined ? { code, place, facts } : { code, place, facts, repair };
  return made as Problem;
}
