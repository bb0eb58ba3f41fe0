import fc from "fast-check";
import { drawsFrom } from "../../src/summary/agreement/draws";
import { gapsOf } from "../../src/summary/gap";
import { smallestCover } from "../../src/summary/gap-cover";
import { tieReasons } from "../../src/summary/tie-reasons";
import { trimEffects } from "../../src/summary/trim-effect";
import { entriesOf, madeSet, merge, sheetOf, totalled, type Filled } from "./made-sheets";

const panel = { method: "mean", minimumJudges: 1, quorum: 0, maximumSpread: 10 };

describe("gaps", () => {
  const set = madeSet({ panel });
  const merged = (list: readonly Filled[]) =>
    merge(
      set,
      list.map((one, at) => sheetOf(set, entriesOf(set, one), { judge: `Giám khảo ${String(at + 1)}` })),
    );

  it("name the criteria and judges behind a spread over the limit, the widest first", () => {
    // 88 against 67 against 74: 21 apart; without A.1 (15) 6 apart.
    const [gap, ...others] = gapsOf(
      set,
      merged([
        { "A.1": 40, "A.2": 8, "B.1": 30, "B.2": 10 },
        { "A.1": 25, "A.2": 7, "B.1": 28, "B.2": 7 },
        { "A.1": 30, "A.2": 10, "B.1": 28, "B.2": 6 },
      ]).units,
    );
    expect(others).toEqual([]);
    expect([gap?.highest.scored.judge, gap?.lowest.scored.judge]).toEqual(["Giám khảo 1", "Giám khảo 2"]);
    expect(gap?.items.map(({ id, difference }) => [id, difference])).toEqual([
      ["A.1", 1500],
      ["B.2", 400],
      ["A.2", 300],
      ["B.1", 200],
    ]);
    expect(gap?.items[1]).toMatchObject({ lowest: { scored: { judge: "Giám khảo 3" } } });
    expect(gap?.rediscuss).toEqual({ ids: ["A.1"], isSmallest: true });
  });

  it("are none at the limit itself, nor where the set has none", () => {
    const at = merged([
      { "A.1": 40, "A.2": 0, "B.1": 0, "B.2": 0 },
      { "A.1": 30, "A.2": 0, "B.1": 0, "B.2": 0 },
    ]);
    expect(gapsOf(set, at.units)).toEqual([]);
    expect(gapsOf(madeSet(), at.units)).toEqual([]);
  });

  it("suggest nothing where N/A rescales a sheet", () => {
    const rescaling = JSON.parse(
      JSON.stringify({ kind: "points", id: "A", title: "A", max: 50, step: 1, notApplicable: "rescale" }),
    ) as object;
    const group = (id: string) => ({
      kind: "group",
      id: `N${id}`,
      title: id,
      max: 50,
      criteria: [{ ...rescaling, id }],
    });
    const other = madeSet({ panel, groups: [group("A"), group("B")] });
    const sheets = [
      { A: 50, B: "N/A" as const },
      { A: 10, B: 10 },
    ].map((one, at) => sheetOf(other, entriesOf(other, one), { judge: String(at) }));
    const [gap] = gapsOf(other, merge(other, sheets).units);
    expect(gap?.rediscuss).toBeNull();
    expect(gap?.items).toHaveLength(2);
  });
});

describe("the smallest cover", () => {
  const reaches = (rows: readonly (readonly number[])[], out: readonly number[], limit: number) => {
    const sums = rows.map((row) => row.reduce((sum, one, at) => (out.includes(at) ? sum : sum + one), 0));
    return Math.max(...sums) - Math.min(...sums) <= limit;
  };

  it("is as small as the smallest of all subsets", () => {
    const rows = fc
      .integer({ min: 1, max: 7 })
      .chain((width) =>
        fc.array(fc.array(fc.nat(20), { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }),
      );
    fc.assert(
      fc.property(rows, fc.nat(15), (table, limit) => {
        const { columns, isSmallest } = smallestCover(table, limit);
        const width = table[0]?.length ?? 0;
        const subsets = Array.from({ length: 2 ** width }, (_, bits) =>
          [...Array(width).keys()].filter((at) => (bits >> at) % 2 === 1),
        );
        const sizes = subsets.filter((subset) => reaches(table, subset, limit)).map((subset) => subset.length);
        expect(reaches(table, columns, limit)).toBe(true);
        expect(isSmallest).toBe(true);
        expect(columns).toHaveLength(Math.min(...sizes));
      }),
    );
  });
});

describe("a cover that takes too long to search", () => {
  it("serves every pair and does not call itself smallest", () => {
    const next = drawsFrom(3);
    const rows = Array.from({ length: 9 }, () => Array.from({ length: 60 }, () => 25 * next(20)));
    const { columns, isSmallest } = smallestCover(rows, 100);
    expect(isSmallest).toBe(false);
    const sums = rows.map((row) => row.reduce((sum, one, at) => (columns.includes(at) ? sum : sum + one), 0));
    expect(Math.max(...sums) - Math.min(...sums)).toBeLessThanOrEqual(100);
    expect(new Set(columns).size).toBe(columns.length);
  });
});

describe("ties", () => {
  it("name the tie-break that decided, or none for a shared place", () => {
    const set = madeSet({ tieBreaks: [{ by: "bonus" }, { by: "criterion", id: "A.1" }] });
    const unit = (name: string, one: Filled) => sheetOf(set, entriesOf(set, one), { name });
    const { units } = merge(set, [
      unit("Xã A", { "A.1": 30, "A.2": 9, "B.1": 40, "B.2": 0, T1: 1 }),
      unit("Xã B", { "A.1": 31, "A.2": 9, "B.1": 40, "B.2": 0 }),
      unit("Xã C", { "A.1": 30, "A.2": 10, "B.1": 40, "B.2": 0 }),
      unit("Xã D", { "A.1": 30, "A.2": 10, "B.1": 40, "B.2": 0 }),
      unit("Xã E", { "A.1": 30, "A.2": 10, "B.1": 39, "B.2": 0 }),
    ]);
    const told = tieReasons(set, units).map(({ better, other, decidedBy }) => [
      better.unit.name,
      other.unit.name,
      decidedBy?.by ?? null,
    ]);
    expect(told).toEqual([
      ["Xã A", "Xã B", "bonus"],
      ["Xã B", "Xã C", "criterion"],
      ["Xã C", "Xã D", null],
    ]);
  });
});

describe("the effect of trimming", () => {
  it("is the total with and without the dropped judges", () => {
    const set = madeSet();
    const sheets = [10, 70, 80, 81, 90].map((total, at) => totalled(set, total, { judge: String(at) }));
    const [effect] = trimEffects(set, merge(set, sheets, { method: "trimmed-mean" }).units);
    // (70 + 80 + 81) / 3 = 77; all five: 331 / 5 = 66.2.
    expect(effect).toMatchObject({ grandTotal: 7700, withAll: 6620, difference: 1080 });
    expect(effect?.dropped.map(({ scored }) => scored.judge)).toEqual(["0", "4"]);
    expect(trimEffects(set, merge(set, sheets).units)).toEqual([]);
  });
});
