import type { CriteriaSet } from "../scoring/criteria-set";
import type { Leaf, LeafOf } from "../scoring/criterion";
import { SHARE_PARTS, shareParts } from "../scoring/leaf-points";
import { hundredthsOf } from "../scoring/points";
import { MOST_ASKED, wholeWeights } from "../scoring/survey-answers";
import { formOf, gateForms } from "../scoring/survey-feed";
import { answersEach, type SurveyForm } from "../scoring/survey-form";
import { literal, numberState } from "./leaf-formulas";
import { PAPER } from "./paper-words";
import { FIRST_DAY, LAST_DAY, mayNotApply, STATE } from "./read-form";
import { surveyCell, type SurveyLink } from "./survey-request";
import { STATE_WORDS, tooFew } from "./survey-paper";

/** The cells of a form's row by their addresses. */
export type FormAddresses = {
  readonly asked: string;
  readonly answered: string;
  readonly options: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly sum: string;
  readonly part: string;
  readonly whole: string;
  readonly state: string;
};

const WHOLE = hundredthsOf(100);

function countState(cell: string): string {
  return `IF(TRIM(${cell})="",${String(STATE.missing)},${numberState(cell, "0", String(MOST_ASKED), WHOLE)})`;
}

function notDay(cell: string): string {
  const outside = `OR(${cell}<${String(FIRST_DAY)},${cell}>${String(LAST_DAY)})`;
  return `IF(ISNUMBER(${cell}),IF(${outside},1,0),IF(TRIM(${cell})="",0,1))`;
}

function rangeOf({ options }: FormAddresses): string {
  return `${options[0] ?? ""}:${options.at(-1) ?? ""}`;
}

export function sumOfAnswers(cells: FormAddresses): string {
  return `SUM(${rangeOf(cells)})`;
}

/** The state of a row as `read-form.ts` decides it: the number of a word in `STATE_WORDS`. */
export function rowState(set: CriteriaSet, form: SurveyForm, cells: FormAddresses): string {
  const { asked, answered, from, to } = cells;
  const counts = `MAX(${[asked, answered, ...cells.options].map(countState).join(",")})`;
  const reversed = `IF(AND(ISNUMBER(${from}),ISNUMBER(${to})),IF(${from}>${to},1,0),0)`;
  const dates = `IF(${notDay(from)}+${notDay(to)}+${reversed}>0,${String(STATE.dates)},IF(${answered}=0,1,0))`;
  const expected = answersEach(form) === 1 ? answered : `${answered}*${String(answersEach(form))}`;
  const sums = `IF(${sumOfAnswers(cells)}<>${expected},${String(STATE.sum)},${dates})`;
  const state = `IF(${counts}>0,${counts},IF(${answered}>${asked},${String(STATE.above)},${sums}))`;
  if (!mayNotApply(set, form)) return state;
  return `IF(EXACT(${asked},"${PAPER.notApplicable}"),${String(STATE.notApplicable)},${state})`;
}

/** The weighted answers, in the smallest whole weights. */
export function partFormula(form: SurveyForm, cells: FormAddresses): string {
  const { weights } = wholeWeights(form);
  const terms = weights.flatMap((weight, at) => {
    const cell = cells.options[at] ?? "";
    return weight === 0 ? [] : [weight === 1 ? cell : `${String(weight)}*${cell}`];
  });
  return `IF(${cells.state}=0,${terms.join("+")},0)`;
}

/** What the weighted answers are out of: never 0 where the row is in order. */
export function wholeFormula(form: SurveyForm, cells: FormAddresses): string {
  return `IF(${cells.state}=0,${String(wholeWeights(form).whole)}*${sumOfAnswers(cells)},0)`;
}

export function rateFormula({ state, part, whole }: FormAddresses): string {
  return `IF(${state}=0,${part}/${whole},"")`;
}

export function sampledFormula(form: SurveyForm, { state, answered }: FormAddresses): string {
  const enough = `IF(${answered}>=${String(form.minimumSample ?? 1)},1,0)`;
  return `IF(${state}=0,${enough},IF(${state}=${String(STATE.notApplicable)},1,0))`;
}

export function checkFormula(form: SurveyForm, { state, answered }: FormAddresses): string {
  const words = `CHOOSE(1+${state},${STATE_WORDS.map((word) => `"${word}"`).join(",")})`;
  const { minimumSample: needed } = form;
  if (needed === undefined) return words;
  return `IF(${state}=0,IF(${answered}<${String(needed)},"${tooFew(needed)}",${words}),${words})`;
}

/** Points of a leaf in a score sheet, from the hidden cells of its form's row: empty until that row is in order. */
export function fedFormula(set: CriteriaSet, leaf: LeafOf<"survey">, link: SurveyLink): string {
  const at = (column: "part" | "whole" | "state"): string => surveyCell(set, link, leaf.form, column);
  const points =
    leaf.bands === undefined
      ? `ROUND(${at("part")}*${String(leaf.max)}/${at("whole")},0)/100`
      : // Points rise with the bounds, so the best band reached is the highest.
        `MAX(${leaf.bands
          .map(({ from, points: own }) => {
            const reached = `${at("part")}*${String(SHARE_PARTS)}>=${String(shareParts(from))}*${at("whole")}`;
            return `IF(${reached},${literal(own)},0)`;
          })
          .join(",")})`;
  const counted = `IF(${at("state")}=0,${points},"")`;
  if (leaf.notApplicable === undefined) return counted;
  return `IF(${at("state")}=${String(STATE.notApplicable)},"${PAPER.notApplicable}",${counted})`;
}

/** The hidden state of that leaf's row in the score sheet: 0 where it has points, 1 where it has none yet. */
export function fedState(set: CriteriaSet, leaf: LeafOf<"survey">, link: SurveyLink): string {
  const state = surveyCell(set, link, leaf.form, "state");
  if (leaf.notApplicable === undefined) return `IF(${state}=0,0,1)`;
  return `IF(OR(${state}=0,${state}=${String(STATE.notApplicable)}),0,1)`;
}

/** Whether every form that a gate looks at has a sample large enough. */
export function sampleFormula(set: CriteriaSet, gate: Parameters<typeof gateForms>[1], link: SurveyLink): string {
  const cells = gateForms(set, gate).map(({ id }) => surveyCell(set, link, id, "sampled"));
  return `AND(${cells.map((cell) => `${cell}=1`).join(",")})`;
}

/** The leaf as one that takes its points from the linked survey sheet; null where it does not. */
export function fedBy(set: CriteriaSet, leaf: Leaf, link: SurveyLink | undefined): LeafOf<"survey"> | null {
  return link !== undefined && leaf.kind === "survey" && formOf(set, leaf) !== null ? leaf : null;
}
