import { defaultPaper } from "../../src/sheet/default-paper";
import { letterSheets } from "../../src/sheet/papers/letters";
import { laidOut } from "../../src/sheet/papers/paper-pages";
import { PAPER_KINDS } from "../../src/sheet/papers/planned-papers";
import { draftSummary } from "../../src/sheet/summary-draft";
import type { PrintPaper, PrintState } from "../../src/taskpane/print/print-state";
import { madeSet, merge, totalled } from "../summary/made-sheets";

const set = madeSet();
const merged = merge(set, [
  totalled(set, 91, { code: "1" }),
  totalled(set, 88, { code: "2", name: "Xã Hai" }),
  totalled(set, 70, { code: "3", name: "Xã Ba" }),
]);

/** Three letters of one page each. */
export const LETTERS: readonly PrintPaper[] = letterSheets(draftSummary(merged, defaultPaper(set)), {
  units: null,
}).map((plan, at) => ({
  kind: "letters",
  unit: `code ${String(at + 1)}`,
  plan,
  stands: false,
  settingRows: new Set(),
  ...laidOut(plan),
}));

/** What the tab shows of a summary of three units, all papers laid out. */
export function printState(more: Partial<PrintState> = {}): PrintState {
  return {
    phase: { kind: "shown" },
    kinds: PAPER_KINDS.map((kind) => ({
      kind,
      isChosen: kind === "letters",
      none: kind === "filled" ? "no-scores" : null,
    })),
    units: merged.units.map(({ unit }) => {
      const code = unit.code ?? "";
      return { key: `code ${code}`, code, name: unit.name, isChosen: true };
    }),
    summaryFault: "",
    strange: [],
    settings: defaultPaper(set),
    areKept: false,
    settingFaults: [],
    papers: LETTERS,
    counting: null,
    prepared: null,
    canPrint: false,
    fault: null,
    notice: null,
    ...more,
  };
}
