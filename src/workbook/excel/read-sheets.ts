import type { SheetSnapshot, WorkbookSnapshot } from "../../sheet/sheet-snapshot";
import { sheetNames } from "../sheet-names";
import { foundCells, type LoadedCells } from "./found-cells";

export const CELLS = "values,formulas,numberFormat,valueTypes";
/** Four figures and texts a cell stay below the 5 MB that Excel for the web answers with. */
export const CELLS_PER_REQUEST = 60_000;

type Sized = { readonly sheet: Excel.Worksheet; readonly whole: Excel.Range };
type Asked = { readonly sheet: Excel.Worksheet; readonly pieces: readonly Excel.Range[] };

/** From A1 on: a used range may start lower, and every address would be off. */
export function fromA1(sheet: Excel.Worksheet): Excel.Range {
  // Untracked, else the host would keep each and a request of its own would give them back.
  const used = sheet.getUsedRange(true).untrack();
  return sheet.getRange("A1").untrack().getBoundingRect(used).untrack();
}

export function askAbout(sheet: Excel.Worksheet): void {
  sheet.load("name,visibility");
  sheet.protection.load("protected");
  sheet.names.load("items/name,items/formula");
}

function joined(pieces: readonly LoadedCells[]): LoadedCells {
  return {
    values: pieces.flatMap(({ values }) => values as unknown[][]),
    formulas: pieces.flatMap(({ formulas }) => formulas as unknown[][]),
    numberFormat: pieces.flatMap(({ numberFormat }) => numberFormat as unknown[][]),
    valueTypes: pieces.flatMap(({ valueTypes }) => valueTypes),
  };
}

export function snapshotOf({ sheet, pieces }: Asked): SheetSnapshot {
  const own = sheet.names.items.map(({ name, formula }) => ({
    name,
    sheet: 0,
    refersTo: String(formula).replace(/^=/, ""),
  }));
  return {
    name: sheet.name,
    hidden: sheet.visibility !== "Visible",
    locked: sheet.protection.protected,
    cells: foundCells(joined(pieces)),
    names: sheetNames(own, 0, sheet.name),
  };
}

/** Reads one sheet with one wait; null when there is none of this name. */
export async function readSheet(context: Excel.RequestContext, name: string): Promise<SheetSnapshot | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  askAbout(sheet);
  const cells = fromA1(sheet);
  cells.load(CELLS);
  await context.sync();
  return sheet.isNullObject ? null : snapshotOf({ sheet, pieces: [cells] });
}

/** Rows of a sheet in pieces that one answer can hold. */
function piecesOf({ sheet, whole }: Sized): readonly Excel.Range[] {
  const { rowCount: rows, columnCount: columns } = whole;
  const height = Math.max(1, Math.floor(CELLS_PER_REQUEST / columns));
  const tops = Array.from({ length: Math.ceil(rows / height) }, (_, at) => at * height);
  return tops.map((top) => sheet.getRangeByIndexes(top, 0, Math.min(height, rows - top), columns));
}

async function sizedSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly Sized[]> {
  const sized = sheets.map((sheet) => ({ sheet, whole: fromA1(sheet) }));
  for (const { sheet, whole } of sized) {
    askAbout(sheet);
    whole.load("rowCount,columnCount");
  }
  await context.sync();
  return sized;
}

/** Reads these sheets however large they are: one wait for sizes, then as many as 5 MB an answer ask for (mostly one). */
export async function readWhole(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly SheetSnapshot[]> {
  let gathered = 0;
  const read: Asked[] = [];
  for (const sized of await sizedSheets(context, sheets)) {
    const { sheet, whole } = sized;
    const pieces = piecesOf(sized);
    const cells = Math.min(CELLS_PER_REQUEST, whole.rowCount * whole.columnCount);
    for (const piece of pieces) {
      if (gathered + cells > CELLS_PER_REQUEST) {
        await context.sync();
        gathered = 0;
      }
      gathered += cells;
      piece.load(CELLS);
    }
    read.push({ sheet, pieces });
  }
  await context.sync();
  return read.map(snapshotOf);
}

/** Reads every sheet: one wait for the list, then `readWhole`. */
export async function readSheets(context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return { sheets: await readWhole(context, worksheets.items) };
}
