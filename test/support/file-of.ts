import type { Area } from "../../src/sheet/address";
import { rowHeights } from "../../src/sheet/row-height";
import type { EntryRule, Highlight, PlannedCell, SheetPlan, WorkbookPlan } from "../../src/sheet/sheet-plan";
import { LOOKS, type Style, STYLES } from "../../src/sheet/style";
import type {
  FileCell,
  FileHighlight,
  FileRow,
  FileRule,
  SheetFile,
  WorkbookFile,
} from "../../src/workbook/workbook-file";

/** A file knows no negative zero and no empty text. */
function heldValue(value: PlannedCell["value"]): PlannedCell["value"] {
  if (value === 0) return 0;
  return value === "" ? null : value;
}

function styled(cell: PlannedCell): Pick<FileCell, "style"> {
  if (cell.style === undefined) return {};
  const { format, ...style }: Style = STYLES[cell.style];
  return { style: format === undefined || format === "General" ? style : { ...style, format } };
}

function cellOf(cell: PlannedCell | null): FileCell | null {
  if (cell === null) return null;
  const value = heldValue(cell.value);
  const kept = { value, ...(cell.formula === undefined ? {} : { formula: cell.formula }), ...styled(cell) };
  return value === null && Object.keys(kept).length === 1 ? null : kept;
}

/** The cells of a merge look as its first one, unless they were given a look of their own. */
function spread(rows: (FileCell | null)[][], { top, left, bottom, right }: Area): void {
  const style = rows[top]?.[left]?.style;
  if (style === undefined) return;
  for (let row = top; row <= bottom; row += 1) {
    const cells = (rows[row] ??= []);
    for (let column = left; column <= right; column += 1) {
      while (cells.length < column) cells.push(null);
      cells[column] ??= { value: null, style };
    }
  }
}

function trimmed<Item>(items: readonly Item[], isEmpty: (item: Item) => boolean): readonly Item[] {
  let end = items.length;
  for (let last = items[end - 1]; last !== undefined && isEmpty(last); last = items[end - 1]) end -= 1;
  return items.slice(0, end);
}

function rowsOf(sheet: SheetPlan): readonly FileRow[] {
  const cells = sheet.rows.map((row) => row.cells.map(cellOf));
  for (const merge of sheet.merges) spread(cells, merge);
  const heights = rowHeights(sheet).map(({ points, grows }) => (grows ? null : points));
  const rows = cells.map((line, at) => ({
    height: heights[at] ?? null,
    cells: trimmed(line, (cell) => cell === null),
  }));
  return trimmed(rows, (row) => row.height === null && row.cells.length === 0);
}

function ruleOf({ area, accepts, prompt, refusal }: EntryRule): FileRule {
  const positive = (bound: number): number => (bound === 0 ? 0 : bound);
  return {
    area,
    accepts:
      accepts.kind === "decimal" ? { ...accepts, from: positive(accepts.from), to: positive(accepts.to) } : accepts,
    prompt: prompt === null || prompt.title + prompt.text === "" ? null : prompt,
    refusal,
  };
}

function highlightOf(highlight: Highlight): FileHighlight {
  return highlight.kind === "scale" ? highlight : { ...highlight, look: LOOKS[highlight.look] };
}

function sheetOf(sheet: SheetPlan): SheetFile {
  const { freeze, page } = sheet;
  const printed = sheet.hidden ? { printed: null, repeatedRows: null } : {};
  return {
    ...sheet,
    rows: rowsOf(sheet),
    rules: sheet.rules.map(ruleOf),
    highlights: sheet.highlights.map(highlightOf),
    freeze: freeze === null || freeze.rows + freeze.columns === 0 ? null : freeze,
    page: { ...page, breaksAfter: [...page.breaksAfter].sort((one, other) => one - other), ...printed },
    charts: sheet.charts.map((chart) =>
      chart.kind === "pie" ? { ...chart, series: chart.series.slice(0, 1) } : chart,
    ),
  };
}

/** What a reader finds in the file that a plan is written into: names become styles, wrapped texts have their height. */
export function fileOf(plan: WorkbookPlan): WorkbookFile {
  return { title: plan.title, sheets: plan.sheets.map(sheetOf) };
}
