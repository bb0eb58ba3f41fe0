import { allLeaves, type CriteriaSet } from "../../scoring/criteria-set";
import type { Points } from "../../scoring/points";
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
  /** By unit and sheet of its panel: the points of each leaf in the order of the set; null where it does not count. */
  readonly points: readonly (readonly (readonly (Points | null)[])[])[];
};

export function usedSheets(set: CriteriaSet, units: readonly UnitResult[]): UsedSheets {
  const names = new Map<string, string>();
  for (const { scored } of units.flatMap(({ panel }) => panel)) {
    const name = scored.judge ?? "";
    const key = foldName(name);
    // Of several spellings the first by its letters, whatever the order of files was.
    if (compareText(name, names.get(key) ?? name) <= 0) names.set(key, name);
  }
  const leaves = allLeaves(set);
  // Sheet by sheet, not criterion by criterion: what is to be read then lies together in memory.
  const pointsOf = ({ scored }: PanelSheet): readonly (Points | null)[] =>
    leaves.map(({ id }) => {
      const result = scored.score.leaves.get(id);
      return result?.counts === true ? result.points : null;
    });
  const keys = [...names.keys()].sort(compareText);
  const places = new Map(keys.map((key, at) => [key, at]));
  return {
    units,
    judges: keys.map((key) => names.get(key) ?? key),
    columns: units.map(({ panel }) => panel.map(({ scored }) => places.get(foldName(scored.judge ?? "")) ?? 0)),
    points: units.map(({ panel }) => panel.map(pointsOf)),
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
