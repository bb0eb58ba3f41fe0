import { keepMost } from "../sheet/keep-whole";
import { fitPage, SMALLEST_LETTERS } from "../sheet/page-fit";
import { MARGINS } from "../sheet/page-room";
import type { SheetPlan } from "../sheet/sheet-plan";
import type { FilePage, SheetFile, WorkbookFile } from "./workbook-file";

function areaOf(sheet: SheetFile, name: string): SheetFile["names"][number]["area"] | undefined {
  return sheet.names.find((one) => one.name === name)?.area;
}

/** Upright, or across where upright letters would be too small. */
function housePage(sheet: SheetFile): FilePage {
  const heading = (areaOf(sheet, "criterion_ids")?.top ?? 0) - 1;
  const page = (orientation: FilePage["orientation"]): FilePage => ({
    orientation,
    margins: MARGINS,
    printed: sheet.page.printed,
    repeatedRows: heading < 0 ? null : { first: heading, last: heading },
    breaksAfter: [],
  });
  const { smallest } = fitPage({ ...sheet, page: page("portrait") });
  return page(smallest === null || smallest >= SMALLEST_LETTERS ? "portrait" : "landscape");
}

function dressed(sheet: SheetFile): SheetFile {
  const fitted: SheetFile = { ...sheet, page: housePage(sheet) };
  const ends = ["total", "grand_total", "level"].flatMap((name) => areaOf(sheet, name)?.top ?? []);
  return { ...fitted, page: keepMost(fitted, ends) };
}

/** The named sheets with the house's page, whatever somebody set; all others stay off the paper. */
export function dressPages(file: WorkbookFile, wanted: ReadonlySet<string>): WorkbookFile {
  const sheets = file.sheets.map((sheet) =>
    wanted.has(sheet.name) ? dressed({ ...sheet, hidden: false }) : { ...sheet, hidden: true },
  );
  return { ...file, sheets };
}

/** Papers in the places of the sheets that they are papers of, the others behind. */
export function amongPapers(file: WorkbookFile, papers: readonly SheetPlan[]): WorkbookFile {
  const standing = new Map(papers.map((plan) => [plan.name, plan]));
  const names = new Set(file.sheets.map(({ name }) => name));
  const placed = file.sheets.map((sheet): SheetFile => standing.get(sheet.name) ?? sheet);
  return { ...file, sheets: [...placed, ...papers.filter(({ name }) => !names.has(name))] };
}
