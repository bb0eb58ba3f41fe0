import fc from "fast-check";
import { levelOf } from "../../src/scoring/level";
import { hundredthsOf } from "../../src/scoring/points";
import { figuresOf } from "../../src/summary/figures";
import { exactMeans, policyFigures } from "../../src/summary/policy-figures";
import { radarOf } from "../../src/summary/radar";
import { anyMerge } from "../support/any-merge";
import { merge } from "./made-sheets";

describe("the radar", () => {
  it("rounds as the merge does where the policy is the merge's own", () => {
    const stages = { nothing: ["panel"], groups: ["group", "panel"], sheets: ["sheet", "panel"] } as const;
    fc.assert(
      fc.property(anyMerge(), fc.constantFrom("nothing", "groups", "sheets"), ({ set, sheets }, before) => {
        for (const { panel, figures } of merge(set, sheets).units) {
          if (figures === null) continue;
          const expected = figuresOf({ ...set, rounding: { stages: [...stages[before]] } }, panel);
          const policy = { how: "half-away", decimals: 2, before } as const;
          expect(policyFigures(set, exactMeans(set, panel), policy)).toEqual({
            grandTotal: expected.grandTotal,
            levelPoints: expected.levelPoints,
          });
        }
      }),
    );
  });

  it("measures distances that reach the next level and, less a hundredth, do not", () => {
    fc.assert(
      fc.property(anyMerge(), ({ set, sheets }) => {
        for (const { unit, next, missing } of radarOf(set, merge(set, sheets).units, []).distances) {
          const points = unit.figures?.levelPoints ?? NaN;
          if (next === null || missing === null) {
            expect(unit.level?.name).toBe(set.levels.at(-1)?.name);
            continue;
          }
          const reached = (more: number) => levelOf(set, hundredthsOf(points + more), [])?.from ?? -1;
          expect(reached(missing)).toBeGreaterThanOrEqual(next.from);
          if (missing > 0) expect(reached(missing - 1)).toBeLessThan(next.from);
        }
      }),
    );
  });
});
