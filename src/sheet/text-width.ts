/** Advance widths of Times New Roman, in thousandths of its size, with the characters that share each. */
type Advances = readonly (readonly [number, string])[];

const REGULAR: Advances = [
  [180, "'"],
  [200, "|"],
  [250, " ,."],
  [278, "/:;\\ijlt"],
  [333, "!()-I[]`fr‘’"],
  [389, "Js"],
  [408, '"'],
  [444, "?acez“”"],
  [469, "^"],
  [480, "{}"],
  [500, "#$*0123456789_bdghknopquvxyđ–"],
  [556, "FPS≥≤×"],
  [564, "+<=>~"],
  [611, "ELTZ"],
  [667, "BCR"],
  [722, "ADGHKNOQUVXYwĐ"],
  [778, "&m"],
  [833, "%"],
  [921, "M@"],
  [944, "W"],
];
const BOLD: Advances = [
  [220, "|"],
  [250, " ,."],
  [278, "'/\\il"],
  [333, "!()-:;[]`fjt‘’"],
  [389, "Is"],
  [394, "{}"],
  [444, "cerz"],
  [500, "#$*0123456789?J_agovxy“”–"],
  [556, '"Sbdhknpquđ≥≤×'],
  [581, "+<=>^~"],
  [611, "FP"],
  [667, "BELTZ"],
  [722, "ACDNRUVXYwĐ"],
  [778, "GHKOQ"],
  [833, "&m"],
  [944, "M@"],
  [1000, "%W"],
];
const HORN = "\u031b";
const HORN_ADVANCE = 60;
const MARK = /^\p{M}$/u;

function byCharacter(advances: Advances): ReadonlyMap<string, number> {
  return new Map(
    advances.flatMap(([advance, shared]) => Array.from(shared, (character) => [character, advance] as const)),
  );
}
const regular = byCharacter(REGULAR);
const bold = byCharacter(BOLD);

function advance(character: string, table: ReadonlyMap<string, number>): number {
  const known = table.get(character);
  if (known !== undefined) return known;
  if (character === HORN) return HORN_ADVANCE;
  return MARK.test(character) ? 0 : 1000;
}

/** How wide a line of Times New Roman is, in the unit of `size`; letters that the table lacks count as full squares. */
export function textWidth(line: string, font: { readonly size: number; readonly bold?: true }): number {
  const table = font.bold === true ? bold : regular;
  let thousandths = 0;
  for (const character of line.normalize("NFD")) thousandths += advance(character, table);
  return (thousandths * font.size) / 1000;
}
