import fc from "fast-check";

import { a1, MAX_COLUMNS, MAX_ROWS } from "../../src/sheet/address";
import { cellReference } from "../../src/workbook/cell-reference";

describe("cellReference", () => {
  it("reads every cell that a1 writes, in capitals or not", () => {
    fc.assert(
      fc.property(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), fc.boolean(), (row, column, small) => {
        const written = a1({ row, column });
        expect(cellReference(small ? written.toLowerCase() : written)).toEqual({ row, column });
      }),
    );
  });

  it("takes nothing else for a cell: what it reads is what was written", () => {
    const letters = fc.constantFrom(
      "A",
      "1",
      "Z",
      "z",
      "0",
      "9",
      "$",
      ":",
      "!",
      "@",
      " ",
      "[",
      "`",
      "{",
      "Đ",
      ".",
      "-",
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 8 }), (characters) => {
        const text = characters.join("");
        const cell = cellReference(text);
        if (cell !== null) expect(a1(cell)).toBe(text.toUpperCase().replace(/(?<=[A-Z])0+/, ""));
      }),
      { numRuns: 2000 },
    );
  });
});
