import type { PanelMethod } from "../../../src/summary/panel";
import { agreementOf } from "../../../src/summary/agreement/agreement";
import { drawsFrom } from "../../../src/summary/agreement/draws";
import { rankMargins } from "../../../src/summary/agreement/rank-margin";
import { straightLining } from "../../../src/summary/agreement/straight-lining";
import { usedSheets } from "../../../src/summary/agreement/used-sheets";
import { entriesOf, madeSet, merge, sheetOf, totalled } from "../made-sheets";

const set = madeSet();
const sheets = (table: Readonly<Record<string, readonly number[]>>) =>
  Object.entries(table).flatMap(([name, totals]) =>
    totals.map((total, at) => totalled(set, total, { name, judge: `Giám khảo ${String(at + 1)}` })),
  );
const marginsOf = (table: Readonly<Record<string, readonly number[]>>, method: PanelMethod | null = null) => {
  const merged = merge(set, sheets(table), { method });
  const found = rankMargins({ set, method: merged.method }, merged.units, { seed: 1, draws: 200 });
  return Object.fromEntries(found.map(({ unit, rank, ...ranges }) => [unit.unit.name, { rank, ...ranges }]));
};

describe("draws", () => {
  it("are the first numbers of mulberry32 for the seed 1", () => {
    // The reference generator run by itself in Node: 0.6270739405881613, 0.002735721180215478, 0.5274470399599522.
    const next = drawsFrom(1);
    expect([next(1000), next(1000), next(1000)]).toEqual([627, 2, 527]);
  });
});

describe("rank margins", () => {
  it("span the ranks with each judge left out, worked by hand", () => {
    // Means A 80, B 79, C 60. Without 1: A 75, B 79 (78, 80): B first. Without 2 or 3: A first.
    const found = marginsOf({ "Xã A": [90, 75, 75], "Xã B": [79, 78, 80], "Xã C": [60, 60, 60] });
    expect(found["Xã A"]).toMatchObject({ rank: 1, leaveOneOut: [1, 2] });
    expect(found["Xã B"]).toMatchObject({ rank: 2, leaveOneOut: [1, 2] });
    expect(found["Xã C"]).toEqual({ rank: 3, leaveOneOut: [3, 3], bootstrap: [3, 3] });
    // Xã A draws 75 three times in 8 of 27 draws and then lies behind, so both ends are in the middle 90 %.
    expect(found["Xã A"]?.bootstrap).toEqual([1, 2]);
  });

  it("are silent where a panel is too small", () => {
    const found = marginsOf({ "Xã A": [90], "Xã B": [80, 81], "Xã C": [60, 61, 62] });
    expect(found["Xã A"]).toEqual({ rank: 1, leaveOneOut: null, bootstrap: null });
    expect(found["Xã B"]).toEqual({ rank: 2, leaveOneOut: [2, 2], bootstrap: null });
    expect(found["Xã C"]).toEqual({ rank: 3, leaveOneOut: [3, 3], bootstrap: [3, 3] });
  });

  it("follow the merge's method: medians move less than means", () => {
    const table = { "Xã A": [80, 80, 80, 80, 10], "Xã B": [70, 70, 70, 70, 70] };
    // Mean of A is 66, without the last judge 80; its median stays 80.
    expect(marginsOf(table)["Xã A"]?.leaveOneOut).toEqual([1, 2]);
    expect(marginsOf(table, "median")["Xã A"]).toMatchObject({ rank: 1, leaveOneOut: [1, 1] });
  });

  it("are the same for the same seed", () => {
    const table = { "Xã A": [90, 75, 75], "Xã B": [79, 78, 80], "Xã C": [85, 60, 60] };
    expect(marginsOf(table)).toEqual(marginsOf(table));
  });
});

