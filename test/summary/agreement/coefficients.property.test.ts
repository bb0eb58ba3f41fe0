import fc from "fast-check";
import { intraclass } from "../../../src/summary/agreement/intraclass";
import { kendallW } from "../../../src/summary/agreement/kendall";
import { krippendorffAlpha } from "../../../src/summary/agreement/krippendorff";
import type { Ratings } from "../../../src/summary/agreement/ratings";
import { severities } from "../../../src/summary/agreement/severity";

const table = (gaps: boolean): fc.Arbitrary<Ratings> =>
  fc.integer({ min: 2, max: 5 }).chain((judges) => {
    const rating = fc.integer({ min: 0, max: 10_000 });
    const cell = gaps
      ? fc.oneof({ weight: 3, arbitrary: rating }, { weight: 1, arbitrary: fc.constant(null) })
      : rating;
    return fc.array(fc.array(cell, { minLength: judges, maxLength: judges }), { minLength: 6, maxLength: 15 });
  });
const near = (one: number | undefined, other: number | undefined) => {
  if (one === undefined || other === undefined) expect(one).toBe(other);
  else expect(Math.abs(one - other)).toBeLessThan(1e-6 * Math.max(1, Math.abs(other)));
};
const shuffled = (ratings: Ratings) => {
  const places = (ratings[0] ?? []).map((_, judge) => judge);
  return fc.record({
    rows: fc.shuffledSubarray([...ratings], { minLength: ratings.length }),
    places: fc.shuffledSubarray(places, { minLength: places.length }),
  });
};

describe("the coefficients", () => {
  it("do not change with the order of units and judges", () => {
    const any = table(true).chain((ratings) => fc.record({ ratings: fc.constant(ratings), order: shuffled(ratings) }));
    fc.assert(
      fc.property(any, ({ ratings, order: { rows, places } }) => {
        const moved = rows.map((row) => places.map((judge) => row[judge] ?? null));
        near(krippendorffAlpha(moved)?.alpha, krippendorffAlpha(ratings)?.alpha);
        near(krippendorffAlpha(moved, "ordinal")?.alpha, krippendorffAlpha(ratings, "ordinal")?.alpha);
        near(intraclass(moved)?.panel.value, intraclass(ratings)?.panel.value);
        near(kendallW(moved)?.w, kendallW(ratings)?.w);
        const [one, other] = [severities(moved), severities(ratings)];
        for (const [at, judge] of places.entries()) near(one[at]?.effect, other[judge]?.effect);
      }),
    );
  });

  it("see one judge's constant in the severities alone, and not in W", () => {
    fc.assert(
      fc.property(table(true), fc.integer({ min: 1, max: 500 }), (ratings, more) => {
        const added = ratings.map(([first = null, ...others]) => [first === null ? null : first + more, ...others]);
        near(kendallW(added)?.w, kendallW(ratings)?.w);
        const [one, other] = [severities(added), severities(ratings)];
        // Relative to any other judge the first moves by the constant and nobody else moves.
        const all = other.every((severity) => severity !== null);
        if (!all) return;
        const moves = one.map((severity, at) => (severity?.effect ?? NaN) - (other[at]?.effect ?? NaN));
        const judges = moves.length;
        for (const [at, move] of moves.entries()) near(move, at === 0 ? more - more / judges : -more / judges);
      }),
    );
  });

  it("are 1 where all judges agree and the units differ", () => {
    const levels = fc.uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(levels, fc.integer({ min: 2, max: 5 }), (list, judges) => {
        const ratings = list.map((level) => new Array<number>(judges).fill(level));
        near(krippendorffAlpha(ratings)?.alpha, 1);
        near(krippendorffAlpha(ratings, "ordinal")?.alpha, 1);
        near(intraclass(ratings)?.single.value, 1);
        near(kendallW(ratings)?.w, 1);
      }),
    );
  });

  it("give severities of linked judges that add up to nothing", () => {
    fc.assert(
      fc.property(table(false), (ratings) => {
        near(
          severities(ratings).reduce((sum, one) => sum + (one?.effect ?? NaN), 0),
          0,
        );
      }),
    );
  });
});
