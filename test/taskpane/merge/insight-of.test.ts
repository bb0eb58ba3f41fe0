import { insightOf } from "../../../src/taskpane/merge/insight-of";
import { entriesOf, madeSet, merge, sheetOf, totalled } from "../../summary/made-sheets";

const [one, two] = ["Giám khảo 1", "Giám khảo 2"];
const set = madeSet({
  panel: { method: "mean", minimumJudges: 1, quorum: 0, maximumSpread: 20 },
  tieBreaks: [{ by: "group", id: "A" }],
});
/** 38.25 + 10 in group A and 40 in group B: 88.25. */
const evenly = entriesOf(set, { "A.1": 38.25, "A.2": 10, "B.1": 40, "B.2": 0 });

/** Xã A: 82.00 and 94.50, mean 88.25, 50 in group A; Xã B: twice 88.25, 48.25 in group A; Xã C: twice 89.75. */
function inputOf(from = set) {
  return merge(from, [
    totalled(from, 82, { name: "Xã A", judge: one }),
    totalled(from, 94.5, { name: "Xã A", judge: two }),
    sheetOf(from, evenly, { name: "Xã B", judge: one }),
    sheetOf(from, evenly, { name: "Xã B", judge: two }),
    totalled(from, 89.75, { name: "Xã C", judge: one }),
    totalled(from, 89.75, { name: "Xã C", judge: two }),
  ]);
}

const found = insightOf(inputOf(), ({ unit }) => `key of ${unit.name}`);
const [a, b, c] = ["Xã A", "Xã B", "Xã C"].map((name) => ({ key: `key of ${name}`, name }));

test("bounds, scale and the spread that is allowed come from the set", () => {
  expect(found.levels.map(({ name, from }) => `${name} ${from}`)).toEqual([
    "2 sao 50.00",
    "3 sao 70.00",
    "4 sao 80.00",
    "5 sao 90.00",
  ]);
  expect([found.scale, found.spreadLimit, found.gaps]).toEqual(["100.00", "20.00", []]);
});

test("a tie names the tie-break that decided it", () => {
  expect(found.ties).toEqual([{ better: a, other: b, decidedBy: { by: "group", id: "A" } }]);
});

test("each unit has its distance to the next level", () => {
  expect(found.distances).toEqual([
    { unit: c, next: "5 sao", missing: "0.25", heldBackBy: [] },
    { unit: a, next: "5 sao", missing: "1.75", heldBackBy: [] },
    { unit: b, next: "5 sao", missing: "1.75", heldBackBy: [] },
  ]);
});

test("only ways to round that change something are told, with what they change", () => {
  // 89.75 is 90 where it, its groups or its sheets are rounded to whole points, and below 90 in every other way.
  expect(found.policies.map(({ how, decimals, before }) => `${how} ${String(decimals)} ${before}`)).toEqual([
    "half-away 0 nothing",
    "half-away 0 groups",
    "half-away 0 sheets",
    "half-even 0 nothing",
    "half-even 0 groups",
    "half-even 0 sheets",
  ]);
  expect(found.policies[0]?.turned).toEqual([
    { unit: c, now: { rank: 1, level: "4 sao" }, then: { rank: 1, level: "5 sao" } },
  ]);
  expect(found.policiesTried).toBe(27);
});

test("a rank's margin is that without each judge in turn; two judges are too few to draw from", () => {
  // Without the first judge Xã A has 94.50 and leads; without the second it has 82.00 and is last.
  expect(found.margins.find(({ key }) => key === a?.key)).toEqual({
    key: a?.key,
    leaveOneOut: [1, 3],
    bootstrap: null,
  });
});

test("three units are not enough for coefficients", () => {
  expect([found.intraclass, found.concordance]).toEqual([null, null]);
  expect(found.judges.map(({ judge }) => judge)).toEqual([one, two]);
  expect(found.criteria.map(({ selfGap }) => selfGap)).toEqual([null, null, null, null]);
});

test("judges beyond the limit are told with the criteria between them and the smallest set to discuss", () => {
  const strict = madeSet({ panel: { method: "mean", minimumJudges: 1, quorum: 0, maximumSpread: 10 } });
  const { gaps } = insightOf(inputOf(strict), ({ unit }) => unit.name);
  const between = { lowest: one, highest: two };
  expect(gaps).toEqual([
    {
      unit: { key: "Xã A", name: "Xã A" },
      lowest: { judge: one, grandTotal: "82.00" },
      highest: { judge: two, grandTotal: "94.50" },
      difference: "12.50",
      items: [
        { id: "B.1", title: "Tiêu chí B.1", difference: "8.00", ...between },
        { id: "B.2", title: "Tiêu chí B.2", difference: "4.50", ...between },
      ],
      rediscuss: { ids: ["B.1"], isSmallest: true },
    },
  ]);
});

test("what leaving judges out did is told with its sign", () => {
  const trimmed = madeSet({ panel: { method: "trimmed-mean", minimumJudges: 1, quorum: 0, maximumSpread: null } });
  const totals = [70, 80, 81, 82, 90];
  const merged = merge(
    trimmed,
    totals.map((total, at) => totalled(trimmed, total, { judge: `Giám khảo ${String(at + 1)}` })),
  );
  // (80 + 81 + 82) / 3 = 81 against 403 / 5 = 80.6.
  expect(insightOf(merged, () => "k").dropped).toEqual([
    {
      unit: { key: "k", name: "Xã Một" },
      judges: [
        { judge: "Giám khảo 1", grandTotal: "70.00" },
        { judge: "Giám khảo 5", grandTotal: "90.00" },
      ],
      grandTotal: "81.00",
      withAll: "80.60",
      difference: "0.40",
    },
  ]);
});
