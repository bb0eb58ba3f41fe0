import { across, rowOf, say } from "./draft";
import type { ChartPlan, SheetPlan } from "./sheet-plan";
import { levelColumns } from "./summary-levels";
import type { SummaryDraft } from "./summary-draft";
import { firstUnits, SUMMARY } from "./summary-words";

const LAST_COLUMN = 9;
const CHART_TOP = 2;
/** More bars than this cannot be read on one page. */
const MOST_BARS = 30;
const ROWS_PER_BAR = 1.2;
const LEAST_ROWS = 16;
const GAP = 2;
/** So many rows of the default height fill a portrait page. */
const ROWS_PER_PAGE = 46;

function totalsChart({ merged, columns, firstUnit }: SummaryDraft): ChartPlan | null {
  const ranked = merged.units.filter(({ rank }) => rank !== null).length;
  if (ranked === 0) return null;
  const bars = Math.min(ranked, MOST_BARS);
  const rows = { top: firstUnit, bottom: firstUnit + bars - 1 };
  const height = Math.max(LEAST_ROWS, Math.ceil(bars * ROWS_PER_BAR) + 4);
  return {
    kind: "bar",
    title: bars < ranked ? firstUnits(bars) : SUMMARY.totalsChart,
    categories: { ...rows, left: columns.unit, right: columns.unit },
    series: [{ name: SUMMARY.grandTotal, values: { ...rows, left: columns.grandTotal, right: columns.grandTotal } }],
    source: SUMMARY.sheets.units,
    covers: { top: CHART_TOP, left: 0, bottom: CHART_TOP + height - 1, right: LAST_COLUMN },
  };
}

function levelsChart(draft: SummaryDraft, top: number): ChartPlan | null {
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
    covers: { top, left: 0, bottom: top + LEAST_ROWS - 1, right: LAST_COLUMN },
  };
}

/** “Biểu đồ”: totals of ranked units and how many units reach each level, drawn from “Tổng hợp”. */
export function chartsSheet(draft: SummaryDraft): SheetPlan {
  const totals = totalsChart(draft);
  const below = totals === null ? CHART_TOP : totals.covers.bottom + 1 + GAP;
  const isLong = below + LEAST_ROWS > ROWS_PER_PAGE;
  const levels = totals === null ? null : levelsChart(draft, below);
  const charts = [totals, levels].flatMap((chart) => chart ?? []);
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
      // The break stands a row above the chart: LibreOffice prints a chart's frame a hair above its first row.
      breaksAfter: levels !== null && isLong ? [below - GAP] : [],
    },
    charts,
  };
}
