import { hundredthsOf, numberOf, type Points } from "../scoring/points";
import { rounded } from "../scoring/exact";
import type { UnitResult } from "../summary/unit-result";
import { absoluteA1, cellArea, quotedSheet } from "./address";
import { compute, say } from "./draft";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { unitRows, type SummaryDraft, type UnitRow } from "./summary-draft";
import { levelFrom, SUMMARY } from "./summary-words";
import { FIRST_TABLE_ROW, tableSheet } from "./table-sheet";

/** More bars than this cannot be read on one page. */
export const MOST_BARS = 30;
const FIRST_LEVEL = 2;
const WIDTH = { rank: 7, unit: 28, figure: 13 } as const;

/** Where the drawn figures stand: one row a unit, one column a level, then the judges' lowest total and their spread. */
export type ChartData = {
  readonly rows: { readonly top: number; readonly bottom: number };
  readonly units: number;
  readonly levels: readonly { readonly name: string; readonly column: number }[];
  readonly lowest: number;
  readonly spread: number;
};

function drawn(draft: SummaryDraft): readonly UnitRow[] {
  return unitRows(draft)
    .filter(({ unit }) => unit.rank !== null)
    .slice(0, MOST_BARS);
}

function levelsOf({ merged }: SummaryDraft): readonly (readonly [level: string, heading: string])[] {
  return merged.levels.map(({ level }) =>
    level === null ? [SUMMARY.noLevel, SUMMARY.noLevel] : [level.name, levelFrom(level.name, level.from)],
  );
}

/** Null where no unit is ranked. */
export function chartData(draft: SummaryDraft): ChartData | null {
  const count = drawn(draft).length;
  if (count === 0) return null;
  const levels = levelsOf(draft).map(([, name], at) => ({ name, column: FIRST_LEVEL + at }));
  const lowest = FIRST_LEVEL + levels.length;
  const rows = { top: FIRST_TABLE_ROW, bottom: FIRST_TABLE_ROW + count - 1 };
  return { rows, units: 1, levels, lowest, spread: lowest + 1 };
}

/** The grand total in the column of the unit's own level, so that each level has its colour. */
function levelCells(draft: SummaryDraft, { unit, row }: UnitRow): readonly PlannedCell[] {
  const { columns } = draft;
  const at = (column: number): string =>
    `${quotedSheet(SUMMARY.sheets.units)}!${absoluteA1(cellArea({ row, column }))}`;
  const own = unit.level?.name ?? SUMMARY.noLevel;
  const total = unit.figures === null ? 0 : numberOf(unit.figures.grandTotal);
  return levelsOf(draft).map(([level]) => {
    const words = level.replaceAll('"', '""');
    return compute(
      `IF(${at(columns.level)}="${words}",${at(columns.grandTotal)},0)`,
      own === level ? total : 0,
      "points",
    );
  });
}

function spreadCells({ panel }: UnitResult): readonly PlannedCell[] {
  const totals: readonly Points[] = panel.map(({ grandTotal }) => rounded(grandTotal));
  const [lowest, highest] = [Math.min(...totals), Math.max(...totals)].map(hundredthsOf);
  if (lowest === undefined || highest === undefined || totals.length === 0)
    return [say(null, "points"), say(null, "points")];
  return [say(numberOf(lowest), "points"), say(numberOf(hundredthsOf(highest - lowest)), "points")];
}

/** “Số liệu biểu đồ”: what the charts draw and no other sheet has. */
export function chartDataSheet(draft: SummaryDraft): readonly SheetPlan[] {
  const rows = drawn(draft);
  if (rows.length === 0) return [];
  const figure = (heading: string): { heading: string; width: number } => ({ heading, width: WIDTH.figure });
  return [
    tableSheet({
      name: SUMMARY.sheets.chartData,
      title: SUMMARY.chartDataTitle,
      columns: [
        { heading: SUMMARY.rank, width: WIDTH.rank },
        { heading: SUMMARY.unit, width: WIDTH.unit },
        ...levelsOf(draft).map(([, heading]) => figure(heading)),
        figure(SUMMARY.lowest),
        figure(SUMMARY.spread),
      ],
      rows: rows.map((one) => [
        say(one.unit.rank, "count"),
        say(one.unit.unit.name, "text"),
        ...levelCells(draft, one),
        ...spreadCells(one.unit),
      ]),
      empty: SUMMARY.noChart,
    }),
  ];
}
