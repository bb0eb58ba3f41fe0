import { printScale } from "../page-fit";
import { pageRoom } from "../page-room";
import { rowHeights } from "../row-height";
import type { SheetPlan } from "../sheet-plan";
import { styleOf } from "../style";

/** The rows of a page from top to bottom, repeated ones first. */
export type PaperPage = { readonly rows: readonly number[] };
export type PaperComplaint = {
  readonly code: "too-small" | "row-too-tall";
  readonly facts: Readonly<Record<string, string>>;
};
export type LaidOut = {
  readonly pages: readonly PaperPage[];
  readonly scale: number;
  readonly complaints: readonly PaperComplaint[];
};

const POINTS_PER_MILLIMETRE = 72 / 25.4;
const A4 = [210, 297] as const;
/** Smaller letters are not to be signed. */
const SMALLEST = 10;

/** Width and height of the sheet of paper, in points. */
export function paperSize({ orientation }: SheetPlan["page"]): { readonly width: number; readonly height: number } {
  const [short, long] = A4;
  const [width, height] = orientation === "portrait" ? [short, long] : [long, short];
  return { width: width * POINTS_PER_MILLIMETRE, height: height * POINTS_PER_MILLIMETRE };
}

type Filling = { readonly pages: number[][]; used: number; isBroken: boolean };

function pagesOf(plan: SheetPlan, heights: readonly number[], height: number): readonly PaperPage[] {
  const { printed, repeatedRows: repeated, breaksAfter } = plan.page;
  const titles = repeated === null ? [] : range(repeated.first, repeated.last);
  const tallTitles = titles.reduce((sum, row) => sum + (heights[row] ?? 0), 0);
  const filling: Filling = { pages: [[]], used: 0, isBroken: false };
  for (const row of range(printed.top, printed.bottom)) {
    const own = heights[row] ?? 0;
    const page = filling.pages.at(-1) ?? [];
    if (filling.isBroken || (filling.used + own > height && page.length > 0)) {
      const isBelow = repeated !== null && row > repeated.last;
      filling.pages.push(isBelow ? [...titles, row] : [row]);
      filling.used = own + (isBelow ? tallTitles : 0);
    } else {
      page.push(row);
      filling.used += own;
    }
    filling.isBroken = breaksAfter.includes(row);
  }
  return filling.pages.map((rows) => ({ rows }));
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function smallestLetter({ rows }: SheetPlan): number {
  const sizes = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell?.style === undefined || cell.value === null ? [] : [styleOf(cell.style).size])),
  );
  return Math.min(...sizes, SMALLEST + 2);
}

/** The pages that a planned sheet takes, how much it is made smaller, and what will not come out well. */
export function laidOut(plan: SheetPlan): LaidOut {
  const scale = printScale(plan);
  const { height } = pageRoom(plan.page);
  const heights = rowHeights(plan).map(({ points }) => points * scale);
  const size = smallestLetter(plan) * scale;
  const tooSmall: readonly PaperComplaint[] =
    size < SMALLEST - 0.05 ? [{ code: "too-small", facts: { size: size.toFixed(1).replace(".", ",") } }] : [];
  const tooTall = heights.flatMap((own, row): readonly PaperComplaint[] =>
    own > height ? [{ code: "row-too-tall", facts: { row: String(row + 1) } }] : [],
  );
  return { pages: pagesOf(plan, heights, height), scale, complaints: [...tooSmall, ...tooTall] };
}
