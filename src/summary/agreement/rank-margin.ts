import { foldName } from "../fold-name";
import type { PanelSheet } from "../panel";
import type { UnitResult } from "../unit-result";
import { bootstrapRanks, type BootstrapOptions, type RankRange } from "./bootstrap-ranks";
import { drawable, places, rankFigures, ranksInto, type PanelRules } from "./panel-figures";

export type RankMargin = {
  readonly unit: UnitResult;
  readonly rank: number;
  /** Best and worst rank, as merged and with each judge of the merge left out in turn; null for a unit with one judge. */
  readonly leaveOneOut: RankRange | null;
  /** The middle 90 % of ranks with sheets drawn anew within each panel; null below 3 judges, where draws say little. */
  readonly bootstrap: RankRange | null;
};

const FEWEST_TO_LEAVE = 2;
const FEWEST_TO_DRAW = 3;

type Panel = readonly PanelSheet[];
type Without = { readonly unit: number; readonly panel: Panel };

/** For each judge the units' panels without them; the names are those of `units`, the sheets those of `panels`. */
function withoutEach(units: readonly UnitResult[], panels: readonly Panel[]): readonly (readonly Without[])[] {
  const judges = new Map<string, Without[]>();
  for (const [unit, panel] of panels.entries()) {
    if (panel.length < FEWEST_TO_LEAVE) continue;
    for (const [at, sheet] of panel.entries()) {
      const judge = foldName(units[unit]?.panel[at]?.scored.judge ?? "");
      const list = judges.get(judge) ?? [];
      list.push({ unit, panel: panel.filter((one) => one !== sheet) });
      judges.set(judge, list);
    }
  }
  return [...judges.values()];
}

function widen(ranges: readonly [number, number][], ranks: Int32Array): void {
  for (const [unit, range] of ranges.entries()) {
    const rank = ranks[unit] ?? 0;
    if (rank < range[0]) range[0] = rank;
    if (rank > range[1]) range[1] = rank;
  }
}

function leaveOneOut(
  rules: PanelRules,
  panels: readonly Panel[],
  judges: readonly (readonly Without[])[],
): readonly RankRange[] {
  const figuresOf = rankFigures(rules);
  const all = places([...panels, ...judges.flat().map(({ panel }) => panel)].map(figuresOf));
  const base = all.slice(0, panels.length);
  const [ranks, counts] = [new Int32Array(panels.length), new Int32Array(all.length + 1)];
  ranksInto(ranks, base, counts);
  const ranges = [...ranks].map((rank): [number, number] => [rank, rank]);
  let next = panels.length;
  for (const list of judges) {
    const own = base.slice();
    for (const { unit } of list) own[unit] = all[next++] ?? 0;
    ranksInto(ranks, own, counts);
    widen(ranges, ranks);
  }
  return ranges;
}

/**
 * How far each ranked unit's rank depends on who judged, by the merge's own panel method, rounding and tie-breaks.
 * Left out: the jackknife of Quenouille (1949) and Tukey (1958), a judge at a time from all units. Drawn: the
 * percentile bootstrap of Efron (1979) over the sheets within each unit. A unit's only sheet is never left out.
 */
export function rankMargins(
  rules: PanelRules,
  units: readonly UnitResult[],
  options: BootstrapOptions,
): readonly RankMargin[] {
  const ranked = units.filter(({ rank }) => rank !== null);
  const panels = ranked.map(({ panel }) => drawable(rules, panel));
  const left = leaveOneOut(rules, panels, withoutEach(ranked, panels));
  const drawn = panels.some((panel) => panel.length >= FEWEST_TO_DRAW) ? bootstrapRanks(rules, panels, options) : [];
  return ranked.map((unit, at) => ({
    unit,
    rank: unit.rank ?? 0,
    leaveOneOut: unit.panel.length < FEWEST_TO_LEAVE ? null : (left[at] ?? null),
    bootstrap: unit.panel.length < FEWEST_TO_DRAW ? null : (drawn[at] ?? null),
  }));
}
