import * as z from "zod/mini";
import { Leaf } from "../../src/scoring/criterion";
import { hundredthsOf } from "../../src/scoring/points";
import { BLANK, rawValue, type RawCell } from "../../src/sheet/raw-cell";
import { readEntry, readExtra } from "../../src/sheet/read-entry";

const leaf = (rule: object): Leaf => z.parse(Leaf, { id: "A", title: "Tiêu chí", ...rule });
const FIRST_OF_MAY = 46_143;

function read(one: Leaf, points: RawCell) {
  const { entry, complaints } = readEntry(one, { points, figures: BLANK, figuresOf: BLANK });
  return { entry, found: complaints.map(({ complaint }) => [complaint.code, complaint.repair?.value]) };
}
const typed = (one: Leaf, text: string) => read(one, rawValue(text)).found;

describe("an offer", () => {
  const choice = (...choices: readonly (readonly [string, number])[]) =>
    leaf({
      kind: "choice",
      max: 3,
      choices: choices.map(([label, points]) => ({ label, points })),
      notApplicable: "full",
    });

  it("is none where a date may be two legal scores: 1 May is 1.5 or 1.05", () => {
    const dated: RawCell = { kind: "number", value: FIRST_OF_MAY, format: "d-mmm" };
    expect(read(leaf({ kind: "points", max: 2, step: 0.05 }), dated).found).toEqual([["score-is-date", undefined]]);
    expect(read(leaf({ kind: "points", max: 2, step: 0.25 }), dated).found).toEqual([["score-is-date", 1.5]]);
    expect(read(leaf({ kind: "points", max: 1.4, step: 0.05 }), dated).found).toEqual([["score-is-date", 1.05]]);
  });

  it("is none where two labels read alike and give different points", () => {
    expect(typed(choice(["Đạt", 3], ["ĐẠT ", 1]), "đạt")).toEqual([["score-is-text", undefined]]);
    expect(typed(choice(["Đạt", 3], ["ĐẠT ", 3]), "đạt")).toEqual([["score-is-text", 3]]);
  });

  it("is none where a label is a number of other points", () => {
    const stars = choice(["1", 0], ["2", 1], ["3", 3]);
    expect(typed(stars, "1")).toEqual([["score-is-text", undefined]]); // label 1 gives 0, the number is 1
    expect(typed(stars, "2")).toEqual([["score-is-text", 1]]); // 2 points are no choice, so the label is meant
    expect(typed(stars, "3")).toEqual([["score-is-text", 3]]); // both say 3
  });

  it("is none where a label says that nothing applies, since N/A is meant as well", () => {
    expect(typed(choice(["Tốt", 3], ["Không áp dụng", 0]), "không áp dụng")).toEqual([["score-is-text", undefined]]);
  });

  it("of thousands is made where only whole numbers are counted", () => {
    const files = leaf({ kind: "count", max: 5, each: 0.01 });
    const figures = (text: string) =>
      readEntry(files, { points: BLANK, figures: rawValue(text), figuresOf: BLANK }).complaints.map(
        ({ complaint }) => complaint.repair?.value,
      );
    expect([figures("1.200"), figures("1,234"), figures("1.000")]).toEqual([[1200], [1234], [undefined]]);
  });
});

describe("a bonus or deduction", () => {
  const deduction = { max: hundredthsOf(-300), step: hundredthsOf(50) };

  it("left blank was not awarded", () => {
    expect(readExtra(deduction, BLANK)).toEqual({ points: null, complaint: null });
  });

  it("is read with its sign", () => {
    expect(readExtra(deduction, rawValue(-2.5))).toEqual({ points: -250, complaint: null });
    expect(readExtra(deduction, rawValue("−2,5")).complaint?.repair?.value).toBe(-2.5);
    expect(readExtra(deduction, rawValue("2,5")).complaint?.repair).toBeUndefined();
  });
});
