import { drawsFrom, type Draws } from "./draws";
import { countsFor, places, ranksInto } from "./places";
import { keyColumns, type KeyColumns, type PanelRules, type WriteKeys } from "./rank-keys";

export type RankRange = readonly [best: number, worst: number];
/** 1,000 draws leave some 50 ranks beyond each end of the middle 90 %. */
export type BootstrapOptions = { readonly seed: number; readonly draws: number };
/** A unit's panel: how many sheets there are to draw from, and what a mix of them is ranked by. */
export type Drawable = { readonly sheets: number; readonly write: WriteKeys };

const TAIL = 0.05;
/** Of panels up to 4 sheets (4^4 orders) each order of sheets is worked out once; larger panels rarely repeat one. */
const MOST_ORDERS = 256;

/** The rows of mixes that were worked out, from 0 on. */
type Rows = { readonly columns: KeyColumns; used: number };
/** The row of a mix of a unit's sheets, drawn with the next numbers. */
type NextMix = () => number;

function orders({ sheets }: Drawable): number {
  return sheets ** sheets;
}

function mixesOf(unit: Drawable, draws: Draws, rows: Rows): NextMix {
  const { sheets, write } = unit;
  const mix = new Int32Array(sheets);
  const known = orders(unit) <= MOST_ORDERS ? new Int32Array(orders(unit)).fill(-1) : null;
  return () => {
    mix.fill(0);
    let order = 0;
    for (let at = 0; at < sheets; at++) {
      const one = draws(sheets);
      mix[one] = (mix[one] ?? 0) + 1;
      order = order * sheets + one;
    }
    const found = known?.[order] ?? -1;
    if (found >= 0) return found;
    const row = rows.used++;
    write(mix, rows.columns, row);
    if (known !== null) known[order] = row;
    return row;
  };
}

/** The middle 90 % of a unit's ranks; `room` has a place for each draw. */
function middle(ranks: readonly Int32Array[], unit: number, room: Int32Array): RankRange {
  for (let draw = 0; draw < room.length; draw++) room[draw] = ranks[draw]?.[unit] ?? 0;
  room.sort();
  const skipped = Math.floor(room.length * TAIL);
  return [room[skipped] ?? 0, room[room.length - 1 - skipped] ?? 0];
}

function roomFor(units: readonly Drawable[], draws: number): number {
  return units.reduce((sum, unit) => sum + (orders(unit) <= MOST_ORDERS ? Math.min(draws, orders(unit)) : draws), 0);
}

/** The middle 90 % of each unit's ranks over draws of as many sheets as its panel has, with replacement. */
export function bootstrapRanks(
  rules: PanelRules,
  units: readonly Drawable[],
  { seed, draws }: BootstrapOptions,
): readonly RankRange[] {
  const next = drawsFrom(seed);
  const rows: Rows = { columns: keyColumns(rules, roomFor(units, draws)), used: 0 };
  const nexts = units.map((unit) => mixesOf(unit, next, rows));
  const mixes = Array.from({ length: draws }, () => {
    const own = new Int32Array(nexts.length);
    for (let unit = 0; unit < own.length; unit++) own[unit] = nexts[unit]?.() ?? 0;
    return own;
  });
  const all = places(rows.columns, rows.used);
  const [ranks, counts] = [new Int32Array(units.length), countsFor(all)];
  for (const own of mixes) {
    for (let unit = 0; unit < own.length; unit++) own[unit] = all[own[unit] ?? 0] ?? 0;
    ranksInto(ranks, own, counts);
    own.set(ranks);
  }
  const room = new Int32Array(draws);
  return units.map((_, unit) => middle(mixes, unit, room));
}
