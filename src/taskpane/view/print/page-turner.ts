import type { PrintPaper } from "../../print/print-state";

/** A page among all pages that are printed. */
export type PlacedPage = {
  readonly paper: PrintPaper;
  /** Of its paper, from 0. */
  readonly own: number;
};

export function allPages(papers: readonly PrintPaper[]): readonly PlacedPage[] {
  return papers.flatMap((paper) => paper.pages.map((_, own) => ({ paper, own })));
}

const FAR = 10;

/** The page that a key leads to; undefined for keys that turn nothing. */
export function pageAfter(key: string, at: number, count: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    PageDown: at + FAR,
    PageUp: at - FAR,
    Home: 0,
    End: count - 1,
  };
  const to = moves[key];
  return to === undefined ? undefined : Math.min(count - 1, Math.max(0, to));
}
