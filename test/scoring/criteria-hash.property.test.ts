import fc from "fast-check";
import * as z from "zod/mini";
import { hashOf, toJson } from "../../src/scoring/criteria-hash";
import { CriteriaSet } from "../../src/scoring/criteria-set";
import { anyCriteriaJson, anyCriteriaSet } from "../support/any-criteria-set";

type Change = (value: unknown, key: string) => unknown;

/** A copy with every value changed, from the innermost out; a value changed to undefined is left away. */
function mapped(json: unknown, change: Change, key = ""): unknown {
  const inner = (): unknown => {
    if (Array.isArray(json)) return json.map((one) => mapped(one, change, key));
    if (typeof json !== "object" || json === null) return json;
    const fields = Object.entries(json).map(([name, value]): [string, unknown] => [name, mapped(value, change, name)]);
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  };
  return change(inner(), key);
}

function hashOfJson(json: unknown): string {
  return hashOf(z.parse(CriteriaSet, json));
}

function isFields(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const DEFAULTS: Readonly<Record<string, unknown>> = { step: 0.25, evidence: "none", bonusCountsForLevel: true };

type CandidatesOf = (value: unknown) => readonly unknown[];

function withCandidate(json: unknown, position: number, candidatesOf: CandidatesOf, choice: number): unknown {
  let index = -1;
  return mapped(json, (value) => {
    const candidates = candidatesOf(value);
    if (candidates.length > 0) index += 1;
    return candidates.length > 0 && index === position ? (candidates[choice] ?? null) : value;
  });
}

/** The JSON with one of its numbers or strings changed; null when no candidate for it fits the schema. */
function changedAt(json: unknown, position: number, candidatesOf: CandidatesOf): unknown {
  let count = 0;
  mapped(json, (value) => ((count += candidatesOf(value).length > 0 ? 1 : 0), value));
  for (let choice = 0; choice < 6; choice += 1) {
    const changed = withCandidate(json, position % count, candidatesOf, choice);
    if (z.safeParse(CriteriaSet, changed).success) return changed;
  }
  return null;
}

const otherNumbers: CandidatesOf = (value) =>
  typeof value === "number" ? [value + 1, value + 0.25, value - 0.25, value - 1, value / 2, value - 0.01] : [];
const otherWords: CandidatesOf = (value) => (typeof value === "string" ? [`${value}x`] : []);

describe("the hash", () => {
  it("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(anyCriteriaJson(), fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (json, weights) => {
        const weight = (index: number): number => weights[index % weights.length] ?? 0;
        const shuffled = mapped(json, (value) => {
          if (!isFields(value)) return value;
          const fields = Object.entries(value).map((field, index) => ({ field, weight: weight(index) }));
          return Object.fromEntries(fields.sort((a, b) => b.weight - a.weight).map(({ field }) => field));
        });
        expect(hashOfJson(shuffled)).toBe(hashOfJson(json));
      }),
    );
  });

  it("does not depend on whether defaults are written out", () => {
    fc.assert(
      fc.property(anyCriteriaSet(), (set) => {
        const brief = mapped(toJson(set), (value, key) => {
          const isEmpty = (key === "gates" || key === "tieBreaks") && Array.isArray(value) && value.length === 0;
          return isEmpty || (key in DEFAULTS && DEFAULTS[key] === value) ? undefined : value;
        });
        expect(hashOfJson(brief)).toBe(hashOf(set));
      }),
    );
  });

  it("does not depend on how letters are composed", () => {
    fc.assert(
      fc.property(anyCriteriaJson(), (json) => {
        const decomposed = mapped(json, (value) => (typeof value === "string" ? value.normalize("NFD") : value));
        expect(hashOfJson(decomposed)).toBe(hashOfJson(json));
      }),
    );
  });

  it("changes with every figure", () => {
    fc.assert(
      fc.property(anyCriteriaSet(), fc.nat(), (set, position) => {
        const changed = changedAt(toJson(set), position, otherNumbers);
        expect(changed).not.toBeNull();
        expect(hashOfJson(changed)).not.toBe(hashOf(set));
      }),
      { numRuns: 150 },
    );
  });

  it("changes with every word", () => {
    fc.assert(
      fc.property(anyCriteriaSet(), fc.nat(), (set, position) => {
        const changed = changedAt(toJson(set), position, otherWords);
        fc.pre(changed !== null);
        expect(hashOfJson(changed)).not.toBe(hashOf(set));
      }),
      { numRuns: 150 },
    );
  });
});
