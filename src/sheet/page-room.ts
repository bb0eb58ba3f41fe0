import type { PageSetup } from "./sheet-plan";

/** Margins in millimetres: Nghị định 30/2020, Phụ lục I allows 20–25 above and below, 30–35 left, 15–20 right. */
export const MARGINS = { top: 20, right: 15, bottom: 20, left: 30 } as const;

export const POINTS_PER_DIGIT = 6;
export const POINTS_PER_MILLIMETRE = 72 / 25.4;
const A4 = { short: 210, long: 297 } as const;

export type Room = { readonly width: number; readonly height: number };

/** Width and height of an A4 sheet, in points. */
export function paperSize({ orientation }: Pick<PageSetup, "orientation">): Room {
  const [width, height] = orientation === "portrait" ? [A4.short, A4.long] : [A4.long, A4.short];
  return { width: width * POINTS_PER_MILLIMETRE, height: height * POINTS_PER_MILLIMETRE };
}

/** What it leaves between its margins. */
export function pageRoom({ orientation, margins }: Pick<PageSetup, "orientation" | "margins">): Room {
  const { width, height } = paperSize({ orientation });
  return {
    width: width - (margins.left + margins.right) * POINTS_PER_MILLIMETRE,
    height: height - (margins.top + margins.bottom) * POINTS_PER_MILLIMETRE,
  };
}

/** How many digits of width fit side by side at full size: 77.9 upright, 119 across. */
export function digitsAcross(orientation: PageSetup["orientation"]): number {
  return pageRoom({ orientation, margins: MARGINS }).width / POINTS_PER_DIGIT;
}

/**
 * A sheet that is a twelfth too wide is printed a little smaller: letters of 14 points are still 13, and those of 11
 * still 10.
 */
export const MOST_SHRINKING = 13 / 14;
