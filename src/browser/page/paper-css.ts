import type { EnginePage } from "../engine-page";
import { paperSize } from "./paper";

const POINTS = (length: number): string => `${String(Math.round(length * 100) / 100)}pt`;

/** A place (&L …) is cut off already; what is left: fonts, sizes, figures and plain letters. */
const CODE = /&"([^"]*)"|&(\d{1,3})|&([A-Z])|&&|[^&]+/gi;

export type Told = { readonly title: string; readonly file: string; readonly day: string };
/** A piece of a header or footer: letters, or a figure that differs from page to page. */
export type HeaderPiece = string | { readonly figure: "page" | "pages" };
export type HeaderText = {
  readonly pieces: readonly HeaderPiece[];
  readonly font: string | null;
  /** In points; null for the page's own. */
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
};

/** One of the six places of a header or footer, with its codes resolved. */
export function headerText(code: string, told: Told): HeaderText {
  const texts: Readonly<Partial<Record<string, string>>> = { A: told.title, F: told.file, D: told.day };
  const found = [...code.matchAll(CODE)];
  const letters = found.flatMap(([, , , one]) => (one === undefined ? [] : [one.toUpperCase()]));
  const pieces = found.flatMap(([whole, font, size, one]): readonly HeaderPiece[] => {
    if (font !== undefined || size !== undefined) return [];
    if (one === undefined) return [whole === "&&" ? "&" : whole];
    const letter = one.toUpperCase();
    if (letter === "P") return [{ figure: "page" }];
    if (letter === "N") return [{ figure: "pages" }];
    return texts[letter] === undefined ? [] : [texts[letter]];
  });
  const sizes = found.flatMap(([, , size]) => (size === undefined ? [] : [Number(size)]));
  const fonts = found.flatMap(([, font]) => (font === undefined ? [] : [font.split(",")[0] ?? ""]));
  return {
    pieces,
    font: fonts.at(-1) ?? null,
    size: sizes.at(-1) ?? null,
    bold: letters.includes("B"),
    italic: letters.includes("I"),
  };
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\a ")}"`;
}

const COUNTERS = { page: "counter(page)", pages: "counter(pages)" } as const;

/** One of the six places as a margin box; null for an empty one. */
function marginBox(code: string, told: Told): string | null {
  const { pieces, font, size, bold, italic } = headerText(code, told);
  if (pieces.length === 0) return null;
  const content = pieces.map((piece) => (typeof piece === "string" ? quoted(piece) : COUNTERS[piece.figure]));
  return [
    `content: ${content.join(" ")}`,
    ...(font === null ? [] : [`font-family: ${quoted(font)}, serif`]),
    ...(size === null ? [] : [`font-size: ${String(size)}pt`]),
    ...(bold ? ["font-weight: bold"] : []),
    ...(italic ? ["font-style: italic"] : []),
  ].join("; ");
}

const PLACES = ["left", "center", "right"] as const;

function boxes(page: EnginePage, told: Told): readonly (readonly [string, string])[] {
  return (["header", "footer"] as const).flatMap((edge) =>
    PLACES.flatMap((place) => {
      const css = marginBox(page[edge][place], told);
      return css === null ? [] : [[`@${edge === "header" ? "top" : "bottom"}-${place}`, css] as const];
    }),
  );
}

/** The paper, its margins and what stands in them. */
export function pageCss(page: EnginePage, told: Told): string {
  const { width, height } = paperSize(page);
  const { top, right, bottom, left } = page.margins;
  const all = boxes(page, told);
  const first = page.differentFirst
    ? `@page :first { ${all.map(([box]) => `${box} { content: none }`).join(" ")} }`
    : "";
  return [
    `@page { size: ${POINTS(width)} ${POINTS(height)}; margin: ${[top, right, bottom, left].map(POINTS).join(" ")};`,
    ...all.map(([box, css]) => `${box} { ${css} }`),
    `} ${first}`,
  ].join("\n");
}
