import fc from "fast-check";
import { allLeaves } from "../../src/scoring/criteria-set";
import type { Entry } from "../../src/scoring/entry";
import { hundredthsOf } from "../../src/scoring/points";
import { sealOf, type Sealed } from "../../src/scoring/seal";
import { YEN_THE } from "../support/yen-the";

const LEAVES = allLeaves(YEN_THE.set);
const QUARTER = 25;
const SHEETS = 10_000;

/** A sheet of quarters in every row, as judges fill it in. */
const anySheet = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: LEAVES.length, maxLength: LEAVES.length })
  .map((quarters): readonly number[] => quarters.map((count) => count * QUARTER));

function sealed(points: readonly number[], judge: string): Sealed {
  const entries = LEAVES.map(({ id }, at): [string, Entry] => {
    return [id, { kind: "points", points: hundredthsOf(points[at] ?? 0) }];
  });
  const rest = { unit: "Xã Đồng Tâm", unitCode: "YT09", judge, round: "1" };
  return { ...YEN_THE, ...rest, entries: { leaves: new Map(entries), extras: new Map(), documents: new Set() } };
}

function put(points: readonly number[], place: number, value: number): readonly number[] {
  return points.map((one, at) => (at === place ? value : one));
}

/**
 * A seal has 35 bits: that one of 30,000 changes is missed by chance happens once in a million runs of this test
 * (30,000 / 2^35).
 */
it("no longer fits once an entry moves by 0.25, two change places or the judge has another name, in 10,000 sheets", () => {
  let compared = 0;
  const place = fc.nat({ max: LEAVES.length - 1 });
  fc.assert(
    fc.property(
      anySheet,
      place,
      place,
      fc.constantFrom("Nguyễn Văn An", "Trần Thị Bình"),
      (points, one, other, judge) => {
        const seal = sealOf(sealed(points, judge));
        const [a = 0, b = 0] = [points[one], points[other]];
        const moved = put(points, one, a >= QUARTER ? a - QUARTER : a + QUARTER);
        const swapped = put(put(points, one, b), other, a);
        const changes = [
          sealed(moved, judge),
          sealed(points, `${judge}h`),
          ...(a === b ? [] : [sealed(swapped, judge)]),
        ];
        compared += changes.length;
        if (changes.some((changed) => sealOf(changed) === seal)) throw new Error(JSON.stringify([points, one, other]));
      },
    ),
    { numRuns: SHEETS },
  );
  expect(compared).toBeGreaterThan(2.5 * SHEETS);
});
