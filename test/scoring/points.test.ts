import { decimalOf, hundredthsOf, NO_POINTS, numberOf, pointsOf, sumOf } from "../../src/scoring/points";

describe("points of a number", () => {
  it.each([
    [0, 0],
    [-0, 0],
    [4.25, 425],
    [0.1 + 0.2, 30],
    [1.1 + 2.2, 330],
    [4.999999999999999, 500],
    [0.29, 29],
    [1.15, 115],
    [8.7, 870],
    [-2.5, -250],
    [1_000_000, 100_000_000],
    [2.0000000000000004, 200],
    [90_071_992_547_409.91, 9_007_199_254_740_990], // fifteen digits: 90071992547409.9
  ])("%d is %d hundredths", (value, hundredths) => {
    expect(pointsOf(value)).toBe(hundredths);
  });

  it.each([1.005, 0.001, 3.333, 2.00000000001, 1e-9, -0.125, NaN, Infinity, -Infinity, 1e300, Number.MAX_VALUE])(
    "%d is no whole number of hundredths",
    (value) => {
      expect(pointsOf(value)).toBeNull();
    },
  );
});

describe("hundredths", () => {
  it("are whole, and zero has no sign", () => {
    expect(Object.is(hundredthsOf(-0), 0)).toBe(true);
    expect(() => hundredthsOf(0.5)).toThrow(RangeError);
    expect(() => hundredthsOf(2 ** 53)).toThrow(RangeError);
  });

  it.each([
    [0, "0.00"],
    [5, "0.05"],
    [-5, "-0.05"],
    [99, "0.99"],
    [100, "1.00"],
    [8343, "83.43"],
    [-1250, "-12.50"],
  ])("%d are written %s", (count, text) => {
    expect(decimalOf(hundredthsOf(count))).toBe(text);
  });

  it("add up", () => {
    expect(sumOf([])).toBe(NO_POINTS);
    expect(sumOf([10, 20, -5].map(hundredthsOf))).toBe(25);
  });

  it("are the number that a cell holds", () => {
    expect(numberOf(hundredthsOf(425))).toBe(4.25);
  });
});
