import { columnLetters } from "../sheet/address";
import type { RowHeight } from "../sheet/row-height";
import { laidRows, type LaidRow } from "./laid-rows";
import { textCell, xmlText, type SharedStrings } from "./xlsx-cell-text";
import type { LookText } from "./xlsx-skeleton";
import { escapeText } from "./xlsx-text";
import type { FileCell, SheetFile } from "./workbook-file";

/** What all rows of a workbook share: its table of styles and its texts. */
export type RowsPen = { readonly look: LookText; readonly strings: SharedStrings };

function formulaCell(start: string, formula: string, value: FileCell["value"]): string {
  const shown = `<f>${xmlText(formula)}</f>`;
  if (value === null) return `${start}>${shown}</c>`;
  if (typeof value === "number") return `${start}>${shown}<v>${String(value)}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b">${shown}<v>${value ? "1" : "0"}</v></c>`;
  return `${start} t="str">${shown}${value === "" ? "<v/>" : `<v>${xmlText(escapeText(value))}</v>`}</c>`;
}

function cellText(cell: FileCell, reference: string, { look, strings }: RowsPen): string {
  const { value, formula } = cell;
  const style = cell.style === undefined ? "" : look(cell.style);
  if (formula !== undefined) return formulaCell(`<c r="${reference}"${style}`, formula, value);
  if (value === null) return style === "" ? "" : `<c r="${reference}"${style}/>`;
  if (typeof value === "string") return textCell(value, reference, style, strings);
  if (typeof value === "number") return `<c r="${reference}"${style}><v>${String(value)}</v></c>`;
  return `<c r="${reference}" t="b"${style}><v>${value ? "1" : "0"}</v></c>`;
}

/** A height that is not “custom” is fitted by the program to what people type later. */
function rowStart(number: string, { planned }: LaidRow, height: RowHeight | undefined): string {
  if (height === undefined) return `<row r="${number}"`;
  const custom = height.grows ? "" : ' customHeight="1"';
  return `<row r="${number}" ht="${String(height.points)}"${custom}${planned?.hidden === true ? ' hidden="1"' : ""}`;
}

/** The rows of a sheet as its part holds them, one after the other, so that no more than one stands in memory. */
export function* rowTexts(sheet: SheetFile, heights: readonly RowHeight[], pen: RowsPen): Generator<string> {
  const letters: string[] = [];
  let row = 0;
  for (const laid of laidRows(sheet)) {
    const number = String(row + 1);
    let cells = "";
    for (const [column, cell] of laid.cells.entries()) {
      const letter = (letters[column] ??= columnLetters(column));
      if (cell !== null) cells += cellText(cell, letter + number, pen);
    }
    if (cells !== "") yield `${rowStart(number, laid, heights[row])}>${cells}</row>`;
    else if (laid.planned !== undefined) yield `${rowStart(number, laid, heights[row])}/>`;
    row += 1;
  }
}
