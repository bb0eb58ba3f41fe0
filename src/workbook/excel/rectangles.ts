import type { Area } from "../../sheet/address";

/** What each cell of a grid takes; undefined for a cell that is not to be touched. Rows may differ in length. */
export type Wanted<Value> = readonly (readonly (Value | undefined)[])[];
export type Coat<Value> = { readonly area: Area; readonly value: Value };

type Ranks = readonly (readonly number[])[];
const UNTOUCHED = -1;

function ranksOf<Value>(wanted: Wanted<Value>): { readonly order: readonly Value[]; readonly ranks: Ranks } {
  const counts = new Map<Value, number>();
  for (const value of wanted.flat()) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  const order = [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value);
  const places = new Map(order.map((value, place) => [value, place]));
  const rank = (value: Value | undefined): number =>
    value === undefined ? UNTOUCHED : (places.get(value) ?? UNTOUCHED);
  return { order, ranks: wanted.map((row) => row.map(rank)) };
}

/** The largest rectangle from a cell on: as far right as it goes and then down, or the other way round. */
function grow(fits: (row: number, column: number) => boolean, row: number, column: number): Area {
  const alongRow = (at: number, last: number): boolean => {
    for (let across = column; across <= last; across += 1) if (!fits(at, across)) return false;
    return true;
  };
  const alongColumn = (at: number, last: number): boolean => {
    for (let down = row; down <= last; down += 1) if (!fits(down, at)) return false;
    return true;
  };
  const wide = { top: row, left: column, bottom: row, right: column };
  while (fits(row, wide.right + 1)) wide.right += 1;
  while (alongRow(wide.bottom + 1, wide.right)) wide.bottom += 1;
  const tall = { top: row, left: column, bottom: row, right: column };
  while (fits(tall.bottom + 1, column)) tall.bottom += 1;
  while (alongColumn(tall.right + 1, tall.bottom)) tall.right += 1;
  return sizeOf(tall) > sizeOf(wide) ? tall : wide;
}

function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

function cover(ranks: Ranks, rank: number): readonly Area[] {
  const covered = ranks.map((row) => row.map(() => false));
  const fits = (row: number, column: number): boolean => (ranks[row]?.[column] ?? UNTOUCHED) >= rank;
  const areas: Area[] = [];
  for (const [row, cells] of ranks.entries()) {
    for (const [column, own] of cells.entries()) {
      if (own !== rank || covered[row]?.[column] === true) continue;
      const area = grow(fits, row, column);
      areas.push(area);
      for (let at = area.top; at <= area.bottom; at += 1) covered[at]?.fill(true, area.left, area.right + 1);
    }
  }
  return areas;
}

/**
 * Few rectangles that give every cell its value when they are painted one after the other: the commonest value comes
 * first and runs under the others, so that a column of entries between group rows costs one rectangle, not one each.
 */
export function coatsOf<Value>(wanted: Wanted<Value>): readonly Coat<Value>[] {
  const { order, ranks } = ranksOf(wanted);
  return order.flatMap((value, rank) => cover(ranks, rank).map((area) => ({ area, value })));
}
