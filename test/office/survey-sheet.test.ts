import { findSet } from "../../src/scoring/built-in-sets";
import { a1 } from "../../src/sheet/address";
import { gridOf } from "../../src/sheet/grid";
import { judgeWorkbook } from "../../src/sheet/judge-workbook";
import type { WorkbookPlan } from "../../src/sheet/sheet-plan";
import type { WorkbookSnapshot } from "../../src/sheet/sheet-snapshot";
import { layoutSummary } from "../../src/sheet/summary-layout";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { libreofficeOrSkip, recalculateAll } from "../support/libreoffice";
import { mergedUnits } from "../support/merged-units";
import { pointsByHand } from "../support/survey-by-hand";
import { surveyPlans, tamperedBook } from "../support/survey-plans";
import { surveyedBook, UNIT_COUNT } from "../support/surveyed-units";

const UNITS = Array.from({ length: UNIT_COUNT }, (_, unit) => unit);
const LEAVES = ["5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7"];

/** Every formula whose value LibreOffice calculates otherwise than planned. */
function differences(plan: WorkbookPlan, { sheets }: WorkbookSnapshot) {
  let formulas = 0;
  const different = plan.sheets.flatMap(({ name, rows }) => {
    const found = sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`LibreOffice lost ${name}`);
    const grid = gridOf(found);
    return rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => {
        if (cell?.formula === undefined) return [];
        formulas += 1;
        const [planned, shown] = [cell.value ?? "", grid.at(row, column)?.value ?? ""];
        const isEqual =
          typeof planned === "number" && typeof shown === "number"
            ? Math.abs(planned - shown) <= 1e-12
            : planned === shown;
        return isEqual ? [] : [{ at: `${name}!${a1({ row, column })}`, planned, shown }];
      }),
    );
  });
  return { formulas, different };
}

libreofficeOrSkip("survey sheets, calculated by LibreOffice", () => {
  const random: WorkbookPlan = { title: "Khảo sát", sheets: surveyPlans(16) };
  const summary = layoutSummary(mergedUnits());
  const plans = [...UNITS.map((unit) => surveyedBook(unit)), random, summary, tamperedBook()];
  let books: readonly WorkbookSnapshot[] = [];

  beforeAll(async () => {
    const saved = await recalculateAll(await Promise.all(plans.map((plan) => writeXlsx(plan))), "xlsx");
    books = saved.map((bytes) => {
      const read = readWorkbook(bytes);
      if (!read.ok) throw new Error(JSON.stringify(read.fault));
      return read.workbook;
    });
  });

  it("show what was planned in every formula, whatever stands in their cells", () => {
    const found = plans.map((plan, at) => differences(plan, books[at] ?? { sheets: [] }));
    expect(found.flatMap(({ different }) => different)).toEqual([]);
    expect(found.reduce((sum, { formulas }) => sum + formulas, 0)).toBeGreaterThan(2000);
  });

  it("give the score sheets of 19 units the points of a calculation by hand", () => {
    const shown = UNITS.map((unit) => {
      const [sheet] = books[unit]?.sheets ?? [];
      const [ids, points] = [sheet?.names["criterion_ids"], sheet?.names["points"]];
      if (sheet === undefined || ids === undefined || points === undefined) throw new Error("no score sheet");
      const grid = gridOf(sheet);
      const rows = Array.from({ length: ids.bottom - ids.top + 1 }, (_, row) => ids.top + row);
      return LEAVES.map((id) => {
        const row = rows.find((one) => grid.at(one, ids.left)?.value === id) ?? -1;
        return Math.round(Number(grid.at(row, points.left)?.value) * 100);
      });
    });
    expect(shown).toEqual(UNITS.map(pointsByHand));
  });

  it("are judged without a problem after LibreOffice saved them, and with one where somebody tampered", () => {
    const judged = books.map((book) => judgeWorkbook(book, "xa.xlsx", findSet));
    const problems = judged
      .slice(0, UNIT_COUNT)
      .flatMap(({ sheets, problems: own }) => [...own, ...sheets.flatMap((sheet) => sheet.problems)]);
    expect(problems).toEqual([]);
    const wrong = judged.at(-1)?.problems.map(({ code, place }) => [code, place.sheet, place.cell]);
    expect(wrong).toEqual([["survey-sum-differs", "Khảo sát", "N12"]]);
  });
});
