import { problem, type Problem } from "../../scoring/problem";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet-snapshot";
import { annexSet, type ReadSet } from "./annex-set";
import { readAnnexSheet } from "./read-annex-sheet";
import { tableAnnex } from "./table-annex";

export type FoundSet = ReadSet & { readonly sheet: string };

/** The set that a sheet holds: our own editable sheet, or a table of criteria; null for any other sheet. */
export function readSetSheet(sheet: SheetSnapshot, issued: string | null): FoundSet | null {
  const own = readAnnexSheet(sheet);
  if (own !== null) return { ...annexSet(own, sheet.name), sheet: sheet.name };
  const table = tableAnnex(sheet, issued);
  if (table === null) return null;
  const { loaded, problems } = annexSet(table.annex, sheet.name);
  const isWhole = !table.problems.some(
    ({ code }) => code === "annex-issued-missing" || code === "annex-row-unreadable",
  );
  return { loaded: isWhole ? loaded : null, problems: [...table.problems, ...problems], sheet: sheet.name };
}

/** The editable sheets of a workbook, each with its set or with all that is wrong. */
export function ownSets(workbook: WorkbookSnapshot): readonly FoundSet[] {
  return workbook.sheets.flatMap((sheet) => {
    const annex = readAnnexSheet(sheet);
    return annex === null ? [] : [{ ...annexSet(annex, sheet.name), sheet: sheet.name }];
  });
}

/** The set of a workbook or a table: of its first sheet that holds one. */
export function readSet(workbook: WorkbookSnapshot, issued: string | null): FoundSet {
  const [own] = ownSets(workbook);
  if (own !== undefined) return own;
  for (const sheet of workbook.sheets) {
    const found = sheet.hidden ? null : readSetSheet(sheet, issued);
    if (found !== null) return found;
  }
  const [first] = workbook.sheets;
  const problems: readonly Problem[] = [problem("annex-no-table", { sheet: first?.name ?? "", cell: "A1" }, {})];
  return { loaded: null, problems, sheet: first?.name ?? "" };
}
