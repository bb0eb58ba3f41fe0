import { builtInFormat, GENERAL } from "./built-in-format";
import type { FileStyle } from "./file-style";
import { type ColorOf, colorReader } from "./found-colors";
import { BLACK, borderStyle, fillStyle, fontStyle, HOUSE_SIZE, placing, says } from "./found-style";
import type { Look } from "./workbook-file";
import { find, type FoundElement, foundElements, inside, keep } from "./xml/found-element";

const COLOR = ["rgb", "theme", "indexed", "tint", "auto"];
const color = (name: string) => keep(name, COLOR);
const flag = (name: string) => keep(name, ["val"]);
const FONT_TREE = keep("font", [], [...["b", "i", "u", "strike", "sz", "name"].map(flag), color("color")]);
const FILL_TREE = keep("fill", [], [keep("patternFill", ["patternType"], [color("fgColor"), color("bgColor")])]);
const BORDER_SIDES = ["left", "right", "top", "bottom", "start", "end"].map((side) =>
  keep(side, ["style"], [color("color")]),
);
const XF = keep(
  "xf",
  ["numFmtId", "fontId", "fillId", "borderId"],
  [keep("alignment", ["horizontal", "vertical", "wrapText"]), keep("protection", ["locked"])],
);
const TREE = keep(
  "styleSheet",
  [],
  [
    keep("numFmts", [], [keep("numFmt", ["numFmtId", "formatCode"])]),
    keep("fonts", [], [FONT_TREE]),
    keep("fills", [], [FILL_TREE]),
    keep("borders", [], [keep("border", [], BORDER_SIDES)]),
    keep("cellXfs", [], [XF]),
    keep("dxfs", [], [keep("dxf", [], [FONT_TREE, FILL_TREE])]),
    keep("colors", [], [keep("indexedColors", [], [keep("rgbColor", ["rgb"])])]),
  ],
);

/** The looks of a workbook's cells by the number that s="…" gives, and of its highlights by dxfId. */
export type Looks = {
  readonly styles: readonly FileStyle[];
  readonly highlights: readonly Look[];
  readonly colorOf: ColorOf;
};

function formatReader(sheet: FoundElement | undefined): (xf: FoundElement) => Pick<FileStyle, "format"> {
  const own = new Map(
    inside(find(sheet, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? GENERAL,
    ]),
  );
  return (xf) => {
    const id = Number(xf.attributes["numFmtId"] ?? "0");
    const format = own.get(id) ?? builtInFormat(id);
    return format.toLowerCase() === GENERAL.toLowerCase() ? {} : { format };
  };
}

/** A highlight's fill stands in the background colour, where a cell has it in the foreground. */
function lookOf(dxf: FoundElement, colorOf: ColorOf): Look {
  const pattern = find(dxf, "fill", "patternFill");
  const font = find(dxf, "font");
  return {
    fill: colorOf(find(pattern, "bgColor")) ?? colorOf(find(pattern, "fgColor")),
    color: colorOf(find(font, "color")),
    ...(find(font, "b") === undefined ? {} : { bold: says(font, "b") }),
  };
}

/** Reads xl/styles.xml; `theme` holds the colours that the workbook's theme names. Throws Refusal. */
export function readLooks(part: Uint8Array, theme: readonly (string | undefined)[]): Looks {
  const sheet = foundElements(part, TREE);
  const palette = inside(find(sheet, "colors", "indexedColors"), "rgbColor").map(
    ({ attributes }) => attributes["rgb"]?.slice(-6) ?? BLACK,
  );
  const colorOf = colorReader(theme, palette);
  const fonts = inside(find(sheet, "fonts"), "font").map((font) => fontStyle(font, colorOf));
  const fills = inside(find(sheet, "fills"), "fill").map((fill) => fillStyle(fill, colorOf));
  const borders = inside(find(sheet, "borders"), "border").map((border) => borderStyle(border, colorOf));
  const formatOf = formatReader(sheet);
  const of = <Found>(list: readonly Found[], xf: FoundElement, id: string): Found | undefined =>
    list[Number(xf.attributes[id] ?? "0")];
  return {
    styles: inside(find(sheet, "cellXfs"), "xf").map((xf) => ({
      size: HOUSE_SIZE,
      ...of(fonts, xf, "fontId"),
      ...of(fills, xf, "fillId"),
      ...of(borders, xf, "borderId"),
      ...placing(xf),
      ...formatOf(xf),
    })),
    highlights: inside(find(sheet, "dxfs"), "dxf").map((dxf) => lookOf(dxf, colorOf)),
    colorOf,
  };
}
