import { dayMonth, isDateFormat, isPercentFormat, scoresOfDate } from "../../src/sheet/date-score";

describe("a number format", () => {
  it.each([
    "d-mmm",
    "dd/mm/yyyy",
    "DD/MM/YYYY",
    "mmm-yy",
    "yyyy",
    "h:mm",
    "[h]:mm:ss",
    "[mm]:ss",
    "[$-42A]d\\-mmm;@",
    "[Red]dd/mm",
    'd "tháng" m',
  ])("of a date: %s", (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each([
    "General",
    "0.00",
    "#,##0.00",
    "0%",
    "@",
    '0.00" điểm"',
    "0.00 [$đ-42A]",
    "[Red]-0.00;[Blue]0",
    "[>=90]0.00",
    "0.00E+00",
    "_(* #,##0.00_);_(* (#,##0.00)",
    "0\\d",
    "# ?/?",
  ])("of a number: %s", (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});

it.each([
  ["0%", true],
  ["0.00 %", true],
  ["0.00", false],
  ['0"%"', false],
  ["0\\%", false],
  ["General", false],
])("%s is a share of a hundred: %s", (format, expected) => {
  expect(isPercentFormat(format)).toBe(expected);
});

describe("what was perhaps typed", () => {
  // 1 May 2026 is day 46,143.
  it.each([
    [46_143, "d-mmm", [46_143, 1.5, 1.05]],
    [46_296, "d-mmm", [46_296, 1.1]], // 1 October: .10 and nothing else
    [46_173, "dd/mm/yyyy", [46_173, 31.5, 31.05]],
    [46_143, "mmm-yy", []],
    [46_143, "yyyy", []],
    [46_143, "dd/mm/yyyy hh:mm", []],
    [46_143.25, "d-mmm", []],
    [2_958_466, "d-mmm", []],
    [4.5, "d-mmm", [4.5]],
    [0, "dd/mm/yyyy", [0]],
    [60, "mmm-yy", [60]],
    [0.25, "h:mm", []],
    [1.5, "[h]:mm", []],
    [1.5, "[mm]", []],
    [4.5, "mm:ss", []],
  ])("%d as %s: %j", (serial, format, expected) => {
    expect(scoresOfDate(serial, format)).toEqual(expected);
  });
});

it("shows a number that is no day as it is", () => {
  expect([46_143, 0.25, -5, 3_000_000, 46_143.5].map(dayMonth)).toEqual(["1/5", "0.25", "-5", "3000000", "46143.5"]);
});
