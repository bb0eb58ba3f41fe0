import type { Area } from "../../sheet/address";
import { rowHeights } from "../../sheet/row-height";
import { fileStyleOf } from "../../workbook/file-style";
import type { FileCell, SheetFile, WorkbookFile } from "../../workbook/workbook-file";
import { sheetReference } from "../../workbook/xlsx-names";
import type { CellInput, Engine, SheetId } from "../engine";
import { cellStyleOf } from "./cell-looks";
import { chartInEngine } from "./charts";
import { codeInEngine } from "./codes";
import { pageInEngine } from "./pages";
import { highlightInEngine, ruleInEngine } from "./rules";
import { POINTS_PER_DIGIT } from "./sizes";
import { styleAreas } from "./style-areas";

/** What people may still do on a locked sheet, as the .xlsx writer says it. */
const PROTECTION = { allowFormatColumns: true, allowFormatRows: true } as const;
/** How a file writes an error that no formula gave. */
const ERROR = /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!)$/;

function inputOf(cell: FileCell | null | undefined): CellInput | undefined {
  if (cell === null || cell === undefined) return undefined;
  const { value, formula } = cell;
  if (formula === undefined) return value === null ? undefined : { value };
  return ERROR.test(formula) ? { error: formula } : { formula };
}

function wholeArea({ rows }: SheetFile): Area | null {
  const right = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0) - 1;
  return right < 0 ? null : { top: 0, left: 0, bottom: rows.length - 1, right };
}

function fillCells(engine: Engine, id: SheetId, sheet: SheetFile): void {
  const area = wholeArea(sheet);
  if (area === null) return;
  const matrix = <Item>(read: (cell: FileCell | null | undefined) => Item): Item[][] =>
    sheet.rows.map(({ cells }) => Array.from({ length: area.right + 1 }, (_, column) => read(cells[column])));
  // Formats go first: a text of digits must meet a cell that is already one for texts.
  engine.setFormats(
    id,
    area,
    matrix((cell) => (cell?.style === undefined ? undefined : fileStyleOf(cell.style).format)),
  );
  engine.write(id, area, matrix(inputOf));
}

function fillLooks(engine: Engine, id: SheetId, sheet: SheetFile): void {
  for (const { area, style } of styleAreas(sheet.rows)) {
    const { borders, ...look } = cellStyleOf(style);
    engine.setStyle(id, area, look);
    const { top, right, bottom, left } = borders;
    if (top === null && right === null && bottom === null && left === null) continue;
    const across = area.right > area.left ? { "inside-vertical": left ?? right } : {};
    const down = area.bottom > area.top ? { "inside-horizontal": top ?? bottom } : {};
    engine.setBorders(id, area, { top, right, bottom, left, ...across, ...down });
  }
}

/** Stretches of equal values, since engines take a stretch at once. */
function stretches<Value>(values: readonly Value[]): readonly { first: number; last: number; value: Value }[] {
  const found: { first: number; last: number; value: Value }[] = [];
  for (const [at, value] of values.entries()) {
    const last = found.at(-1);
    if (last !== undefined && last.value === value) last.last = at;
    else found.push({ first: at, last: at, value });
  }
  return found;
}

function fillSizes(engine: Engine, id: SheetId, sheet: SheetFile): void {
  for (const { first, last, value } of stretches(sheet.columns.map(({ width }) => width))) {
    engine.setColumnWidth(id, first, last, value * POINTS_PER_DIGIT);
  }
  for (const { first, last, value } of stretches(sheet.columns.map(({ hidden }) => hidden === true))) {
    if (value) engine.setColumnsHidden(id, first, last, true);
  }
  for (const { first, last, value } of stretches(rowHeights(sheet).map(({ points }) => points))) {
    engine.setRowHeight(id, first, last, value);
  }
  for (const { first, last, value } of stretches(sheet.rows.map(({ hidden }) => hidden === true))) {
    if (value) engine.setRowsHidden(id, first, last, true);
  }
}

function fillRules(engine: Engine, id: SheetId, sheet: SheetFile): void {
  for (const rule of sheet.rules) engine.setRule(id, rule.area, ruleInEngine(rule));
  for (const [place, highlight] of sheet.highlights.entries()) {
    engine.putHighlight(id, highlightInEngine(highlight, place));
  }
}

function fillNames(engine: Engine, id: SheetId, sheet: SheetFile): void {
  for (const { name, area } of sheet.names) {
    engine.setName({ name, scope: id, formula: sheetReference(sheet.name, area) });
  }
  for (const { name, formula } of sheet.formulaNames ?? []) engine.setName({ name, scope: id, formula });
}

function fillCodes(engine: Engine, id: SheetId, { codes }: SheetFile): void {
  if (codes === undefined) return;
  const pictures = codes.map((code, place) => {
    const { row, column } = code.cell;
    return codeInEngine(code, place, { width: engine.columnWidth(id, column), height: engine.rowHeight(id, row) });
  });
  engine.setPictures(id, pictures);
}

function fillSheet(engine: Engine, id: SheetId, sheet: SheetFile): void {
  // Merges go first: the engine draws looks and rules around them.
  for (const merge of sheet.merges) engine.merge(id, merge);
  fillLooks(engine, id, sheet);
  fillCells(engine, id, sheet);
  fillSizes(engine, id, sheet);
  fillRules(engine, id, sheet);
  engine.setFreeze(id, sheet.freeze ?? { rows: 0, columns: 0 });
  engine.setPage(id, pageInEngine(sheet.page));
  engine.setCharts(
    id,
    sheet.charts.map((chart, place) => chartInEngine(chart, sheet.name, place)),
  );
  fillCodes(engine, id, sheet);
  if (sheet.locked) engine.setProtection(id, PROTECTION);
}

/** A name that no file can bring: it is longer than Excel's 31 letters. */
const OUTGOING = "outgoing sheet on its way to be deleted ";

/**
 * Puts a workbook in the place of what the engine holds. All sheets and names stand before the first formula is
 * written, so that every formula finds what it refers to.
 */
export function fillEngine(engine: Engine, file: WorkbookFile): void {
  const outgoing = engine.sheets();
  for (const [at, { id }] of outgoing.entries()) engine.renameSheet(id, `${OUTGOING}${String(at)}`);
  for (const { name, scope } of engine.names()) engine.removeName(name, scope);
  const ids = file.sheets.map(({ name }) => engine.addSheet(name));
  const placed = file.sheets.flatMap((sheet, at) => {
    const id = ids[at];
    return id === undefined ? [] : [{ id, sheet }];
  });
  for (const { name, formula } of file.names ?? []) engine.setName({ name, scope: null, formula });
  for (const { id, sheet } of placed) fillNames(engine, id, sheet);
  const first = placed.find(({ sheet }) => !sheet.hidden);
  if (first !== undefined) engine.activate(first.id);
  for (const { id } of outgoing) engine.deleteSheet(id);
  for (const { id, sheet } of placed) fillSheet(engine, id, sheet);
  for (const { id, sheet } of placed) if (sheet.hidden) engine.setVisibility(id, "hidden");
}
