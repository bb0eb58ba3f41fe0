import fc from "fast-check";
import { findSet } from "../../src/scoring/built-in-sets";
import { toJson } from "../../src/scoring/criteria-hash";
import { allLeaves } from "../../src/scoring/criteria-set";
import { loadCriteriaSet, type LoadedSet } from "../../src/scoring/load-criteria-set";
import { carryWorkbook } from "../../src/sheet/carry/carry-workbook";
import { withDocuments, withoutDocuments } from "../../src/sheet/documents-line";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import { blankRequest } from "../../src/sheet/score-request";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { snapshotOf } from "../support/snapshot-of";

const ID = "bac-giang-cqtt-2023";

/** The built-in set with the documents that its criteria 1.1 and 2.1 are to be proved by. */
function asking(...documents: readonly [string, string]): LoadedSet {
  const found = findSet(ID);
  if (found === null) throw new RangeError("no set");
  const ids = ["1.1", "2.1"];
  const json = JSON.parse(JSON.stringify(toJson(found.set)), (_, value: Record<string, unknown> | null) => {
    const at = ids.indexOf(String(value?.["id"]));
    return at < 0 ? value : { ...value, evidence: "required", evidenceText: documents[at] };
  }) as unknown;
  const loaded = loadCriteriaSet(json);
  if (!loaded.ok) throw new RangeError(JSON.stringify(loaded.problems));
  return loaded;
}

function sheetOf({ set, hash }: LoadedSet): SheetPlan {
  const rows = new Map(allLeaves(set).map(({ id }) => [id, { points: 10, evidence: "QĐ 12" }]));
  const blank = blankRequest(set, hash, { name: "An", unit: "Xã A", unitCode: "", judge: "An" });
  return layoutScoreSheet({ ...blank, filling: { rows, documents: new Set() } });
}

describe("documents that an annex asks for", () => {
  it("stand below the criterion's own words", () => {
    const set = asking("Quyết định ban hành; ảnh chụp", "Sổ tiếp dân");
    const texts = sheetOf(set).rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? "")));
    const title = allLeaves(set.set).find(({ id }) => id === "1.1")?.title ?? "";
    expect(texts).toContain(`${title}\nMinh chứng cần có: Quyết định ban hành; ảnh chụp`);
    expect(texts.filter((text) => text.includes("Minh chứng cần có:"))).toHaveLength(2);
  });

  it("are no words of the criterion: entries go to a version that asks for others", () => {
    const [older, newer] = [asking("Quyết định", "Sổ tiếp dân"), asking("Quyết định và ảnh chụp", "Sổ tiếp dân")];
    const book = { sheets: [snapshotOf(sheetOf(older))] };
    for (const earlier of [null, older]) {
      const found = carryWorkbook(book, "a.xlsx", { from: ID, target: newer, takesReworded: false, earlier });
      expect(found?.sheets.map(({ left }) => left)).toEqual([[]]);
      expect(found?.plan.sheets.map(snapshotOf)).toEqual([snapshotOf(sheetOf(newer))]);
    }
  });

  it("are taken off again whatever a title says, and whichever way its letters are composed", () => {
    const title = fc.oneof(fc.string(), fc.constantFrom("Tiêu chí\nMinh chứng cần có: cũ", "Minh chứng cần có: gì"));
    fc.assert(
      fc.property(title, fc.string(), fc.constantFrom("NFC", "NFD"), (text, evidenceText, form) => {
        const shown = withDocuments({ title: text, evidenceText }).normalize(form);
        expect(withoutDocuments(shown)).toBe(withoutDocuments(text).trimEnd());
      }),
    );
  });
});
