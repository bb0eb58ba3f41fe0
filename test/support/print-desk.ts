import type { Engine } from "../../src/browser/engine";
import { openPrint } from "../../src/taskpane/print/open-print";
import type { PrintStore } from "../../src/taskpane/print/print-state";
import { layWorkbook } from "../../src/workbook/excel/lay-workbook";
import type { WorkbookPlan } from "../../src/sheet/sheet-plan";
import { officePair, type OfficePair } from "./office-pair";

export type PrintDeskInTest = OfficePair & { readonly store: PrintStore };

/** The store of the tab “In” over Microsoft's own library, our executor and an engine, read once. */
export async function printDesk(engine: Engine, plan: WorkbookPlan, apiSet?: string): Promise<PrintDeskInTest> {
  const pair = officePair(engine, apiSet);
  Object.assign(globalThis, { Excel: pair.Excel });
  await pair.Excel.run((context) => layWorkbook(context, plan, { activate: true }));
  const store = openPrint(() => "vi");
  await store.commands.refresh();
  return { ...pair, store };
}
