import { findSet } from "../../src/scoring/built-in-sets";
import { allLeaves } from "../../src/scoring/criteria-set";
import type { Leaf, LeafOf } from "../../src/scoring/criterion";
import type { LoadedSet } from "../../src/scoring/load-criteria-set";
import { numberOf, type Points } from "../../src/scoring/points";
import { judgeFilling, type FilledRow } from "../../src/sheet/filling";
import type { Chance } from "./chance";

/** The criteria set of the samples. Throws RangeError when it does not come with the program. */
export function sampleSet(): LoadedSet {
  const loaded = findSet("yen-the-2024");
  if (loaded === null) throw new RangeError("no criteria set yen-the-2024");
  return loaded;
}

/** What can be counted or ticked: the same on the sheets of all judges of a unit. */
export type Figures = ReadonlyMap<string, FilledRow>;

/** Out of how many; 500 sheets for 5 points make one of them a hundredth, by which a unit's total is set. */
const SIZES: Readonly<Record<string, number>> = {
  "3.1.4": 6,
  "3.1.5": 16,
  "3.2.1": 20,
  "3.2.6": 40,
  "3.4.4": 10,
  "3.5.1": 600,
  "3.5.2": 20,
  "3.5.3": 500,
  "3.5.4": 20,
  "3.5.5": 20,
};
export const SETTING_LEAF = "3.5.3";
/** No land was taken back in these units, and nobody complained in those: N/A, which the set counts as full points. */
const NOT_APPLICABLE: Readonly<Record<string, readonly string[]>> = {
  "3.1.7": ["YT02", "YT13"],
  "3.4.4": ["YT18"],
};

type Drawn = { readonly unit: string; readonly quality: number; readonly chance: Chance };

function nearQuality({ quality, chance }: Drawn): number {
  return Math.min(1, Math.max(0, quality + chance.around(0.06)));
}

function ratioRow(leaf: LeafOf<"ratio">, drawn: Drawn): FilledRow {
  const size = SIZES[leaf.id] ?? 100;
  const room = leaf.id === SETTING_LEAF ? 20 : 0;
  const counted = Math.round(size * nearQuality(drawn));
  return { figures: Math.min(size - room, Math.max(room, counted)), figuresOf: size };
}

function choiceRow(values: readonly Points[], drawn: Drawn): FilledRow {
  const share = nearQuality(drawn);
  const ordered = [...values].sort((a, b) => b - a).map(numberOf);
  const [best = 0, middle = best] = ordered;
  return { points: share > 0.72 ? best : middle };
}

function yesNoRow(most: Points, drawn: Drawn): FilledRow {
  return { points: nearQuality(drawn) > 0.68 ? numberOf(most) : 0 };
}

/** Null for what judges weigh. */
function countedRow(leaf: Leaf, drawn: Drawn): FilledRow | null {
  switch (leaf.kind) {
    case "ratio":
      return ratioRow(leaf, drawn);
    case "count":
      return { figures: Math.max(1, Math.round((leaf.max / leaf.each) * nearQuality(drawn))) };
    case "deduct":
      return { figures: Math.round((leaf.max / leaf.each) * (1 - nearQuality(drawn))) };
    case "choice":
      return choiceRow(
        leaf.choices.map((choice) => choice.points),
        drawn,
      );
    case "yes-no":
      return yesNoRow(leaf.max, drawn);
    case "points":
    case "survey":
    case "external":
      return null;
  }
}

function rowOf(leaf: Leaf, drawn: Drawn): FilledRow | null {
  const isOut = NOT_APPLICABLE[leaf.id]?.includes(drawn.unit) === true;
  if (!isOut) return countedRow(leaf, drawn);
  return leaf.kind === "ratio" ? { figures: "N/A" } : { points: "N/A" };
}

/** `quality` from 0 to 1. */
export function drawFigures(drawn: Drawn): Figures {
  const rows = allLeaves(sampleSet().set).flatMap((leaf): (readonly [string, FilledRow])[] => {
    const row = rowOf(leaf, drawn);
    return row === null ? [] : [[leaf.id, row]];
  });
  return new Map(rows);
}

/** Hundredths that these rows earn by themselves. */
export function pointsOfFigures(figures: Figures): number {
  const { score } = judgeFilling(sampleSet().set, "judge", { rows: figures, documents: new Set() });
  return [...score.leaves.values()].reduce((sum, { points }) => sum + points, 0);
}

/** The same figures with so many more satisfied people (less, below 0): a hundredth of a point for each. */
export function moved(figures: Figures, by: number): Figures {
  const row = figures.get(SETTING_LEAF);
  return new Map(figures).set(SETTING_LEAF, { ...row, figures: Number(row?.figures) + by });
}
