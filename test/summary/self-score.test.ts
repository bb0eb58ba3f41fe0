import { codesOf, entriesOf, madeSet, merge, sheetOf, totalled, unitIn } from "./made-sheets";

const set = madeSet();
const judged = (total: number, judge: string, self = {}) => totalled(set, total, { judge, self });
const SELF = { "A.1": 40, "A.2": 10, "B.1": 35, "B.2": 5 };

describe("self scores beside judges", () => {
  it("never enter the panel; they stand against its grand total", () => {
    const own = sheetOf(set, entriesOf(set, { ...SELF, T1: 2 }), { isSelfScore: true });
    const merged = merge(set, [judged(80, "A"), judged(81, "B"), own]);
    expect(unitIn(merged)).toMatchObject({
      judges: 2,
      rank: 1,
      figures: { grandTotal: 8050 },
      selfScore: { points: 9200, against: "grandTotal", difference: -1150 },
    });
    expect(merged.sources.map(({ status }) => status)).toEqual(["used", "used", "used"]);
    expect(merged.checks).toMatchObject({ byUnit: 16_100, byFile: 16_100, agree: true });
  });

  it("come from the column beside the judges' points where no sheet gives them", () => {
    const merged = merge(set, [judged(80, "A", SELF), judged(81, "B", SELF)]);
    expect(unitIn(merged).selfScore).toEqual({ points: 9000, against: "total", difference: -950, sheet: null });
  });

  it.each([
    ["a criterion is blank in it", { ...SELF, "B.2": undefined }],
    ["two sheets show different points", { ...SELF, "B.2": 4 }],
  ])("do not come from the column when %s", (_, other) => {
    const filled = Object.fromEntries(Object.entries(other).filter(([, value]) => value !== undefined));
    expect(unitIn(merge(set, [judged(80, "A", SELF), judged(81, "B", filled)])).selfScore).toBeNull();
    expect(unitIn(merge(set, [judged(80, "A", filled)])).selfScore?.points).toBe("B.2" in filled ? 8900 : undefined);
  });

  it("leave a unit that no judge scored unranked", () => {
    const merged = merge(set, [judged(80, "A"), totalled(set, 90, { name: "Xã Hai", isSelfScore: true })]);
    expect(unitIn(merged, "Xã Hai")).toMatchObject({ rank: null, judges: 0, selfScore: { points: 9000 } });
    expect(codesOf(merged.problems)).toEqual(["panel-quorum-not-met"]);
  });
});

describe("a roll-up of self scores", () => {
  it("takes the units' own sheets as scores and asks for no judges", () => {
    const strict = madeSet({ panel: { method: "trimmed-mean", minimumJudges: 3, quorum: 1, maximumSpread: 1 } });
    const merged = merge(strict, [
      totalled(strict, 80, { isSelfScore: true }),
      totalled(strict, 90, { name: "Xã Hai", isSelfScore: true }),
    ]);
    expect(merged.isSelfScored).toBe(true);
    expect(merged.problems).toEqual([]);
    expect(merged.units).toMatchObject([
      { unit: { name: "Xã Hai" }, rank: 1, judges: 1, selfScore: null, figures: { grandTotal: 9000 } },
      { unit: { name: "Xã Một" }, rank: 2, judges: 1 },
    ]);
  });
});
