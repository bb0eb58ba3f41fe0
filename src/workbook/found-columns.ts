import type { PlannedColumn } from "../sheet/sheet-plan";
import { FONT } from "../sheet/style";
import type { FileStyle } from "./file-style";
import { isTrue } from "./read-workbook-part";
import { find, type FoundElement, inside } from "./xml/found-element";

/** Widths of a digit in a font's own size, for the fonts that workbooks begin with. */
const DIGITS: Readonly<Partial<Record<string, number>>> = {
  "Times New Roman": 0.5,
  Calibri: 0.507,
  Arial: 0.556,
  "Liberation Sans": 0.556,
  Cambria: 0.554,
  Tahoma: 0.546,
  Verdana: 0.636,
  ".VnTime": 0.5,
};
const OTHER_DIGIT = 0.52;
const PIXELS_PER_POINT = 96 / 72;
/** A digit of the house's font, Times New Roman 12. */
const OUR_DIGIT = 8;
/** Excel's, in digits, where a sheet says nothing. */
const DEFAULT_WIDTH = 9;
const MAX_WIDTH = 255;
/** LibreOffice and Excel write one element for all columns to the sheet's edge. */
const TO_THE_EDGE = 1000;

/** Digits of the workbook's own font as digits of ours: the same number of pixels. */
export function widthReader(first: FileStyle | undefined): (width: number) => number {
  const { font = FONT, size = 12 } = first ?? {};
  const digit = Math.max(1, Math.round((DIGITS[font] ?? OTHER_DIGIT) * size * PIXELS_PER_POINT));
  if (digit === OUR_DIGIT) return (width) => width;
  return (width) => Math.round((width * digit * 100) / OUR_DIGIT) / 100;
}

function columnOf({ attributes }: FoundElement, usual: number, widthOf: (width: number) => number): PlannedColumn {
  const width = Number(attributes["width"] ?? usual);
  const column = { width: Math.min(widthOf(width > 0 ? width : usual), MAX_WIDTH) };
  return isTrue(attributes["hidden"]) || width <= 0 ? { ...column, hidden: true } : column;
}

/**
 * The columns of a worksheet element up to the last that it describes; one description for all columns to the sheet's
 * edge counts for the first `used` ones.
 */
export function foundColumns(
  worksheet: FoundElement | undefined,
  used: number,
  widthOf: (width: number) => number,
): readonly PlannedColumn[] {
  const usual = Number(find(worksheet, "sheetFormatPr")?.attributes["defaultColWidth"]) || DEFAULT_WIDTH;
  const columns: PlannedColumn[] = [];
  const fill = (count: number, column: PlannedColumn): void => {
    while (columns.length < count) columns.push(column);
  };
  for (const element of inside(find(worksheet, "cols"), "col")) {
    const [first, last] = [Number(element.attributes["min"]) - 1, Number(element.attributes["max"])];
    const end = last >= TO_THE_EDGE ? Math.min(last, used) : last;
    if (!(first >= columns.length && end <= TO_THE_EDGE)) continue;
    fill(Math.min(first, end), { width: widthOf(usual) });
    fill(end, columnOf(element, usual, widthOf));
  }
  return columns;
}
