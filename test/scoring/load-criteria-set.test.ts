import { loadCriteriaSet } from "../../src/scoring/load-criteria-set";
import type { Problem } from "../../src/scoring/problem";
import { smallSet } from "../support/small-set";

function refusal(json: unknown): readonly Problem[] {
  const loading = loadCriteriaSet(json);
  return loading.ok ? [] : loading.problems;
}

function faults(changes: Record<string, unknown>) {
  return refusal(smallSet(changes)).map(({ code, place, facts }) => [code, place.criterion, facts]);
}

describe("loading a criteria set", () => {
  it("takes a sound set, points as whole hundredths and defaults filled in", () => {
    const loading = loadCriteriaSet(smallSet());
    expect(loading).toMatchObject({
      ok: true,
      hash: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
      set: {
        scale: 2000,
        bonusCountsForLevel: true,
        groups: [
          {
            max: 1000,
            criteria: [
              { max: 400, step: 25, evidence: "none" },
              {
                criteria: [{ choices: [{ points: 200 }, { points: 50 }] }, { bands: [{ from: 0.5, points: 100 }, {}] }],
              },
            ],
          },
          { criteria: [{}, { each: 50 }] },
        ],
        bonus: { cap: 200, items: [{ step: 25 }, {}] },
        deductions: { cap: -300, items: [{ max: -200 }] },
        gates: [{ atLeast: 50 }, { atLeast: 0.5 }, {}],
        levels: [{ from: 1000 }, { from: 1600 }],
        panel: { quorum: 0.75, maximumSpread: 500 },
      },
    });
  });

  it("takes decomposed letters and spaces around text for the composed text that they show", () => {
    const loading = loadCriteriaSet(smallSet({ "groups.0.title": "  Nhóm A\u0323\u0302 " }));
    expect(loading).toMatchObject({ ok: true, set: { groups: [{ title: "Nhóm Ậ" }, {}] } });
  });

  it("takes a number with Excel's float dust for the number that Excel shows", () => {
    const loading = loadCriteriaSet(
      smallSet({ "groups.0.criteria.0.step": 0.1 + 0.2, "groups.0.criteria.0.max": 3.9 + 0.1 }),
    );
    expect(loading).toMatchObject({
      ok: false,
      problems: [{ code: "set-points-off-step", facts: { max: "4.00", step: "0.30" } }],
    });
  });

  it("names every faulty field at once, with the criterion around it", () => {
    const changes = {
      version: undefined,
      status: "final",
      sources: [],
      "groups.0.max": -1,
      "groups.0.criteria.0.max": 4.125,
      "groups.0.criteria.0.colour": "red",
      "groups.0.criteria.1.criteria.0.choices.0.points": "2",
      "groups.0.criteria.1.criteria.1.bands.0.from": 0.33333,
      "groups.0.criteria.1.criteria.1.bands.1.from": 1.5,
      "groups.1.id": "B 1",
      "groups.1.criteria.0.kind": "maybe",
      "groups.1.criteria.1.title": "Đếm\u0007",
      "panel.minimumJudges": 1.5,
    };
    expect(faults(changes)).toEqual(
      expect.arrayContaining([
        ["set-invalid", undefined, { path: "version", reason: "missing", detail: "string" }],
        ["set-invalid", undefined, { path: "status", reason: "not-one-of", detail: "official, template" }],
        ["set-invalid", undefined, { path: "sources", reason: "too-short", detail: "1" }],
        ["set-invalid", "A", { path: "groups[0].max", reason: "too-small", detail: "> 0" }],
        ["set-invalid", "A.1", { path: "groups[0].criteria[0].max", reason: "more-than-two-decimals", detail: "" }],
        ["set-invalid", "A.1", { path: "groups[0].criteria[0].colour", reason: "unknown-field", detail: "" }],
        [
          "set-invalid",
          "A.2.1",
          { path: "groups[0].criteria[1].criteria[0].choices[0].points", reason: "wrong-type", detail: "number" },
        ],
        [
          "set-invalid",
          "A.2.2",
          { path: "groups[0].criteria[1].criteria[1].bands[0].from", reason: "more-than-four-decimals", detail: "" },
        ],
        [
          "set-invalid",
          "A.2.2",
          { path: "groups[0].criteria[1].criteria[1].bands[1].from", reason: "too-large", detail: "≤ 1" },
        ],
        ["set-invalid", "B 1", { path: "groups[1].id", reason: "not-an-identifier", detail: "" }],
        [
          "set-invalid",
          "B.1",
          {
            path: "groups[1].criteria[0].kind",
            reason: "not-one-of",
            detail: "points, choice, yes-no, ratio, count, deduct, survey, external, group",
          },
        ],
        ["set-invalid", "B.2", { path: "groups[1].criteria[1].title", reason: "control-character", detail: "" }],
        ["set-invalid", undefined, { path: "panel.minimumJudges", reason: "wrong-type", detail: "int" }],
      ]),
    );
    expect(faults(changes)).toHaveLength(Object.keys(changes).length);
  });

  it.each([
    ["too much text", { title: "x".repeat(2001) }, { path: "title", reason: "too-long", detail: "2000" }],
    [
      "a level's name that no formula takes",
      { "levels.0.name": "x".repeat(101), "gates.1.levelAtMost": null, "gates.2.levelAtMost": null, target: undefined },
      { path: "levels[0].name", reason: "too-long", detail: "100" },
    ],
    ["white space for text", { title: "  " }, { path: "title", reason: "too-short", detail: "1" }],
    ["half a surrogate pair", { title: "a\ud83d" }, { path: "title", reason: "control-character", detail: "" }],
    ["more points than can be added up", { scale: 1e12 }, { path: "scale", reason: "too-large", detail: "≤ 1000000" }],
    ["a positive deduction", { "deductions.cap": 3 }, { path: "deductions.cap", reason: "too-large", detail: "< 0" }],
    [
      "a group without criteria",
      { "groups.1.criteria": [] },
      { path: "groups[1].criteria", reason: "too-short", detail: "1" },
    ],
    [
      "a leaf among the groups",
      { "groups.1.kind": "points" },
      { path: "groups[1].kind", reason: "not-one-of", detail: "group" },
    ],
    [
      "a criterion without a kind",
      { "groups.1.criteria.0.kind": undefined },
      { path: "groups[1].criteria[0].kind", reason: "missing" },
    ],
  ])("refuses %s", (_, changes, facts) => {
    expect(refusal(smallSet(changes))).toContainEqual(
      expect.objectContaining({ code: "set-invalid", facts: expect.objectContaining(facts) as unknown }),
    );
  });

  it.each([null, undefined, 5, "{}", [], new Date(0), Number.NaN])("refuses %p, which is no set at all", (json) => {
    expect(refusal(json)[0]).toMatchObject({ code: "set-invalid" });
  });

  it("refuses groups nested by the thousand instead of running out of stack", () => {
    let criterion: unknown = { kind: "points", id: "X", title: "X", max: 1, example: true };
    for (let depth = 0; depth < 20_000; depth += 1) {
      criterion = { kind: "group", id: `X${String(depth)}`, title: "X", max: 1, example: true, criteria: [criterion] };
    }
    expect(refusal(smallSet({ groups: [criterion] }))).toEqual([
      { code: "set-invalid", place: {}, facts: { path: "$", reason: "nested-too-deeply", detail: "40" } },
    ]);
  });
});
