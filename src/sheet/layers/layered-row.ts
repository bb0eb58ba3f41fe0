import { isComputed, leavesOf, type Criterion, type Leaf } from "../../scoring/criterion";
import { leafPoints } from "../../scoring/leaf-points";
import { hundredthsOf, numberOf, pointsOf } from "../../scoring/points";
import { absoluteA1, a1, cellArea } from "../address";
import { compute, say } from "../draft";
import type { FilledRow } from "../filling";
import { leafRules, pointsRule, type RuleCell } from "../leaf-rules";
import { PAPER } from "../paper-words";
import { rawValue } from "../raw-cell";
import { FIELD_VALUE } from "../score-names";
import { FIRST_FIELD_ROW } from "../score-places";
import { addressIn, cellIn, rowIn, type ScoreDraft } from "../score-request";
import type { EntryRule, PlannedCell } from "../sheet-plan";
import { sumFormula } from "../sum-formulas";
import { fedBy } from "../survey-formulas";
import type { Area } from "../address";
import {
  countedFormula,
  differenceFormula,
  gapSumFormula,
  layeredState,
  selfFormula,
  type LayeredCells,
} from "./layer-formulas";
import { openStyle } from "./open-layer";
import { readSelf } from "./read-layers";

type Placed = [column: number, cell: PlannedCell];
type Value = number | string;

export function isLayered({ columns }: ScoreDraft): boolean {
  return columns.difference !== null;
}

function judgeCell(): string {
  return absoluteA1(cellArea({ row: FIRST_FIELD_ROW + 1, column: FIELD_VALUE.left }));
}

export function layeredCells(draft: ScoreDraft, row: number): LayeredCells {
  return {
    judge: judgeCell(),
    points: addressIn(draft, "points", row),
    figures: addressIn(draft, "figures", row),
    figuresOf: addressIn(draft, "figuresOf", row),
    state: addressIn(draft, "state", row),
    self: addressIn(draft, "self", row),
    first: addressIn(draft, "first", row),
    second: draft.columns.second === null ? null : addressIn(draft, "second", row),
  };
}

function filledIn({ request }: ScoreDraft, leaf: Leaf): FilledRow {
  return request.filling.rows.get(leaf.id) ?? {};
}

function shownValue(value: Value | undefined): Value {
  return rawValue(value ?? null).kind === "blank" ? "" : (value ?? "");
}

/** What the unit's column shows: typed, or computed from its figures. */
export function selfValue(draft: ScoreDraft, leaf: Leaf): Value {
  const row = filledIn(draft, leaf);
  if (!isComputed(leaf)) return shownValue(row.self);
  const raw = (value: Value | undefined) => rawValue(value ?? null);
  const blank = raw(undefined);
  const cells = { self: blank, first: blank, second: blank, figures: raw(row.figures), figuresOf: raw(row.figuresOf) };
  const { entry } = readSelf(leaf, cells);
  if (entry === null) return "";
  if (entry.kind === "not-applicable") return PAPER.notApplicable;
  const result = leafPoints(leaf, entry);
  return result === null ? "" : numberOf(result.points);
}

function countedValue(draft: ScoreDraft, leaf: Leaf): Value {
  if (draft.role === "self") return selfValue(draft, leaf);
  const { first, second } = filledIn(draft, leaf);
  const last = shownValue(second);
  return draft.columns.second === null || last === "" ? shownValue(first) : last;
}

export function countedCell(draft: ScoreDraft, leaf: Leaf, row: number): PlannedCell {
  return compute(countedFormula(layeredCells(draft, row)), countedValue(draft, leaf), "points");
}

export function layeredStateFormula(draft: ScoreDraft, leaf: Leaf, row: number): string {
  return layeredState(leaf, layeredCells(draft, row));
}

function differenceOf(draft: ScoreDraft, points: Value, self: Value): Value {
  if (draft.role === "self" || typeof points !== "number" || typeof self !== "number") return "";
  const [one, other] = [pointsOf(points), pointsOf(self)];
  return one === null || other === null ? Math.round((points - self) * 100) / 100 : numberOf(hundredthsOf(one - other));
}

