import type { CriteriaSet } from "../../scoring/criteria-set";
import { allowedNumbers, isComputed, type Leaf } from "../../scoring/criterion";
import { formOf } from "../../scoring/survey-feed";
import { a1, columnLetters } from "../address";
import { expectedLeaves } from "../filling";
import type { Grid } from "../grid";
import { computedFormula, extraStateFormula, stateFormula } from "../leaf-formulas";
import { layeredState, selfFormula, type LayeredCells } from "../layers/layer-formulas";
import { PAPER } from "../paper-words";
import type { SheetMap } from "../sheet-map";
import { fedBy, fedFormula, fedState } from "../survey-formulas";
import type { UnnamedColumns } from "./laid-rows";

/** A row's rule as text: its formulas with the parts of the row in place of addresses, and its hidden values. */
const CELLS: LayeredCells = {
  judge: "#judge",
  self: "#self",
  first: "#first",
  second: "#second",
  points: "#points",
  figures: "#figures",
  figuresOf: "#figuresOf",
  state: "#state",
};
const ELSEWHERE = /(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+/gu;
const ADDRESS = /\$?([A-Z]{1,3})\$?(\d+)/gu;
const LINK = { sheet: "S", filling: new Map() } as const;
/** From the state on: what N/A adds, what it takes out, then the choices. */
const BEHIND_STATE = { full: 1, out: 2, choices: 3 } as const;

type Hidden = { readonly full: string; readonly out: string; readonly choices: readonly string[] };

function ruleText(state: string, points: string, { full, out, choices }: Hidden): string {
  const formulas = [state, points].map((formula) => formula.replaceAll(ELSEWHERE, "#survey").replaceAll(" ", ""));
  return [...formulas, full, out, choices.join(";")].join("|");
}

const NOTHING_HIDDEN: Hidden = { full: "", out: "", choices: [] };

function hiddenOf(leaf: Leaf): Hidden {
  const values = (allowedNumbers(leaf) ?? []).map(String);
  return {
    full: leaf.notApplicable === "full" ? String(leaf.max / 100) : "",
    out: leaf.notApplicable === "rescale" ? String(leaf.max) : "",
    choices: values.length > 0 && leaf.notApplicable !== undefined ? [...values, PAPER.notApplicable] : values,
  };
}

/** The rules that a leaf's row may show: typed, or fed by a survey sheet beside it. */
export function leafRuleTexts(set: CriteriaSet, leaf: Leaf, { role, layers }: SheetMap): readonly string[] {
  const hidden = hiddenOf(leaf);
  if (!expectedLeaves(set, role).includes(leaf)) return [ruleText("0", "", { ...hidden, full: "", out: "" })];
  const formula = layers === null ? computedFormula : selfFormula;
  const points = isComputed(leaf) ? formula(leaf, CELLS) : "";
  const typed = ruleText(layers === null ? stateFormula(leaf, CELLS) : layeredState(leaf, CELLS), points, hidden);
  const fed = formOf(set, leaf) === null ? null : fedBy(set, leaf, LINK);
  return fed === null ? [typed] : [typed, ruleText(fedState(set, fed, LINK), fedFormula(set, fed, LINK), hidden)];
}

export function extraRuleText(item: Parameters<typeof extraStateFormula>[0]): string {
  return ruleText(extraStateFormula(item, CELLS.points), "", NOTHING_HIDDEN);
}

type Parts = ReadonlyMap<string, string>;

function partsOf(map: SheetMap, { state }: UnnamedColumns): Parts {
  const columns = [
    [map.criteria.points, CELLS.points],
    [map.figures, CELLS.figures],
    [map.figuresOf, CELLS.figuresOf],
    [state, CELLS.state],
    [map.layers === null ? null : map.self, CELLS.self],
  ] as const;
  return new Map(
    columns.flatMap(([column, part]) => (column === null ? [] : [[columnLetters(column), part] as const])),
  );
}

/** With layers the points that count only repeat those of a layer, unless a survey gives them. */
function pointsColumn(grid: Grid, { criteria, layers, self }: SheetMap, row: number): number {
  const isFed = grid.at(row, criteria.points)?.formula?.includes("!") === true;
  return layers === null || isFed ? criteria.points : (self ?? criteria.points);
}

/** The rule that a found row shows. What was typed over a formula shows none. */
export function foundRuleText(grid: Grid, map: SheetMap, columns: UnnamedColumns, row: number): string {
  const parts = partsOf(map, columns);
  const judge = map.cells.judge === undefined ? "" : a1(map.cells.judge);
  const own = (formula: string): string =>
    formula.replaceAll(ELSEWHERE, "#survey").replaceAll(ADDRESS, (found, letters: string, at: string) => {
      if (Number(at) === row + 1) return parts.get(letters) ?? found;
      return `${letters}${at}` === judge ? CELLS.judge : found;
    });
  const state = grid.at(row, columns.state);
  const shown = state === undefined ? "" : (state.formula ?? String(state.value));
  const text = (offset: number): string => {
    const found = grid.at(row, columns.state + offset);
    return found === undefined ? "" : String(found.value);
  };
  const behind = grid.row(row).filter(({ column }) => column >= columns.state + BEHIND_STATE.choices);
  const points = grid.at(row, pointsColumn(grid, map, row))?.formula ?? "";
  return ruleText(own(shown), own(points), {
    full: text(BEHIND_STATE.full),
    out: text(BEHIND_STATE.out),
    choices: behind.map(({ value }) => String(value)),
  });
}
