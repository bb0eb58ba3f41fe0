import { a1 } from "../../sheet/address";
import type { ChartPlan, SheetPlan } from "../../sheet/sheet-plan";
import { BYTES_PER_CALL, type Desk, type Laying } from "./desk";

const KINDS = { bar: "BarClustered", stacked: "BarStacked", column: "ColumnClustered", pie: "Pie" } as const;
const CALLS = 8;
const CALLS_PER_SERIES = 5;

type Source = (area: ChartPlan["categories"]) => Excel.Range;

function layLooks(chart: Excel.Chart, plan: ChartPlan, series: number): void {
  chart.title.text = plan.title;
  chart.plotVisibleOnly = false;
  if (plan.kind === "pie") {
    chart.legend.position = "Right";
    chart.dataLabels.showPercentage = true;
    chart.dataLabels.showValue = false;
    return;
  }
  if (series > 1) chart.legend.position = "Bottom";
  else chart.legend.visible = false;
  if (plan.kind === "column") return;
  // The first category on top, and the scale still below.
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.categoryAxis.position = "Maximum";
}

/** The series of the plan: the first is the one that the chart was made with. */
function laySeries(chart: Excel.Chart, plan: ChartPlan, drawn: ChartPlan["series"], source: Source): void {
  for (const [at, { name, values }] of drawn.entries()) {
    const series = at === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setValues(source(values));
    series.setXAxisValues(source(plan.categories));
  }
}

function layChart(desk: Desk, plan: ChartPlan): void {
  const { context, sheet } = desk;
  const drawn = plan.kind === "pie" ? plan.series.slice(0, 1) : plan.series;
  const [first] = drawn;
  if (first === undefined) return;
  const from = plan.source === null ? sheet : context.workbook.worksheets.getItem(plan.source);
  const source: Source = ({ top, left, bottom, right }) =>
    from.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
  // One line of cells makes one series.
  const { values } = first;
  const isColumn = values.left === values.right;
  const line = isColumn ? values : { ...values, bottom: values.top };
  const chart = sheet.charts.add(KINDS[plan.kind], source(line), isColumn ? "Columns" : "Rows");
  laySeries(chart, plan, drawn, source);
  layLooks(chart, plan, drawn.length);
  const { top, left, bottom, right } = plan.covers;
  chart.setPosition(a1({ row: top, column: left }), a1({ row: bottom, column: right }));
}

/** The sheets that the charts draw from must stand already. */
export function* layCharts(desk: Desk, { charts }: SheetPlan): Laying {
  for (const plan of charts) {
    yield BYTES_PER_CALL * (CALLS + CALLS_PER_SERIES * plan.series.length);
    layChart(desk, plan);
  }
}
