import type { CriteriaSet, Gate } from "../scoring/criteria-set";
import { allowedLevels } from "../scoring/level";
import { leavesOf, type Leaf } from "../scoring/criterion";
import { SHARE_PARTS, shareParts } from "../scoring/leaf-points";
import { sumOf } from "../scoring/points";
import { a1, columnLetters } from "./address";
import { expectedLeaves } from "./filling";
import { inHundredths, literal } from "./leaf-formulas";
import { PAPER } from "./paper-words";
import { addressIn, rowIn, type ScoreDraft } from "./score-request";
import { sumFormula, whenNotApplicable } from "./sum-formulas";
import { sampleFormula } from "./survey-formulas";

/** The formulas below the table. Each decides as `scoring` does; bounds are literals, so that no cell can move them. */

/** What is left of these leaves' max, in whole hundredths; the leaves stand in one stretch of the table. */
function countedMax(draft: ScoreDraft, leaves: readonly Leaf[]): string {
  const max = String(sumOf(leaves.map((leaf) => leaf.max)));
  if (!leaves.some((leaf) => leaf.notApplicable === "rescale")) return max;
  const rows = leaves.map((leaf) => rowIn(draft, leaf.id));
  const stretch = { first: Math.min(...rows), last: Math.max(...rows) };
  return `(${max}-${whenNotApplicable(draft, stretch, "points", "outWhenNa")})`;
}

function rawTotal(draft: ScoreDraft): string {
  return sumFormula(draft, draft.request.set.groups, "points");
}

/** The total of all groups, rescaled where criteria do not apply. */
export function totalFormula(draft: ScoreDraft): string {
  const leaves = expectedLeaves(draft.request.set, draft.role);
  // A unit whose every criterion is scored by a higher level has nothing to add up itself.
  if (leaves.length === 0) return `""`;
  const counted = countedMax(draft, leaves);
  if (!counted.startsWith("(")) return rawTotal(draft);
  const max = String(sumOf(leaves.map((leaf) => leaf.max)));
  return `IF(${counted}=0,"",ROUND(${inHundredths(rawTotal(draft))}*${max}/${counted},0)/100)`;
}

/** Bonus up to its cap plus deductions down to theirs. */
export function bonusFormula(draft: ScoreDraft): string {
  const { bonus, deductions } = draft.request.set;
  const letters = columnLetters(draft.columns.points);
  const sum = (items: readonly { readonly id: string }[]): string => {
    const rows = items.map((item) => rowIn(draft, item.id) + 1);
    return `SUM(${letters}${String(Math.min(...rows))}:${letters}${String(Math.max(...rows))})`;
  };
  const parts = [
    ...(bonus === undefined ? [] : [`MIN(${literal(bonus.cap)},${sum(bonus.items)})`]),
    ...(deductions === undefined ? [] : [`MAX(${literal(deductions.cap)},${sum(deductions.items)})`]),
  ];
  return parts.length === 0 ? "0" : `ROUND(${parts.join("+")},2)`;
}

/** Rounded once from the exact value: with a rescaled total, total and bonus are joined before rounding. */
export function grandTotalFormula(draft: ScoreDraft): string {
  const { places } = draft;
  const missing = addressIn(draft, "points", places.missing);
  const total = addressIn(draft, "points", places.total);
  const bonus = addressIn(draft, "points", places.bonusTotal);
  const leaves = expectedLeaves(draft.request.set, draft.role);
  const counted = countedMax(draft, leaves);
  const max = String(sumOf(leaves.map((leaf) => leaf.max)));
  const exact = counted.startsWith("(")
    ? `ROUND((${inHundredths(rawTotal(draft))}*${max}+${inHundredths(bonus)}*${counted})/${counted},0)/100`
    : `ROUND(${total}+${bonus},2)`;
  return `IF(OR(${missing}>0,${total}=""),"",MAX(0,${exact}))`;
}

/** How many entries are missing or not legal: the hidden states say so row by row. */
export function missingFormula(draft: ScoreDraft): string {
  const letters = columnLetters(draft.columns.state);
  const range = (from: number, to: number): string =>
    `COUNTIF(${letters}${String(from + 1)}:${letters}${String(to + 1)},">0")`;
  const { firstCriterion, lastCriterion, total, bonusTotal } = draft.places;
  const criteria = range(firstCriterion, lastCriterion);
  return draft.places.extras.size === 0 ? criteria : `${criteria}+${range(total + 1, bonusTotal - 1)}`;
}

