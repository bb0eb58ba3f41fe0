import type { HeaderTexts } from "./workbook-file";

const PLACES = { L: "left", C: "center", R: "right" } as const;
/** A place (&L), a font, whose name may hold such letters, or any other code. */
const CODE = /&([LCR])|&"[^"]*"|&[^LCR]/g;

/** Excel's one text for a header ("&LXã&C&P") as its three places; without a place it stands in the middle. */
export function headerTexts(code: string): HeaderTexts {
  const texts = { left: "", center: "", right: "" };
  let place: keyof HeaderTexts = "center";
  let start = 0;
  for (const { 0: whole, 1: letter, index } of code.matchAll(CODE)) {
    if (letter === undefined) continue;
    texts[place] += code.slice(start, index);
    place = PLACES[letter as keyof typeof PLACES];
    start = index + whole.length;
  }
  texts[place] += code.slice(start);
  return texts;
}

export function headerCode({ left, center, right }: HeaderTexts): string {
  const placed = [
    ["L", left],
    ["C", center],
    ["R", right],
  ] as const;
  return placed.map(([place, text]) => (text === "" ? "" : `&${place}${text}`)).join("");
}
