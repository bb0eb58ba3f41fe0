import fc from "fast-check";
import { rounded } from "../../src/scoring/exact";
import { decimalOf } from "../../src/scoring/points";
import type { RosterUnit } from "../../src/summary/roster";
import type { Tier } from "../../src/summary/roll-up-parents";
import { consolidationJson } from "../../src/summary/consolidation-json";
import { anyMerge } from "../support/any-merge";
import { madeSet, merge, totalled } from "./made-sheets";

const set = madeSet();
const row = (name: string, parent: string | null, type: string | null = "xã"): RosterUnit => {
  return { code: null, name, type, parent };
};
const sheets = (totals: Readonly<Record<string, number>>) =>
  Object.entries(totals).map(([name, total]) => totalled(set, total, { name }));

/** Each parent with its rank, units, submitted, ranked and mean. */
const shown = (tier: Tier | undefined) =>
  tier?.map(({ parent, rank, members, submitted, ranked, mean }) => [
    parent?.name ?? null,
    rank,
    members.length,
    submitted,
    ranked,
    mean === null ? null : decimalOf(rounded(mean)),
  ]);

describe("units added up by their parents", () => {
  const roster = [row("A", "Huyện Một"), row("B", "huyện  một"), row("C", "Huyện Hai"), row("D", "Huyện Hai")];

  it("are ranked by the exact mean of the units' grand totals, rounded once", () => {
    // 70.01 + 70.02 = 140.03, half of it 70.015, which shows as 70.02; 70.015 is still less than 70.02.
    const merged = merge(set, sheets({ A: 70.01, B: 70.02, C: 70.02, D: 70.02 }), { roster, byParent: true });
    expect(merged.tiers).toHaveLength(1);
    expect(shown(merged.tiers?.[0])).toEqual([
      ["Huyện Hai", 1, 2, 2, 2, "70.02"],
      ["Huyện Một", 2, 2, 2, 2, "70.02"],
    ]);
    expect(merged.tiers?.[0]?.[0]?.levels.map(({ level, units }) => [level?.name, units])).toEqual([
      ["5 sao", 0],
      ["4 sao", 0],
      ["3 sao", 2],
      ["2 sao", 0],
      [undefined, 0],
    ]);
  });

  it("share a place where their means are equal", () => {
    const merged = merge(set, sheets({ A: 60, B: 70, C: 65, D: 65 }), { roster, byParent: true });
    expect(merged.tiers?.[0]?.map(({ rank }) => rank)).toEqual([1, 1]);
  });

  it("leave a parent unranked while one of its units is: its mean would leave that one out", () => {
    const merged = merge(set, sheets({ A: 95, C: 60, D: 61 }), { roster, byParent: true });
    expect(shown(merged.tiers?.[0])).toEqual([
      ["Huyện Hai", 1, 2, 2, 2, "60.50"],
      ["Huyện Một", null, 2, 1, 1, "95.00"],
    ]);
  });

  it("list those that name no parent last and without a rank", () => {
    const merged = merge(set, sheets({ A: 80, X: 99 }), {
      roster: [row("X", null), row("A", "Huyện Một")],
      byParent: true,
    });
    expect(shown(merged.tiers?.[0])).toEqual([
      ["Huyện Một", 1, 1, 1, 1, "80.00"],
      [null, null, 1, 1, 1, "99.00"],
    ]);
  });

  it("are not added up unless it is asked for", () => {
    const merged = merge(set, sheets({ A: 80 }), { roster });
    expect(merged.tiers).toBeNull();
    expect(consolidationJson(merged, () => null)).not.toHaveProperty("parents");
  });
});

describe("several tiers", () => {
  const roster = [
    row("A", "Huyện Một"),
    row("B", "h2"),
    row("Huyện Một", "Tỉnh Bắc", "huyện"),
    { code: "h2", name: "Hai", type: "huyện", parent: "Bắc" },
    row("Bắc", null, "tỉnh"),
  ];

  it("come from the roster's own rows of districts, found by name, by type and name, or by code", () => {
    const { tiers, units } = merge(set, sheets({ A: 80, B: 90 }), { roster, byParent: true });
    expect(units.map(({ unit }) => unit.name)).toEqual(["B", "A"]);
    expect(tiers?.map(shown)).toEqual([
      [
        ["Hai", 1, 1, 1, 1, "90.00"],
        ["Huyện Một", 2, 1, 1, 1, "80.00"],
      ],
      [["Bắc", 1, 2, 2, 2, "85.00"]],
    ]);
  });

  it("are no units that must send a sheet, but without the option they are, as before", () => {
    const codes = (byParent: boolean) =>
      merge(set, sheets({ A: 80, B: 90 }), { roster, byParent }).problems.map(({ code }) => code);
    expect(codes(true)).toEqual([]);
    expect(codes(false)).toEqual(["unit-not-submitted", "unit-not-submitted", "unit-not-submitted"]);
  });

  it("keep a district that did send a sheet", () => {
    const { units } = merge(set, sheets({ A: 80, B: 90, "Huyện Một": 70 }), { roster, byParent: true });
    expect(units.map(({ unit }) => unit.name)).toEqual(["B", "A", "Huyện Một"]);
  });

  it("end where parents lead round in a circle", () => {
    const circle = [row("A", "P"), row("P", "Q", "huyện"), row("Q", "P", "tỉnh")];
    const { tiers } = merge(set, sheets({ A: 80 }), { roster: circle, byParent: true });
    expect(tiers?.map((tier) => tier.map(({ parent }) => parent?.name))).toEqual([["P"], ["Q"]]);
  });

  it("do not take a commune that is called like its district for the district", () => {
    const named = [row("Yên Thế", "Yên Thế"), row("A", "Yên Thế"), row("B", "Yên Thế", null)];
    const { tiers, units } = merge(set, sheets({ "Xã Yên Thế": 80, A: 90, B: 70 }), { roster: named, byParent: true });
    expect(units.map(({ unit }) => unit.name)).toEqual(["A", "Yên Thế", "B"]);
    expect(shown(tiers?.[0])).toEqual([["Yên Thế", 1, 3, 3, 3, "80.00"]]);
  });
});

describe("parents of any merge", () => {
  it("hold every unit once, and the sum of the ranked units' totals", () => {
    const anyParents = fc.array(fc.constantFrom("Huyện 1", "Huyện 2", null), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(anyMerge({ mishaps: true }), anyParents, (any, parents) => {
        const roster = (any.roster ?? []).map((unit, at) => ({ ...unit, parent: parents[at % 8] ?? null }));
        const { tiers, units } = merge(any.set, any.sheets, { roster, byParent: true });
        for (const tier of tiers ?? []) {
          const members = tier.flatMap((one) => one.members);
          expect(new Set(members).size).toBe(units.length);
          expect(members).toHaveLength(units.length);
          for (const { mean, ranked, members: own } of tier) {
            const sum = own.reduce(
              (all, { rank, figures }) => all + (rank === null ? 0 : (figures?.grandTotal ?? NaN)),
              0,
            );
            if (mean === null) expect(ranked).toBe(0);
            else expect(mean.over * BigInt(ranked)).toBe(BigInt(sum) * mean.under);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
