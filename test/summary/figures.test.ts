import { addsUp } from "../../src/summary/rounding-note";
import { entriesOf, madeSet, merge, sheetOf, totalled, unitIn, type Filled } from "./made-sheets";
import type { CriteriaSet } from "../../src/scoring/criteria-set";

const THIRDS: readonly Filled[] = [
  { "A.1": 40, "A.2": 4.01, "B.1": 40, "B.2": 4.01 },
  { "A.1": 40, "A.2": 4.01, "B.1": 40, "B.2": 4.01 },
  { "A.1": 40, "A.2": 4, "B.1": 40, "B.2": 4 },
];
/** The made set with criteria that may be left out of the scale. */
const RESCALING = ((set: CriteriaSet): CriteriaSet => ({
  ...set,
  groups: set.groups.map((group) => ({
    ...group,
    criteria: group.criteria.map((leaf) => (leaf.kind === "group" ? leaf : { ...leaf, notApplicable: "rescale" })),
  })),
}))(madeSet());

const panelOf = (set: CriteriaSet, list: readonly Filled[], documents: readonly string[] = []) =>
  unitIn(
    merge(
      set,
      list.map((one, at) => sheetOf(set, entriesOf(set, one, documents), { judge: String(at) })),
    ),
  );

describe("rounding", () => {
  it("takes 89.995 for 90.00, which reaches 5 sao", () => {
    const set = madeSet();
    const merged = merge(set, [totalled(set, 90, { judge: "A" }), totalled(set, 89.99, { judge: "B" })]);
    expect(unitIn(merged)).toMatchObject({ figures: { grandTotal: 9000, total: { over: 17999n, under: 2n } } });
    expect(unitIn(merged).level?.name).toBe("5 sao");
  });

  it("does not round before the end by default: two groups of 44.00⅔ make 88.01", () => {
    const unit = panelOf(madeSet(), THIRDS);
    expect(unit.figures).toMatchObject({ grandTotal: 8801, total: { over: 26404n, under: 3n } });
    expect(unit.figures && addsUp(unit.figures)).toBe(false);
  });

  it("adds up rounded groups at the stage “group”: 44.01 and 44.01 make 88.02", () => {
    const unit = panelOf(madeSet({ rounding: { stages: ["group"] } }), THIRDS);
    expect(unit.figures).toMatchObject({ grandTotal: 8802 });
    expect([...(unit.figures?.groups.values() ?? [])]).toEqual([
      { over: 4401n, under: 1n },
      { over: 4401n, under: 1n },
    ]);
    expect(unit.figures && addsUp(unit.figures)).toBe(true);
  });

  it("rounds each sheet before the mean at the stage “sheet”: 66.67 and 66.68 make 66.68", () => {
    const list: readonly Filled[] = [
      { "A.1": "N/A", "A.2": 10, "B.1": 25, "B.2": 5 },
      { "A.1": 40, "A.2": 10, "B.1": 16.68, "B.2": 0 },
    ];
    expect(panelOf(RESCALING, list).figures).toMatchObject({ grandTotal: 6667, isRescaled: true });
    const sheetwise = { ...RESCALING, rounding: { stages: ["sheet" as const] } };
    expect(panelOf(sheetwise, list).figures?.grandTotal).toBe(6668);
  });

  it("rounds groups in the scale of the total where N/A is left out: 8.33 and 33.33 make 41.66", () => {
    const list: readonly Filled[] = [{ "A.1": "N/A", "A.2": 5, "B.1": 20, "B.2": 0 }];
    expect(panelOf(RESCALING, list).figures?.grandTotal).toBe(4167);
    const groupwise = { ...RESCALING, rounding: { stages: ["group" as const] } };
    const { figures } = panelOf(groupwise, list);
    expect(figures).toMatchObject({ grandTotal: 4166, total: { over: 4166n } });
    expect(figures?.groups.get("A")).toEqual({ over: 500n, under: 1n });
    expect(figures && addsUp(figures)).toBe(false);
  });
});

