import type { EnginePicture } from "../engine-page";
import type { BorderLine, CellStyle } from "../engine-style";
import { type Paper, type PaperCell, type PaperPart, type PaperRow, paperSize } from "./paper";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const WHOLE = 100;
/** Half of the line on each side of a table lies outside its columns. */
const EDGES = 1.5;

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
}

/** Programs fit a sheet to the paper by making it smaller, never larger. */
export function scaleOf({ page, widths, parts }: Paper): number {
  if (page.zoom.kind === "scale") return page.zoom.percent / WHOLE;
  const { width, height } = paperSize(page);
  const { top, right, bottom, left } = page.margins;
  const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
  const { across, down } = page.zoom;
  const needed = sum(widths);
  const tall = sum(parts.flatMap(({ repeated, rows }) => [...repeated, ...rows].map((row) => row.height)));
  const byWidth = across === null || needed === 0 ? 1 : ((width - left - right - EDGES) * across) / needed;
  const byHeight = down === null || tall === 0 ? 1 : ((height - top - bottom) * down) / tall;
  return Math.min(1, byWidth, byHeight);
}

const LINES: Readonly<Record<BorderLine["line"], string>> = {
  thin: "0.75pt solid",
  medium: "1.5pt solid",
  thick: "2.25pt solid",
  hair: "0.5pt solid",
  dashed: "0.75pt dashed",
  dotted: "0.75pt dotted",
  double: "2.25pt double",
};
const DOWN = { top: "top", center: "middle", bottom: "bottom" } as const;

function acrossOf({ style, kind }: PaperCell): string {
  if (style.across !== "general") return style.across;
  return kind === "number" ? "right" : kind === "boolean" || kind === "error" ? "center" : "left";
}

function decorationOf({ underline, strike }: CellStyle): string {
  const lines = [...(underline === "none" ? [] : ["underline"]), ...(strike ? ["line-through"] : [])];
  return lines.length === 0 ? "" : `text-decoration:${lines.join(" ")}${underline === "double" ? " double" : ""};`;
}

function cellCss(cell: PaperCell, scale: number): string {
  const { style } = cell;
  const borders = Object.entries(style.borders).flatMap(([side, line]) =>
    line === null ? [] : [`border-${side}:${LINES[line.line]} #${line.color};`],
  );
  return [
    `font:${style.italic ? "italic " : ""}${style.bold ? "bold " : ""}${(style.fontSize * scale).toFixed(2)}pt/1.15 '${style.fontName.replace(/[^\p{L}\p{N} .-]/gu, "")}','Liberation Serif',serif;`,
    `text-align:${acrossOf(cell)};vertical-align:${DOWN[style.down]};`,
    style.color === "000000" ? "" : `color:#${style.color};`,
    style.fill === null ? "" : `background:#${style.fill};`,
    style.wrap ? "white-space:pre-wrap;overflow-wrap:break-word;" : "white-space:pre;",
    decorationOf(style),
    ...borders,
  ].join("");
}

export type Looks = { readonly nameOf: (css: string) => string; readonly css: () => string };

/** A sheet of 2,000 cells has a dozen looks: each is written once. */
export function lookBook(): Looks {
  const names = new Map<string, string>();
  return {
    nameOf: (css) => {
      const name = names.get(css) ?? `k${String(names.size)}`;
      names.set(css, name);
      return name;
    },
    css: () => Array.from(names, ([css, name]) => `#paper .${name}{${css}}`).join("\n"),
  };
}

function pictureHtml({ png, altText, ...place }: EnginePicture, scale: number, looks: Looks): string {
  const points = (length: number): string => `${(length * scale).toFixed(2)}pt`;
  const { width, height, across, down } = place;
  const css = `display:block;width:${points(width)};height:${points(height)};margin:${points(down)} 0 0 ${points(across)};`;
  return `<img class="${looks.nameOf(css)}" alt="${escapeHtml(altText)}" src="data:image/png;base64,${escapeHtml(png)}">`;
}

type Drawing = { readonly scale: number; readonly looks: Looks; readonly cut: boolean };

/** A text flows on over its neighbours only where they are empty, as in every spreadsheet program. */
function isCut(cell: PaperCell, before: PaperCell | undefined, after: PaperCell | undefined): boolean {
  if (cell.style.wrap || cell.text === "" || cell.across > 1) return false;
  const across = acrossOf(cell);
  const [toLeft, toRight] = [across !== "left", across !== "right"];
  return (toLeft && (before?.text ?? "") !== "") || (toRight && (after?.text ?? "") !== "");
}

function cellHtml(cell: PaperCell, { scale, looks, cut }: Drawing): string {
  const spans = `${cell.across > 1 ? ` colspan="${String(cell.across)}"` : ""}${cell.down > 1 ? ` rowspan="${String(cell.down)}"` : ""}`;
  const pictures = (cell.pictures ?? []).map((picture) => pictureHtml(picture, scale, looks)).join("");
  const css = `${cellCss(cell, scale)}${cut ? "overflow:hidden;" : ""}`;
  return `<td class="${looks.nameOf(css)}"${spans}>${pictures}${escapeHtml(cell.text)}</td>`;
}

function rowHtml(row: PaperRow, scale: number, looks: Looks): string {
  const height = looks.nameOf(`height:${(row.height * scale).toFixed(2)}pt`);
  return `<tr class="${height}">${row.cells
    .map((cell, at) => cellHtml(cell, { scale, looks, cut: isCut(cell, row.cells[at - 1], row.cells[at + 1]) }))
    .join("")}</tr>`;
}

function partHtml(part: PaperPart, columns: string, draw: (row: PaperRow) => string): string {
  const head = part.repeated.length === 0 ? "" : `<thead>${part.repeated.map(draw).join("")}</thead>`;
  return `<table>${columns}${head}<tbody>${part.rows.map(draw).join("")}</tbody></table>`;
}

/** The paper as HTML, and the looks of its cells; a table for each part that begins on a new page. */
export function paperHtml(paper: Paper, looks: Looks = lookBook()): { readonly html: string; readonly css: string } {
  const scale = scaleOf(paper);
  const width = (points: number): string => looks.nameOf(`width:${(points * scale).toFixed(2)}pt`);
  const columns = `<colgroup>${paper.widths.map((points) => `<col class="${width(points)}">`).join("")}</colgroup>`;
  const table = width(paper.widths.reduce((total, points) => total + points, 0));
  const parts = paper.parts.map((part) => {
    const name = `${table}${part.startsPage ? " new-page" : ""}`;
    return partHtml(part, columns, (row) => rowHtml(row, scale, looks)).replace("<table>", `<table class="${name}">`);
  });
  const centred = paper.page.centredAcross ? ' class="centred"' : "";
  return { html: `<div${centred}>${parts.join("")}</div>`, css: looks.css() };
}
