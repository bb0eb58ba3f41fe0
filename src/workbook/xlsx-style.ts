import type { CellStyle } from "hucre";
import { FONT, type Style, type StyleName, STYLES } from "../sheet/style";

const EDGE = { style: "thin" } as const;
const BOX = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE } as const;

export const DEFAULT_FONT = { name: FONT, size: 12 } as const;

function fontOf(style: Style): NonNullable<CellStyle["font"]> {
  return {
    name: FONT,
    size: style.size,
    ...(style.bold === undefined ? {} : { bold: true }),
    ...(style.italic === undefined ? {} : { italic: true }),
    ...(style.underline === undefined ? {} : { underline: true }),
    ...(style.color === undefined ? {} : { color: { rgb: style.color } }),
  };
}

function alignmentOf(style: Style): NonNullable<CellStyle["alignment"]> {
  return {
    ...(style.across === undefined ? {} : { horizontal: style.across }),
    ...(style.down === undefined ? {} : { vertical: style.down }),
    ...(style.wrap === undefined ? {} : { wrapText: true }),
  };
}

function fileStyle(style: Style): CellStyle {
  return {
    font: fontOf(style),
    alignment: alignmentOf(style),
    ...(style.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: style.fill } } }),
    ...(style.border === undefined ? {} : { border: BOX }),
    ...(style.format === undefined || style.format === "General" ? {} : { numFmt: style.format }),
    ...(style.unlocked === undefined ? {} : { protection: { locked: false } }),
  };
}

/** Made once: a summary of all communes has two hundred thousand cells in a dozen styles. */
const FILE_STYLES = new Map<string, CellStyle>(Object.entries(STYLES).map(([name, style]) => [name, fileStyle(style)]));

/** A style of ours in hucre's words. */
export function cellStyle(name: StyleName): CellStyle {
  return FILE_STYLES.get(name) ?? {};
}
