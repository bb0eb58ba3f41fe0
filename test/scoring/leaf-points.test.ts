import * as z from "zod/mini";
import { Leaf } from "../../src/scoring/criterion";
import type { Entry } from "../../src/scoring/entry";
import { leafPoints } from "../../src/scoring/leaf-points";
import { hundredthsOf } from "../../src/scoring/points";

const leaf = (rule: object): Leaf => z.parse(Leaf, { id: "A", title: "Tiêu chí", ...rule });
const points = (count: number): Entry => ({ kind: "points", points: hundredthsOf(count) });
/** What was counted, in whole things. */
const counted = (figures: number, outOf?: number): Entry => ({
  kind: "figures",
  figures: hundredthsOf(figures * 100),
  outOf: outOf === undefined ? null : hundredthsOf(outOf * 100),
});
const NOT_APPLICABLE: Entry = { kind: "not-applicable" };

describe("leaves that take points", () => {
  it.each([
    { kind: "points", max: 5 },
    {
      kind: "choice",
      max: 5,
      choices: [
        { label: "Đủ", points: 5 },
        { label: "Thiếu", points: 2.5 },
      ],
    },
    { kind: "yes-no", max: 2.5 },
    { kind: "external", max: 5 },
    { kind: "survey", max: 5, form: "Phiếu M1" },
  ])("give what was entered: %j", (rule) => {
    expect(leafPoints(leaf(rule), points(250))).toEqual({ points: 250, counts: true });
    expect(leafPoints(leaf(rule), points(0))).toEqual({ points: 0, counts: true });
  });

  it("give nothing for figures, which they do not take", () => {
    expect(leafPoints(leaf({ kind: "points", max: 5 }), counted(3))).toBeNull();
  });
});

describe("a ratio in bands of 70, 80, 90 and 100 per cent", () => {
  const bands = [
    { from: 0.7, points: 1 },
    { from: 0.8, points: 2 },
    { from: 0.9, points: 3 },
    { from: 1, points: 3.5 },
  ];
  const ratio = leaf({ kind: "ratio", max: 3.5, bands });

  it.each([
    [0, 10, 0],
    [699, 1000, 0],
    [7, 10, 100],
    [701, 1000, 100],
    [79, 100, 100],
    [799_999_999, 1_000_000_000, 100],
    [8, 10, 200],
    [89.99, 100, 200],
    [27, 30, 300],
    [63, 70, 300],
    [99, 100, 300],
    [100, 100, 350],
    [120, 100, 350],
  ])("%d of %d gives %d hundredths", (figures, outOf, expected) => {
    expect(leafPoints(ratio, counted(figures, outOf))).toEqual({ points: expected, counts: true });
  });

  it("is compared in whole numbers: 7 of 100 reaches 0.07, though 0.07 × 100 is 7.000000000000001 in doubles", () => {
    const low = leaf({ kind: "ratio", max: 1, bands: [{ from: 0.07, points: 1 }] });
    expect([6.99, 7].map((figures) => leafPoints(low, counted(figures, 100))?.points)).toEqual([0, 100]);
  });

  it("gives nothing without its whole", () => {
    expect(leafPoints(ratio, counted(7))).toBeNull();
  });
});

describe("a ratio without bands", () => {
  const ratio = leaf({ kind: "ratio", max: 3 });

  it.each([
    [0, 16, 0],
    [14, 16, 263], // 2.625
    [7, 16, 131], // 1.3125
    [1, 3, 100],
    [2, 3, 200],
    [1, 7, 43], // 0.428…
    [16, 16, 300],
    [17, 16, 300],
    [1, 600, 1], // 0.005
    [1, 601, 0], // 0.00499…
  ])("%d of %d gives %d hundredths, half away from zero, at most the max", (figures, outOf, expected) => {
    expect(leafPoints(ratio, counted(figures, outOf))).toEqual({ points: expected, counts: true });
  });
});

describe("counts and faults", () => {
  it.each([
    [0, 0],
    [1, 150],
    [2, 300],
    [3, 300],
    [1_000_000_000, 300],
  ])("%d talks at 1.5 points each give %d hundredths of 300", (figures, expected) => {
    const count = leaf({ kind: "count", max: 3, each: 1.5 });
    expect(leafPoints(count, counted(figures))).toEqual({ points: expected, counts: true });
  });

  it.each([
    [0, 400],
    [1, 350],
    [7, 50],
    [8, 0],
    [9, 0],
    [1_000_000_000, 0],
  ])("%d late files at half a point each leave %d hundredths of 400", (figures, expected) => {
    const deduct = leaf({ kind: "deduct", max: 4, each: 0.5 });
    expect(leafPoints(deduct, counted(figures))).toEqual({ points: expected, counts: true });
  });

  it("counts a step that does not divide the max: 3 × 0.3 is 0.9 of 1, 4 × 0.3 is 1", () => {
    const count = leaf({ kind: "count", max: 1, each: 0.3 });
    expect([3, 4].map((figures) => leafPoints(count, counted(figures))?.points)).toEqual([90, 100]);
  });
});

describe("what does not apply", () => {
  it.each([
    ["full", { points: 400, counts: true }],
    ["zero", { points: 0, counts: true }],
    ["rescale", { points: 0, counts: false }],
  ])("%s", (notApplicable, expected) => {
    for (const rule of [{ kind: "points" }, { kind: "yes-no" }, { kind: "ratio" }, { kind: "count", each: 1 }]) {
      expect(leafPoints(leaf({ ...rule, max: 4, notApplicable }), NOT_APPLICABLE)).toEqual(expected);
    }
  });

  it("gives nothing where the set does not say what it means", () => {
    expect(leafPoints(leaf({ kind: "points", max: 4 }), NOT_APPLICABLE)).toBeNull();
  });
});
