import type { Figures } from "../figures";
import type { PanelSheet } from "../panel";
import { drawsFrom, type Draws } from "./draws";
import { places, rankFigures, ranksInto, type PanelRules, type RankFigures } from "./panel-figures";

export type RankRange = readonly [best: number, worst: number];
/** 1,000 draws leave some 50 ranks beyond each end of the middle 90 %. */
export type BootstrapOptions = { readonly seed: number; readonly draws: number };

const TAIL = 0.05;
/** Up to so many judges the counts of a mix fit one exact number: 14^13 < 2^53. */
const MOST_KEYED = 13;

type Panel = readonly PanelSheet[];
/** The index in `figures` of a mix of a unit's sheets, drawn with the next numbers. */
type NextMix = () => number;

/** A mix that came before is not computed again: three judges make only ten. */
function mixesOf(panel: Panel, draws: Draws, figuresOf: RankFigures, figures: Figures[]): NextMix {
  const known = new Map<number, number>();
  const picked = new Array<number>(panel.length).fill(0);
  const isKeyed = panel.length <= MOST_KEYED;
  const weights = panel.map((_, at) => (panel.length + 1) ** at);
  return () => {
    let key = 0;
    for (let at = 0; at < picked.length; at++) {
      const one = draws(picked.length);
      picked[at] = one;
      key += weights[one] ?? 0;
    }
    const found = isKeyed ? known.get(key) : undefined;
    if (found !== undefined) return found;
    // A sheet drawn twice is two sheets: a trimmed mean may leave one of them out.
    picked.sort((a, b) => a - b);
    const sheets = picked.flatMap((one) => panel.slice(one, one + 1)).map((sheet) => ({ ...sheet }));
    const mix = figures.push(figuresOf(sheets)) - 1;
    if (isKeyed) known.set(key, mix);
    return mix;
  };
}

function middle(ranks: Int32Array): RankRange {
  ranks.sort();
  const skipped = Math.floor(ranks.length * TAIL);
  return [ranks[skipped] ?? 0, ranks[ranks.length - 1 - skipped] ?? 0];
}

/** The middle 90 % of each unit's ranks over draws of as many sheets as its panel has, with replacement. */
export function bootstrapRanks(
  rules: PanelRules,
  panels: readonly Panel[],
  { seed, draws }: BootstrapOptions,
): readonly RankRange[] {
  const [next, figuresOf, figures] = [drawsFrom(seed), rankFigures(rules), new Array<Figures>()];
  const nexts = panels.map((panel) => mixesOf(panel, next, figuresOf, figures));
  const mixes = Array.from({ length: draws }, () => Int32Array.from(nexts, (nextMix) => nextMix()));
  const all = places(figures);
  const ranksOf = panels.map(() => new Int32Array(draws));
  const [ranks, counts] = [
    new Int32Array(panels.length),
    new Int32Array(all.reduce((most, one) => Math.max(most, one), 0) + 2),
  ];
  for (const [draw, mix] of mixes.entries()) {
    ranksInto(
      ranks,
      mix.map((one) => all[one] ?? 0),
      counts,
    );
    ranksOf.forEach((own, unit) => (own[draw] = ranks[unit] ?? 0));
  }
  return ranksOf.map(middle);
}
