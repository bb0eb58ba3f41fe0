import type { PaperWord } from "./poppler";

/** Nghị định 30/2020, in points: 20 mm above and below, 30 left, 15 right. */
const MM = 72 / 25.4;
const MARGINS = { top: 20 * MM, right: 15 * MM, bottom: 20 * MM, left: 30 * MM } as const;
/** What programs round columns by; 1 mm. */
const TOLERANCE = 3;
/** A word's box is as high as its font says, not as its letters are, and a neighbour's font says more. */
const BOX = 4;

export type PrintedPage = {
  readonly words: readonly PaperWord[];
  /** Null where nothing stands in the middle of the top margin. */
  readonly number: number | null;
  /** Without spaces: where a letter comes from another font, a word is in parts. */
  readonly text: string;
};
type Size = { readonly width: number; readonly height: number };

function isNumber({ text, bottom, left, right }: PaperWord, { width }: Size): boolean {
  const isCentred = Math.abs((left + right) / 2 - (MARGINS.left + width - MARGINS.right) / 2) < 12 * MM;
  return bottom < MARGINS.top && /^\d+$/u.test(text) && isCentred;
}

/** The words of a PDF page by page, without the page numbers. */
export function printedPages(words: readonly PaperWord[], sizes: readonly Size[]): readonly PrintedPage[] {
  return sizes.map((size, at) => {
    const own = words.filter(({ page }) => page === at + 1);
    const number = own.find((word) => isNumber(word, size));
    const others = own.filter((word) => word !== number);
    return {
      words: others,
      number: number === undefined ? null : Number(number.text),
      text: others.map(({ text }) => text).join(""),
    };
  });
}

/** Words that stand outside of the margins. */
export function outside({ words }: PrintedPage, { width, height }: Size): readonly string[] {
  return words
    .filter(
      ({ left, right, top, bottom }) =>
        left < MARGINS.left - TOLERANCE ||
        right > width - MARGINS.right + TOLERANCE ||
        top < MARGINS.top - BOX ||
        bottom > height - MARGINS.bottom + BOX,
    )
    .map(({ text }) => text);
}

/** Pages cut into papers: each begins with a page without a number. */
export function papersOf(pages: readonly PrintedPage[]): readonly (readonly PrintedPage[])[] {
  return pages.reduce<PrintedPage[][]>((papers, page) => {
    const last = papers.at(-1);
    if (page.number === null || last === undefined) return [...papers, [page]];
    last.push(page);
    return papers;
  }, []);
}

/** How far the paper's lower margin lies below the hint of a signature. */
export function roomBelowHint({ words }: PrintedPage, { height }: Size): number {
  const hints = words.filter(({ text }) => text === "(Ký,");
  return height - MARGINS.bottom - Math.max(...hints.map(({ bottom }) => bottom));
}

/** What stands between two edges from top to bottom, without spaces: the texts of a column, unbroken. */
export function columnText(pages: readonly PrintedPage[], left: number, right: number): string {
  return pages
    .flatMap(({ words }) => words.filter((word) => word.left >= left && word.right <= right))
    .map(({ text }) => text)
    .join("");
}
