import * as z from "zod/mini";
import { CriteriaSet } from "../../src/scoring/criteria-set";
import type { Entries, Entry } from "../../src/scoring/entry";
import { rounded, type Exact } from "../../src/scoring/exact";
import { hundredthsOf, type Points } from "../../src/scoring/points";
import { scoreSheet } from "../../src/scoring/score-sheet";
import { smallSet } from "../support/small-set";

type Changes = Readonly<Record<string, unknown>>;
/** Points or figures as a person types them; an array is a part and its whole. */
type Typed = number | readonly [number, number] | "N/A";

const set = (changes: Changes = {}): CriteriaSet => z.parse(CriteriaSet, smallSet(changes));
const COUNTED = new Set(["B.2"]);

function entryOf(id: string, typed: Typed): Entry {
  if (typed === "N/A") return { kind: "not-applicable" };
  const [figures, outOf] = typeof typed === "number" ? [typed, null] : typed;
  const points = hundredthsOf(Math.round(figures * 100));
  if (outOf !== null) return { kind: "figures", figures: points, outOf: hundredthsOf(outOf * 100) };
  return COUNTED.has(id) ? { kind: "figures", figures: points, outOf: null } : { kind: "points", points };
}

function entries(leaves: Readonly<Record<string, Typed>>, extras: Readonly<Record<string, number>> = {}): Entries {
  return {
    leaves: new Map(Object.entries(leaves).map(([id, typed]) => [id, entryOf(id, typed)])),
    extras: new Map(Object.entries(extras).map(([id, value]) => [id, hundredthsOf(Math.round(value * 100))])),
    documents: new Set(["H.1"]),
  };
}

/** 3 + 2 + 4 + 3 + 2.5 are 14.5: 9 in group A and 5.5 in B. */
const GOOD = { "A.1": 3, "A.2.1": 2, "A.2.2": [9, 10], "B.1": 3, "B.2": 5 } as const;
const shown = (exact: Exact | null): Points | null => (exact === null ? null : rounded(exact));

describe("a whole sheet", () => {
  it("sums leaves into groups of every depth, and groups into the total", () => {
    const score = scoreSheet(set(), entries(GOOD, { "T.1": 1.5 }));
    expect(Object.fromEntries(score.groups)).toEqual({ A: 900, "A.2": 600, B: 550 });
    expect([shown(score.total), score.bonus, shown(score.grandTotal)]).toEqual([1450, 150, 1600]);
    expect([score.missing, score.level?.name]).toEqual([[], "Tốt"]);
  });
});

describe("a sheet with a missing entry", () => {
  const rest = { "A.1": 3, "A.2.1": 2, "A.2.2": [9, 10], "B.2": 5 } as const;
  const score = scoreSheet(set(), entries(rest, { "T.1": 1.5 }));

  it("names it", () => {
    expect(score.missing).toEqual(["B.1"]);
  });

  it("has no total, no grand total and no level: blank is not zero", () => {
    expect([score.total, score.grandTotal, score.level]).toEqual([null, null, null]);
  });

  it("still has the groups that are whole", () => {
    expect(Object.fromEntries(score.groups)).toEqual({ A: 900, "A.2": 600, B: null });
  });
});

