import fc from "fast-check";
import { builtInSets, findSet } from "../../src/scoring/built-in-sets";
import { allLeaves } from "../../src/scoring/criteria-set";
import type { LoadedSet } from "../../src/scoring/load-criteria-set";
import { pointsOf } from "../../src/scoring/points";
import { isError } from "../../src/scoring/problem";
import { judgeWorkbook } from "../../src/sheet/judge-workbook";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import type { WorkbookPlan } from "../../src/sheet/sheet-plan";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { consolidate, type Consolidation } from "../../src/summary/consolidate";
import type { SourceFile } from "../../src/summary/scored-sheet";
import { separateSet } from "../../src/summary/separate-sets";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { anyFilling } from "../support/any-filling";
import { expectedOf, shownBy, type FilledSheet } from "../support/calculated-sheet";
import { libreofficeOrSkip, recalculateAll } from "../support/libreoffice";

type Asked = LoadedSet & FilledSheet & { readonly name: string; readonly unit: string };

const UNITS = ["Xã A", "Xã B", "Xã C", "Xã D", "Xã E"];

/** A judge's sheet and the unit's own sheet of every built-in set, filled with random legal entries. */
function sheetsOf(unit: string, seed: number): readonly Asked[] {
  return builtInSets().flatMap((loaded, at) =>
    (["Nguyễn Văn An", null] as const).map((judge) => {
      const filling = anyFilling(loaded.set, judge === null ? "self" : "judge");
      const [drawn] = fc.sample(filling, { numRuns: 1, seed: seed * 100 + at });
      if (drawn === undefined) throw new Error("nothing drawn");
      return { ...loaded, judge, filling: drawn, unit, name: `${judge === null ? "Tự chấm" : "Phiếu"} ${String(at)}` };
    }),
  );
}

function planOf(sheets: readonly Asked[]): WorkbookPlan {
  const about = { unitCode: "", round: "1", scoredOn: null };
  return { title: "Phiếu chấm", sheets: sheets.map((sheet) => layoutScoreSheet({ ...sheet, ...about })) };
}

libreofficeOrSkip("the built-in sets, calculated by LibreOffice", () => {
  const asked = UNITS.map((unit, at) => sheetsOf(unit, at + 1));
  let books: readonly { readonly sheets: readonly SheetSnapshot[] }[] = [];
  let files: readonly SourceFile[] = [];

  beforeAll(async () => {
    const written = await Promise.all(asked.map((sheets) => writeXlsx(planOf(sheets))));
    const saved = await recalculateAll(written, "xlsx");
    books = saved.map((bytes) => {
      const read = readWorkbook(bytes);
      if (!read.ok) throw new Error(JSON.stringify(read.fault));
      return read.workbook;
    });
    files = books.map((book, at) => {
      const file = `${String(at)}.xlsx`;
      return { file, sha256: String(at).padStart(64, "0"), ...judgeWorkbook(book, file, findSet) };
    });
  });

  it("hold criteria of every kind", () => {
    const kinds = builtInSets().flatMap(({ set }) => allLeaves(set).map(({ kind }) => kind));
    expect([...new Set(kinds)].sort()).toEqual([
      "choice",
      "count",
      "deduct",
      "external",
      "points",
      "ratio",
      "survey",
      "yes-no",
    ]);
  });

  it("show the totals, bonus and level of scoring on random legal entries", () => {
    const pairs = asked.flatMap((sheets, book) =>
      sheets.map((sheet, at) => {
        const snapshot = books[book]?.sheets[at];
        if (snapshot === undefined) throw new Error("LibreOffice lost a sheet");
        const shown = shownBy(snapshot, sheet.set);
        return { set: sheet.set.id, shown, expected: expectedOf(sheet, shown) };
      }),
    );
    expect(pairs).toHaveLength(UNITS.length * builtInSets().length * 2);
    expect(pairs.map(({ set, shown }) => ({ set, ...shown }))).toEqual(
      pairs.map(({ set, expected }) => ({ set, ...expected })),
    );
  });

  it("are judged without a problem after LibreOffice saved them", () => {
    const problems = files.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.problems));
    expect(problems.filter(({ code }) => code !== "evidence-missing")).toEqual([]);
  });

  // With one judge a unit's result is that judge's sheet, so LibreOffice's own cells say what a merge must give.
  it("merge to the totals, levels and order that LibreOffice shows", () => {
    const merged = builtInSets().map((loaded, at): readonly [LoadedSet, Consolidation, number] => {
      const ofSet = separateSet(files, loaded.set, loaded.hash).files;
      return [loaded, consolidate({ ...loaded, files: ofSet, roster: null, method: null, previous: null }), at];
    });
    for (const [{ set }, { units, problems }, at] of merged) {
      const shown = books.map(({ sheets }) => {
        const sheet = sheets[at * 2];
        if (sheet === undefined) throw new Error("LibreOffice lost a sheet");
        return shownBy(sheet, set);
      });
      const totals = shown.map(({ grand }) => pointsOf(Number(grand)));
      const results = UNITS.map((name) => units.find(({ unit }) => unit.name === name));
      expect(problems.filter(isError)).toEqual([]);
      expect(results.map((unit) => unit?.figures?.grandTotal)).toEqual(totals);
      expect(results.map((unit) => unit?.level?.name ?? "Chưa đạt")).toEqual(shown.map(({ level }) => level));
      expect(results.map((unit) => unit?.rank)).toEqual(
        totals.map((total) => 1 + totals.filter((other) => (other ?? 0) > (total ?? 0)).length),
      );
    }
  });
});
