import { ANNEX_SEVERITY, type AnnexFacts } from "./annex-fault";
import { CARRY_SEVERITY, type CarryFacts } from "./carry-facts";
import { MERGE_SEVERITY, type MergeFacts } from "./merge-facts";
import { PAPER_SEVERITY, type PaperFacts } from "./paper-facts";
import { SET_SEVERITY, type SetFacts } from "./set-fault";
import { SURVEY_SEVERITY, type SurveyFacts } from "./survey-facts";

type NoFacts = Readonly<Record<string, never>>;
type MoreFacts = AnnexFacts & CarryFacts & MergeFacts & PaperFacts & SetFacts & SurveyFacts;

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
  ...MERGE_SEVERITY,
  ...PAPER_SEVERITY,
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
