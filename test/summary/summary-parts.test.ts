import { consolidationJson } from "../../src/summary/consolidation-json";
import { weakestFirst } from "../../src/summary/criterion-means";
import { entriesOf, filesOf, madeSet, merge, points, rosterUnit, sheetOf, totalled } from "./made-sheets";

const set = madeSet();

describe("levels and target", () => {
  const targeted = madeSet({ target: { level: "4 sao", share: 0.6 } });
  const names = ["A", "B", "C", "D", "E"];
  const roster = names.map((name) => rosterUnit(name));
  const units = (totals: readonly number[]) =>
    totals.map((total, at) => totalled(targeted, total, { name: names[at] ?? "" }));

  it("counts ranked units by level, the highest first", () => {
    const merged = merge(targeted, units([95, 80, 79.99, 30]), { roster });
    expect(merged.levels.map(({ level, units: count }) => [level?.name ?? null, count])).toEqual([
      ["5 sao", 1],
      ["4 sao", 1],
      ["3 sao", 1],
      ["2 sao", 0],
      [null, 1],
    ]);
  });

  it("measures the share that reaches the target level over all units, silent ones too", () => {
    const merged = merge(targeted, units([95, 80, 79.99, 30]), { roster });
    expect(merged.target).toEqual({ level: "4 sao", share: 0.6, reached: 2, units: 5, isMet: false });
    expect(merge(targeted, units([95, 80, 80, 30]), { roster }).target).toMatchObject({ reached: 3, isMet: true });
    expect(merge(set, [totalled(set, 95)]).target).toBeNull();
  });
});

describe("changes", () => {
  it("says which units' points, level and rank changed, which are new and which are missing", () => {
    const merged = merge(
      set,
      [
        totalled(set, 90, { code: "1", name: "Xã Một" }),
        totalled(set, 80, { code: "2", name: "Xã Hai" }),
        totalled(set, 70, { code: "3", name: "Xã Ba" }),
      ],
      {
        previous: [
          { code: "1", name: "Xã Một", rank: 2, grandTotal: points(89.5), level: "4 sao" },
          { code: null, name: "XÃ HAI", rank: 2, grandTotal: points(80), level: "4 sao" },
          { code: "9", name: "Xã Chín", rank: null, grandTotal: null, level: null },
        ],
      },
    );
    expect(merged.changes).toEqual([
      {
        unit: { code: "1", name: "Xã Một" },
        before: { rank: 2, grandTotal: 8950, level: "4 sao" },
        after: { rank: 1, grandTotal: 9000, level: "5 sao" },
      },
      { unit: { code: "3", name: "Xã Ba" }, before: null, after: { rank: 3, grandTotal: 7000, level: "3 sao" } },
      { unit: { code: "9", name: "Xã Chín" }, before: { rank: null, grandTotal: null, level: null }, after: null },
    ]);
    expect(merge(set, []).changes).toBeNull();
  });

  it("says so when only the level changed", () => {
    const previous = [{ code: null, name: "Xã Một", rank: 1, grandTotal: points(90), level: "4 sao" }];
    expect(merge(set, [totalled(set, 90)], { previous }).changes).toMatchObject([{ after: { level: "5 sao" } }]);
    const same = previous.map((unit) => ({ ...unit, level: "5 sao" }));
    expect(merge(set, [totalled(set, 90)], { previous: same }).changes).toEqual([]);
  });
});

describe("means of criteria", () => {
  it("come from counted sheets that the criterion applies to, the weakest share first", () => {
    const merged = merge(set, [
      sheetOf(set, entriesOf(set, { "A.1": 20, "A.2": 9, "B.1": 40, "B.2": 1 }), { judge: "1" }),
      sheetOf(set, entriesOf(set, { "A.1": 10, "A.2": 9, "B.1": 40, "B.2": 2 }), { judge: "2" }),
      sheetOf(set, entriesOf(set, { "A.1": 20, "A.2": 9, "B.1": 40, "B.2": 2 }), { judge: "3" }),
    ]);
    const shown = weakestFirst(merged.criteria).map(({ leaf, mean, sheets }) => [leaf.id, mean, sheets]);
    expect(shown).toEqual([
      ["B.2", { over: 500n, under: 3n }, 3],
      ["A.1", { over: 5000n, under: 3n }, 3],
      ["A.2", { over: 2700n, under: 3n }, 3],
      ["B.1", { over: 12_000n, under: 3n }, 3],
    ]);
  });

  it("are unknown for a criterion that applies nowhere", () => {
    const groups = set.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((leaf) =>
        leaf.kind === "group" ? leaf : { ...leaf, notApplicable: "rescale" as const },
      ),
    }));
    const filled = entriesOf(set, { "A.1": "N/A", "A.2": 9, "B.1": 40, "B.2": 1 });
    const merged = merge({ ...set, groups }, [sheetOf({ ...set, groups }, filled)]);
    expect(weakestFirst(merged.criteria).at(-1)).toMatchObject({ leaf: { id: "A.1" }, mean: null, sheets: 0 });
  });
});

