import { FONT, type StyleName } from "../../sheet/style";
import { type BorderLine, type Borders, type FileStyle, fileStyleOf, SIDES, THIN } from "../../workbook/file-style";
import { type CellStyle, PLAIN_STYLE } from "../engine-style";

const NO_BORDERS = PLAIN_STYLE.borders;
const BOX: CellStyle["borders"] = { top: THIN, right: THIN, bottom: THIN, left: THIN };
const GENERAL = "General";

function bordersOf(border: FileStyle["border"]): CellStyle["borders"] {
  if (border === undefined) return NO_BORDERS;
  return border === "thin" ? BOX : { ...NO_BORDERS, ...border };
}

/** The whole look that a file's style stands for, no field left out. */
export function cellStyleOf(style: StyleName | FileStyle): CellStyle {
  const { underline, ...look } = fileStyleOf(style);
  return {
    fontName: look.font ?? FONT,
    fontSize: look.size,
    bold: look.bold === true,
    italic: look.italic === true,
    underline: underline === undefined ? "none" : underline === true ? "single" : "double",
    strike: look.strike === true,
    color: look.color ?? PLAIN_STYLE.color,
    fill: look.fill ?? null,
    across: look.across ?? "general",
    down: look.down ?? "bottom",
    wrap: look.wrap === true,
    locked: look.unlocked !== true,
    borders: bordersOf(look.border),
  };
}

function borderOf(borders: CellStyle["borders"]): Pick<FileStyle, "border"> {
  const lines = SIDES.flatMap((side): [keyof Borders, BorderLine][] => {
    const line = borders[side];
    return line === null ? [] : [[side, { line: line.line, color: line.color }]];
  });
  if (lines.length === 0) return {};
  const isBox =
    lines.length === SIDES.length && lines.every(([, { line, color }]) => line === "thin" && color === THIN.color);
  return { border: isBox ? "thin" : Object.fromEntries(lines) };
}

function lettersOf(style: CellStyle): Partial<FileStyle> {
  return {
    ...(style.fontName === FONT ? {} : { font: style.fontName }),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline === "none" ? {} : { underline: style.underline === "single" ? true : "double" }),
    ...(style.strike ? { strike: true } : {}),
    ...(style.color === PLAIN_STYLE.color ? {} : { color: style.color }),
  };
}

/** The same as a file writes it; undefined for the look that an untouched cell has. */
export function styleInFile(style: CellStyle, format: string): FileStyle | undefined {
  const found: FileStyle = {
    size: style.fontSize,
    ...lettersOf(style),
    ...(style.fill === null ? {} : { fill: style.fill }),
    ...borderOf(style.borders),
    ...(style.across === "general" ? {} : { across: style.across }),
    ...(style.down === "bottom" ? {} : { down: style.down }),
    ...(style.wrap ? { wrap: true } : {}),
    ...(format === GENERAL ? {} : { format }),
    ...(style.locked ? {} : { unlocked: true }),
  };
  return Object.keys(found).length === 1 && found.size === PLAIN_STYLE.fontSize ? undefined : found;
}
