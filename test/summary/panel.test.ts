import { codesOf, entriesOf, madeSet, merge, sheetOf, totalled, unitIn } from "./made-sheets";
import type { PanelMethod } from "../../src/summary/panel";

const judged = (totals: readonly number[], set = madeSet()) =>
  totals.map((total, at) => totalled(set, total, { judge: `Giám khảo ${String(at + 1)}` }));

function grandTotal(method: PanelMethod, totals: readonly number[]) {
  return unitIn(merge(madeSet(), judged(totals), { method })).figures?.grandTotal;
}
function countedJudges(method: PanelMethod, totals: readonly number[]): readonly string[] {
  const { panel } = unitIn(merge(madeSet(), judged(totals), { method }));
  return panel.filter(({ counted }) => counted).map(({ scored }) => scored.judge?.slice(-1) ?? "");
}

describe("panel methods", () => {
  it("rounds the mean of 88.25, 88.25 and 88.26 to 88.25", () => {
    expect(grandTotal("mean", [88.25, 88.25, 88.26])).toBe(8825);
  });

  it("drops exactly one highest and one lowest of five, also where several are equal", () => {
    expect(countedJudges("trimmed-mean", [80, 80, 85, 90, 90])).toEqual(["2", "3", "4"]);
    expect(grandTotal("trimmed-mean", [80, 80, 85, 90, 90])).toBe(8500);
    expect(countedJudges("trimmed-mean", [80, 80, 80, 80, 80])).toHaveLength(3);
  });

  it("takes the plain mean of fewer than five judges and says so", () => {
    const merged = merge(madeSet(), judged([80, 80, 80, 90]), { method: "trimmed-mean" });
    expect(unitIn(merged)).toMatchObject({ rank: 1, figures: { grandTotal: 8250 } });
    expect(merged.problems).toMatchObject([{ code: "panel-not-trimmed", facts: { unit: "Xã Một", judges: 4 } }]);
  });

  it("takes the middle judge, or the mean of the middle two, for the median", () => {
    expect(grandTotal("median", [70, 95, 80])).toBe(8000);
    expect(grandTotal("median", [70, 95, 80, 81])).toBe(8050);
    expect(grandTotal("median", [70])).toBe(7000);
    expect(countedJudges("median", [70, 95])).toEqual(["1", "2"]);
  });

  it("takes every figure from the same judges, so that parts add up to the whole", () => {
    const set = madeSet();
    const filled = [
      { "A.1": 40, "A.2": 0, "B.1": 10, "B.2": 0, T1: 1 },
      { "A.1": 10, "A.2": 0, "B.1": 30, "B.2": 0, T1: 2 },
      { "A.1": 20, "A.2": 10, "B.1": 20, "B.2": 10, T1: 3 },
    ];
    const sheets = filled.map((one, at) => sheetOf(set, entriesOf(set, one), { judge: String(at) }));
    const { figures } = unitIn(merge(set, sheets, { method: "median" }));
    expect(figures).toMatchObject({ grandTotal: 5100, total: { over: 5000n }, bonus: { over: 100n } });
    expect([...(figures?.groups ?? [])]).toEqual([
      ["A", { over: 4000n, under: 1n }],
      ["B", { over: 1000n, under: 1n }],
    ]);
  });

  it("uses the set's method unless the request names one", () => {
    const set = madeSet({ panel: { method: "median", minimumJudges: 1, quorum: 0, maximumSpread: null } });
    expect(unitIn(merge(set, judged([70, 95, 80], set))).figures?.grandTotal).toBe(8000);
    expect(merge(set, judged([70, 95, 80], set), { method: "mean" }).method).toBe("mean");
  });
});

describe("quorum", () => {
  const rule = { method: "mean", minimumJudges: 2, quorum: 0.75, maximumSpread: null };
  const three = (name: string, judges: readonly string[]) =>
    judges.map((judge) => totalled(madeSet(), 80, { name, judge }));

  it("asks for the share of the largest panel, rounded up", () => {
    const set = madeSet({ panel: rule });
    const merged = merge(set, [
      ...three("Xã Một", ["A", "B", "C", "D", "E"]),
      ...three("Xã Hai", ["A", "B", "C", "D"]),
      ...three("Xã Ba", ["A", "B", "C"]),
    ]);
    expect(merged.problems).toMatchObject([
      { code: "panel-quorum-not-met", facts: { unit: "Xã Ba", judges: 3, needed: 4 } },
    ]);
    expect(unitIn(merged, "Xã Ba")).toMatchObject({ rank: null, complete: true, figures: { grandTotal: 8000 } });
    expect(unitIn(merged, "Xã Hai").rank).toBe(1);
  });

  it("asks for the least number of judges even when no unit has it", () => {
    const merged = merge(madeSet({ panel: rule }), three("Xã Một", ["A"]));
    expect(merged.problems).toMatchObject([{ code: "panel-quorum-not-met", facts: { judges: 1, needed: 2 } }]);
  });

  it("counts a judge whose sheets are in conflict: a judge came, the sheets are what is wrong", () => {
    const set = madeSet({ panel: rule });
    const merged = merge(set, [...three("Xã Một", ["A", "B"]), totalled(set, 70, { judge: "A", file: "again" })]);
    expect(codesOf(merged.problems)).toEqual(["sheet-conflict", "sheet-conflict"]);
  });
});

describe("spread", () => {
  const set = madeSet({ panel: { method: "mean", minimumJudges: 1, quorum: 0, maximumSpread: 10 } });
  const filled = (judge: string, one: Readonly<Record<string, number>>) => sheetOf(set, entriesOf(set, one), { judge });

  it("names the two judges and the criteria that part them, the widest first", () => {
    const merged = merge(set, [
      filled("An", { "A.1": 40, "A.2": 10, "B.1": 30, "B.2": 5, T1: 1 }),
      filled("Bình", { "A.1": 38, "A.2": 10, "B.1": 20, "B.2": 4.5, T1: 3 }),
      filled("Chi", { "A.1": 40, "A.2": 9, "B.1": 29, "B.2": 5 }),
    ]);
    expect(merged.problems).toEqual([
      {
        code: "panel-spread-exceeded",
        place: {},
        facts: {
          unit: "Xã Một",
          spread: "10.50",
          limit: "10.00",
          lowest: "Bình",
          highest: "An",
          criteria: "B.1: 10.00; A.1: 2.00; T1: 2.00; B.2: 0.50",
        },
      },
    ]);
    expect(unitIn(merged).rank).toBe(1);
  });

  it("lets judges lie exactly as far apart as the limit", () => {
    expect(merge(set, judged([80, 90], set)).problems).toEqual([]);
    expect(codesOf(merge(set, judged([80, 90.01], set)).problems)).toEqual(["panel-spread-exceeded"]);
  });
});
