import fc from "fast-check";
import type { PlannedRow, SheetPlan } from "../../src/sheet/sheet-plan";
import { lineCount, rowHeights } from "../../src/sheet/row-height";
import { area, cell, row } from "../support/score-plan";

type Laid = Pick<SheetPlan, "columns" | "rows" | "merges">;

const TWENTY = [{ width: 20 }, { width: 20 }, { width: 20 }];
function heights(rows: readonly PlannedRow[], more: Partial<Laid> = {}): readonly number[] {
  return rowHeights({ columns: TWENTY, merges: [], rows, ...more }).map(({ points }) => points);
}
/**
 * A table's digit is 5.5 points wide at size 11, 6.16 with the reserve, and its line 15 points high (a blank row of size
 * 12 has 15.75); a column of 20 has 116.25 points inside.
 */
const fits = "8".repeat(18);
const breaks = `${"8".repeat(9)} ${"8".repeat(10)}`;

describe("the height of a row", () => {
  it("is that of one line when its text fits", () => {
    expect(heights([row(cell(fits, "text"))])).toEqual([15.75]);
  });

  it("grows by a line where the text breaks at a space", () => {
    expect(heights([row(cell(breaks, "text"))])).toEqual([30]);
  });

  it("grows by a line where a word alone is too long", () => {
    expect(heights([row(cell("8".repeat(19), "text"))])).toEqual([30]);
    expect(heights([row(cell(`a ${"8".repeat(19)}`, "text"))])).toEqual([45]);
  });

  it("grows by a line for every line break, an empty last line too", () => {
    expect(heights([row(cell("một\nhai\n", "text"))])).toEqual([45]);
  });

  it("stays one line where the style does not wrap, and for numbers", () => {
    expect(heights([row(cell(breaks, "plain"))])).toEqual([15.75]);
    expect(heights([row(cell(123_456_789_012_345, "text"))])).toEqual([15.75]);
  });

  it("follows the size of the letters", () => {
    expect(heights([row(cell("a", "title")), row(cell("a", "label")), row(cell("a", "note"))])).toEqual([
      18.75, 17.25, 15.75,
    ]);
  });

  it("is that of its tallest cell", () => {
    expect(heights([row(cell("a", "text"), cell(`${breaks} ${fits}`, "text"), cell(breaks, "text"))])).toEqual([45]);
  });

  it("uses the width of a whole merge", () => {
    const rows = [row(cell(breaks, "text"))];
    expect(heights(rows, { merges: [area(0, 0, 0, 1)] })).toEqual([15.75]);
    const columns = [{ width: 20 }, { width: 20, hidden: true as const }];
    expect(heights(rows, { columns, merges: [area(0, 0, 0, 1)] })).toEqual([30]);
  });

  it("does not look into hidden columns", () => {
    const columns = [{ width: 20 }, { width: 5, hidden: true as const }];
    expect(heights([row(cell("a", "text"), cell(breaks, "text"))], { columns })).toEqual([15.75]);
  });

  it("gives what a merge over several rows lacks to the last row whose height is free", () => {
    const tall = cell(`${breaks} ${fits} ${fits} ${fits}`, "text");
    const merges = [area(0, 0, 2, 0)];
    expect(heights([row(tall), row(), row()], { merges })).toEqual([15.75, 15.75, 43.5]);
    expect(heights([row(tall), row(), { height: 20, cells: [] }], { merges })).toEqual([15.75, 39.25, 20]);
    expect(heights([row(tall), row()], { merges })).toEqual([15.75, 59.25]);
  });

  it("is the planned one where one is planned", () => {
    expect(heights([{ height: 20, cells: [cell(breaks, "text")] }])).toEqual([20]);
  });

  it("never passes Excel's 409 points", () => {
    expect(heights([row(cell("dòng\n".repeat(100), "text"))])).toEqual([409]);
  });

  it("may change later unless it is planned or holds a merged text", () => {
    const rows = [row(cell("a", "text")), { height: 20, cells: [] }, row(cell("a", "text")), row(cell(1, "points"))];
    const merges = [area(2, 0, 2, 1), area(3, 0, 3, 1)];
    expect(rowHeights({ columns: TWENTY, rows, merges }).map(({ grows }) => grows)).toEqual([true, false, false, true]);
  });
});

describe("the lines of a text", () => {
  const words = fc.array(fc.constantFrom("thủ", "tục", "hành", "chính", "công", "Nghị", "định"), { minLength: 1 });
  const width = fc.integer({ min: 20, max: 400 });

  it("are never fewer in a narrower column", () => {
    fc.assert(
      fc.property(words, width, width, (list, one, other) => {
        const [narrow, wide] = [Math.min(one, other), Math.max(one, other)];
        const text = list.join(" ");
        expect(lineCount(text, narrow, { size: 12 })).toBeGreaterThanOrEqual(lineCount(text, wide, { size: 12 }));
      }),
    );
  });

  it("are the same for the same letters composed and decomposed", () => {
    fc.assert(
      fc.property(words, width, (list, wide) => {
        const text = list.join(" ");
        expect(lineCount(text.normalize("NFD"), wide, { size: 12 })).toBe(lineCount(text, wide, { size: 12 }));
      }),
    );
  });
});
