import { FONT } from "../sheet/style";
import { type BorderLine, type Borders, type FileStyle, SIDES, THIN } from "./file-style";
import type { ColorOf } from "./found-colors";
import { isTrue } from "./read-workbook-part";
import { find, type FoundElement } from "./xml/found-element";

export const HOUSE_SIZE = 12;
export const BLACK = "000000";

/** An empty element says yes, as does every value but the two spellings of no. */
export function says(font: FoundElement | undefined, name: string): boolean {
  const value = find(font, name)?.attributes;
  return value !== undefined && (value["val"] === undefined || isTrue(value["val"]));
}

function underlineOf(font: FoundElement | undefined): Pick<FileStyle, "underline"> {
  const found = find(font, "u");
  const kind = found?.attributes["val"] ?? "single";
  if (found === undefined || kind === "none") return {};
  return { underline: kind.startsWith("double") ? "double" : true };
}

export function fontStyle(
  font: FoundElement | undefined,
  colorOf: ColorOf,
): Partial<FileStyle> & { readonly size: number } {
  const name = find(font, "name")?.attributes["val"] ?? FONT;
  const ink = colorOf(find(font, "color")) ?? BLACK;
  return {
    size: Number(find(font, "sz")?.attributes["val"]) || HOUSE_SIZE,
    ...(name === FONT ? {} : { font: name }),
    ...(says(font, "b") ? { bold: true } : {}),
    ...(says(font, "i") ? { italic: true } : {}),
    ...underlineOf(font),
    ...(says(font, "strike") ? { strike: true } : {}),
    ...(ink === BLACK ? {} : { color: ink }),
  };
}

/** Patterns other than a solid fill are drawn as one. */
export function fillStyle(fill: FoundElement | undefined, colorOf: ColorOf): Partial<FileStyle> {
  const pattern = find(fill, "patternFill");
  const kind = pattern?.attributes["patternType"] ?? "none";
  const found = kind === "none" || kind === "gray125" ? null : colorOf(find(pattern, "fgColor"));
  return found === null ? {} : { fill: found };
}

const LINES: Readonly<Partial<Record<string, BorderLine["line"]>>> = {
  thin: "thin",
  medium: "medium",
  thick: "thick",
  hair: "hair",
  dotted: "dotted",
  dashed: "dashed",
  double: "double",
  dashDot: "dashed",
  dashDotDot: "dashed",
  mediumDashed: "dashed",
  mediumDashDot: "dashed",
  mediumDashDotDot: "dashed",
  slantDashDot: "dashed",
};

/** The strict dialect calls left and right start and end. */
const STRICT = { left: "start", right: "end", top: "top", bottom: "bottom" } as const;

export function borderStyle(border: FoundElement | undefined, colorOf: ColorOf): Partial<FileStyle> {
  const lines = SIDES.flatMap((side) => {
    const found = find(border, side) ?? find(border, STRICT[side]);
    const line = LINES[found?.attributes["style"] ?? "none"];
    return line === undefined ? [] : [[side, { line, color: colorOf(find(found, "color")) ?? BLACK }] as const];
  });
  if (lines.length === 0) return {};
  const isBox = lines.every(([, { line, color: ink }]) => line === THIN.line && ink === THIN.color);
  const borders: Borders = Object.fromEntries(lines);
  return { border: isBox && lines.length === SIDES.length ? "thin" : borders };
}

const ACROSS: Readonly<Partial<Record<string, NonNullable<FileStyle["across"]>>>> = {
  left: "left",
  center: "center",
  centerContinuous: "center",
  right: "right",
  justify: "justify",
  distributed: "justify",
};
const DOWN: Readonly<Partial<Record<string, NonNullable<FileStyle["down"]>>>> = {
  top: "top",
  center: "center",
  justify: "top",
  distributed: "center",
};

export function placing(xf: FoundElement): Partial<FileStyle> {
  const { horizontal = "", vertical = "", wrapText } = find(xf, "alignment")?.attributes ?? {};
  const { locked } = find(xf, "protection")?.attributes ?? {};
  const [across, down] = [ACROSS[horizontal], DOWN[vertical]];
  return {
    ...(across === undefined ? {} : { across }),
    ...(down === undefined ? {} : { down }),
    ...(isTrue(wrapText) ? { wrap: true } : {}),
    ...(locked === undefined || isTrue(locked) ? {} : { unlocked: true }),
  };
}
