import { adoptSet, type Adoption } from "../../scoring/adopt-set";
import type { LoadedSet } from "../../scoring/load-criteria-set";
import type { Problem } from "../../scoring/problem";
import { ANNEX_SHEET } from "../../sheet/annex/annex-name";
import { annexSheet } from "../../sheet/annex/annex-sheet";
import { tableAnnex } from "../../sheet/annex/table-annex";
import { typedAnnex } from "../../sheet/annex/typed-annex";
import { writeAnnex } from "../../sheet/annex/write-annex";
import type { WrittenAnnex } from "../../sheet/annex/written-lines";
import { uniqueSheetNames } from "../../sheet/file-names";
import { layWorkbook } from "../../workbook/excel/lay-workbook";
import { pastedSheet } from "../../workbook/pasted-sheet";
import { goTo } from "../desk/go-to";
import { queue } from "../desk/queue";
import { runExcel, type RunExcel } from "../desk/run-excel";

export type SetCommands = {
  /** Lays a pasted annex as an editable sheet; false where it holds no table of criteria. */
  readonly paste: (text: string, issued: string) => Promise<boolean>;
  /** Lays a set as an editable sheet of this workbook. */
  readonly edit: (loaded: LoadedSet) => Promise<void>;
  /** Turns the set of a sheet official; else what stands against it. */
  readonly adopt: (sheet: string, loaded: LoadedSet, adoption: Adoption) => Promise<readonly Problem[]>;
  readonly goTo: (sheet: string, cell: string) => Promise<void>;
};

/** Beside other sets of the workbook, in view. */
async function layBeside(run: RunExcel, written: WrittenAnnex): Promise<void> {
  await run((context) =>
    layWorkbook(
      context,
      (taken) => {
        const unique = uniqueSheetNames();
        for (const name of taken) unique(name);
        return { title: "", sheets: [annexSheet(unique(ANNEX_SHEET), written)] };
      },
      { activate: true },
    ),
  );
}

/** What the tab “Bộ tiêu chí” does in the workbook. Office must be ready; each rejects with Excel's own error. */
export function openSetCommands(): SetCommands {
  const run = runExcel(queue(), () => undefined);
  return {
    paste: async (text, issued) => {
      const table = tableAnnex(pastedSheet(ANNEX_SHEET, text), issued.trim() === "" ? null : issued.trim());
      if (table === null) return false;
      await layBeside(run, typedAnnex(table.annex));
      return true;
    },
    edit: (loaded) => layBeside(run, writeAnnex(loaded.set)),
    adopt: async (sheet, { set }, adoption) => {
      const adopted = adoptSet(set, adoption);
      if (!adopted.ok) return adopted.problems;
      const plan = { title: "", sheets: [annexSheet(sheet, writeAnnex(adopted.set))] };
      await run((context) => layWorkbook(context, plan, { standing: "replace", activate: true }));
      return [];
    },
    goTo: (sheet, cell) => run((context) => goTo(context, sheet, cell)),
  };
}
