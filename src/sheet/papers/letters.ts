import { radarOf } from "../../summary/radar";
import { uniqueSheetNames } from "../file-names";
import type { SheetPlan } from "../sheet-plan";
import { unitRows, type SummaryDraft, type UnitRow } from "../summary-draft";
import type { Ranking } from "./letter-draft";
import { letterSheet } from "./letter-sheet";
import { PAPERS } from "./papers-words";

/** “Thư YT01 Xã Đồng Tâm”: the code first, since a sheet's name is cut at 31 characters. */
function nameOf({ unit: { unit } }: UnitRow): string {
  return [PAPERS.letter.sheet, unit.code ?? "", unit.name].filter((part) => part !== "").join(" ");
}

type Distances = ReadonlyMap<UnitRow["unit"], Ranking["distance"]>;

function rankingOf({ unit }: UnitRow, distances: Distances): Ranking | null {
  const { rank, figures } = unit;
  const distance = distances.get(unit);
  return rank === null || figures === null || distance === undefined ? null : { rank, figures, distance };
}

export type LettersWish = {
  /** Units by their place in the merge; null for all. */
  readonly units: ReadonlySet<number> | null;
  /** Gives each sheet a name that no other has. */
  readonly unique?: (name: string) => string;
};

/** A letter for each unit, in the order of the summary. */
export function letterSheets(
  summary: SummaryDraft,
  { units, unique = uniqueSheetNames() }: LettersWish,
): readonly SheetPlan[] {
  const { set, units: all } = summary.merged;
  const distances: Distances = new Map(radarOf(set, all, []).distances.map((one) => [one.unit, one]));
  return unitRows(summary)
    .filter((_, at) => units === null || units.has(at))
    .map((row) => letterSheet(unique(nameOf(row)), { summary, row, ranking: rankingOf(row, distances) }));
}
