import type { WriteSheet } from "hucre/xlsx";
import { rowHeights } from "../sheet/row-height";
import { CODE_MARGIN, codeAlt, codeSide } from "./code-picture";
import { qrPng } from "./qr-png";
import type { SheetFile } from "./workbook-file";

/** A digit of the default font is 6 points wide; hucre counts pixels at 96 dots an inch, drawings 12,700 EMU a point. */
const POINTS_PER_DIGIT = 6;
const PIXELS_PER_POINT = 96 / 72;
const EMU_PER_POINT = 12_700;
const DEFAULT_WIDTH = 8;
const DEFAULT_HEIGHT = 15.75;

/** The QR codes of a sheet as pictures. */
export function codeImages(sheet: SheetFile): NonNullable<WriteSheet["images"]> {
  const heights = rowHeights(sheet);
  return (sheet.codes ?? []).map(({ text, cell }) => {
    const width = (sheet.columns[cell.column]?.width ?? DEFAULT_WIDTH) * POINTS_PER_DIGIT;
    const side = Math.round(codeSide(width, heights[cell.row]?.points ?? DEFAULT_HEIGHT) * PIXELS_PER_POINT);
    return {
      data: qrPng(text),
      type: "png",
      anchor: { from: { row: cell.row, col: cell.column } },
      width: side,
      height: side,
      altText: codeAlt(text),
    };
  });
}

const PICTURE =
  /<xdr:twoCellAnchor>(<xdr:from>.*?<\/xdr:from>)<xdr:to>.*?<\/xdr:to>(<xdr:pic>.*?(<a:ext cx="\d+" cy="\d+"\/>).*?<\/xdr:pic><xdr:clientData\/>)<\/xdr:twoCellAnchor>/g;
const OFFSET = /(<xdr:(col|row)Off>)0(?=<)/g;

/** hucre ties both corners of a picture to cells, which makes it no square; one corner and a size keep it one. */
export function squarePictures(drawing: string): string {
  const offset = `$1${String(CODE_MARGIN * EMU_PER_POINT)}`;
  return drawing.replace(PICTURE, (_, from: string, picture: string, size: string) => {
    const ext = size.replace("<a:ext", "<xdr:ext");
    return `<xdr:oneCellAnchor>${from.replace(OFFSET, offset)}${ext}${picture}</xdr:oneCellAnchor>`;
  });
}
