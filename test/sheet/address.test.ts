import fc from "fast-check";
import {
  a1,
  absoluteA1,
  columnLetters,
  MAX_COLUMNS,
  MAX_ROWS,
  parseReference,
  quotedSheet,
} from "../../src/sheet/address";

describe("letters of columns", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("%d is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});

describe("references", () => {
  it.each([
    ["A1", null, [0, 0, 0, 0]],
    ["$B$3:$D$9", null, [2, 1, 8, 3]],
    ["Sheet1!$A$1", "Sheet1", [0, 0, 0, 0]],
    ["'Phiếu GK 1'!$G$11:$G$45", "Phiếu GK 1", [10, 6, 44, 6]],
    ["'Ea H''leo'!A1", "Ea H'leo", [0, 0, 0, 0]],
    [" XFD1048576 ", null, [1_048_575, 16_383, 1_048_575, 16_383]],
  ])("%s", (text, sheet, [top, left, bottom, right]) => {
    expect(parseReference(text)).toEqual({ sheet, area: { top, left, bottom, right } });
  });

  it.each([
    "",
    "#REF!",
    "Sheet1!#REF!",
    "A0",
    "XFE1",
    "A1048577",
    "B2:A1",
    "A1,B2",
    "A1 B2",
    "A:A",
    "1:1",
    "a1",
    "'A'B!A1",
  ])("%j is no rectangle", (text) => {
    expect(parseReference(text)).toBeNull();
  });

  it("are read back as they were written", () => {
    const corner = { row: fc.nat(MAX_ROWS - 1), column: fc.nat(MAX_COLUMNS - 1) };
    const name = fc.string({ minLength: 1, maxLength: 31 }).filter((text) => !text.includes("!"));
    fc.assert(
      fc.property(fc.record(corner), fc.record(corner), name, (one, other, sheet) => {
        const area = {
          top: Math.min(one.row, other.row),
          left: Math.min(one.column, other.column),
          bottom: Math.max(one.row, other.row),
          right: Math.max(one.column, other.column),
        };
        expect(parseReference(`${quotedSheet(sheet)}!${absoluteA1(area)}`)).toEqual({ sheet, area });
        expect(parseReference(a1(one))?.area).toMatchObject({ top: one.row, left: one.column });
      }),
    );
  });
});
