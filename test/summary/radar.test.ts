import { exactly } from "../../src/scoring/exact";
import { hundredthsOf } from "../../src/scoring/points";
import { radarOf } from "../../src/summary/radar";
import { roundedBy, ROUNDING_POLICIES } from "../../src/summary/rounding-policy";
import { madeSet, merge, totalled } from "./made-sheets";

const set = madeSet();
const three = (name: string, totals: readonly number[]) =>
  totals.map((total, at) => totalled(set, total, { name, judge: `Giám khảo ${String(at + 1)}` }));

describe("rounding policies", () => {
  it.each([
    ["half-away", 2, 8825n, 2n, 4413],
    ["half-even", 2, 8825n, 2n, 4412],
    ["half-even", 2, 8827n, 2n, 4414],
    ["cut", 2, 8829n, 2n, 4414],
    ["half-away", 1, 8945n, 1n, 8950],
    ["half-even", 1, 8945n, 1n, 8940],
    ["cut", 1, 8949n, 1n, 8940],
    ["half-away", 0, 8950n, 1n, 9000],
    ["half-even", 0, 8850n, 1n, 8800],
    ["cut", 0, 8999n, 1n, 8900],
    ["half-away", 2, -8825n, 2n, -4413],
    ["cut", 2, -8829n, 2n, -4414],
  ] as const)("rounds %s to %d decimals: %d / %d hundredths give %d", (...[how, decimals, over, under, expected]) => {
    expect(roundedBy({ over, under }, { how, decimals, before: "nothing" })).toEqual(exactly(hundredthsOf(expected)));
  });
});

describe("the radar", () => {
  it("tells what is missing to the next level", () => {
    const { units } = merge(set, [
      totalled(set, 89.99, { name: "Xã A" }),
      totalled(set, 95, { name: "Xã B" }),
      totalled(set, 12.5, { name: "Xã C" }),
    ]);
    const told = radarOf(set, units).distances.map(({ unit, next, missing }) => [unit.unit.name, next?.name, missing]);
    expect(told).toEqual([
      ["Xã B", undefined, null],
      ["Xã A", "5 sao", 1],
      ["Xã C", "2 sao", 3750],
    ]);
  });

  it("names the gate where points are there and a condition is not", () => {
    const gate = {
      kind: "knock-out",
      id: "G1",
      title: "Điều kiện",
      levelAtMost: "3 sao",
      criterion: "B.2",
      atLeast: 1,
    };
    const gated = madeSet({ gates: [gate] });
    const [distance] = radarOf(gated, merge(gated, [totalled(gated, 85)]).units).distances;
    expect(distance).toMatchObject({ next: { name: "4 sao" }, missing: 0, heldBackBy: [{ id: "G1" }] });
  });

  it("tells whose level or rank another rounding would change", () => {
    // A: 269.99 / 3 = 89.99⅔ is 90.00, cut to 2 places 89.99; B: 89.99 cannot change at 2 places.
    const { units } = merge(set, [...three("Xã A", [90, 90, 89.99]), ...three("Xã B", [89.99, 89.99, 89.99])]);
    const turned = (how: string, decimals: number) =>
      radarOf(set, units)
        .policies.filter(
          ({ policy }) => policy.how === how && policy.decimals === decimals && policy.before === "nothing",
        )
        .flatMap((effect) =>
          effect.turned.map(({ unit, now, then }) => [
            unit.unit.name,
            now.rank,
            now.level?.name,
            then.rank,
            then.level?.name,
          ]),
        );
    expect(turned("half-away", 2)).toEqual([]);
    expect(turned("half-even", 2)).toEqual([]);
    expect(turned("cut", 2)).toEqual([
      ["Xã A", 1, "5 sao", 1, "4 sao"],
      ["Xã B", 2, "4 sao", 1, "4 sao"],
    ]);
    expect(turned("half-away", 1)).toEqual([["Xã B", 2, "4 sao", 1, "5 sao"]]);
  });

  it("tries 27 policies", () => {
    expect(radarOf(set, []).policies.map(({ policy }) => policy)).toEqual(ROUNDING_POLICIES);
    expect(ROUNDING_POLICIES).toHaveLength(27);
  });
});
