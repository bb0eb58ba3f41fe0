import fc from "fast-check";
import { toJson } from "../../src/scoring/criteria-hash";
import { allLeaves, surveyForms } from "../../src/scoring/criteria-set";
import { leavesOf } from "../../src/scoring/criterion";
import { loadCriteriaSet } from "../../src/scoring/load-criteria-set";
import { allGroups } from "../../src/scoring/score-sheet";
import { anyCriteriaJson, anyCriteriaSet } from "../support/any-criteria-set";

/** Parts whose max is one addend or one sum, by id. */
function withMaxRaised(json: unknown, id: string): unknown {
  if (Array.isArray(json)) return json.map((one) => withMaxRaised(one, id));
  if (typeof json !== "object" || json === null) return json;
  const fields = Object.entries(json).map(([key, value]): [string, unknown] => [key, withMaxRaised(value, id)]);
  const copy: Record<string, unknown> = Object.fromEntries(fields);
  return copy["id"] === id && typeof copy["max"] === "number" ? { ...copy, max: copy["max"] + 600 } : copy;
}

describe("loading", () => {
  it("takes every sound set", () => {
    fc.assert(
      fc.property(anyCriteriaJson(), (json) => {
        expect(loadCriteriaSet(json)).toMatchObject({ ok: true });
      }),
    );
  });

  it("gives an equal set and hash for a set written out as JSON text again", () => {
    fc.assert(
      fc.property(anyCriteriaSet(), (set) => {
        const first = loadCriteriaSet(JSON.parse(JSON.stringify(toJson(set))) as unknown);
        expect(first).toMatchObject({ ok: true });
        if (!first.ok) return;
        expect(first.set).toEqual(set);
        expect(loadCriteriaSet(toJson(first.set))).toEqual(first);
      }),
    );
  });

  it("refuses a set in which the max of any one group or criterion is raised", () => {
    fc.assert(
      fc.property(anyCriteriaSet(), fc.nat(), (set, position) => {
        const ids = [...allGroups(set), ...allLeaves(set)].map((criterion) => criterion.id);
        const id = ids[position % ids.length] ?? "";
        const loading = loadCriteriaSet(withMaxRaised(toJson(set), id));
        const codes = loading.ok ? [] : loading.problems.map((one) => one.code);
        expect(codes).toContain("set-sum-differs");
      }),
    );
  });

  it("never throws on JSON, whatever it holds", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(loadCriteriaSet(json)).toMatchObject({ ok: false, problems: expect.any(Array) as unknown });
      }),
    );
  });
});

describe("the random sets of the tests", () => {
  const sets = fc.sample(anyCriteriaSet(), { numRuns: 400, seed: 2024 });

  it("hold leaves of every kind, with and without bands, and every rule for N/A", () => {
    const leaves = sets.flatMap(allLeaves);
    const seen = new Set(leaves.flatMap((leaf) => [leaf.kind, String(leaf.notApplicable), leaf.evidence]));
    const kinds = ["points", "choice", "yes-no", "ratio", "count", "deduct", "survey", "external"];
    expect([...seen].sort()).toEqual(
      [...kinds, "full", "rescale", "zero", "undefined", "required", "optional", "none"].sort(),
    );
    const banded = leaves.flatMap((leaf) => (leaf.kind === "ratio" ? [leaf.bands !== undefined] : []));
    expect(new Set(banded)).toEqual(new Set([true, false]));
  });

  it("hold groups three deep, one and several top groups, and up to twelve leaves", () => {
    const deepest = sets.map((set) => Math.max(...allGroups(set).map((group) => group.id.split(/[._-]/).length)));
    expect(new Set(deepest)).toEqual(new Set([1, 2, 3]));
    const counts = sets.map((set) => allLeaves(set).length);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([1, 12]);
    expect(new Set(sets.map((set) => Math.min(set.groups.length, 4)))).toEqual(new Set([1, 2, 3, 4]));
  });

  it("hold bonus inside and on top, deductions, every gate, one to five levels and both statuses", () => {
    expect(new Set(sets.map((set) => set.bonus?.place))).toEqual(new Set(["inside", "on-top", undefined]));
    expect(new Set(sets.map((set) => set.deductions === undefined))).toEqual(new Set([true, false]));
    expect(new Set(sets.map((set) => set.bonusCountsForLevel))).toEqual(new Set([true, false]));
    const gates = sets.flatMap((set) => set.gates.map((gate) => `${gate.kind} ${String(gate.levelAtMost === null)}`));
    expect(new Set(gates).size).toBe(8);
    expect(new Set(sets.map((set) => surveyForms(set).length))).toEqual(new Set([0, 1, 2, 3]));
    expect(new Set(sets.map((set) => set.levels.length))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(new Set(sets.map((set) => set.status))).toEqual(new Set(["official", "template"]));
    expect(new Set(sets.flatMap((set) => set.tieBreaks.map((tieBreak) => tieBreak.by))).size).toBe(3);
  });

  it("keep to the options that a test asks for", () => {
    const plain = anyCriteriaSet({ maxLeaves: 3, kinds: ["points", "yes-no"], extras: false, gates: false });
    for (const set of fc.sample(plain, { numRuns: 100, seed: 7 })) {
      expect(set.groups.flatMap(leavesOf).length).toBeLessThanOrEqual(3);
      expect(allLeaves(set).filter((leaf) => leaf.kind !== "points" && leaf.kind !== "yes-no")).toEqual([]);
      expect([set.bonus, set.deductions, set.gates]).toEqual([undefined, undefined, []]);
    }
  });
});
