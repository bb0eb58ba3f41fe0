import type { EngineChart } from "../engine-page";
import { columnCount, rowCount } from "../area";
import { placeOfAddress, placeOfArgument, absoluteReference } from "./address";
import { asOneOf, asText, asWhole } from "./argument";
import type { Book } from "./book";
import { type Change, chartParts, KINDS } from "./chart-parts";
import { mayChange } from "./guard";
import type { HostObject, Place } from "./host-object";
import { fault } from "./request-fault";

const SERIES_BY = { auto: "Auto", columns: "Columns", rows: "Rows" } as const;

/** A series for each column or row of the source, as Excel makes them. */
function seriesOf(book: Book, { sheet, area }: Place, by: keyof typeof SERIES_BY): EngineChart["series"] {
  const down = by === "columns" || (by === "auto" && rowCount(area) >= columnCount(area));
  return Array.from({ length: down ? columnCount(area) : rowCount(area) }, (_, at) => {
    const line = down
      ? { ...area, left: area.left + at, right: area.left + at }
      : { ...area, top: area.top + at, bottom: area.top + at };
    const values = absoluteReference(book, { sheet, area: line });
    return { name: `Series${String(at + 1)}`, values, categories: null };
  });
}

function chartObject(book: Book, sheet: string, id: string): HostObject {
  const { engine } = book;
  const chart = (): EngineChart => {
    const found = engine.charts(sheet).find((one) => one.id === id);
    if (found === undefined) throw fault("ItemNotFound");
    return found;
  };
  const change: Change = (part) => {
    mayChange(book, sheet, "allowEditObjects");
    chart();
    engine.setCharts(
      sheet,
      engine.charts(sheet).map((one) => (one.id === id ? { ...one, ...part } : one)),
    );
  };
  const corner = (argument: unknown): Place["area"] =>
    typeof argument === "string"
      ? placeOfAddress(book, sheet, argument).area
      : placeOfArgument(book, sheet, argument).area;
  const parts = chartParts(book, sheet, chart, change);
  return {
    type: "Chart",
    identity: { Id: id },
    ...parts,
    call: {
      SetPosition: ([first, last]) => {
        const start = corner(first);
        const end = last === null || last === undefined ? start : corner(last);
        change({ covers: { top: start.top, left: start.left, bottom: end.bottom, right: end.right } });
      },
      Delete: () => {
        mayChange(book, sheet, "allowEditObjects");
        engine.setCharts(
          sheet,
          engine.charts(sheet).filter((one) => one.id !== id),
        );
      },
    },
  };
}

/** Where Excel for the web puts a new chart matters to nobody: callers place it. */
const SOMEWHERE = { top: 0, left: 0, bottom: 14, right: 7 } as const;

/** Charts of a sheet. */
export function chartsObject(book: Book, sheet: string): HostObject {
  const { engine } = book;
  const object = ({ id }: EngineChart): HostObject => chartObject(book, sheet, id);
  const find = (key: unknown): HostObject | null => {
    const found = engine.charts(sheet).find(({ id, name }) => id === key || name === key);
    return found === undefined ? null : object(found);
  };
  const must = (found: HostObject | null): HostObject => {
    if (found === null) throw fault("ItemNotFound");
    return found;
  };
  const add = ([type, source, by]: readonly unknown[]): HostObject => {
    mayChange(book, sheet, "allowEditObjects");
    const kind = asOneOf(KINDS, type);
    const series = seriesOf(book, placeOfArgument(book, sheet, source), asOneOf(SERIES_BY, by ?? SERIES_BY.auto));
    const id = book.id("chart");
    const name = `Chart ${String(engine.charts(sheet).length + 1)}`;
    const look = { title: "", legend: "bottom", turned: false, showsPercent: false, hiddenToo: false } as const;
    engine.setCharts(sheet, [...engine.charts(sheet), { id, name, kind, series, covers: SOMEWHERE, ...look }]);
    return chartObject(book, sheet, id);
  };
  return {
    type: "ChartCollection",
    get: { Count: () => engine.charts(sheet).length },
    items: () => engine.charts(sheet).map(object),
    open: {
      "": ([key]) => must(find(asText(key))),
      GetItem: ([key]) => must(find(asText(key))),
      GetItemOrNullObject: ([key]) => find(asText(key)),
      GetItemAt: ([at]) => {
        const found = engine.charts(sheet)[asWhole(at)];
        return must(found === undefined ? null : object(found));
      },
      Add: add,
    },
    call: { GetCount: () => engine.charts(sheet).length },
  };
}
