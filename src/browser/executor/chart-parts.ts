import type { EngineChart } from "../engine-page";
import { absoluteReference, placeOfArgument } from "./address";
import { asBoolean, asOneOf, asText, asWhole } from "./argument";
import type { Book } from "./book";
import type { HostObject } from "./host-object";
import { fault } from "./request-fault";
import { setters } from "./setters";

export type Change = (part: Partial<EngineChart>) => void;
type Chart = () => EngineChart;
type Series = EngineChart["series"][number];

export const KINDS = { bar: "BarClustered", stacked: "BarStacked", column: "ColumnClustered", pie: "Pie" } as const;
const LEGENDS = { right: "Right", bottom: "Bottom" } as const;
const CROSSINGS = { automatic: "Automatic", maximum: "Maximum" } as const;

function titleObject(chart: Chart, change: Change): HostObject {
  return {
    type: "ChartTitle",
    get: { Text: () => chart().title ?? "", Visible: () => chart().title !== null },
    set: setters(
      {
        Text: (value) => ({ title: asText(value) }),
        Visible: (value) => ({ title: asBoolean(value) ? (chart().title ?? "") : null }),
      },
      change,
    ),
  };
}

function legendObject(chart: Chart, change: Change): HostObject {
  return {
    type: "ChartLegend",
    get: {
      Visible: () => chart().legend !== "none",
      Position: () => (chart().legend === "bottom" ? LEGENDS.bottom : LEGENDS.right),
    },
    set: setters<Partial<EngineChart>>(
      {
        Visible: (value) => ({ legend: asBoolean(value) ? "right" : "none" }),
        Position: (value) => ({ legend: asOneOf(LEGENDS, value) }),
      },
      change,
    ),
  };
}

/** The axis of categories may run backwards; the values' axis then crosses at its far end, so that it stays below. */
function axesObject(chart: Chart, change: Change): HostObject {
  const category: HostObject = {
    type: "ChartAxis",
    get: {
      ReversePlotOrder: () => chart().turned,
      Position: () => (chart().turned ? CROSSINGS.maximum : CROSSINGS.automatic),
    },
    set: {
      ReversePlotOrder: (value) => {
        change({ turned: asBoolean(value) });
      },
      Position: (value) => {
        if ((asOneOf(CROSSINGS, value) === "maximum") !== chart().turned) throw fault("InvalidArgument");
      },
    },
  };
  return { type: "ChartAxes", open: { CategoryAxis: () => category } };
}

function labelsObject(chart: Chart, change: Change): HostObject {
  return {
    type: "ChartDataLabels",
    get: { ShowPercentage: () => chart().showsPercent, ShowValue: () => false },
    set: {
      ShowPercentage: (value) => {
        change({ showsPercent: asBoolean(value) });
      },
      ShowValue: (value) => {
        if (asBoolean(value)) throw fault("InvalidArgument");
      },
    },
  };
}

function seriesObject(book: Book, sheet: string, place: number, series: readonly [Chart, Change]): HostObject {
  const [chart, change] = series;
  const found = (): Series => {
    const one = chart().series[place];
    if (one === undefined) throw fault("ItemNotFound");
    return one;
  };
  const put = (part: Partial<Series>): void => {
    found();
    change({ series: chart().series.map((one, at) => (at === place ? { ...one, ...part } : one)) });
  };
  const reference = (range: unknown): string => absoluteReference(book, placeOfArgument(book, sheet, range));
  return {
    type: "ChartSeries",
    get: { Name: () => found().name },
    set: {
      Name: (value) => {
        put({ name: asText(value) });
      },
    },
    call: {
      SetValues: ([range]) => {
        put({ values: reference(range) });
      },
      SetXAxisValues: ([range]) => {
        put({ categories: reference(range) });
      },
      Delete: () => {
        change({ series: chart().series.filter((_, at) => at !== place) });
      },
    },
  };
}

function seriesCollection(book: Book, sheet: string, chart: Chart, change: Change): HostObject {
  const at = (place: number): HostObject => {
    if (chart().series[place] === undefined) throw fault("ItemNotFound");
    return seriesObject(book, sheet, place, [chart, change]);
  };
  return {
    type: "ChartSeriesCollection",
    get: { Count: () => chart().series.length },
    items: () => chart().series.map((_, place) => at(place)),
    open: {
      GetItemAt: ([place]) => at(asWhole(place)),
      Add: ([name]) => {
        const { series } = chart();
        const fresh = { name: asText(name ?? `Series${String(series.length + 1)}`), values: "", categories: null };
        change({ series: [...series, fresh] });
        return at(series.length);
      },
    },
    call: { GetCount: () => chart().series.length },
  };
}

/** What a chart is made of. */
export function chartParts(book: Book, sheet: string, chart: Chart, change: Change): Omit<HostObject, "type"> {
  return {
    get: {
      Id: () => chart().id,
      Name: () => chart().name,
      ChartType: () => KINDS[chart().kind],
      PlotVisibleOnly: () => !chart().hiddenToo,
    },
    set: setters(
      {
        Name: (value) => ({ name: asText(value) }),
        ChartType: (value) => ({ kind: asOneOf(KINDS, value) }),
        PlotVisibleOnly: (value) => ({ hiddenToo: !asBoolean(value) }),
      },
      change,
    ),
    open: {
      Title: () => titleObject(chart, change),
      Legend: () => legendObject(chart, change),
      Axes: () => axesObject(chart, change),
      DataLabels: () => labelsObject(chart, change),
      Series: () => seriesCollection(book, sheet, chart, change),
    },
  };
}