describe("bonus and level", () => {
  it("counts the bonus among the shown parts that add up", () => {
    const unit = panelOf(madeSet(), [{ "A.1": 40, "A.2": 4, "B.1": 40, "B.2": 4, T1: 1.5 }]);
    expect(unit.figures?.grandTotal).toBe(8950);
    expect(unit.figures && addsUp(unit.figures)).toBe(true);
  });

  it("never lets deductions take a sheet below zero", () => {
    const set = madeSet({
      deductions: { title: "Điểm trừ", cap: -9, items: [{ id: "P1", title: "Chậm", max: -9, step: 0.01 }] },
    });
    const nothing = { "A.1": 0, "A.2": 0, "B.1": 0 };
    const unit = panelOf(set, [
      { ...nothing, "B.2": 2, P1: -9 },
      { ...nothing, "B.2": 10 },
    ]);
    expect(unit.figures).toMatchObject({ grandTotal: 500, bonus: { over: -450n, under: 1n } });
  });

  it("reads the level from the total where bonus does not count for it", () => {
    const list: readonly Filled[] = [{ "A.1": 40, "A.2": 10, "B.1": 35, "B.2": 0, T1: 5 }];
    expect(panelOf(madeSet(), list).level?.name).toBe("5 sao");
    expect(panelOf(madeSet({ bonusCountsForLevel: false }), list).level?.name).toBe("4 sao");
  });
});

describe("gates over a panel", () => {
  const gate = (rest: object) => ({ gates: [{ id: "G", title: "Điều kiện", levelAtMost: "3 sao", ...rest }] });
  const full = { "A.1": 40, "A.2": 10, "B.1": 40 };

  it("compares the exact mean of a knock-out criterion: 5.00⅓ holds, 4.99⅔ caps the level", () => {
    const set = madeSet(gate({ kind: "knock-out", criterion: "B.2", atLeast: 5 }));
    const three = (last: number) => [
      { ...full, "B.2": 5 },
      { ...full, "B.2": 5 },
      { ...full, "B.2": last },
    ];
    expect(panelOf(set, three(5.01)).level?.name).toBe("5 sao");
    const capped = panelOf(set, three(4.99));
    expect([capped.level?.name, capped.gates[0]?.held, capped.rank]).toEqual(["3 sao", false, 1]);
  });

  it("counts only the judges that the method counts", () => {
    const set = madeSet({
      ...gate({ kind: "knock-out", criterion: "B.2", atLeast: 5 }),
      panel: { method: "median", minimumJudges: 1, quorum: 0, maximumSpread: null },
    });
    expect(
      panelOf(
        set,
        [0, 5, 10].map((last) => ({ ...full, "B.2": last })),
      ).level?.name,
    ).toBe("5 sao");
  });

  it("compares a group's mean points with the mean max that applied", () => {
    const gates = gate({ kind: "group-share", group: "A", atLeast: 0.5 });
    const set = { ...RESCALING, gates: madeSet(gates).gates };
    // A: 5 of 10 and 25 of 50 are half of 60; one hundredth less is not.
    const half: readonly Filled[] = [
      { "A.1": "N/A", "A.2": 5, "B.1": 40, "B.2": 10 },
      { "A.1": 20, "A.2": 5, "B.1": 40, "B.2": 10 },
    ];
    expect(panelOf(set, half).gates[0]?.held).toBe(true);
    const less = half.map((one) => (one["A.1"] === 20 ? { ...one, "A.1": 19.99 } : one));
    expect(panelOf(set, less).gates[0]?.held).toBe(false);
  });

  it("asks for every document on every used sheet", () => {
    const set = madeSet(gate({ kind: "dossier", items: [{ id: "H1", title: "Tờ trình" }] }));
    const sheets = [["H1"], ["H1"], []].map((documents, at) =>
      sheetOf(set, entriesOf(set, { ...full, "B.2": 10 }, documents), { judge: String(at) }),
    );
    expect(unitIn(merge(set, sheets.slice(0, 2))).level?.name).toBe("5 sao");
    expect(unitIn(merge(set, sheets)).level?.name).toBe("3 sao");
  });
});