function groupShareFormula(draft: ScoreDraft, group: CriteriaSet["groups"][number], atLeast: number): string {
  const points = inHundredths(addressIn(draft, "points", rowIn(draft, group.id)));
  const share = String(shareParts(atLeast));
  const leaves = leavesOf(group).filter((leaf) => expectedLeaves(draft.request.set, draft.role).includes(leaf));
  return `${points}*${String(SHARE_PARTS)}>=${share}*${countedMax(draft, leaves)}`;
}

function leafReaches(draft: ScoreDraft, gate: Extract<Gate, { readonly kind: "knock-out" }>): string {
  const leaf = expectedLeaves(draft.request.set, draft.role).find((one) => one.id === gate.criterion);
  if (leaf === undefined) return "FALSE";
  const cell = addressIn(draft, "points", rowIn(draft, leaf.id));
  const number = `IF(ISNUMBER(${cell}),${inHundredths(cell)}>=${String(gate.atLeast)},FALSE)`;
  return leaf.notApplicable === "full" ? `IF(EXACT(${cell},"${PAPER.notApplicable}"),TRUE,${number})` : number;
}

/** The cells in which a dossier's documents are ticked. */
export function documentRange(draft: ScoreDraft, gate: Extract<Gate, { readonly kind: "dossier" }>): string {
  const rows = gate.items.map((item) => rowIn(draft, item.id));
  const at = (row: number): string => a1({ row, column: draft.columns.points });
  return `${at(Math.min(...rows))}:${at(Math.max(...rows))}`;
}

function condition(draft: ScoreDraft, gate: Gate): string {
  switch (gate.kind) {
    case "knock-out":
      return leafReaches(draft, gate);
    case "dossier":
      return `COUNTIF(${documentRange(draft, gate)},"${PAPER.document}")=${String(gate.items.length)}`;
    case "survey-sample": {
      const { set, survey } = draft.request;
      // Without a survey sheet the gate is marked by hand in this very cell.
      return survey === undefined ? "FALSE" : sampleFormula(set, gate, survey);
    }
    case "group-share": {
      const groups = draft.request.set.groups.filter((group) => gate.group === undefined || group.id === gate.group);
      return `AND(${groups.map((group) => groupShareFormula(draft, group, gate.atLeast)).join(",")})`;
    }
  }
}

export function gateFormula(draft: ScoreDraft, gate: Gate): string {
  const missing = addressIn(draft, "points", draft.places.missing);
  return `IF(${missing}>0,"",IF(${condition(draft, gate)},"${PAPER.held}","${PAPER.notHeld}"))`;
}

/** How many levels are reached: the lower bounds, less what a gate that does not hold takes away. */
function reachedLevels(draft: ScoreDraft): string {
  const { set } = draft.request;
  const counted = addressIn(draft, "points", set.bonusCountsForLevel ? draft.places.grandTotal : draft.places.total);
  // A lone comparison stays a boolean, and some programs leave booleans out of MIN.
  const byPoints = set.levels.map((level) => `IF(${counted}>=${literal(level.from)},1,0)`).join("+");
  const gates = set.gates.map((gate) => {
    const cell = addressIn(draft, "points", draft.places.gates.get(gate.id) ?? 0);
    return `IF(${cell}="${PAPER.held}",${String(set.levels.length)},${String(allowedLevels(set, gate))})`;
  });
  return `MIN(${[byPoints, ...gates].join(",")})`;
}

function chooseByLevel(draft: ScoreDraft, words: readonly string[]): string {
  const grand = addressIn(draft, "points", draft.places.grandTotal);
  if (draft.request.set.levels.length === 0) return `""`;
  const quoted = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(",");
  return `IF(${grand}="","",CHOOSE(1+${reachedLevels(draft)},${quoted}))`;
}

export function levelFormula(draft: ScoreDraft): string {
  return chooseByLevel(draft, [PAPER.noLevel, ...draft.request.set.levels.map((level) => level.name)]);
}

export function stars(count: number | undefined): string {
  return "★".repeat(count ?? 0);
}

export function starsFormula(draft: ScoreDraft): string {
  return chooseByLevel(draft, ["", ...draft.request.set.levels.map((level) => stars(level.stars))]);
}
