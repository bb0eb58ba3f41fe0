import type { SheetPlan, WorkbookPlan } from "../../sheet/sheet-plan";
import { checkPlan } from "../check-plan";
import { WorkbookError } from "../workbook-error";
import { type Desk, deskFor, type Laying, type Sent } from "./desk";
import { isSetSupported } from "./is-set-supported";
import { layCodes } from "./lay-codes";
import { layContents, layFinish } from "./lay-sheet";
import { type Aside, asideName, takeBack } from "./take-back";

/** Below the 5 MB of Excel for the web, with room for what the estimates miss. */
const LARGEST_REQUEST = 4_500_000;

export type LayOptions = {
  /** What happens to a sheet that has the name of a planned one: by default nothing is written at all. */
  readonly standing?: "refuse" | "replace";
  /** The first planned sheet comes into view. */
  readonly activate?: boolean;
};

/** Sheets whose names depend on those that stand. */
export type PlanBeside = (taken: readonly string[]) => WorkbookPlan;

/** `syncs`: how often Excel was waited for. `withoutPage`: this Excel knows no page set-up, so it was left out. */
export type Laid = { readonly syncs: number; readonly withoutPage: boolean };

type Standing = { readonly name: string; readonly position: number };

const fold = (name: string): string => name.toLowerCase();

async function standingSheets(context: Excel.RequestContext): Promise<readonly Standing[]> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name,items/position");
  protection.load("protected");
  await context.sync();
  if (protection.protected) throw new WorkbookError({ code: "workbook-protected" });
  return worksheets.items.map(({ name, position }) => ({ name, position }));
}

/** Which sheets make room for planned ones of their name; throws when that is not wanted. */
function asides(plan: WorkbookPlan, standing: readonly Standing[], options: LayOptions): readonly Aside[] {
  const planned = new Set(plan.sheets.map(({ name }) => fold(name)));
  const names = standing.map(({ name }) => name);
  const met = standing.filter(({ name }) => planned.has(fold(name)));
  const [first] = met;
  if (first !== undefined && options.standing !== "replace") {
    throw new WorkbookError({ code: "sheet-exists", sheet: first.name });
  }
  return met.map(({ name, position }) => ({ name, position, aside: asideName(name, names) }));
}

type Job = {
  readonly context: Excel.RequestContext;
  readonly plan: WorkbookPlan;
  readonly made: readonly Aside[];
  readonly sent: Sent;
  readonly activate: boolean;
};

function addSheet({ context, made, sent }: Job, plan: SheetPlan): Desk {
  const sheet = context.workbook.worksheets.add(plan.name);
  const before = made.find(({ name }) => fold(name) === fold(plan.name));
  if (before !== undefined) sheet.position = before.position;
  return deskFor(context, sheet, sent);
}

function* layAll(job: Job): Laying {
  const { worksheets } = job.context.workbook;
  for (const { name, aside } of job.made) worksheets.getItem(name).name = aside;
  const desks = job.plan.sheets.map((sheet) => [addSheet(job, sheet), sheet] as const);
  for (const [desk, sheet] of desks) yield* layContents(desk, sheet);
  for (const [desk, sheet] of desks) yield* layFinish(desk, sheet);
  for (const { aside } of job.made) worksheets.getItem(aside).delete();
  if (job.activate) desks[0]?.[0].sheet.activate();
}

/** Nothing is drawn or calculated until the next sync. */
function suspend({ application }: Excel.Workbook): void {
  application.suspendApiCalculationUntilNextSync();
  if (isSetSupported("ExcelApi", "1.9")) application.suspendScreenUpdatingUntilNextSync();
}

async function run(job: Job): Promise<void> {
  const { context, sent } = job;
  let gathered = 0;
  suspend(context.workbook);
  for (const bytes of layAll(job)) {
    if (gathered + bytes > LARGEST_REQUEST) {
      await context.sync();
      suspend(context.workbook);
      gathered = 0;
      sent.count += 1;
    }
    gathered += bytes;
  }
  await context.sync();
  sent.count += 1;
}

/**
 * Lays planned sheets into the open workbook, behind those that stand there: one wait to look, one to write, more only
 * where the request would pass 5 MB. Nothing is decided while writing.
 *
 * Throws a RangeError for a plan that cannot be written, a WorkbookError when a sheet's name is taken or the workbook
 * is protected (nothing has been written then), and Excel's own error when that fails on the way: the sheets that were
 * begun are taken away again and those put aside come back.
 */
export async function layWorkbook(
  context: Excel.RequestContext,
  planned: WorkbookPlan | PlanBeside,
  options: LayOptions = {},
): Promise<Laid> {
  if (typeof planned !== "function") checkPlan(planned);
  const standing = await standingSheets(context);
  const plan = typeof planned === "function" ? planned(standing.map(({ name }) => name)) : planned;
  if (plan !== planned) checkPlan(plan);
  const made = asides(plan, standing, options);
  try {
    const job = { context, plan, made, sent: { count: 1 }, activate: options.activate === true };
    await run(job);
    if (isSetSupported("ExcelApi", "1.10")) await layCodes(context, plan);
    return { syncs: job.sent.count, withoutPage: !isSetSupported("ExcelApi", "1.9") };
  } catch (error) {
    await takeBack(
      context,
      plan,
      made,
      standing.map(({ name }) => name),
    );
    throw error;
  }
}
