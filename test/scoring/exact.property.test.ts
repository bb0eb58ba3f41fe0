import fc from "fast-check";
import { addAll, compareExact, exactly, mean, rounded, times, type Exact } from "../../src/scoring/exact";
import { hundredthsOf } from "../../src/scoring/points";

const anyPoints = fc.integer({ min: -1_000_000, max: 1_000_000 });
const anyPart = fc.integer({ min: 1, max: 100_000 });
const anyExact = fc.tuple(anyPoints, fc.integer({ min: 0, max: 100_000 }), anyPart).map(([points, by, outOf]) => ({
  found: times(exactly(hundredthsOf(points)), hundredthsOf(by), hundredthsOf(outOf)),
  // The same fraction as nobody shortened it.
  over: BigInt(points) * BigInt(by),
  under: BigInt(outOf),
}));
type Plain = { readonly over: bigint; readonly under: bigint };

function isSame(found: Exact, plain: Plain): boolean {
  return found.under > 0n && found.over * plain.under === plain.over * found.under;
}

/** Over one common denominator, the product of all. */
function plainSum(list: readonly Plain[]): Plain {
  const under = list.reduce((product, one) => product * one.under, 1n);
  return { over: list.reduce((sum, one) => sum + (one.over * under) / one.under, 0n), under };
}

it("sums and means as fractions over one common denominator do", () => {
  fc.assert(
    fc.property(fc.array(anyExact, { minLength: 1, maxLength: 12 }), (list) => {
      const sum = plainSum(list);
      expect(isSame(addAll(list.map(({ found }) => found)), sum)).toBe(true);
      const middle = { over: sum.over, under: sum.under * BigInt(list.length) };
      expect(isSame(mean(list.map(({ found }) => found)), middle)).toBe(true);
    }),
  );
});

it("rounds to the nearest hundredth, and a half away from zero", () => {
  fc.assert(
    fc.property(anyExact, ({ found, over, under }) => {
      const whole = BigInt(rounded(found));
      const size = (value: bigint): bigint => (value < 0n ? -value : value);
      const off = 2n * size(whole * under - over);
      expect(off <= under).toBe(true);
      if (off === under) expect(size(whole) * under > size(over)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it("orders as the numbers are ordered", () => {
  fc.assert(
    fc.property(anyExact, anyExact, (a, b) => {
      const difference = a.over * b.under - b.over * a.under;
      expect(Math.sign(compareExact(a.found, b.found))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
    }),
  );
});
