import { sheetSeal } from "../../src/sheet/sheet-seal";
import type { ScoredSheet } from "../../src/summary/scored-sheet";
import { entriesOf, HASH, madeSet, merge, sheetOf } from "../summary/made-sheets";
import { carried } from "../support/rolled-up";

const set = madeSet();
const entries = entriesOf(set, { "A.1": 40, "A.2": 4, "B.1": 40, "B.2": 4 });
const sheet = sheetOf(set, entries, { code: "1", judge: "An" });
const other = entriesOf(set, { "A.1": 40, "A.2": 3.75, "B.1": 40, "B.2": 4 });

function codesIn(sealed: ScoredSheet): readonly string[] {
  return carried(merge(set, [sealed]), "huyện.xlsx").flatMap((file) =>
    file.sheets.flatMap(({ problems }) => problems.map(({ code }) => code)),
  );
}

describe("a seal that a district's summary brings to the province", () => {
  it("is recomputed from the entries that came with it, and holds", () => {
    expect(codesIn({ ...sheet, seal: sheetSeal(sheet, set, HASH) })).toEqual([]);
  });

  it("is broken where it belongs to other entries, though nobody said so below", () => {
    expect(codesIn({ ...sheet, seal: sheetSeal({ ...sheet, entries: other }, set, HASH) })).toEqual(["seal-mismatch"]);
  });
});
