import { loadCriteriaSet } from "../../src/scoring/load-criteria-set";
import { severityOf } from "../../src/scoring/problem";
import { smallSet } from "../support/small-set";

/** Code, place and facts of every contradiction in the small set with these changes. */
function found(changes: Record<string, unknown>): readonly unknown[] {
  const loading = loadCriteriaSet(smallSet(changes));
  return loading.ok ? [] : loading.problems.map(({ code, place, facts }) => [code, place.criterion, facts]);
}

const CHOICES = "groups.0.criteria.1.criteria.0.choices";
const BANDS = "groups.0.criteria.1.criteria.1.bands";

const CASES: readonly (readonly [string, Record<string, unknown>, readonly (readonly [string, string, object])[]])[] = [
  [
    "a group whose criteria do not add up to its max",
    { "groups.1.criteria.0.max": 2.75 },
    [["set-sum-differs", "B", { id: "B", found: "7.75", expected: "8.00" }]],
  ],
  [
    "a nested group that does not add up, while the group above does",
    { "groups.0.criteria.1.criteria.0.max": 1.5, [`${CHOICES}.0.points`]: 1.5 },
    [["set-sum-differs", "A.2", { id: "A.2", found: "5.50", expected: "6.00" }]],
  ],
  [
    "a scale that groups and inside bonus do not make",
    { scale: 100 },
    [["set-sum-differs", "nho", { id: "nho", found: "20.00", expected: "100.00" }]],
  ],
  [
    "a scale that counts a bonus on top",
    { "bonus.place": "on-top" },
    [["set-sum-differs", "nho", { id: "nho", found: "18.00", expected: "20.00" }]],
  ],
  [
    "one id in a group, a bonus item, a gate and a document",
    { "bonus.items.0.id": "B", "gates.0.id": "B", "gates.2.items.0.id": "B" },
    [["set-id-repeated", "B", { id: "B" }]],
  ],
  [
    "ids that Excel's MATCH cannot tell apart",
    { "deductions.items.0.id": "a.1" },
    [["set-id-repeated", "a.1", { id: "a.1" }]],
  ],
  [
    "two levels with one bound",
    { "levels.1.from": 10 },
    [["set-level-repeated", "Tốt", { first: "Đạt", second: "Tốt", from: "10.00" }]],
  ],
  [
    "levels from the highest to the lowest",
    { "levels.0": { name: "Đạt", from: 16, example: true }, "levels.1": { name: "Tốt", from: 10, example: true } },
    [["set-level-order", "Tốt", { first: "Đạt", second: "Tốt", by: "from" }]],
  ],
  [
    "stars that fall while bounds rise",
    { "levels.1.stars": 2 },
    [["set-level-order", "Tốt", { first: "Đạt", second: "Tốt", by: "stars" }]],
  ],
  ["two levels with one name", { "levels.1.name": "ĐẠT" }, [["set-level-name-repeated", "ĐẠT", { name: "ĐẠT" }]]],
  [
    "a level above the highest total, 18 + 2",
    { "levels.1.from": 20.01 },
    [["set-level-unreachable", "Tốt", { name: "Tốt", from: "20.01", highest: "20.00" }]],
  ],
  [
    "a level that needs a bonus which does not count",
    { "levels.1.from": 18.01, bonusCountsForLevel: false },
    [["set-level-unreachable", "Tốt", { name: "Tốt", from: "18.01", highest: "18.00" }]],
  ],
  [
    "bands in disorder",
    { [`${BANDS}.0.from`]: 0.95 },
    [["set-band-hole", "A.2.2", { id: "A.2.2", reason: "from-not-rising" }]],
  ],
  [
    "two bands with one bound",
    { [`${BANDS}.0.from`]: 0.9 },
    [["set-band-hole", "A.2.2", { id: "A.2.2", reason: "from-not-rising" }]],
  ],
  [
    "a band that gives no more than the one below",
    { [`${BANDS}.0.points`]: 4 },
    [["set-band-hole", "A.2.2", { id: "A.2.2", reason: "points-not-rising" }]],
  ],
  [
    "bands that stop below the max",
    { [`${BANDS}.1.points`]: 3.75 },
    [["set-band-hole", "A.2.2", { id: "A.2.2", reason: "last-is-not-max" }]],
  ],
  [
    "bands that go above the max",
    { [`${BANDS}.1.points`]: 4.25 },
    [["set-band-hole", "A.2.2", { id: "A.2.2", reason: "last-is-not-max" }]],
  ],
  [
    "a choice above the max",
    { [`${CHOICES}.1.points`]: 2.5 },
    [["set-choice-above-max", "A.2.1", { id: "A.2.1", label: "Thiếu", found: "2.50", max: "2.00" }]],
  ],
  [
    "choices without the max",
    { [`${CHOICES}.0.points`]: 1.99 },
    [["set-choice-max-missing", "A.2.1", { id: "A.2.1", max: "2.00" }]],
  ],
  [
    "one label for two choices",
    { [`${CHOICES}.1.label`]: "Đủ" },
    [["set-choice-repeated", "A.2.1", { id: "A.2.1", label: "Đủ" }]],
  ],
  [
    "a bonus item above the cap",
    { "bonus.items.0.max": 2.25 },
    [["set-bonus-cap-low", "T.1", { id: "T.1", cap: "2.00", max: "2.25" }]],
  ],
  [
    "a deduction below the cap",
    { "deductions.items.0.max": -3.5 },
    [["set-bonus-cap-low", "P.1", { id: "P.1", cap: "-3.00", max: "-3.50" }]],
  ],
  [
    "a bonus inside the scale whose items cannot reach it",
    { "bonus.items.0.max": 0.75 },
    [["set-bonus-cap-unreachable", "bonus", { cap: "2.00", sum: "1.75" }]],
  ],
  [
    "a max that is no multiple of the step",
    { "groups.0.criteria.0.step": 0.3, "bonus.items.1.step": 0.4, "deductions.items.0.step": 0.75 },
    [
      ["set-points-off-step", "A.1", { id: "A.1", max: "4.00", step: "0.30" }],
      ["set-points-off-step", "T.2", { id: "T.2", max: "1.00", step: "0.40" }],
      ["set-points-off-step", "P.1", { id: "P.1", max: "-2.00", step: "0.75" }],
    ],
  ],
  [
    "a gate that nobody can pass",
    { "gates.0.atLeast": 2.01 },
    [["set-gate-unreachable", "G.1", { id: "G.1", atLeast: "2.01", max: "2.00" }]],
  ],
  [
    "references to what the set does not hold",
    {
      "gates.0.criterion": "A.9",
      "gates.1.group": "C",
      "gates.2.levelAtMost": "đạt",
      "tieBreaks.0.id": "D",
      "tieBreaks.1.id": "E",
      "target.level": "5 sao",
    },
    [
      ["set-reference-unknown", "G.1", { from: "G.1", to: "A.9" }],
      ["set-reference-unknown", "G.2", { from: "G.2", to: "C" }],
      ["set-reference-unknown", "G.3", { from: "G.3", to: "đạt" }],
      ["set-reference-unknown", "tieBreaks[0]", { from: "tieBreaks[0]", to: "D" }],
      ["set-reference-unknown", "tieBreaks[1]", { from: "tieBreaks[1]", to: "E" }],
      ["set-reference-unknown", "target", { from: "target", to: "5 sao" }],
    ],
  ],
  [
    "a tie-break by a bonus that the set does not have",
    { bonus: undefined, scale: 18 },
    [["set-reference-unknown", "tieBreaks[2]", { from: "tieBreaks[2]", to: "bonus" }]],
  ],
  [
    "references to the wrong kind of thing",
    { "gates.0.criterion": "A.2", "gates.1.group": "A.2", "tieBreaks.0.id": "A.1", "tieBreaks.1.id": "B" },
    [
      ["set-reference-wrong-kind", "G.1", { from: "G.1", to: "A.2", expected: "criterion" }],
      ["set-reference-wrong-kind", "G.2", { from: "G.2", to: "A.2", expected: "top-group" }],
      ["set-reference-wrong-kind", "tieBreaks[0]", { from: "tieBreaks[0]", to: "A.1", expected: "group" }],
      ["set-reference-wrong-kind", "tieBreaks[1]", { from: "tieBreaks[1]", to: "B", expected: "criterion" }],
    ],
  ],
  [
    "figures of nobody knows where",
    {
      "groups.0.example": undefined,
      "groups.0.criteria.1.example": undefined,
      "groups.1.criteria.1.example": undefined,
      "bonus.example": undefined,
      "deductions.example": undefined,
      "gates.2.example": undefined,
      "levels.1.example": undefined,
      "panel.example": undefined,
      "rounding.example": undefined,
      "target.example": undefined,
    },
    ["A", "A.2", "B.2", "bonus", "deductions", "G.3", "Tốt", "panel", "rounding", "target"].map(
      (id) => ["set-source-missing", id, { id }] as const,
    ),
  ],
];

