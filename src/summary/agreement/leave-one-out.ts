import { foldName } from "../fold-name";
import type { UnitResult } from "../unit-result";
import type { Drawable, RankRange } from "./bootstrap-ranks";
import { countsFor, places, ranksInto } from "./places";
import { keyColumns, type PanelRules } from "./rank-keys";

/** Below this a unit's only sheet would be left out. */
export const FEWEST_TO_LEAVE = 2;

/** A sheet of a unit's panel. */
type Seat = { readonly unit: number; readonly at: number };

/** Each judge's sheets, those of a unit's only judge left out. */
function seatsByJudge(units: readonly UnitResult[]): readonly (readonly Seat[])[] {
  const judges = new Map<string, Seat[]>();
  for (const [unit, { panel }] of units.entries()) {
    if (panel.length < FEWEST_TO_LEAVE) continue;
    for (const [at, { scored }] of panel.entries()) {
      const judge = foldName(scored.judge ?? "");
      const list = judges.get(judge) ?? [];
      list.push({ unit, at });
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

/** Places of all units as merged, then of each seat's unit without it. */
function allPlaces(rules: PanelRules, drawables: readonly Drawable[], seats: readonly Seat[]): Int32Array {
  const rows = drawables.length + seats.length;
  const columns = keyColumns(rules, rows);
  const mixes = drawables.map(({ sheets }) => new Int32Array(sheets).fill(1));
  for (const [unit, { write }] of drawables.entries()) write(mixes[unit] ?? new Int32Array(0), columns, unit);
  for (const [next, { unit, at }] of seats.entries()) {
    const mix = Int32Array.from(mixes[unit] ?? []);
    mix[at] = 0;
    drawables[unit]?.write(mix, columns, drawables.length + next);
  }
  return places(columns, rows);
}

/** The best and the worst rank of each unit, as merged and with each judge left out in turn. */
export function leaveOneOut(
  rules: PanelRules,
  units: readonly UnitResult[],
  drawables: readonly Drawable[],
): readonly RankRange[] {
  const judges = seatsByJudge(units);
  const all = allPlaces(rules, drawables, judges.flat());
  const base = all.slice(0, units.length);
  const [ranks, counts] = [new Int32Array(units.length), countsFor(all)];
  ranksInto(ranks, base, counts);
  const ranges = [...ranks].map((rank): [number, number] => [rank, rank]);
  let next = units.length;
  for (const seats of judges) {
    const own = base.slice();
    for (const { unit } of seats) own[unit] = all[next++] ?? 0;
    ranksInto(ranks, own, counts);
    widen(ranges, ranks);
  }
  return ranges;
}
