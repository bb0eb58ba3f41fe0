import type { PlannedPaper } from "../../sheet/papers/planned-papers";
import { deskFor } from "../../workbook/excel/desk";
import { isSetSupported } from "../../workbook/excel/is-set-supported";
import { layPaper } from "../../workbook/excel/lay-paper";
import { layWorkbook } from "../../workbook/excel/lay-workbook";
import { PRINT_KEY, type KeptPrint } from "./kept-print";
import type { Progress } from "./print-state";

/** A batch takes Excel about a second, so that a cancel is heard and the bar moves. */
const SHEETS_AT_ONCE = 10;
/** Below the 5 MB of Excel for the web. */
const LARGEST_REQUEST = 4_500_000;

export type Preparing = {
  readonly papers: readonly PlannedPaper[];
  /** Paper sheets of an earlier print: they make room. */
  readonly earlier: readonly string[];
  /** What an earlier preparation hid is still hidden by us. */
  readonly hiddenBefore: readonly string[];
  /** Whether sheets that are not printed are hidden: Excel then prints the others with “the entire workbook”. */
  readonly hides: boolean;
  readonly told: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
};

/** Thrown within a batch when a person has cancelled it. */
export class PrintCancelled extends Error {
  override readonly name = "PrintCancelled";
}

function batches<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / SHEETS_AT_ONCE);
  return Array.from({ length: count }, (_, at) => items.slice(at * SHEETS_AT_ONCE, (at + 1) * SHEETS_AT_ONCE));
}

function existing(context: Excel.RequestContext, names: readonly string[]): readonly Excel.Worksheet[] {
  return names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name,visibility");
    return sheet;
  });
}

/** Takes sheets away that are there; all in one request. */
export async function deleteSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const sheets = existing(context, names);
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

async function addPapers(context: Excel.RequestContext, preparing: Preparing, added: string[]): Promise<void> {
  const fresh = preparing.papers.filter(({ stands }) => !stands).map(({ plan }) => plan);
  const of = preparing.papers.length;
  for (const sheets of batches(fresh)) {
    if (preparing.isCancelled()) throw new PrintCancelled();
    preparing.told({ at: added.length, of });
    await layWorkbook(context, { title: "", sheets }, { standing: "replace" });
    added.push(...sheets.map(({ name }) => name));
  }
}

async function setUpStanding(context: Excel.RequestContext, { papers }: Preparing): Promise<void> {
  const standing = papers.filter(({ stands }) => stands);
  const sheets = standing.map(({ plan }) => context.workbook.worksheets.getItem(plan.name));
  for (const sheet of sheets) sheet.protection.load("protected");
  await context.sync();
  const sent = { count: 1 };
  let gathered = 0;
  for (const [at, { plan, settingRows: rows }] of standing.entries()) {
    const sheet = sheets[at];
    if (sheet === undefined) continue;
    const desk = deskFor(context, sheet, sent);
    const paper = { plan, rows, isLocked: sheet.protection.protected };
    for (const bytes of layPaper(desk, paper)) {
      if (gathered + bytes > LARGEST_REQUEST) {
        await context.sync();
        gathered = 0;
        sent.count += 1;
      }
      gathered += bytes;
    }
  }
  await context.sync();
}

/** Shows what is printed and hides the rest; gives the names of those that were in view before. */
async function showOnly(context: Excel.RequestContext, preparing: Preparing): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const printed = new Set(preparing.papers.map(({ plan }) => plan.name.toLowerCase()));
  const [first] = preparing.papers;
  const isPrinted = ({ name }: Excel.Worksheet): boolean => printed.has(name.toLowerCase());
  for (const sheet of worksheets.items.filter(isPrinted)) sheet.visibility = "Visible";
  if (first !== undefined) worksheets.getItem(first.plan.name).activate();
  const others = worksheets.items.filter((sheet) => !isPrinted(sheet) && sheet.visibility === "Visible");
  for (const sheet of preparing.hides ? others : []) sheet.visibility = "Hidden";
  return preparing.hides ? others.map(({ name }) => name) : [];
}

export type PreparedSheets = KeptPrint & { readonly withoutPage: boolean };

/**
 * Makes a workbook ready to be printed as a whole: papers that are not there are added, every page is set up, and what
 * is not printed is hidden. When it fails or is cancelled, what was added is taken away again and nothing is hidden.
 */
export async function preparePapers(context: Excel.RequestContext, preparing: Preparing): Promise<PreparedSheets> {
  const added: string[] = [];
  try {
    await addPapers(context, preparing, added);
    if (preparing.isCancelled()) throw new PrintCancelled();
    await setUpStanding(context, preparing);
    const names = new Set(added.map((name) => name.toLowerCase()));
    const nowHidden = await showOnly(context, preparing);
    const stillHidden = preparing.hiddenBefore.filter(
      (name) => !preparing.papers.some(({ plan }) => plan.name === name),
    );
    const hidden = [...new Set([...stillHidden, ...nowHidden])];
    const stale = preparing.earlier.filter((name) => !names.has(name.toLowerCase()));
    const kept: KeptPrint = { added, hidden: hidden.filter((name) => !stale.includes(name)) };
    context.workbook.settings.add(PRINT_KEY, JSON.stringify(kept));
    await deleteSheets(context, stale);
    await context.sync();
    return { ...kept, withoutPage: !isSetSupported("ExcelApi", "1.9") };
  } catch (error) {
    await deleteSheets(context, added).catch(() => undefined);
    throw error;
  }
}

/** Takes back what was prepared: added sheets go, hidden ones come back. */
export async function restoreSheets(context: Excel.RequestContext, kept: KeptPrint): Promise<void> {
  const hidden = existing(context, kept.hidden);
  const added = existing(context, kept.added);
  const setting = context.workbook.settings.getItemOrNullObject(PRINT_KEY);
  setting.load("key");
  await context.sync();
  for (const sheet of hidden) if (!sheet.isNullObject) sheet.visibility = "Visible";
  // Excel keeps at least one sheet: what was hidden must be in view before the last added one goes.
  for (const sheet of added) if (!sheet.isNullObject) sheet.delete();
  if (!setting.isNullObject) setting.delete();
  await context.sync();
}
