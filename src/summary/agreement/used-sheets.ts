import { foldName } from "../fold-name";
import { compareText } from "../order";
import type { PanelSheet } from "../panel";
import type { UnitResult } from "../unit-result";
import type { Ratings } from "./ratings";

/** Every used sheet of a merge as a table of units and judges. */
export type UsedSheets = {
  readonly units: readonly UnitResult[];
  /** Names as first written, in the order of their folded forms. */
  readonly judges: readonly string[];
  /** By unit: the column of each sheet in its panel. */
  readonly columns: readonly (readonly number[])[];
};

export function usedSheets(units: readonly UnitResult[]): UsedSheets {
  const names = new Map<string, string>();
  for (const { scored } of units.flatMap(({ panel }) => panel)) {
    const name = scored.judge ?? "";
    const key = foldName(name);
    // Of several spellings the first by its letters, whatever the order of files was.
    if (compareText(name, names.get(key) ?? name) <= 0) names.set(key, name);
  }
  const keys = [...names.keys()].sort(compareText);
  const places = new Map(keys.map((key, at) => [key, at]));
  return {
    units,
    judges: keys.map((key) => names.get(key) ?? key),
    columns: units.map(({ panel }) => panel.map(({ scored }) => places.get(foldName(scored.judge ?? "")) ?? 0)),
  };
}

/** A figure of each sheet with a place for every judge; null where the sheet has none. */
export function ratingsOf(used: UsedSheets, figureOf: (sheet: PanelSheet) => number | null): Ratings {
  return used.units.map(({ panel }, unit) => {
    const row = new Array<number | null>(used.judges.length).fill(null);
    for (const [at, sheet] of panel.entries()) row[used.columns[unit]?.[at] ?? -1] = figureOf(sheet);
    return row;
  });
}

/** The same without places: all that alpha needs, and small where every unit has judges of its own. */
export function ratingsInRows<Figure>(
  used: UsedSheets,
  figureOf: (sheet: PanelSheet) => Figure,
): readonly (readonly Figure[])[] {
  return used.units.map(({ panel }) => panel.map(figureOf));
}
