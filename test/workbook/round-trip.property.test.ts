import fc from "fast-check";
import { SaxesParser } from "saxes";
import type { Area } from "../../src/sheet/address";
import type { FoundCell, SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import type { PlannedCell, SheetPlan } from "../../src/sheet/sheet-plan";
import { type Style, styleOf } from "../../src/sheet/style";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { anyPlan } from "../support/any-plan";
import { packageParts } from "../support/package-parts";

/** What a strict parser says against a part, or null. */
function xmlFault(xml: string): string | null {
  let fault: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", ({ message }) => (fault ??= message));
  parser.write(xml).close();
  return fault;
}

const KINDS = { string: "text", number: "number", boolean: "boolean" } as const;

/** What a reader finds where a cell was planned: nothing for a blank cell, an empty text for a formula without value. */
function found(cell: PlannedCell, row: number, column: number): FoundCell[] {
  const style: Style = cell.style === undefined ? { size: 12 } : styleOf(cell.style);
  const value = cell.value ?? "";
  if (value === "" && cell.formula === undefined) return [];
  const kind = KINDS[typeof value as keyof typeof KINDS];
  // A file knows no negative zero.
  const kept = value === 0 ? 0 : value;
  return [{ row, column, kind, value: kept, formula: cell.formula ?? null, format: style.format ?? "General" }];
}

/** Names as a list, since jest stumbles over keys such as __proto__ and constructor. */
type Listed = Omit<SheetSnapshot, "names"> & { readonly names: readonly (readonly [string, Area])[] };

function plannedSheet(sheet: SheetPlan): Listed {
  const cells = sheet.rows.flatMap((planned, row) =>
    planned.cells.flatMap((cell, column) => (cell === null ? [] : found(cell, row, column))),
  );
  const names = sheet.names.map(({ name, area }) => [name, area] as const);
  return { name: sheet.name, hidden: sheet.hidden, locked: sheet.locked, cells, names };
}

function readSheets(bytes: Uint8Array): Listed[] {
  const outcome = readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault));
  return outcome.workbook.sheets.map((sheet) => ({ ...sheet, names: Object.entries(sheet.names) }));
}

it("reads back from a file what was planned for it", async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan(), async (plan) => {
      expect(readSheets(await writeXlsx(plan))).toStrictEqual(plan.sheets.map(plannedSheet));
    }),
    { numRuns: 100 },
  );
});

it("writes the same bytes every time", async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan(), async (plan) => {
      const [first, second] = [await writeXlsx(plan), await writeXlsx(structuredClone(plan))];
      expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

it("makes every part well-formed XML", async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan(), async (plan) => {
      const isPicture = (path: string): boolean => path.endsWith(".png");
      const written = Object.entries(packageParts(await writeXlsx(plan)));
      const parts = written.filter(([path]) => !isPicture(path)).map(([, text]) => text);
      expect(parts.map(xmlFault)).toEqual(parts.map(() => null));
    }),
    { numRuns: 50 },
  );
});
