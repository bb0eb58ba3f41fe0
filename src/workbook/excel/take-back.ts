import type { WorkbookPlan } from "../../sheet/sheet-plan";

/** A sheet that made room for a planned one of its name, and what it is called meanwhile. */
export type Aside = { readonly name: string; readonly position: number; readonly aside: string };

const LONGEST_NAME = 31;
const fold = (name: string): string => name.toLowerCase();

/** A free name for a sheet that stands aside. */
export function asideName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map(fold));
  let number = 1;
  const made = (): string => `${String(number)}~ ${name}`.slice(0, LONGEST_NAME);
  while (used.has(fold(made()))) number += 1;
  return made();
}

/**
 * After a failure on the way: takes away the sheets that were begun and gives those put aside their names back. A sheet
 * goes only when it cannot be one that stood there before. Fails in silence: the caller has the first error to tell.
 */
export async function takeBack(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  made: readonly Aside[],
  stoodBefore: readonly string[],
): Promise<void> {
  const { worksheets } = context.workbook;
  try {
    worksheets.load("items/name");
    await context.sync();
    const now = new Map(worksheets.items.map((sheet) => [fold(sheet.name), sheet]));
    const before = new Set(stoodBefore.map(fold));
    for (const { name } of plan.sheets) {
      const aside = made.find((one) => fold(one.name) === fold(name));
      const old = aside === undefined ? undefined : now.get(fold(aside.aside));
      const isOurs = old !== undefined || !before.has(fold(name));
      if (isOurs) now.get(fold(name))?.delete();
      if (old !== undefined && aside !== undefined) old.name = aside.name;
    }
    await context.sync();
  } catch {
    // Excel itself is gone or busy; what was begun stays as it is.
  }
}