describe("checks", () => {
  it("add raw points and entered bonus of all used sheets, uncapped and of unranked units too", () => {
    const capped = madeSet({
      bonus: {
        title: "Điểm thưởng",
        place: "on-top",
        cap: 3,
        items: [
          { id: "T1", title: "Một", max: 2 },
          { id: "T2", title: "Hai", max: 2 },
        ],
      },
    });
    const merged = merge(capped, [
      sheetOf(capped, entriesOf(capped, { "A.1": 1.5, "A.2": 2, "B.1": 3, "B.2": 4, T1: 2, T2: 2 }), { judge: "A" }),
      totalled(capped, 70.25, { judge: "B" }),
      sheetOf(capped, entriesOf(capped, { "A.1": 9 }), { judge: "C" }),
      totalled(capped, 60, { name: "Xã Hai" }),
      totalled(capped, 55, { name: "Xã Hai", file: "again" }),
    ]);
    const sum = points(14.5 + 70.25);
    expect(merged.checks).toEqual({ byUnit: sum, byJudge: sum, byCriterion: sum, byFile: sum, agree: true });
  });

  it("disagree when a score is not the sum of its parts", () => {
    const sheet = totalled(set, 80);
    const forged = { ...sheet, score: { ...sheet.score, groups: new Map([["A", points(1)]]) } };
    expect(merge(set, [forged]).checks).toMatchObject({ byUnit: 8000, byJudge: 100, agree: false });
  });
});

describe("the printed document", () => {
  it("has the keys of the contract, points as decimal strings and unknown figures null", () => {
    const sheets = [
      sheetOf(set, entriesOf(set, { "A.1": 40, "A.2": 4.01, "B.1": 40, "B.2": 4.01 }), { code: "1", judge: "A" }),
      sheetOf(set, entriesOf(set, { "A.1": 40, "A.2": 4, "B.1": 40, "B.2": 4, T1: 1 }), { code: "1", judge: "B" }),
    ];
    const roster = [rosterUnit("Xã Một", "1", "xã"), rosterUnit("Xã Hai", "2")];
    const printed = consolidationJson(merge(set, sheets, { roster }), ({ code }) => code);
    expect(printed).toMatchObject({
      criteriaSet: "thu-nghiem@2026#0123456789ab",
      units: [
        {
          code: "1",
          name: "Xã Một",
          rank: 1,
          judges: 2,
          groups: { A: "44.01", B: "44.01" },
          total: "88.01",
          bonus: "0.50",
          grandTotal: "88.51",
          level: "4 sao",
          complete: true,
          partsAddUp: false,
          sources: [
            { file: "Xã Một - A.xlsx", sheet: "Phiếu", judge: "A", grandTotal: "88.02" },
            { file: "Xã Một - B.xlsx", sheet: "Phiếu", judge: "B", grandTotal: "89.00" },
          ],
        },
        {
          code: "2",
          name: "Xã Hai",
          rank: null,
          judges: 0,
          groups: { A: null, B: null },
          total: null,
          bonus: null,
          grandTotal: null,
          level: null,
          complete: false,
          sources: [],
        },
      ],
      problems: ["unit-not-submitted"],
      sources: [
        { file: "Xã Một - A.xlsx", sha256: "sha of Xã Một - A.xlsx", status: "used" },
        { file: "Xã Một - B.xlsx", sha256: "sha of Xã Một - B.xlsx", status: "used" },
      ],
      checks: { byUnit: "177.02", byJudge: "177.02", byCriterion: "177.02", byFile: "177.02", agree: true },
      levels: [{ level: "5 sao", units: 0 }, { level: "4 sao", units: 1 }, {}, {}, { level: null, units: 0 }],
      target: null,
      changes: null,
    });
    expect(JSON.parse(JSON.stringify(printed))).toEqual(printed);
  });

  it("lists the problems of files and of every sheet, the used and the others", () => {
    const files = filesOf([totalled(set, 80)]).map((file) => ({
      ...file,
      problems: [{ code: "file-is-summary" as const, place: { file: file.file }, facts: {} }],
    }));
    expect(merge(set, [], { files }).problems).toMatchObject([{ code: "file-is-summary" }]);
  });
});
