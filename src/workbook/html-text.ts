/** Letters that old Word writes by name; Vietnamese ones beyond Latin-1 come as numbers. */
const MARKS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
};
const SIGNS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  hellip: "…",
  times: "×",
  ge: "≥",
  le: "≤",
  bull: "•",
  middot: "·",
  frac12: "1/2",
  eth: "đ",
};
const MARKED = /^([A-Za-z])(grave|acute|circ|tilde|uml)$/u;
const LAST_CODE = 0x10ffff;

function entity(whole: string, name: string): string {
  if (name.startsWith("#")) {
    const code = /^#x/iu.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= LAST_CODE ? String.fromCodePoint(code) : whole;
  }
  const [, letter = "", mark = ""] = MARKED.exec(name) ?? [];
  return SIGNS[name] ?? (letter === "" ? whole : `${letter}${MARKS[mark] ?? ""}`.normalize("NFC"));
}

/** A piece of a page's text as a person sees it: entities as letters, no spaces around its lines, no empty lines. */
export function htmlText(text: string): string {
  return text
    .replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z0-9]{2,8});/giu, entity)
    .split("\n")
    .map((line) => line.replaceAll(/[\s\u00a0]+/gu, " ").trim())
    .filter((line) => line !== "")
    .join("\n")
    .normalize("NFC");
}