/** The columns between the unit's own points and those that count; blank and locked where a survey gives the points. */
export function layerCells(draft: ScoreDraft, leaf: Leaf, isFed: boolean): readonly Placed[] {
  const { columns, layer } = draft;
  const row = rowIn(draft, leaf.id);
  const filled = filledIn(draft, leaf);
  const at = (column: number | null, cell: PlannedCell): Placed[] => (column === null ? [] : [[column, cell]]);
  if (isFed) {
    const blank = [columns.self, columns.first, columns.explanation, columns.second, columns.difference];
    return blank.flatMap((column) => at(column, say(null, "group-blank")));
  }
  const cells = layeredCells(draft, row);
  const self = isComputed(leaf)
    ? compute(selfFormula(leaf, cells), selfValue(draft, leaf), "points")
    : say(filled.self ?? null, openStyle(layer, "self", "entry-points"));
  const gap = differenceOf(draft, countedValue(draft, leaf), selfValue(draft, leaf));
  return [
    ...at(columns.self, self),
    ...at(columns.first, say(filled.first ?? null, openStyle(layer, "first", "entry-points"))),
    ...at(columns.explanation, say(filled.explanation ?? null, openStyle(layer, "explanation", "entry-text"))),
    ...at(columns.second, say(filled.second ?? null, openStyle(layer, "second", "entry-points"))),
    ...at(columns.difference, compute(differenceFormula(cells), gap, "points")),
  ];
}

/** How far the rows that can be compared lie from the unit's own; a survey's points are nobody's own. */
function gapOf(draft: ScoreDraft, parts: readonly Criterion[]): Value {
  if (draft.role === "self") return "";
  const { set, survey } = draft.request;
  const typed = parts.flatMap(leavesOf).filter((leaf) => fedBy(set, leaf, survey) === null);
  const gaps = typed.map((leaf) => differenceOf(draft, countedValue(draft, leaf), selfValue(draft, leaf)));
  const hundredths = gaps.map((gap) => (typeof gap === "number" ? Math.round(gap * 100) : 0));
  return numberOf(hundredthsOf(hundredths.reduce((sum, gap) => sum + gap, 0)));
}

/** The same columns beside a sum: no layer but the unit's own and the counted one is added up, and the differences. */
export function layerSums(draft: ScoreDraft, parts: readonly Criterion[], look: "group" | "total"): readonly Placed[] {
  const { columns } = draft;
  const blank = look === "group" ? "group-blank" : "total";
  const between = [columns.first, columns.explanation, columns.second];
  if (columns.difference === null) return [];
  const formula = gapSumFormula(judgeCell(), sumFormula(draft, parts, "difference"));
  return [
    ...between.flatMap((column): Placed[] => (column === null ? [] : [[column, say(null, blank)]])),
    [columns.difference, compute(formula, gapOf(draft, parts), look === "group" ? "group-points" : "total-points")],
  ];
}

function ruleCell(
  draft: ScoreDraft,
  column: "self" | "first" | "second" | "figures" | "figuresOf",
  row: number,
): RuleCell {
  const cell = cellIn(draft, column, row);
  return { area: cellArea(cell), address: a1(cell) };
}

/** What each layer's cells accept, whichever of them is open. */
export function layerRules(draft: ScoreDraft, leaf: Leaf, choices: Area | null): readonly EntryRule[] {
  const row = rowIn(draft, leaf.id);
  const own = leafRules(
    leaf,
    {
      points: ruleCell(draft, "self", row),
      figures: ruleCell(draft, "figures", row),
      figuresOf: ruleCell(draft, "figuresOf", row),
    },
    choices,
  );
  const appraisals = (["first", "second"] as const).filter((column) => draft.columns[column] !== null);
  return [...own, ...appraisals.map((column) => pointsRule(leaf, ruleCell(draft, column, row), choices))];
}
