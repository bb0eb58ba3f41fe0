import fc from "fast-check";
import { decimalOf, hundredthsOf, numberOf, pointsOf } from "../../src/scoring/points";

const anyCount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

/** Hundredths by the decimal digits alone: Excel's fifteen, the point moved two places, nothing left behind it. */
function byDigits(value: number): number | null {
  const [digits = "", exponent = "0"] = value.toExponential(14).split("e");
  const isNegative = digits.startsWith("-");
  const plain = digits.replace(/[-.]/g, "");
  const whole = Number(exponent) + 3;
  const [before, after] =
    whole <= 0 ? ["0", plain] : [plain.slice(0, whole).padEnd(whole, "0"), plain.slice(Math.max(0, whole))];
  if (/[1-9]/.test(after)) return null;
  const count = Number(before);
  if (!Number.isSafeInteger(count)) return null;
  return isNegative && count !== 0 ? -count : count;
}

it("takes back every number of hundredths that a cell can hold", () => {
  fc.assert(
    fc.property(anyCount, (count) => {
      const points = hundredthsOf(count);
      expect(pointsOf(numberOf(points))).toBe(count === 0 ? 0 : count);
      expect(pointsOf(Number(decimalOf(points)))).toBe(count === 0 ? 0 : count);
    }),
  );
});

it("believes Excel's fifteen digits and no sixteenth", () => {
  const near = fc
    .tuple(anyCount, fc.integer({ min: -3, max: 3 }), fc.integer({ min: -17, max: -9 }))
    .map(([count, part, power]) => count / 100 + part * 10 ** power);
  const sums = fc
    .array(anyCount, { minLength: 1, maxLength: 40 })
    .map((list) => list.reduce((sum, count) => sum + count / 100, 0));
  fc.assert(
    fc.property(fc.oneof(near, sums, fc.double({ noNaN: true, noDefaultInfinity: true })), (value) => {
      expect(pointsOf(value)).toBe(byDigits(value));
    }),
    { numRuns: 2000 },
  );
});
