import { cutPages, measured, type Cut } from "./page-cut";
import { paperSize, type Paper } from "./paper";
import { headerText, type Told } from "./paper-css";
import { lookBook, paperHtml } from "./paper-html";
import { takePaperAway } from "./print-sheet";

const PIXELS_PER_POINT = 96 / 72;
const PLACES = ["left", "center", "right"] as const;

type Pages = { readonly paper: Paper; readonly pages: readonly (readonly Cut[])[] };

function points(length: number): string {
  return `${String(length)}pt`;
}

/** The texts of one page's margins; a paper's first page may have none. */
function marginTexts({ page }: Paper, told: Told, at: number, of: number): readonly HTMLElement[] {
  if (page.differentFirst && at === 0) return [];
  return (["header", "footer"] as const).flatMap((edge) =>
    PLACES.flatMap((place): HTMLElement[] => {
      const { pieces, font, size, bold, italic } = headerText(page[edge][place], told);
      if (pieces.length === 0) return [];
      const figures = { page: String(at + 1), pages: String(of) };
      const box = document.createElement("div");
      box.className = "in-margin";
      box.textContent = pieces.map((piece) => (typeof piece === "string" ? piece : figures[piece.figure])).join("");
      const { style } = box;
      style.left = points(page.margins.left);
      style.right = points(page.margins.right);
      style[edge === "header" ? "top" : "bottom"] = points(page.margins[edge]);
      style.textAlign = place;
      if (font !== null) style.fontFamily = `"${font.replaceAll('"', "")}", "Liberation Serif", serif`;
      if (size !== null) style.fontSize = points(size);
      if (bold) style.fontWeight = "bold";
      if (italic) style.fontStyle = "italic";
      return [box];
    }),
  );
}

function tableOf({ part, blocks }: Cut): HTMLTableElement {
  const { table } = part;
  const copy = table.cloneNode(false) as HTMLTableElement;
  copy.classList.remove("new-page");
  for (const child of table.querySelectorAll("colgroup, thead")) copy.append(child.cloneNode(true));
  const body = copy.createTBody();
  for (const { rows } of blocks) body.append(...rows);
  return copy;
}

function pageOf({ paper, pages }: Pages, at: number, told: Told): HTMLElement {
  const { page } = paper;
  const sheet = document.createElement("section");
  const { width, height } = paperSize(page);
  sheet.className = `sheet-page ${page.orientation}`;
  const { style } = sheet;
  style.width = points(width);
  style.height = points(height);
  style.padding = [page.margins.top, page.margins.right, page.margins.bottom, page.margins.left].map(points).join(" ");
  const inside = document.createElement("div");
  if (page.centredAcross) inside.className = "centred";
  inside.append(...(pages[at] ?? []).map(tableOf));
  sheet.append(...marginTexts(paper, told, at, pages.length), inside);
  return sheet;
}

/** Lays one paper out of sight, as wide as it will be printed, and deals its rows out to pages. */
function dealOut(paper: Paper, html: string, place: HTMLElement): Pages {
  const measuring = document.createElement("div");
  // Every text of the sheet was escaped on its way into the HTML.
  measuring.innerHTML = html;
  place.append(measuring);
  const { height } = paperSize(paper.page);
  const { top, bottom } = paper.page.margins;
  const pages = cutPages(measured(measuring), (height - top - bottom) * PIXELS_PER_POINT);
  return { paper, pages };
}

/**
 * Lays papers behind the screen page by page, where only the printer sees them, and gives the count of pages. Each
 * paper counts its own pages, which the browser's own page numbers cannot.
 */
export function layPapers(papers: readonly Paper[], file: string, day: string): number {
  takePaperAway();
  const looks = lookBook();
  const texts = papers.map((paper) => paperHtml(paper, looks).html);
  const style = document.createElement("style");
  style.id = "paper-looks";
  style.textContent = looks.css();
  document.head.append(style);
  const place = document.createElement("div");
  place.id = "paper";
  place.className = "measuring";
  document.body.append(place);
  const laid = papers.map((paper, at) => dealOut(paper, texts[at] ?? "", place));
  const sheets = laid.flatMap((one) =>
    one.pages.map((_, at) => pageOf(one, at, { title: one.paper.title, file, day })),
  );
  place.replaceChildren(...sheets);
  place.className = "";
  return sheets.length;
}

/** Opens the browser's own print dialog; a PDF is offered under `title`. */
export function printPapers(papers: readonly Paper[], title: string, day: string): number {
  const pages = layPapers(papers, title, day);
  const shown = document.title;
  document.title = title;
  addEventListener(
    "afterprint",
    () => {
      document.title = shown;
      takePaperAway();
    },
    { once: true },
  );
  print();
  return pages;
}
