import type { SheetChart } from "hucre";
import type { ChartPlan } from "../sheet/sheet-plan";
import { FONT } from "../sheet/style";
import { sheetReference } from "./xlsx-names";

const TITLE_SIZE = 13;
const LETTERS = { labelFontFamily: FONT } as const;

/** A lying bar counts its categories from the bottom unless the axis is turned round; then its scale goes up, too. */
function axes(kind: ChartPlan["kind"]): NonNullable<SheetChart["axes"]> {
  const turned = kind === "bar" || kind === "stacked";
  return {
    x: { ...LETTERS, ...(turned ? { reverse: true } : {}) },
    y: { ...LETTERS, gridlines: { major: true }, ...(turned ? { crosses: "max" } : {}) },
  };
}

function appearance(plan: ChartPlan): Partial<SheetChart> {
  if (plan.kind === "pie") {
    return { legend: "right", dataLabels: { showPercent: true, fontFamily: FONT } };
  }
  return { legend: plan.series.length > 1 ? "bottom" : false, axes: axes(plan.kind) };
}

/** A chart over the cells of its source sheet; cells in hidden columns are drawn as well. */
export function sheetChart(plan: ChartPlan, ownSheet: string): SheetChart {
  const source = plan.source ?? ownSheet;
  const categories = sheetReference(source, plan.categories);
  const series = plan.kind === "pie" ? plan.series.slice(0, 1) : plan.series;
  const { top, left, bottom, right } = plan.covers;
  return {
    ...appearance(plan),
    ...(plan.kind === "stacked" ? { type: "bar", barGrouping: "stacked" } : { type: plan.kind }),
    title: plan.title,
    titleFontFamily: FONT,
    titleFontSize: TITLE_SIZE,
    legendFontFamily: FONT,
    series: series.map(({ name, values }) => ({ name, categories, values: sheetReference(source, values) })),
    anchor: { from: { row: top, col: left }, to: { row: bottom + 1, col: right + 1 } },
    plotVisOnly: false,
    altText: plan.title,
  };
}
