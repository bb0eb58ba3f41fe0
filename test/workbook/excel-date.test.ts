import { from1904, serialOfIso } from "../../src/workbook/excel-date";

describe("serialOfIso", () => {
  // ECMA-376 part 1, 18.17.4.1: the first and last days, and the 29 February 1900 that never was.
  it.each([
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["1904-01-01", 1462],
    ["2026-05-04", 46146],
    ["2026-05-04T18:00:00Z", 46146.75],
    ["2026-05-04T06:00", 46146.25],
    ["9999-12-31", 2958465],
    ["12:00:00", 0.5],
    ["00:00", 0],
  ])("gives %s the number %d", (text, serial) => {
    expect(serialOfIso(text)).toBe(serial);
  });

  it.each(["", "Z", "T12:00", "1899-12-31", "2026-13-01", "2026-02-40", "4/5/2026", "25:00"])(
    "finds no day in %s",
    (text) => {
      expect(serialOfIso(text)).toBeNull();
    },
  );
});

describe("from1904", () => {
  it("adds four years and a day to a date, and nothing to what only looks like one", () => {
    expect(from1904(44684, "d-mmm")).toBe(46146);
    expect(from1904(44684, "0.00")).toBe(44684);
    expect(from1904(4.5, "d-mmm")).toBe(4.5);
  });
});
