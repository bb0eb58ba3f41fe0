import type { CriteriaSet } from "../../scoring/criteria-set";
import { figuresOf, type Figures } from "../figures";
import { formPanel, type PanelMethod, type PanelSheet } from "../panel";
import { compareFigures } from "../rank";

/** What a merge knows of its rules. */
export type PanelRules = { readonly set: CriteriaSet; readonly method: PanelMethod };
/** The figures that other sheets in a unit's panel would give. */
export type RankFigures = (sheets: readonly PanelSheet[]) => Figures;

/**
 * The figures of a panel for its rank alone, by the merge's own method and rounding: groups that are rounded on the
 * way are kept, since the total follows from them; else nothing is computed that no rank looks at.
 */
export function rankFigures({ set, method }: PanelRules): RankFigures {
  const lean = set.rounding.stages.includes("group") ? set : { ...set, groups: [] };
  // Every sheet counts for a mean, and forming 33,000 panels takes longer than all their figures.
  if (method === "mean") return (sheets) => figuresOf(lean, sheets);
  return (sheets) =>
    figuresOf(
      lean,
      formPanel(method, sheets).filter(({ counted }) => counted),
    );
}

/** The sheets as a panel that is drawn from again and again needs them. Without names to fold they stay in the order of the panel. */
export function drawable({ set }: PanelRules, panel: readonly PanelSheet[]): readonly PanelSheet[] {
  if (set.rounding.stages.includes("group")) return panel;
  const asked = new Set(set.tieBreaks.flatMap((tieBreak) => (tieBreak.by === "criterion" ? [tieBreak.id] : [])));
  return panel.map((sheet) => {
    const leaves = new Map([...sheet.scored.score.leaves].filter(([id]) => asked.has(id)));
    const score = { ...sheet.scored.score, leaves };
    return { ...sheet, scored: { ...sheet.scored, judge: "", score } };
  });
}

/** For each of these figures how many distinct better ones there are: 0 for the best, the same for equal ones. */
export function places(figures: readonly Figures[]): Int32Array {
  const order = [...figures.keys()];
  const at = (place: number): Figures | undefined => figures[order[place] ?? -1];
  const compare = (a: Figures | undefined, b: Figures | undefined): number =>
    a === undefined || b === undefined ? 0 : compareFigures(a, b);
  order.sort((a, b) => compare(figures[a], figures[b]));
  const found = new Int32Array(figures.length);
  let place = 0;
  for (const [next, one] of order.entries()) {
    if (next > 0 && compare(at(next - 1), at(next)) !== 0) place += 1;
    found[one] = place;
  }
  return found;
}

/** Ranks (1, 1, 3) of units by their places, written to `ranks`; `counts` has room for every place and one more. */
export function ranksInto(ranks: Int32Array, own: Int32Array, counts: Int32Array): void {
  counts.fill(0);
  for (let unit = 0; unit < own.length; unit++) {
    const above = (own[unit] ?? 0) + 1;
    counts[above] = (counts[above] ?? 0) + 1;
  }
  for (let place = 1; place < counts.length; place++) counts[place] = (counts[place] ?? 0) + (counts[place - 1] ?? 0);
  for (let unit = 0; unit < own.length; unit++) ranks[unit] = (counts[own[unit] ?? 0] ?? 0) + 1;
}
