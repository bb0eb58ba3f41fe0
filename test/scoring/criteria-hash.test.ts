import { canonicalJson, hashOf, toJson } from "../../src/scoring/criteria-hash";
import type { CriteriaSet } from "../../src/scoring/criteria-set";
import { loadCriteriaSet } from "../../src/scoring/load-criteria-set";
import { smallSet } from "../support/small-set";

function loaded(changes: Record<string, unknown> = {}): CriteriaSet {
  const loading = loadCriteriaSet(smallSet(changes));
  if (!loading.ok) throw new TypeError(JSON.stringify(loading.problems));
  return loading.set;
}

describe("the hash of a criteria set", () => {
  // 1c53a17d2496: Python's json.dumps(sort_keys=True, ensure_ascii=False, separators=(",", ":")) with the defaults
  // filled in by hand, and its hashlib.sha256.
  it("is the SHA-256 that Python computes of the same canonical JSON", () => {
    expect(hashOf(loaded())).toBe("1c53a17d2496");
  });

  it("differs between two versions of one set", () => {
    expect(hashOf(loaded({ version: "2" }))).not.toBe(hashOf(loaded()));
  });
});

describe("canonical JSON", () => {
  it("sorts keys, writes points as decimal numbers, fills defaults in and holds no white space", () => {
    expect(canonicalJson(loaded())).toContain(
      '{"evidence":"none","example":true,"id":"A.1","kind":"points","max":4,"step":0.25,"title":"Điểm"}',
    );
  });
});

describe("toJson", () => {
  it("gives points as decimal numbers, deductions too", () => {
    expect(toJson(loaded())).toMatchObject({
      scale: 20,
      bonus: { items: [{ max: 1.5, step: 0.25 }, {}] },
      deductions: { cap: -3, items: [{ max: -2 }] },
      gates: [{ atLeast: 0.5 }, { atLeast: 0.5 }, {}],
      levels: [{ from: 10 }, { from: 16 }],
      panel: { maximumSpread: 5, quorum: 0.75 },
    });
  });
});
