import { builtInSets, findSet } from "../../src/scoring/built-in-sets";
import { allLeaves, type CriteriaSet } from "../../src/scoring/criteria-set";

function required(id: string): CriteriaSet {
  const found = findSet(id);
  if (found === null) throw new TypeError(`no built-in set ${id}`);
  return found.set;
}

function maxima(set: CriteriaSet): readonly (readonly [string, number])[] {
  return set.groups.map((group) => [group.id, group.max] as const);
}

describe("the built-in sets", () => {
  // The hashes are Python's (json.dumps with sorted keys, hashlib). Whoever changes a set changes its version too.
  it("load, each with the hash of its version", () => {
    expect(builtInSets().map(({ set, hash }) => `${set.id}@${set.version}#${hash}`)).toEqual([
      "yen-the-2024@1#6f315c8d3f12",
      "bac-giang-cqtt-2023@1#da0773415fef",
    ]);
  });

  it("are parsed once", () => {
    expect(builtInSets()).toBe(builtInSets());
    expect(findSet("yen-the-2024")).toBe(builtInSets()[0]);
  });

  it("are templates, since no text of the decision was found", () => {
    expect(builtInSets().map(({ set }) => set.status)).toEqual(["template", "template"]);
  });

  it("mark every level bound, panel rule and rounding as an example", () => {
    const rules = builtInSets().flatMap(({ set }) => [...set.levels, set.panel, set.rounding]);
    expect(rules.filter((rule) => rule.example !== true || rule.source === undefined)).toEqual([]);
  });

  it("answer null for a set that does not exist", () => {
    expect(findSet("yen-the-2025")).toBeNull();
  });
});

describe("the contest of Yên Thế 2024", () => {
  const set = required("yen-the-2024");

  // 20, 25, 20, 15, 20 times 0.95 are 19, 23.75, 19, 14.25, 19: 19 + 23.75 = 42.75, + 19 = 61.75, + 14.25 = 76,
  // + 19 = 95, and 5 of bonus make 100.
  it("is 95 + 5 points in the plan's six contents", () => {
    expect(maxima(set)).toEqual([
      ["3.1", 1900],
      ["3.2", 2375],
      ["3.3", 1900],
      ["3.4", 1425],
      ["3.5", 1900],
    ]);
    expect(set.bonus).toMatchObject({ place: "inside", cap: 500, items: [{ id: "3.6.1" }, { id: "3.6.2" }] });
    expect(set.scale).toBe(10_000);
  });

  it("has thirty example criteria that name the plan's words and ask for evidence", () => {
    const leaves = allLeaves(set);
    expect(leaves).toHaveLength(30);
    expect(leaves.filter((leaf) => leaf.example !== true)).toEqual([]);
    expect(leaves.filter((leaf) => !/^Kế hoạch, mục I{1,3}\.\d(\.\d)?: “/.test(leaf.source ?? ""))).toEqual([]);
    expect(leaves.filter((leaf) => leaf.evidence !== "required")).toEqual([]);
    expect(leaves.filter((leaf) => leaf.max % 25 !== 0)).toEqual([]);
  });

  it("adds up group by group", () => {
    expect(set.groups.map((group) => group.criteria.map((criterion) => criterion.max))).toEqual([
      [200, 200, 250, 250, 300, 300, 200, 200], // 1900
      [250, 400, 400, 300, 400, 275, 350], // 2375
      [500, 400, 400, 300, 300], // 1900
      [250, 300, 300, 350, 225], // 1425
      [300, 400, 500, 350, 350], // 1900
    ]);
  });

  it("has no gate and no tie-break, since the plan names none", () => {
    expect([set.gates, set.tieBreaks]).toEqual([[], []]);
  });

  it("names three, four and five stars", () => {
    expect(set.levels.map(({ name, from }) => [name, from])).toEqual([
      ["3 sao", 7000],
      ["4 sao", 8000],
      ["5 sao", 9000],
    ]);
  });
});

describe("the province's set of Bắc Giang 2023", () => {
  const set = required("bac-giang-cqtt-2023");

  it("is the five groups of the province's software, one criterion each", () => {
    expect(maxima(set)).toEqual([
      ["1", 2000],
      ["2", 2500],
      ["3", 2000],
      ["4", 1500],
      ["5", 2000],
    ]);
    expect(allLeaves(set).map(({ id, max }) => [id, max])).toEqual([
      ["1.1", 2000],
      ["2.1", 2500],
      ["3.1", 2000],
      ["4.1", 1500],
      ["5.1", 2000],
    ]);
    expect([set.scale, set.bonus]).toEqual([10_000, undefined]);
  });

  it("says of every group and criterion that it is not checked against the decision", () => {
    const sources = [...set.groups, ...allLeaves(set)].map((criterion) => criterion.source ?? "");
    expect(sources.filter((source) => !source.includes("chưa đối chiếu Quyết định 3064/QĐ-UBND"))).toEqual([]);
  });

  it("asks for the five documents of the dossier and aims at 60 % of the units", () => {
    expect(set.gates).toMatchObject([{ kind: "dossier", levelAtMost: null, items: [{}, {}, {}, {}, {}] }]);
    expect(set.target).toMatchObject({ level: "3 sao", share: 0.6 });
  });
});