describe("contradictions", () => {
  it("finds none in a sound set", () => {
    expect(found({})).toEqual([]);
  });

  it.each(CASES)("finds %s", (_, changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });

  it("finds every example in a set that calls itself official", () => {
    const examples = found({ status: "official", "bonus.items.1.example": true });
    const ids = ["A", "A.1", "A.2", "A.2.1", "A.2.2", "B", "B.1", "B.2", "bonus", "deductions", "G.1", "G.2", "G.3"];
    const rest = ["Đạt", "Tốt", "panel", "rounding", "target", "T.2"];
    expect(examples).toEqual([...ids, ...rest].map((id) => ["set-example-official", id, { id }]));
  });

  it("takes a source in place of an example, and an item's origin from the bonus above it", () => {
    expect(found({ "levels.0": { name: "Đạt", from: 10, source: "Quyết định số 1" } })).toEqual([]);
  });

  it("takes two choices that give the same points", () => {
    expect(found({ [`${CHOICES}.2`]: { label: "Gần như thiếu", points: 0.5 } })).toEqual([]);
  });

  it("takes a band table that starts above 0 and one that starts at 0 with 0 points", () => {
    expect(found({ [`${BANDS}.0`]: { from: 0, points: 0 } })).toEqual([]);
  });

  it("gives ten reasons at once for ten faults", () => {
    const problems = found({
      scale: 30,
      "groups.0.criteria.0.step": 0.75,
      [`${CHOICES}.0.points`]: 1.75,
      [`${BANDS}.1.points`]: 3,
      "groups.1.id": "A.1",
      "bonus.items.0.max": 3,
      "gates.1.group": "B",
      "levels.1.from": 10,
      "target.level": "Xuất sắc",
      "panel.example": undefined,
    });
    expect(problems).toHaveLength(10);
    expect(problems.map((one) => (one as readonly unknown[]).slice(0, 2))).toEqual([
      ["set-id-repeated", "A.1"],
      ["set-sum-differs", "nho"],
      ["set-points-off-step", "A.1"],
      ["set-choice-max-missing", "A.2.1"],
      ["set-band-hole", "A.2.2"],
      ["set-bonus-cap-low", "T.1"],
      ["set-level-repeated", "Tốt"],
      ["set-reference-unknown", "G.2"],
      ["set-reference-unknown", "target"],
      ["set-source-missing", "panel"],
    ]);
  });

  it("counts each of them as an error", () => {
    const codes = CASES.flatMap(([, , expected]) => expected.map(([code]) => code));
    expect(codes.filter((code) => severityOf(code as "set-invalid") !== "error")).toEqual([]);
  });
});
