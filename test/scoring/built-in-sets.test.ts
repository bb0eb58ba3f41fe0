import { builtInSets, findSet } from "../../src/scoring/built-in-sets";
import { allLeaves, type CriteriaSet } from "../../src/scoring/criteria-set";
import { allGroups } from "../../src/scoring/score-sheet";

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
      "bac-giang-cqtt-2024@1#7e71c73bb03c",
      "hai-phong-dan-van-2023@1#b7b371656678",
      "binh-dinh-dan-chu-co-quan@1#bcb1524ac06c",
      "binh-dinh-dan-chu-xa@1#9c527678bae2",
      "binh-dinh-dan-van-xa@1#ba5853aa2ff9",
      "bac-giang-ban-chi-dao@1#5647cfb4c0ce",
      "lang-son-cqtt@1#b9735a7aaa00",
    ]);
  });

  it("are parsed once", () => {
    const again = builtInSets();
    for (const [at, one] of builtInSets().entries()) {
      expect(again[at]).toBe(one);
      expect(findSet(one.set.id)).toBe(one);
    }
  });

  it("are templates, since no text of the decision was found", () => {
    expect(builtInSets().filter(({ set }) => set.status !== "template")).toEqual([]);
  });

  it("mark every level bound, panel rule and rounding as an example", () => {
    const rules = builtInSets().flatMap(({ set }) => [...set.levels, set.panel, set.rounding]);
    expect(rules.filter((rule) => rule.example !== true || rule.source === undefined)).toEqual([]);
  });

  it("name the plan's words for every criterion, and mark all points of the six plans without a table as examples", () => {
    const plans = builtInSets().slice(3);
    const leaves = plans.flatMap(({ set }) => allLeaves(set));
    expect(
      leaves.filter(({ source }) => !/^(?:Kế hoạch|Chương trình), mục [IVAB]+[ ,.].*“.+”/u.test(source ?? "")),
    ).toEqual([]);
    const points = [...leaves, ...plans.flatMap(({ set }) => allGroups(set))];
    expect(points.filter(({ example }) => example !== true)).toEqual([]);
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

describe("the civil service's set of Hải Phòng 2023", () => {
  const set = required("hai-phong-dan-van-2023");

  it("is the plan's five groups and twenty-four tasks", () => {
    expect(set.groups).toHaveLength(5);
    expect(allLeaves(set).map(({ id }) => id)).toEqual([
      ...["1.1", "1.2", "1.3"],
      ...["2.1", "2.2", "2.3", "2.4"],
      ...["3.1", "3.2", "3.3", "3.4.a", "3.4.b", "3.4.c", "3.4.d"],
      ...["4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7"],
      ...["5.1", "5.2", "5.3"],
    ]);
  });

  it("grades offices and communes in four results, reported before 05/6 and 01/12", () => {
    expect(set.levels.map(({ from }) => from)).toEqual([0, 5000, 7000, 9000]);
    expect(set.unitGroups?.map(({ unitTypes }) => unitTypes)).toEqual([
      ["phòng", "đơn vị"],
      ["xã", "thị trấn"],
    ]);
    expect(set.rounds?.map(({ reportBefore }) => reportBefore)).toEqual(["05/6", "01/12"]);
  });
});

describe("the three sets that one commune of Bình Định uses in a year", () => {
  it.each(["binh-dinh-dan-chu-co-quan", "binh-dinh-dan-chu-xa", "binh-dinh-dan-van-xa"])(
    "hold the plan's eight contents, in two rounds before 30/5 and 30/10: %s",
    (id) => {
      const set = required(id);
      const contents = allLeaves(set).filter((leaf) => leaf.id.startsWith("II."));
      expect(contents.map((leaf) => leaf.id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((at) => `II.${String(at)}`));
      expect(set.rounds?.map(({ name, reportBefore }) => [name, reportBefore])).toEqual([
        ["6 tháng", "30/5"],
        ["Năm", "30/10"],
      ]);
    },
  );
});

describe("the set for Bắc Giang's steering committees", () => {
  it("has two tiers: those that the province scores, and those that the committees below it score", () => {
    expect(required("bac-giang-ban-chi-dao").unitGroups?.map(({ unitTypes }) => unitTypes)).toEqual([
      ["huyện ủy", "thành ủy", "đảng ủy trực thuộc Tỉnh ủy"],
      ["chi bộ trực thuộc", "đảng bộ trực thuộc"],
    ]);
  });
});

describe("the set of Lạng Sơn, whose plan gives no points", () => {
  const set = required("lang-son-cqtt");

  it("counts fifty items of one point each, the slogans 5, 4 and 3 among them", () => {
    const leaves = allLeaves(set);
    expect([leaves.length, new Set(leaves.map(({ max }) => max))]).toEqual([50, new Set([100])]);
    expect(["2.1.", "2.2.", "2.3."].map((id) => leaves.filter((leaf) => leaf.id.startsWith(id)).length)).toEqual([
      5, 4, 3,
    ]);
  });

  // 50 % of 50 items are 25, 75 % are 37.5, 90 % are 45.
  it("reaches its levels by the share of items, and answers petitions from 90 % on", () => {
    expect(set.levels.map(({ from }) => from)).toEqual([2500, 3750, 4500]);
    expect(allLeaves(set).find(({ id }) => id === "5.3")).toMatchObject({ bands: [{ from: 0.9, points: 100 }] });
  });
});
