import type { EnginePage } from "../engine-page";
import { paperSize } from "./paper";

const POINTS = (length: number): string => `${String(Math.round(length * 100) / 100)}pt`;

/** A place (&L …) is cut off already; what is left: fonts, sizes, figures and plain letters. */
const CODE = /&"([^"]*)"|&(\d{1,3})|&([A-Z])|&&|[^&]+/gi;

type Told = { readonly title: string; readonly file: string; readonly day: string };
type Look = { content: string[]; css: string[] };

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\a ")}"`;
}

function letter(code: string, look: Look, told: Told): void {
  const texts: Readonly<Partial<Record<string, string>>> = { A: told.title, F: told.file, D: told.day };
  const text = texts[code];
  if (code === "P") look.content.push("counter(page)");
  else if (code === "N") look.content.push("counter(pages)");
  else if (code === "B") look.css.push("font-weight: bold");
  else if (code === "I") look.css.push("font-style: italic");
  else if (text !== undefined) look.content.push(quoted(text));
}

/** One of the six places of a header or footer as a margin box; null for an empty one. */
function marginBox(code: string, told: Told): string | null {
  const look: Look = { content: [], css: [] };
  for (const [whole, font, size, one] of code.matchAll(CODE)) {
    if (font !== undefined) look.css.push(`font-family: ${quoted(font.split(",")[0] ?? "")}, serif`);
    else if (size !== undefined) look.css.push(`font-size: ${size}pt`);
    else if (one !== undefined) letter(one.toUpperCase(), look, told);
    else look.content.push(quoted(whole === "&&" ? "&" : whole));
  }
  if (look.content.length === 0) return null;
  return [`content: ${look.content.join(" ")}`, ...look.css].join("; ");
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
