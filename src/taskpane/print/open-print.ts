import { defaultPaper } from "../../sheet/default-paper";
import { describe, type Language } from "../../sheet/describe";
import { paperSheet } from "../../sheet/paper-sheet";
import type { PaperSettings } from "../../sheet/paper-settings";
import { foundPapers, type FoundPapers } from "../../sheet/papers/found-papers";
import { paperOfWorkbook } from "../../sheet/read-paper-sheet";
import type { WorkbookSnapshot } from "../../sheet/sheet-snapshot";
import { layWorkbook } from "../../workbook/excel/lay-workbook";
import { readSheets } from "../../workbook/excel/read-sheets";
import { faultOf } from "../desk/faults";
import { takeOwnSets } from "../desk/own-sets";
import { fetchSets, findSet } from "../desk/pane-sets";
import { queue } from "../desk/queue";
import { runExcel } from "../desk/run-excel";
import { keptPrint, PRINT_KEY } from "./kept-print";
import { preparePapers, restoreSheets } from "./prepare-papers";
import type { PrintRead } from "./print-desk";
import type { PrintFault, PrintFaultCode, PrintStore } from "./print-state";
import { openPrintStore } from "./print-store";
import { printingHost } from "./printing-host";

type Found = { readonly workbook: WorkbookSnapshot; readonly found: FoundPapers };

const CODES: readonly PrintFaultCode[] = ["workbook-protected", "workbook-read-only", "sheet-protected", "too-large"];

function printFault(error: unknown, language: Language): PrintFault {
  const circumstances = { language, unsaid: [], sheet: "", writing: "allowed" } as const;
  const { code, facts, report } = faultOf(error, circumstances);
  return { code: CODES.find((one) => one === code) ?? "unexpected", facts, report };
}

/** A summary that was written a moment ago may not be calculated yet: it then shows other figures than its merge. */
const PATIENCE = { times: 3, ms: 700 } as const;

async function readFound(context: Excel.RequestContext): Promise<Found> {
  await fetchSets();
  const workbook = await readSheets(context);
  await takeOwnSets(workbook);
  return { workbook, found: foundPapers(workbook, "", findSet) };
}

async function readCalculated(context: Excel.RequestContext): Promise<Found> {
  let read = await readFound(context);
  for (let time = 1; time < PATIENCE.times && read.found.merge?.ok === false; time += 1) {
    await new Promise((resolve) => setTimeout(resolve, PATIENCE.ms));
    read = await readFound(context);
  }
  return read;
}

async function read(context: Excel.RequestContext, language: Language): Promise<PrintRead> {
  const setting = context.workbook.settings.getItemOrNullObject(PRINT_KEY);
  setting.load("value");
  const { workbook, found } = await readCalculated(context);
  const otherwise = found.set === null ? null : defaultPaper(found.set.set);
  const kept = otherwise === null ? null : paperOfWorkbook(workbook, otherwise);
  const { merge } = found;
  return {
    found,
    settings: kept?.paper ?? otherwise,
    areKept: kept !== null,
    settingFaults: (kept?.problems ?? []).map((one) => describe(one, language)),
    summaryFault: merge?.ok === false ? merge.problems.map((one) => describe(one, language)).join(" ") : "",
    kept: setting.isNullObject ? null : keptPrint(setting.value),
  };
}

async function save(context: Excel.RequestContext, settings: PaperSettings): Promise<void> {
  await layWorkbook(context, { title: "", sheets: [paperSheet(settings)] }, { standing: "replace" });
}

/** The store of the tab “In” over the workbook in Excel. Office must be ready. */
export function openPrint(language: () => Language): PrintStore {
  const oneByOne = queue();
  const host = printingHost();
  return openPrintStore({
    language,
    read: (words, waits) => runExcel(oneByOne, waits)((context) => read(context, words)),
    saveSettings: (settings, waits) => runExcel(oneByOne, waits)((context) => save(context, settings)),
    prepare: (preparing, waits) => runExcel(oneByOne, waits)((context) => preparePapers(context, preparing)),
    restore: (kept, waits) => runExcel(oneByOne, waits)((context) => restoreSheets(context, kept)),
    print: host === null ? null : host.printSheets,
    faultOf: printFault,
    breathe: () => new Promise((resolve) => setTimeout(resolve)),
  });
}
