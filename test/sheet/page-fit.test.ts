import fc from "fast-check";
import { keepWhole } from "../../src/sheet/keep-whole";
import { fitPage, pagesOfRows, type LaidPage } from "../../src/sheet/page-fit";
import { MARGINS } from "../../src/sheet/page-room";
import type { PlannedRow } from "../../src/sheet/sheet-plan";

/** A4 upright leaves 165 by 257 mm: 467.7 by 728.5 points. */
function laid(heights: readonly number[], more: { digits?: number; repeated?: number } = {}): LaidPage {
  const { digits = 70, repeated } = more;
  const rows = heights.map((height): PlannedRow => ({ height, cells: [{ value: "a", style: "text" }] }));
  return {
    columns: [{ width: digits }],
    rows,
    merges: [],
    page: {
      orientation: "portrait",
      margins: MARGINS,
      printed: { top: 0, left: 0, bottom: rows.length - 1, right: 0 },
      repeatedRows: repeated === undefined ? null : { first: repeated, last: repeated },
      breaksAfter: [],
    },
  };
}
const times = (count: number, height: number): number[] => Array.from({ length: count }, () => height);

describe("how a sheet lies on paper", () => {
  it("is at full size where its columns fit, and smaller as a whole where they do not", () => {
    expect(fitPage(laid([20]))).toMatchObject({ scale: 1, smallest: 11, pages: 1, tall: [] });
    // 100 digits are 600 points: 467.7 / 600 of 11 points.
    expect(fitPage(laid([20], { digits: 100 }))).toMatchObject({ smallest: 8.6 });
  });

  it("begins a page where a row no longer fits, below the rows that are repeated", () => {
    // Seven rows of 100 are 700 points; with a heading of 100 on top, six more.
    expect(pagesOfRows(laid(times(15, 100)))).toEqual([...times(7, 0), ...times(7, 1), 2]);
    expect(pagesOfRows(laid(times(15, 100), { repeated: 0 }))).toEqual([...times(7, 0), ...times(6, 1), 2, 2]);
  });

  it("names the rows that no page is high enough for", () => {
    expect(fitPage(laid([20, 400, 20, 400], { digits: 38 })).tall).toEqual([]);
    expect(fitPage(laid([350, 400], { repeated: 0 })).tall).toEqual([1]);
    const text: PlannedRow = { height: null, cells: [{ value: "dòng\n".repeat(40), style: "text" }] };
    expect(fitPage({ ...laid([20]), rows: [text] }).tall).toEqual([0]);
  });
});

describe("the end of a paper", () => {
  it("needs no break where it is in the middle of a page in every program", () => {
    expect(keepWhole(laid(times(10, 30)), 8).breaksAfter).toEqual([]);
  });

  it("is moved to the next page as a whole where a page could end within it", () => {
    // 25 rows of 28.5 are 712.5 points: a program that lays them by 4 % higher has no room for the last.
    expect(keepWhole(laid(times(25, 28.5)), 22).breaksAfter).toEqual([21]);
  });

  it("is whole with and without the break, whatever the rows and however high a program lays them", () => {
    const anyHeights = fc.array(fc.integer({ min: 15, max: 150 }), { minLength: 6, maxLength: 60 });
    fc.assert(
      fc.property(anyHeights, fc.integer({ min: 87, max: 103 }), (heights, percent) => {
        const sheet = laid([...heights, 20, 20, 120], { repeated: 0 });
        const from = heights.length;
        const pages = pagesOfRows({ ...sheet, page: keepWhole(sheet, from) }, percent / 100);
        expect(new Set(pages.slice(from)).size).toBe(1);
      }),
    );
  });
});
