import { type Area, a1, cellArea, MAX_COLUMNS, MAX_ROWS } from "../sheet/address";
import type { ChartPlan, CodePlan, PageSetup, SheetPlan } from "../sheet/sheet-plan";
import { unwritableText } from "./unwritable-text";
import type { SheetFault } from "./sheet-fault";

type Use = readonly [what: string, area: Area];

function lies(from: number, to: number, limit: number): boolean {
  return Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to < limit;
}

function used(sheet: SheetPlan): readonly Use[] {
  const charts = sheet.charts.flatMap((chart): readonly Use[] => [
    ["a chart's place", chart.covers],
    ["a chart's categories", chart.categories],
    ...chart.series.map(({ values }): Use => ["a chart's values", values]),
  ]);
  return [
    ...sheet.merges.map((area): Use => ["a merge", area]),
    ...sheet.names.map(({ name, area }): Use => [`the name ${name}`, area]),
    ...sheet.highlights.map(({ area }): Use => ["a highlight", area]),
    ["the print area", sheet.page.printed],
    ...(sheet.codes ?? []).map(({ cell }): Use => ["a code", cellArea(cell)]),
    ...charts,
  ];
}

/** Whether an area has whole, ordered corners inside Excel's sheet. */
export function isInSheet(area: Area): boolean {
  return lies(area.top, area.bottom, MAX_ROWS) && lies(area.left, area.right, MAX_COLUMNS);
}

/** The areas that share a cell with one above or beside them; only areas that reach down to a row are compared there. */
export function overlapping(areas: readonly Area[]): readonly Area[] {
  let reaching: Area[] = [];
  return [...areas]
    .sort((one, other) => one.top - other.top)
    .filter((area) => {
      reaching = reaching.filter(({ bottom }) => bottom >= area.top);
      const shares = reaching.some(({ left, right }) => left <= area.right && right >= area.left);
      reaching.push(area);
      return shares;
    });
}

function firstCell(area: Area): string {
  return a1({ row: area.top, column: area.left });
}

function mergeFaults(sheet: SheetPlan): readonly SheetFault[] {
  const lost = ({ top, left, bottom, right }: Area): boolean =>
    sheet.rows
      .slice(top, bottom + 1)
      .some(({ cells }, row) =>
        cells
          .slice(left, right + 1)
          .some((cell, column) => row + column > 0 && cell !== null && (cell.value ?? cell.formula) !== undefined),
      );
  const single = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;
  return [
    ...sheet.merges.filter(single).map((area) => ({ cell: firstCell(area), what: "the merge has one cell" })),
    ...sheet.merges.filter(lost).map((area) => ({ cell: firstCell(area), what: "the merge hides a value" })),
    ...overlapping(sheet.merges).map((area) => ({ cell: firstCell(area), what: "two merges share a cell" })),
  ];
}

function pageFaults({ margins, repeatedRows, breaksAfter }: PageSetup): readonly SheetFault[] {
  const sizes = [margins.top, margins.right, margins.bottom, margins.left];
  const rowsLie = repeatedRows === null || lies(repeatedRows.first, repeatedRows.last, MAX_ROWS);
  return [
    ...(sizes.every((size) => size >= 0 && size <= 100) ? [] : [{ what: "a margin is no length in millimetres" }]),
    ...(rowsLie ? [] : [{ what: "the repeated rows lie outside the sheet" }]),
    ...(breaksAfter.every((row) => lies(row, row, MAX_ROWS)) ? [] : [{ what: "a page breaks outside the sheet" }]),
  ];
}

function freezeFaults(freeze: SheetPlan["freeze"]): readonly SheetFault[] {
  const lie = freeze === null || (lies(0, freeze.rows, MAX_ROWS) && lies(0, freeze.columns, MAX_COLUMNS));
  return lie ? [] : [{ what: "the frozen rows or columns lie outside the sheet" }];
}

function chartFaults(chart: ChartPlan): readonly SheetFault[] {
  const cell = firstCell(chart.covers);
  const texts = [chart.title, ...chart.series.map(({ name }) => name)].map(unwritableText);
  return [
    ...(chart.series.length > 0 ? [] : [{ cell, what: "the chart has no series" }]),
    ...texts.flatMap((fault) => (fault === null ? [] : [{ cell, what: `the chart's text ${fault}` }])),
  ];
}

/** As many bytes as a square of 60 points takes in print that a telephone still reads. */
const LONGEST_CODE = 100;

function codeFaults({ text, cell }: CodePlan): readonly SheetFault[] {
  const fault =
    text === "" || text.length > LONGEST_CODE ? `has ${String(text.length)} characters` : unwritableText(text);
  return fault === null ? [] : [{ cell: a1(cell), what: `the code's text ${fault}` }];
}

/** Rectangles that lie outside the sheet or in each other's way. */
export function areaFaults(sheet: SheetPlan): readonly SheetFault[] {
  const outside = used(sheet).flatMap(([what, area]) =>
    isInSheet(area) ? [] : [{ what: `${what} lies outside the sheet: ${JSON.stringify(area)}` }],
  );
  if (outside.length > 0) return outside;
  return [
    ...mergeFaults(sheet),
    ...pageFaults(sheet.page),
    ...freezeFaults(sheet.freeze),
    ...sheet.charts.flatMap(chartFaults),
    ...(sheet.codes ?? []).flatMap(codeFaults),
  ];
}
