import type { Language } from "../../sheet/describe";
import { faultOf } from "../desk/faults";
import { ownLoaded } from "../desk/pane-sets";
import { queue } from "../desk/queue";
import { runExcel } from "../desk/run-excel";
import { localTime } from "../local-time";
import type { MergeStore } from "./merge-commands";
import type { MergeFault, MergeFaultCode } from "./merge-state";
import { openMergeStore } from "./merge-store";
import { writeSummary } from "./write-summary";

const CODES: readonly MergeFaultCode[] = ["workbook-protected", "workbook-read-only", "too-large"];
/** How browsers name a file that is not what it was when it was chosen. */
const GONE: readonly string[] = ["NotFoundError", "NotReadableError"];

function mergeFault(error: unknown, language: Language): MergeFault {
  const circumstances = { language, unsaid: [], sheet: "", writing: "allowed" } as const;
  const { code, facts, report } = faultOf(error, circumstances);
  const isGone = error instanceof Error && GONE.includes(error.name);
  const known = CODES.find((one) => one === code) ?? "unexpected";
  return { code: isGone ? "file-gone" : known, facts, report };
}

/** The store of the tab “Tổng hợp” over its worker and the workbook in Excel. Office must be ready. */
export function openMerge(language: Language): MergeStore {
  const oneByOne = queue();
  return openMergeStore({
    language,
    startWorker: () => new Worker(new URL("./worker/merge-worker.ts", import.meta.url)),
    write: (plan, waits) => runExcel(oneByOne, waits)((context) => writeSummary(context, plan)),
    ownSets: ownLoaded,
    now: localTime,
    faultOf: mergeFault,
  });
}
