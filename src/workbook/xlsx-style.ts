import type { BorderStyle, CellStyle } from "hucre";
import { FONT, type StyleName, STYLES } from "../sheet/style";
import { type Borders, type FileStyle, SIDES } from "./file-style";

const EDGE = { style: "thin" } as const;
const BOX = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE } as const;

export const DEFAULT_FONT = { name: FONT, size: 12 } as const;

function fontOf(style: FileStyle): NonNullable<CellStyle["font"]> {
  return {
    name: style.font ?? FONT,
    size: style.size,
    ...(style.bold === undefined ? {} : { bold: true }),
    ...(style.italic === undefined ? {} : { italic: true }),
    ...(style.underline === undefined ? {} : { underline: style.underline }),
    ...(style.strike === undefined ? {} : { strikethrough: true }),
    ...(style.color === undefined ? {} : { color: { rgb: style.color } }),
  };
}

function alignmentOf(style: FileStyle): NonNullable<CellStyle["alignment"]> {
  return {
    ...(style.across === undefined ? {} : { horizontal: style.across }),
    ...(style.down === undefined ? {} : { vertical: style.down }),
    ...(style.wrap === undefined ? {} : { wrapText: true }),
  };
}

function borderOf(borders: Borders): BorderStyle {
  return Object.fromEntries(
    SIDES.flatMap((side) => {
      const found = borders[side];
      return found === undefined ? [] : [[side, { style: found.line, color: { rgb: found.color } }]];
    }),
  );
}

function fileStyle(style: FileStyle): CellStyle {
  return {
    font: fontOf(style),
    alignment: alignmentOf(style),
    ...(style.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: style.fill } } }),
    ...(style.border === undefined ? {} : { border: style.border === "thin" ? BOX : borderOf(style.border) }),
    ...(style.format === undefined || style.format === "General" ? {} : { numFmt: style.format }),
    ...(style.unlocked === undefined ? {} : { protection: { locked: false } }),
  };
}

/** Made once: a summary of all communes has two hundred thousand cells in a dozen styles. */
const OURS = new Map<string, CellStyle>(Object.entries(STYLES).map(([name, style]) => [name, fileStyle(style)]));
const OTHERS = new WeakMap<FileStyle, CellStyle>();

/** A style in hucre's words. */
export function cellStyle(style: StyleName | FileStyle): CellStyle {
  if (typeof style === "string") return OURS.get(style) ?? {};
  const known = OTHERS.get(style) ?? fileStyle(style);
  OTHERS.set(style, known);
  return known;
}
