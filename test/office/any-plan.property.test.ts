import fc from "fast-check";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "../../src/sheet/sheet-plan";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { anyPlan } from "../support/any-plan";
import { libreofficeOrSkip, recalculateAll } from "../support/libreoffice";

const BATCH = 40;
/** LibreOffice saves 15 digits, the last one now and then off by one. */
const ONE_DIGIT_OFF = 1e-14;
/** Half a letter beyond the basic plane, which LibreOffice cannot hold. */
const HALF_LETTER = /\p{Surrogate}/u;

type Content = readonly [row: number, column: number, value: PlannedCell["value"]];

/** LibreOffice knows one kind of line break, and turns a truth into the formula TRUE(). Numbers are compared apart. */
function texts(cells: readonly Content[]): unknown[] {
  return cells.flatMap(([row, column, value]) =>
    typeof value === "string" && value !== "" ? [[row, column, value.replaceAll("\r\n", "\n")]] : [],
  );
}

function numbers(cells: readonly Content[]): readonly number[] {
  return cells.flatMap(([, , value]) => (typeof value === "number" ? [value] : []));
}

function contents(sheet: SheetPlan): readonly Content[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell === null || cell.formula !== undefined ? [] : [[row, column, cell.value] as const],
    ),
  );
}

function foundContents(sheet: SheetSnapshot): readonly Content[] {
  return sheet.cells.flatMap(({ row, column, value, formula }) =>
    formula === null ? [[row, column, value] as const] : [],
  );
}

function planned(sheet: SheetPlan): unknown {
  const names = sheet.names.map(({ name, area }) => [name, area] as const).sort();
  return [sheet.name, sheet.hidden, sheet.locked, names, texts(contents(sheet))];
}

function found(sheet: SheetSnapshot): unknown {
  return [sheet.name, sheet.hidden, sheet.locked, Object.entries(sheet.names).sort(), texts(foundContents(sheet))];
}

function expectSameNumbers(read: readonly number[], written: readonly number[]): void {
  expect(read).toHaveLength(written.length);
  for (const [at, number] of written.entries()) {
    expect(Math.abs((read[at] ?? 0) - number)).toBeLessThanOrEqual(Math.abs(number) * ONE_DIGIT_OFF);
  }
}

/**
 * Of an underscore written as _x005F_ it makes the start of a letter again when another written character follows, and
 * saves the text _x005F_x000D_ as the same letters that stand for the text _x000D_.
 */
const WRITTEN_TWICE = /_x[0-9A-Fa-f]{4}(?=[\p{Cc}\ufffe\uffff])|_x005F(?=_x[0-9A-Fa-f]{4}_)/u;

function isKept({ sheets }: WorkbookPlan): boolean {
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return !cells.some(
    (cell) => typeof cell?.value === "string" && (HALF_LETTER.test(cell.value) || WRITTEN_TWICE.test(cell.value)),
  );
}

libreofficeOrSkip("random workbooks in LibreOffice", () => {
  it("open and keep sheets, names, locks, texts and numbers", async () => {
    const batch = fc.array(anyPlan().filter(isKept), { minLength: BATCH, maxLength: BATCH });
    await fc.assert(
      fc.asyncProperty(batch, async (plans) => {
        const saved = await recalculateAll(await Promise.all(plans.map((plan) => writeXlsx(plan))), "xlsx");
        for (const [at, plan] of plans.entries()) {
          const outcome = readWorkbook(saved[at] ?? new Uint8Array());
          const sheets = outcome.ok ? outcome.workbook.sheets : [];
          expect(sheets.map(found)).toEqual(plan.sheets.map(planned));
          expectSameNumbers(
            sheets.flatMap((sheet) => numbers(foundContents(sheet))),
            plan.sheets.flatMap((sheet) => numbers(contents(sheet))),
          );
        }
      }),
      // One batch a run: LibreOffice starts once, and shrinking would start it a hundred times.
      { numRuns: 1, endOnFailure: true },
    );
  });
});