describe("straight-lining", () => {
  it("counts flat sheets and sheets that repeat, by shares of max", () => {
    const filled = (share: number, last = share) => ({
      "A.1": 40 * share,
      "A.2": 10 * share,
      "B.1": 40 * share,
      "B.2": 10 * last,
    });
    const made = (name: string, judge: string, one: ReturnType<typeof filled>) =>
      sheetOf(set, entriesOf(set, one), { name, judge });
    const merged = merge(set, [
      made("Xã A", "Bằng", filled(0.8)),
      made("Xã B", "Bằng", filled(0.8)),
      made("Xã C", "Bằng", filled(0.5, 0.8)),
      made("Xã A", "Khác", filled(0.9, 0.1)),
    ]);
    const found = straightLining(set, usedSheets(set, merged.units), { flatFrom: 0.9, fewestCriteria: 4 });
    expect(found).toEqual([
      // 4 + 4 + 1 criteria at 0.8, of 12.
      { judge: "Bằng", sheets: 3, sameShare: 0.75, flatSheets: 2, identicalSheets: 2 },
      { judge: "Khác", sheets: 1, sameShare: 0.75, flatSheets: 0, identicalSheets: 0 },
    ]);
    expect(straightLining(set, usedSheets(set, merged.units))[0]).toMatchObject({ sheets: 0, sameShare: null });
  });
});

describe("agreement of a merge", () => {
  const judge = (at: number) => `Giám khảo ${String(at)}`;
  const self = { "A.1": 40, "A.2": 10, "B.1": 40, "B.2": 10 };
  const table = [60, 65, 70, 75, 80, 85].flatMap((level, at) =>
    [-2, 0, 2].map((more, who) =>
      sheetOf(set, entriesOf(set, { "A.1": level / 4, "A.2": 5 + more, "B.1": 30, "B.2": ((at + who) % 3) + 1 }), {
        name: `Xã ${String(at)}`,
        judge: judge(who),
        self,
      }),
    ),
  );
  const found = agreementOf(merge(set, table), { seed: 1, draws: 50 });

  it("gives severities in points", () => {
    // Column B.2 sums to 12 over six units for every judge, so only A.2 tells them apart.
    expect(found.judges.map((one) => one.severity?.effect.toFixed(6))).toEqual(["-2.000000", "0.000000", "2.000000"]);
  });

  it("puts the criterion that judges read differently first, and those that never vary last", () => {
    // A.2 (2 apart) and B.2 (1 apart): with squares of 8 in a unit, 1 − 144 / (1728 / 17) = −5/12, and the same scaled.
    for (const { alpha } of found.criteria.slice(0, 2)) expect(alpha?.alpha).toBeCloseTo(-5 / 12, 10);
    expect(found.criteria.map(({ leaf }) => leaf.id).slice(2)).toEqual(["A.1", "B.1"]);
    expect(found.criteria[2]?.alpha?.alpha).toBeCloseTo(1, 10);
    expect(found.criteria[3]?.alpha).toBeNull();
  });

  it("sets self scores against the judges', by unit and by criterion", () => {
    // A.2: 10 against a mean of 5 in all six units; B.2: 10 against 2.
    const gaps = Object.fromEntries(found.selfGaps.criteria.map(({ leaf, gap, units }) => [leaf.id, [gap, units]]));
    expect(gaps).toEqual({ "A.1": [40 - 72.5 / 4, 6], "A.2": [5, 6], "B.1": [10, 6], "B.2": [8, 6] });
    // The weakest unit claims 100 and has 15 + 5 + 30 + 2.
    expect(found.selfGaps.units[0]).toMatchObject({ gap: 48, unit: { unit: { name: "Xã 0" } } });
  });

  it("takes the unit's own sheet, where there is one, before the column", () => {
    // A.1 and B.1 as in the column; A.2 is 7 on the own sheets, 5 with the judges; B.2 is 3 against 2.
    const own = [0, 1, 2, 3, 4, 5].map((at) =>
      sheetOf(set, entriesOf(set, { "A.1": 40, "A.2": 7, "B.1": 40, "B.2": 3 }), {
        name: `Xã ${String(at)}`,
        isSelfScore: true,
      }),
    );
    const gaps = agreementOf(merge(set, [...table, ...own]), { seed: 1, draws: 10 }).selfGaps.criteria;
    expect(gaps.map(({ leaf, gap }) => [leaf.id, gap])).toEqual([
      ["A.1", 40 - 72.5 / 4],
      ["A.2", 2],
      ["B.1", 10],
      ["B.2", 1],
    ]);
  });

  it("says nothing about judges where units scored themselves", () => {
    const own = merge(set, [totalled(set, 80, { name: "Xã A", isSelfScore: true })]);
    expect(agreementOf(own)).toMatchObject({
      judges: [],
      intraclass: null,
      concordance: null,
      alpha: null,
      margins: [],
    });
  });
});
