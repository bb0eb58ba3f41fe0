import { adoptingText, adoptSet, isDay, type Adoption } from "../../src/scoring/adopt-set";
import { toJson } from "../../src/scoring/criteria-hash";
import { builtInSets } from "../../src/scoring/built-in-sets";
import { loadCriteriaSet, type Loading } from "../../src/scoring/load-criteria-set";
import type { CriteriaSet } from "../../src/scoring/criteria-set";
import { smallSet } from "../support/small-set";

const ADOPTION: Adoption = {
  ...{ decision: " Quyết định số 9/QĐ-UBND", date: "05/01/2026 ", by: "UBND tỉnh Mẫu" },
  confirmsExamples: true,
};
const TEXT = "Quyết định số 9/QĐ-UBND ngày 05/01/2026 của UBND tỉnh Mẫu";

function loaded(changes: Record<string, unknown> = {}): CriteriaSet {
  const loading = loadCriteriaSet(smallSet({ status: "template", ...changes }));
  if (!loading.ok) throw new TypeError(JSON.stringify(loading.problems));
  return loading.set;
}

function codes(loading: Loading): readonly string[] {
  return loading.ok ? [] : loading.problems.map(({ code }) => code);
}

describe("a template that a decision adopts", () => {
  it("is official, issued by that decision, which comes first among its sources", () => {
    const set = loaded({ sources: ["Kế hoạch cũ"] });
    const adopted = adoptSet(set, ADOPTION);
    expect(adopted).toMatchObject({
      ok: true,
      set: { status: "official", issued: TEXT, sources: [TEXT, "Kế hoạch cũ"] },
    });
    expect(adoptingText(ADOPTION)).toBe(TEXT);
  });

  it("has another hash than the template, and the same one however often it is adopted", () => {
    const set = loaded();
    const [before, first] = [loadCriteriaSet(toJson(set)), adoptSet(set, ADOPTION)];
    if (!before.ok || !first.ok) throw new TypeError("not loaded");
    expect(first.hash).not.toBe(before.hash);
    const second = adoptSet(first.set, ADOPTION);
    expect(second).toMatchObject({ ok: true, hash: first.hash });
  });

  it("turns every confirmed example into a figure of the decision, and leaves the other sources alone", () => {
    for (const { set } of builtInSets()) {
      const adopted = adoptSet(set, ADOPTION);
      if (!adopted.ok) throw new TypeError(`${set.id}: ${JSON.stringify(adopted.problems)}`);
      const [from, to] = [JSON.stringify(toJson(set)), JSON.stringify(toJson(adopted.set))];
      expect(to).not.toContain('"example"');
      const count = (text: string, part: string): number => text.split(part).length - 1;
      expect([set.id, count(to, `"source":"${TEXT}"`)]).toEqual([set.id, count(from, '"example":true')]);
    }
  });

  it("changes no points, no bound and no rule", () => {
    const [{ set } = { set: loaded() }] = builtInSets();
    const adopted = adoptSet(set, ADOPTION);
    const figures = (json: unknown): string =>
      JSON.stringify(json, (key, value: unknown) =>
        ["example", "source", "status", "issued", "sources"].includes(key) ? undefined : value,
      );
    expect(adopted.ok && figures(toJson(adopted.set))).toBe(figures(toJson(set)));
  });
});

describe("a template that cannot be adopted", () => {
  it("holds examples that nobody confirmed", () => {
    const [{ set } = { set: loaded() }] = builtInSets();
    expect(JSON.stringify(toJson(set))).toContain('"example":true');
    expect(codes(adoptSet(set, { ...ADOPTION, confirmsExamples: false }))).toContain("set-example-official");
  });

  it("holds a place that was left to fill in, which is named, however much is confirmed", () => {
    const set = loaded({ "issuer.name": "(GHI TÊN CƠ QUAN LẬP PHIẾU)" });
    const refused = adoptSet(set, ADOPTION);
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ code: "annex-placeholder", facts: { found: "(GHI TÊN CƠ QUAN LẬP PHIẾU)" } }],
    });
  });
});

test.each([
  ["05/01/2026", true],
  [" 5/1/2026 ", true],
  ["29/02/2024", true],
  ["29/02/2023", false],
  ["29/02/1900", false],
  ["29/02/2000", true],
  ["31/04/2026", false],
  ["00/01/2026", false],
  ["01/13/2026", false],
  ["2026-01-05", false],
  ["05/01/26", false],
  ["", false],
])("the day %j is one of the calendar: %s", (text, isOne) => {
  expect(isDay(text)).toBe(isOne);
});
