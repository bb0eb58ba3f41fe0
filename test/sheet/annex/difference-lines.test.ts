import { findSet } from "../../../src/scoring/built-in-sets";
import { toJson } from "../../../src/scoring/criteria-hash";
import { loadCriteriaSet } from "../../../src/scoring/load-criteria-set";
import { setDifferences } from "../../../src/scoring/set-differences";
import { differenceLines } from "../../../src/sheet/annex/difference-lines";
import { smallSet } from "../../support/small-set";

function linesOf(changes: Record<string, unknown>, language: "vi" | "en" = "vi"): readonly string[] {
  const [before, after] = [loadCriteriaSet(smallSet()), loadCriteriaSet(smallSet(changes))];
  if (!before.ok || !after.ok) throw new TypeError(JSON.stringify(after.ok || after.problems));
  const found = differenceLines(setDifferences(before.set, after.set), language);
  return found.map(({ mark, text }) => `${mark} ${text}`);
}

describe("what differs between two sets, in words", () => {
  it("names of an object only what differs within it", () => {
    expect(linesOf({ "issuer.name": "UBND XÃ B" })).toEqual([
      expect.stringMatching(/^~ cơ quan \(tên\): .+ → UBND XÃ B$/u),
    ]);
    expect(linesOf({ "panel.method": "median" })).toEqual([
      "~ ban giám khảo (cách lấy kết quả): trung bình cộng → trung vị",
    ]);
    expect(linesOf({ unitTypes: ["xã", "phường"] })).toEqual([
      expect.stringMatching(/^~ loại đơn vị: .+ → xã; phường$/u),
    ]);
  });

  it("is told in no brackets of JSON, whichever two sets are compared", () => {
    const [one, other] = [findSet("yen-the-2024"), findSet("bac-giang-cqtt-2024")];
    if (one === null || other === null) throw new TypeError("no such set");
    for (const language of ["vi", "en"] as const) {
      const lines = differenceLines(setDifferences(one.set, other.set), language);
      expect(lines.length).toBeGreaterThan(40);
      expect(lines.filter(({ text }) => /[[\]{}]|":/u.test(text))).toEqual([]);
    }
    expect(differenceLines(setDifferences(one.set, one.set), "vi")).toEqual([]);
    expect(JSON.stringify(toJson(one.set))).toContain("{");
  });
});
