import fc from "fast-check";
import { expectedLeaves, judgeFilling } from "../../src/sheet/filling";
import { a1 } from "../../src/sheet/address";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { expectedComplaints } from "../support/expected-complaints";
import { anySheet, judgedBy, laid, type AnySheet } from "../support/laid-sheet";
import { someSets } from "../support/some-sets";
import { briefly } from "../support/yen-the";

const SETS = someSets(120);

function judged(sheet: AnySheet) {
  return judgedBy(sheet.known, laid(sheet));
}

const COLUMNS = { points: "points", figures: "figures", figuresOf: "figures_of", evidence: "evidence" } as const;

function expected({ known, role, filling }: AnySheet, { cells, names }: SheetSnapshot): readonly string[] {
  const ids = names["criterion_ids"]?.left;
  return expectedLeaves(known.set, role).flatMap((leaf) => {
    const row = cells.find((cell) => cell.column === ids && cell.value === leaf.id)?.row ?? -1;
    return expectedComplaints(leaf, filling.rows.get(leaf.id) ?? {}).map(({ part, code }) => {
      const column = names[COLUMNS[part]]?.left ?? -1;
      return `${code} ${a1({ row, column })} ${leaf.id}`;
    });
  });
}

/** Whether a sheet has any criterion that applies is asked below. */
function ofCriteria(brief: string): boolean {
  return !brief.startsWith("nothing-applies");
}

it("finds on a sheet that was laid exactly what is wrong with its filling, of which one applies", () => {
  fc.assert(
    fc.property(anySheet(SETS, { spoilt: true }), (sheet) => {
      const found = judged(sheet).problems.map(briefly).filter(ofCriteria);
      expect([...found].sort()).toEqual([...expected(sheet, laid(sheet))].sort());
    }),
    { numRuns: 500 },
  );
});

it("scores a sheet that was laid as its filling was scored", () => {
  fc.assert(
    fc.property(anySheet(SETS, { spoilt: true }), (sheet) => {
      expect(judged(sheet).score).toEqual(judgeFilling(sheet.known.set, sheet.role, sheet.filling).score);
    }),
    { numRuns: 300 },
  );
});

it("has nothing but missing evidence to say of legal entries, of which one applies", () => {
  fc.assert(
    fc.property(anySheet(SETS), (sheet) => {
      const { problems, score } = judged(sheet);
      const codes = problems.map(({ code }) => code).filter((code) => code !== "evidence-missing");
      const applies = [...score.leaves.values()].some(({ counts }) => counts);
      expect(codes).toEqual(applies ? [] : ["nothing-applies"]);
      expect(score.missing).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