describe("bonus and deductions", () => {
  const bonusOf = (extras: Readonly<Record<string, number>>, changes: Changes = {}) =>
    scoreSheet(set(changes), entries(GOOD, extras)).bonus;

  it.each([
    [{}, 0],
    [{ "T.1": 1.5 }, 150],
    [{ "T.1": 1.5, "T.2": 0.5 }, 200],
    [{ "T.1": 1.5, "T.2": 1 }, 200],
    [{ "P.1": -2 }, -200],
    [{ "T.1": 1.5, "T.2": 1, "P.1": -2 }, 0],
  ])("%j: %d hundredths", (extras, expected) => {
    expect(bonusOf(extras)).toBe(expected);
  });

  it("stop at the cap of deductions", () => {
    const items = ["P.1", "P.2"].map((id) => ({ id, title: "Chậm", max: -2 }));
    expect(bonusOf({ "P.1": -2, "P.2": -0.5 }, { "deductions.items": items })).toBe(-250);
    expect(bonusOf({ "P.1": -2, "P.2": -2 }, { "deductions.items": items })).toBe(-300);
  });

  it("never take the grand total below zero", () => {
    const nothing = { "A.1": 0, "A.2.1": 0.5, "A.2.2": [0, 10], "B.1": 0, "B.2": 0 } as const;
    const score = scoreSheet(set(), entries(nothing, { "P.1": -2 }));
    expect([shown(score.total), score.bonus, shown(score.grandTotal)]).toEqual([50, -200, 0]);
  });

  it("leave no total while one of them was refused", () => {
    const refused = { ...entries(GOOD), extras: new Map([["T.1", null]]) };
    const score = scoreSheet(set(), refused);
    expect([score.bonus, score.grandTotal, score.level]).toEqual([null, null, null]);
    expect(shown(score.total)).toBe(1450);
  });

  it("may be kept out of the level: 15.5 points and 2 of bonus are no 16", () => {
    const almost = { ...GOOD, "B.2": 7 };
    const extras = { "T.1": 1.5, "T.2": 0.5 };
    expect(scoreSheet(set(), entries(almost, extras)).level?.name).toBe("Tốt");
    const apart = scoreSheet(set({ bonusCountsForLevel: false }), entries(almost, extras));
    expect([shown(apart.grandTotal), apart.level?.name]).toEqual([1750, "Đạt"]);
  });
});

describe("criteria that do not apply", () => {
  const without = { ...GOOD, "A.1": "N/A" } as const;
  const score = (rule: string, extras = {}) =>
    scoreSheet(set({ "groups.0.criteria.0.notApplicable": rule }), entries(without, extras));

  it("give full points or none", () => {
    expect([shown(score("full").total), score("full").groups.get("A")]).toEqual([1550, 1000]);
    expect([shown(score("zero").total), score("zero").groups.get("A")]).toEqual([1150, 600]);
  });

  it("or are left out, and the rest rescaled: 11.5 of 14 is 14.7857… of 18", () => {
    const { total, groups } = score("rescale");
    expect(total).toEqual({ over: 10_350n, under: 7n });
    expect(groups.get("A")).toBe(600);
  });

  it("round once, after the bonus: 14.7857… + 1.5 is 16.2857…", () => {
    const { grandTotal } = score("rescale", { "T.1": 1.5 });
    expect(grandTotal).toEqual({ over: 11_400n, under: 7n });
    expect(shown(grandTotal)).toBe(1629);
  });

  it("leave no total when nothing applies at all", () => {
    const every = Object.fromEntries(
      ["0.criteria.0", "0.criteria.1.criteria.0", "0.criteria.1.criteria.1", "1.criteria.0", "1.criteria.1"].map(
        (path) => [`groups.${path}.notApplicable`, "rescale"],
      ),
    );
    const none = Object.fromEntries(Object.keys(GOOD).map((id) => [id, "N/A" as const]));
    const { total, grandTotal, level, missing } = scoreSheet(set(every), entries(none));
    expect([total, grandTotal, level, missing]).toEqual([null, null, null, []]);
  });
});

describe("levels", () => {
  const levels = [
    { name: "4 sao", from: 80, example: true },
    { name: "5 sao", from: 90, example: true },
  ];
  const one = (max: number, more: object = {}) => ({
    kind: "points",
    id: "A.1",
    title: "Điểm",
    max,
    step: 0.01,
    example: true,
    ...more,
  });
  const groups = (criteria: readonly { max: number }[]) => {
    const max = criteria.reduce((sum, leaf) => sum + leaf.max, 0);
    return [{ kind: "group", id: "A", title: "Nhóm", max, example: true, criteria }];
  };
  const plain = { levels, gates: [], bonus: undefined, deductions: undefined, tieBreaks: [], target: undefined };

  it.each([
    [79.99, null],
    [80, "4 sao"],
    [89.99, "4 sao"],
    [90, "5 sao"],
    [100, "5 sao"],
  ])("%d reaches %s", (points, expected) => {
    const found = scoreSheet(set({ ...plain, groups: groups([one(100)]) }), entries({ "A.1": points }));
    expect(found.level?.name ?? null).toBe(expected);
  });

  it("compare after rounding: 4.39 of 5 is 89.995 of 102.5, which is 90.00", () => {
    const rest = one(97.5, { id: "A.2", notApplicable: "rescale" });
    const rescaled = (points: number) =>
      scoreSheet(set({ ...plain, groups: groups([one(5), rest]) }), entries({ "A.1": points, "A.2": "N/A" }));
    expect(rescaled(4.39).total).toEqual({ over: 17_999n, under: 2n });
    expect(rescaled(4.39).level?.name).toBe("5 sao");
    expect(rescaled(4.38).level?.name).toBe("4 sao");
  });
});

