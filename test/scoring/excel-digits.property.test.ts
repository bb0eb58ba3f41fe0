import fc from "fast-check";
import { atExcelDigits } from "../../src/scoring/points";

/** Excel's own way: the number written out with 15 significant digits and read again. */
const writtenOut = (value: number): number => Number(value.toPrecision(15));

describe("a number at Excel's digits", () => {
  it("is what writing out 15 digits gives, for any number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(atExcelDigits(value)).toBe(writtenOut(value));
      }),
    );
  });

  it("is what writing out 15 digits gives near numbers of two places", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), fc.constantFrom(-2, -1, 0, 1, 2), (hundredths, steps) => {
        const value = (hundredths / 100) * (1 + steps * Number.EPSILON);
        expect(atExcelDigits(value)).toBe(writtenOut(value));
      }),
      { numRuns: 2000 },
    );
  });

  it("has no zero below zero", () => {
    expect(Object.is(atExcelDigits(-0), 0)).toBe(true);
  });
});
