import { type Area, parseReference } from "../../sheet/address";
import type { ChartPlan } from "../../sheet/sheet-plan";
import { sheetReference } from "../../workbook/xlsx-names";
import type { EngineChart } from "../engine-page";

/** As the .xlsx writer draws it. */
export function chartInEngine(chart: ChartPlan, ownSheet: string, place: number): EngineChart {
  const { kind, title, covers } = chart;
  const source = chart.source ?? ownSheet;
  const categories = sheetReference(source, chart.categories);
  const series = chart.series.map(({ name, values }) => ({ name, values: sheetReference(source, values), categories }));
  const legend = kind === "pie" ? "right" : series.length > 1 ? "bottom" : "none";
  return {
    id: `c${String(place)}`,
    name: `Chart ${String(place + 1)}`,
    kind,
    title,
    series,
    covers,
    legend,
    turned: kind === "bar" || kind === "stacked",
    showsPercent: kind === "pie",
    hiddenToo: true,
  };
}

type Referred = { readonly sheet: string; readonly area: Area };

function referred(text: string | null, ownSheet: string): Referred | null {
  const found = parseReference(text ?? "");
  return found === null ? null : { sheet: found.sheet ?? ownSheet, area: found.area };
}

/** Null where its series are no rectangles of one sheet: such a chart was not made here. */
export function chartInFile(chart: EngineChart, ownSheet: string): ChartPlan | null {
  const categories = referred(chart.series[0]?.categories ?? null, ownSheet);
  const series = chart.series.flatMap(({ name, values }) => {
    const found = referred(values, ownSheet);
    return found === null || found.sheet !== categories?.sheet ? [] : [{ name, values: found.area }];
  });
  if (categories === null || series.length !== chart.series.length) return null;
  const { kind, title, covers } = chart;
  const source = categories.sheet === ownSheet ? null : categories.sheet;
  return { kind, title: title ?? "", categories: categories.area, series, source, covers };
}
