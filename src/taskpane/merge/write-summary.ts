import { LOG_NAME } from "../../sheet/log-fields";
import { renamedPlan } from "../../sheet/renamed-plan";
import { uniqueNames } from "../../sheet/file-names";
import type { SheetPlan, WorkbookPlan } from "../../sheet/sheet-plan";
import { SUMMARY } from "../../sheet/summary-words";
import { layWorkbook } from "../../workbook/excel/lay-workbook";

/** Names that only sheets of a summary have. */
const MARKS: readonly string[] = ["summary_of", LOG_NAME];
const LONGEST_SHEET_NAME = 31;
function numbered(name: string, most: number): readonly string[] {
  return Array.from({ length: most }, (_, at) => (at === 0 ? name : `${name} ${String(at + 1)}`));
}

/** Sheets that not every summary has: an old one must not stay beside a new summary without it. */
const MOST_TIERS = 4;
/** Twenty criteria each, of 120. */
const MOST_HEAT_SHEETS = 6;
const PASSING: readonly string[] = [
  SUMMARY.sheets.changes,
  SUMMARY.sheets.chartData,
  ...numbered(SUMMARY.sheets.parents, MOST_TIERS),
  ...numbered(SUMMARY.sheets.heat, MOST_HEAT_SHEETS),
];
const PASSING_TITLES: readonly string[] = [
  ...[SUMMARY.changesTitle, SUMMARY.successionsTitle, SUMMARY.byParentTitle],
  ...[SUMMARY.chartDataTitle, SUMMARY.heatTitle],
];

type Standing = { readonly name: string; readonly isOurs: boolean };

function fold(name: string): string {
  return name.toLowerCase();
}

/** A sheet of ours is known by its marks, or by the title in its first cell. */
function titleOf({ rows }: SheetPlan): unknown {
  return rows[0]?.cells[0]?.value ?? null;
}

async function standingSheets(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
): Promise<{ readonly met: readonly Standing[]; readonly names: readonly string[] }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const titles = new Map<string, unknown>(plan.sheets.map((sheet) => [fold(sheet.name), titleOf(sheet)]));
  for (const name of PASSING) titles.set(fold(name), titles.get(fold(name)) ?? null);
  const looks = worksheets.items
    .filter(({ name }) => titles.has(fold(name)))
    .map((sheet) => ({
      name: sheet.name,
      first: sheet.getRange("A1").load("values"),
      names: sheet.names.load("items/name"),
    }));
  await context.sync();
  const met = looks.map(({ name, first, names }) => {
    const value: unknown = first.values[0]?.[0];
    const isTitled =
      value !== "" &&
      (value === titles.get(fold(name)) || PASSING_TITLES.some((title) => String(value).startsWith(title)));
    return { name, isOurs: isTitled || names.items.some((one) => MARKS.includes(one.name)) };
  });
  return { met, names: worksheets.items.map(({ name }) => name) };
}

/** The plan under names that take nothing of anybody's. */
function besideStrangers(plan: WorkbookPlan, met: readonly Standing[], names: readonly string[]): WorkbookPlan {
  const strangers = new Set(met.filter(({ isOurs }) => !isOurs).map(({ name }) => fold(name)));
  const unique = uniqueNames(LONGEST_SHEET_NAME);
  for (const name of names) unique(name);
  const renamed = plan.sheets.filter(({ name }) => strangers.has(fold(name)));
  return renamedPlan(plan, new Map(renamed.map(({ name }) => [name, unique(name)])));
}

/**
 * Lays a summary into the open workbook and shows it; gives the name of its first sheet. A summary of ours that stands
 * there makes room, everything else stays as it is. Throws as `layWorkbook` does; nothing is written then.
 */
export async function writeSummary(context: Excel.RequestContext, plan: WorkbookPlan): Promise<string> {
  const { met, names } = await standingSheets(context, plan);
  const beside = besideStrangers(plan, met, names);
  await layWorkbook(context, beside, { standing: "replace", activate: true });
  const planned = new Set(beside.sheets.map(({ name }) => fold(name)));
  for (const { name, isOurs } of met) {
    if (isOurs && !planned.has(fold(name))) context.workbook.worksheets.getItem(name).delete();
  }
  await context.sync();
  return beside.sheets[0]?.name ?? "";
}