describe("gates", () => {
  const best = { "A.1": 4, "A.2.1": 2, "A.2.2": [10, 10], "B.1": 3, "B.2": 10 } as const;
  const gated = (leaves: Readonly<Record<string, Typed>>, changes: Changes = {}, documents = ["H.1"]) =>
    scoreSheet(set(changes), { ...entries(leaves), documents: new Set(documents) });
  const held = (score: ReturnType<typeof gated>) => score.gates.map((result) => [result.gate.id, result.held]);

  it("hold on a sheet that lacks nothing", () => {
    const score = gated(best);
    expect(held(score)).toEqual([
      ["G.1", true],
      ["G.2", true],
      ["G.3", true],
    ]);
    expect(score.level?.name).toBe("Tốt");
  });

  it("knock out below the points that they ask for, and not at them", () => {
    const asks = { "gates.0.atLeast": 2 };
    expect(held(gated(best, asks))[0]).toEqual(["G.1", true]);
    const score = gated({ ...best, "A.2.1": 0.5 }, asks);
    expect(held(score)[0]).toEqual(["G.1", false]);
    // 16.5 points would be “Tốt”; the gate allows no level at all and leaves the points alone.
    expect([shown(score.grandTotal), score.level]).toEqual([1650, null]);
  });

  it("cap the level below a share of a group, and not at it", () => {
    // Group A needs 5 of 10 points.
    const low = { ...best, "A.1": 2.5, "A.2.1": 0.5, "A.2.2": [5, 10] } as const;
    const onBound = gated({ ...low, "A.2.1": 2, "A.1": 2 });
    expect([onBound.groups.get("A"), held(onBound)[1]]).toEqual([500, ["G.2", true]]);
    const below = gated(low);
    expect([below.groups.get("A"), held(below)[1]]).toEqual([400, ["G.2", false]]);
    expect([shown(below.grandTotal), below.level?.name]).toEqual([1200, "Đạt"]);
  });

  it("ask every group where they name none", () => {
    const every = { "gates.1.group": undefined };
    expect(held(gated(best, every))[1]).toEqual(["G.2", true]);
    expect(held(gated({ ...best, "B.1": 0, "B.2": 7 }, every))[1]).toEqual(["G.2", false]);
    expect(held(gated({ ...best, "B.1": 0, "B.2": 8 }, every))[1]).toEqual(["G.2", true]);
  });

  it("take the share of what applied: 2 of 4 when the rest of the group is N/A", () => {
    const rescale = { "groups.0.criteria.1.criteria.1.notApplicable": "rescale" };
    const partly = { ...best, "A.1": 1, "A.2.1": 2, "A.2.2": "N/A" } as const;
    expect(held(gated(partly, rescale))[1]).toEqual(["G.2", true]);
    expect(held(gated({ ...partly, "A.1": 0.75 }, rescale))[1]).toEqual(["G.2", false]);
  });

  it("ask for every document", () => {
    const items = ["H.1", "H.2"].map((id) => ({ id, title: "Văn bản" }));
    const two = { "gates.2.items": items };
    expect(held(gated(best, two, ["H.1", "H.2"]))[2]).toEqual(["G.3", true]);
    const score = gated(best, two, ["H.2"]);
    expect(held(score)[2]).toEqual(["G.3", false]);
    expect([shown(score.grandTotal), score.level?.name]).toEqual([1800, "Đạt"]);
  });

  it("take the lowest level that any of them allows", () => {
    const score = gated({ ...best, "A.2.1": 0.5 }, { "gates.0.atLeast": 2 }, []);
    expect(score.level).toBeNull();
  });

  it("never lift a level that the points do not reach", () => {
    const low = { ...best, "B.1": 0, "B.2": 0, "A.2.2": [5, 10] } as const;
    expect([shown(gated(low, {}, []).grandTotal), gated(low, {}, []).level]).toEqual([700, null]);
  });
});
