import fc from "fast-check";
import { allLeaves } from "../../../src/scoring/criteria-set";
import { judgeFilling } from "../../../src/sheet/filling";
import { carrySheet } from "../../../src/sheet/carry/carry-sheet";
import { layoutScoreSheet } from "../../../src/sheet/score-layout";
import { judgedBy, laid, type AnySheet } from "../../support/laid-sheet";
import { anyLayeredFilling, someLayeredSets } from "../../support/layered-sheets";
import { snapshotOf } from "../../support/snapshot-of";

const SETS = someLayeredSets(50);

function anyLayered(spoilt: boolean): fc.Arbitrary<AnySheet> {
  return fc
    .tuple(SETS, fc.constantFrom("judge", "self"))
    .chain(([known, role]) =>
      anyLayeredFilling(known.set, role, { spoilt }).map((filling) => ({ known, role, filling })),
    );
}

it("scores a layered sheet that was laid as its filling was scored", () => {
  fc.assert(
    fc.property(anyLayered(true), (sheet) => {
      const judged = judgedBy(sheet.known, laid(sheet));
      expect(judged.isSelfScore).toBe(sheet.role === "self");
      expect(judged.score).toEqual(judgeFilling(sheet.known.set, sheet.role, sheet.filling).score);
    }),
    { numRuns: 60 },
  );
});

it("has nothing but missing evidence and explanations to say of legal entries in all layers", () => {
  fc.assert(
    fc.property(anyLayered(false), (sheet) => {
      const { problems, score } = judgedBy(sheet.known, laid(sheet));
      const applies = [...score.leaves.values()].some(({ counts }) => counts);
      const codes = problems
        .map(({ code }) => code)
        .filter((code) => !/^(?:evidence|explanation)-missing$/u.test(code));
      expect(codes).toEqual(applies ? [] : ["nothing-applies"]);
      expect(score.missing).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it("keeps every entry of every layer where the sheet is laid again for the next hand", () => {
  fc.assert(
    fc.property(
      anyLayered(false),
      fc.constantFrom("self", "appraisal-1", "explanation", "appraisal-2"),
      (sheet, layer) => {
        const before = judgedBy(sheet.known, laid(sheet));
        const wish = { target: sheet.known, from: sheet.known.set.id, takesReworded: false, earlier: null };
        const carried = carrySheet(laid(sheet), "a.xlsx", wish);
        if (carried === null) throw new RangeError("no score sheet");
        expect(carried.left).toEqual([]);
        const after = judgedBy(sheet.known, snapshotOf(layoutScoreSheet({ ...carried.request, layer })));
        // Who is to appraise has to be named first.
        const named = after.problems.filter(({ code }) => code !== "judge-missing");
        expect({ ...after, problems: named }).toEqual(before);
        expect(before.layers?.self.map(([id]) => id)).toEqual(allLeaves(sheet.known.set).map(({ id }) => id));
      },
    ),
    { numRuns: 40 },
  );
});
