import { absoluteA1, type Area, parseReference } from "../../sheet/address";
import type { PlannedColumn, PlannedName } from "../../sheet/sheet-plan";
import { rowHeights } from "../../sheet/row-height";
import type { FileStyle } from "../../workbook/file-style";
import type { FileCell, FileRow, FormulaName, SheetFile, WorkbookFile } from "../../workbook/workbook-file";
import type { Engine, EngineCell, EngineName, EngineSheet, SheetId } from "../engine";
import type { CellStyle } from "../engine-style";
import { styleInFile } from "./cell-looks";
import { chartInFile } from "./charts";
import { codesInFile } from "./codes";
import { pageInFile } from "./pages";
import { highlightInFile, ruleInFile } from "./rules";
import { POINTS_PER_DIGIT } from "./sizes";

const HUNDREDTHS = 100;
/** Engines keep whole pixels: three quarters of a point. */
const ONE_PIXEL = 1;
/** A print area of whole columns ends a million rows below the last cell. */
const FAR = 100;

function contentOf({ kind, value, formula }: EngineCell): Pick<FileCell, "value" | "formula"> {
  const held = value === "" ? null : value;
  if (formula !== null) return { value: held, formula };
  return kind === "error" ? { value: held, formula: String(value) } : { value: held };
}

function cellOf(cell: EngineCell, style: FileStyle | undefined): FileCell | null {
  const content = contentOf(cell);
  if (style !== undefined) return { ...content, style };
  return content.value === null && content.formula === undefined ? null : content;
}

/** Equal looks become one object, so that the writer turns each into the file's words only once. */
function styleKeeper(): (style: CellStyle, format: string) => FileStyle | undefined {
  const known = new Map<string, FileStyle | undefined>();
  const byLook = new WeakMap<CellStyle, Map<string, FileStyle | undefined>>();
  return (style, format) => {
    const formats = byLook.get(style) ?? new Map<string, FileStyle | undefined>();
    byLook.set(style, formats);
    if (!formats.has(format)) {
      const found = styleInFile(style, format);
      const key = JSON.stringify(found ?? null);
      if (!known.has(key)) known.set(key, found);
      formats.set(format, known.get(key));
    }
    return formats.get(format);
  };
}

function trimmed(cells: readonly (FileCell | null)[]): readonly (FileCell | null)[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === null) end -= 1;
  return cells.slice(0, end);
}

function cellsOf(engine: Engine, id: SheetId, used: Area | null): readonly (readonly (FileCell | null)[])[] {
  if (used === null) return [];
  const area = { ...used, top: 0, left: 0 };
  const styles = engine.styles(id, area);
  const keep = styleKeeper();
  return engine.cells(id, area).map((row, down) =>
    trimmed(
      row.map((cell, across) => {
        const style = styles[down]?.[across];
        return cellOf(cell, style === undefined ? undefined : keep(style, cell.format));
      }),
    ),
  );
}

function columnsOf(engine: Engine, id: SheetId, count: number): readonly PlannedColumn[] {
  return Array.from({ length: count }, (_, at) => {
    const width = Math.round((engine.columnWidth(id, at) / POINTS_PER_DIGIT) * HUNDREDTHS) / HUNDREDTHS;
    return engine.columnHidden(id, at) ? { width, hidden: true } : { width };
  });
}

function hasWrappedText({ cells }: FileRow): boolean {
  return cells.some(
    (cell) => typeof cell?.style === "object" && cell.style.wrap === true && typeof cell.value === "string",
  );
}

/**
 * Leaves the height of a row to its texts where the engine shows what they need, or less: an engine that does not grow
 * rows must not make Excel cut what was typed.
 */
function withHeights(
  engine: Engine,
  id: SheetId,
  laid: Pick<SheetFile, "columns" | "rows" | "merges">,
): readonly FileRow[] {
  const needed = rowHeights(laid);
  const isHiding = laid.columns.some(({ hidden }) => hidden === true);
  // Rows may have been fitted before columns were hidden.
  const fitted = isHiding ? rowHeights({ ...laid, columns: laid.columns.map(({ width }) => ({ width })) }) : needed;
  return laid.rows.map((row, at) => {
    const shown = engine.rowHeight(id, at);
    const wanted = needed[at]?.points ?? shown;
    const isFitted = [wanted, fitted[at]?.points ?? shown].some((points) => Math.abs(shown - points) <= ONE_PIXEL);
    const fits = isFitted || (shown < wanted && hasWrappedText(row));
    return { ...row, height: fits ? null : shown };
  });
}

