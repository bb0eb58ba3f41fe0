import { chartData, MOST_BARS, type ChartData } from "./chart-data";
import { across, rowOf, say } from "./draft";
import type { ChartPlan, SheetPlan } from "./sheet-plan";
import { levelColumns } from "./summary-levels";
import type { SummaryDraft } from "./summary-draft";
import { firstUnitsOf, SUMMARY } from "./summary-words";

const LAST_COLUMN = 9;
const CHART_TOP = 2;
const ROWS_PER_BAR = 1.2;
const LEAST_ROWS = 16;
const GAP = 2;
/** So many rows of the default height fill a portrait page. */
const ROWS_PER_PAGE = 46;

/** A chart without its place. */
type Drawing = Omit<ChartPlan, "covers"> & { readonly height: number };

function barsOf({ rows, units }: ChartData): Pick<Drawing, "categories" | "source" | "height"> {
  const bars = rows.bottom - rows.top + 1;
  // A legend of levels takes a few rows.
  const height = Math.max(LEAST_ROWS, Math.ceil(bars * ROWS_PER_BAR) + 5);
  return { categories: { ...rows, left: units, right: units }, source: SUMMARY.sheets.chartData, height };
}

function titled(draft: SummaryDraft, words: string): string {
  const ranked = draft.merged.units.filter(({ rank }) => rank !== null).length;
  return ranked > MOST_BARS ? firstUnitsOf(words, MOST_BARS) : words;
}

function columnOf({ rows }: ChartData, column: number): ChartPlan["categories"] {
  return { ...rows, left: column, right: column };
}

/** Each unit's total in the colour of its level, whose lower bound stands in the legend. */
function totalsChart(draft: SummaryDraft, data: ChartData): Drawing {
  return {
    kind: "stacked",
    title: titled(draft, SUMMARY.totalsChart),
    series: data.levels.map(({ name, column }) => ({ name, values: columnOf(data, column) })),
    ...barsOf(data),
  };
}

/** Null without judges to compare. */
function spreadChart(draft: SummaryDraft, data: ChartData): Drawing | null {
  const { merged } = draft;
  if (merged.isSelfScored || merged.units.every(({ panel }) => panel.length < 2)) return null;
  return {
    kind: "stacked",
    title: titled(draft, SUMMARY.spreadChart),
    series: [
      { name: SUMMARY.lowest, values: columnOf(data, data.lowest) },
      { name: SUMMARY.spread, values: columnOf(data, data.spread) },
    ],
    ...barsOf(data),
  };
}

function levelsChart(draft: SummaryDraft): Drawing | null {
  const { merged, levelHeading } = draft;
  if (merged.set.levels.length === 0) return null;
  const at = levelColumns(draft);
  const rows = { top: levelHeading + 1, bottom: levelHeading + merged.levels.length };
  return {
    kind: "column",
    title: SUMMARY.levelsChart,
    categories: { ...rows, left: 0, right: 0 },
    series: [{ name: SUMMARY.count, values: { ...rows, left: at.count, right: at.count } }],
    source: SUMMARY.sheets.units,
    height: LEAST_ROWS,
  };
}

type Placed = { readonly charts: readonly ChartPlan[]; readonly breaksAfter: readonly number[]; readonly next: number };

/** One below the other; a chart that would cross the end of a page begins the next one. */
function placed(drawings: readonly Drawing[]): Placed {
  let page = 0;
  return drawings.reduce<Placed>(
    ({ charts, breaksAfter, next }, { height, ...chart }) => {
      const isOver = charts.length > 0 && next + height - page > ROWS_PER_PAGE;
      if (isOver) page = next;
      const covers = { top: next, left: 0, bottom: next + height - 1, right: LAST_COLUMN };
      return {
        charts: [...charts, { ...chart, covers }],
        // The break stands a row above the chart: LibreOffice prints a chart's frame a hair above its first row.
        breaksAfter: isOver ? [...breaksAfter, next - GAP] : breaksAfter,
        next: next + height + GAP,
      };
    },
    { charts: [], breaksAfter: [], next: CHART_TOP },
  );
}

function drawings(draft: SummaryDraft): readonly Drawing[] {
  const data = chartData(draft);
  if (data === null) return [];
  const all = [totalsChart(draft, data), levelsChart(draft), spreadChart(draft, data)];
  return all.filter((one) => one !== null);
}

/** “Biểu đồ”: totals of ranked units by level, how many units reach each level, and how far judges lie apart. */
export function chartsSheet(draft: SummaryDraft): SheetPlan {
  const { charts, breaksAfter } = placed(drawings(draft));
  const bottom = charts.at(-1)?.covers.bottom ?? CHART_TOP;
  const hint = charts.length === 0 ? [rowOf([]), rowOf([[0, say(SUMMARY.noChart, "note")]])] : [];
  return {
    name: SUMMARY.sheets.charts,
    hidden: false,
    columns: Array.from({ length: LAST_COLUMN + 1 }, () => ({ width: 9 })),
    rows: [rowOf([[0, say(SUMMARY.chartsTitle, "title")]]), ...hint],
    merges: [across(0, 0, LAST_COLUMN), ...(charts.length === 0 ? [across(CHART_TOP, 0, LAST_COLUMN)] : [])],
    names: [],
    rules: [],
    highlights: [],
    locked: false,
    freeze: null,
    page: {
      orientation: "portrait",
      margins: { top: 20, right: 15, bottom: 20, left: 20 },
      printed: { top: 0, left: 0, bottom, right: LAST_COLUMN },
      repeatedRows: null,
      breaksAfter,
    },
    charts,
  };
}