type Names = { readonly names: readonly PlannedName[]; readonly formulaNames: readonly FormulaName[] };

function namesOf(all: readonly EngineName[], { id, name: sheet }: EngineSheet): Names {
  const names: PlannedName[] = [];
  const formulaNames: FormulaName[] = [];
  for (const { name, scope, formula } of all) {
    if (scope !== id) continue;
    const found = parseReference(formula);
    const isHere = found !== null && (found.sheet === null || found.sheet === sheet);
    const isFixed = isHere && formula.endsWith(absoluteA1(found.area));
    if (isFixed) names.push({ name, area: found.area });
    else formulaNames.push({ name, formula });
  }
  return { names, formulaNames };
}

/** Rows and columns without a cell may be part of the paper, with a size of their own. */
function extentOf(used: Area | null, printed: Area | null): { readonly rows: number; readonly columns: number } {
  const [bottom, right] = [used?.bottom ?? -1, used?.right ?? -1];
  return {
    rows: 1 + Math.max(bottom, Math.min(printed?.bottom ?? -1, bottom + FAR)),
    columns: 1 + Math.max(right, Math.min(printed?.right ?? -1, right + FAR)),
  };
}

function rowsOf(engine: Engine, id: SheetId, used: Area | null, count: number): readonly FileRow[] {
  const cells = cellsOf(engine, id, used);
  return Array.from({ length: count }, (_, at) => ({
    height: null,
    ...(engine.rowHidden(id, at) ? { hidden: true as const } : {}),
    cells: cells[at] ?? [],
  }));
}

function isNothing({ height, hidden, cells }: FileRow): boolean {
  return height === null && hidden === undefined && cells.length === 0;
}

type Laid = Pick<SheetFile, "columns" | "rows" | "merges">;

function laidOn(engine: Engine, id: SheetId): Laid {
  const used = engine.usedArea(id, false);
  const extent = extentOf(used, engine.page(id).printed);
  const columns = columnsOf(engine, id, extent.columns);
  const merges = engine.merges(id);
  const rows = [...withHeights(engine, id, { columns, rows: rowsOf(engine, id, used, extent.rows), merges })];
  for (let last = rows.at(-1); last !== undefined && isNothing(last); last = rows.at(-1)) rows.pop();
  return { columns, rows, merges };
}

function sheetOf(engine: Engine, sheet: EngineSheet): SheetFile {
  const { id, name } = sheet;
  const { names, formulaNames } = namesOf(engine.names(), sheet);
  const freeze = engine.freeze(id);
  const codes = codesInFile(engine.pictures(id));
  return {
    name,
    hidden: sheet.visibility !== "visible",
    ...laidOn(engine, id),
    names,
    ...(formulaNames.length === 0 ? {} : { formulaNames }),
    rules: engine.rules(id).flatMap(({ areas, rule }) => areas.map((area) => ruleInFile(area, rule))),
    highlights: [...engine.highlights(id)]
      .sort((one, other) => one.priority - other.priority)
      .map((highlight) => highlightInFile(highlight)),
    locked: engine.protection(id) !== null,
    freeze: freeze.rows === 0 && freeze.columns === 0 ? null : freeze,
    page: pageInFile(engine.page(id)),
    charts: engine.charts(id).flatMap((chart) => chartInFile(chart, name) ?? []),
    ...(codes.length === 0 ? {} : { codes }),
  };
}

/** All that the engine holds, as it is saved. Formulas have their values once `engine.settle()` has resolved. */
export function fileOfEngine(engine: Engine, title: string): WorkbookFile {
  const names = engine.names().flatMap(({ name, scope, formula }) => (scope === null ? [{ name, formula }] : []));
  return {
    title,
    sheets: engine.sheets().map((sheet) => sheetOf(engine, sheet)),
    ...(names.length === 0 ? {} : { names }),
  };
}
