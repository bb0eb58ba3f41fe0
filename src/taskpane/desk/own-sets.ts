import { ANNEX_SHEET } from "../../sheet/annex/annex-name";
import type { WorkbookSnapshot } from "../../sheet/sheet-snapshot";
import { readWhole } from "../../workbook/excel/read-sheets";
import { setOwnSets } from "./pane-sets";
import type { RunExcel } from "./run-excel";

/** What reads typed sets comes with the first workbook that holds one: few do. */
const load = () => import(/* webpackChunkName: "annex" */ "../../sheet/annex/read-sets");

/** Reads the workbook's own sets anew. True where others than before are known now. */
export async function readOwnSets(run: RunExcel, sheets: readonly string[]): Promise<boolean> {
  const names = sheets.filter((name) => name.startsWith(ANNEX_SHEET));
  if (names.length === 0) return setOwnSets([]);
  const { ownSets } = await load();
  const found = await run(async (context) => {
    const wanted = names.map((name) => context.workbook.worksheets.getItem(name));
    return readWhole(context, wanted);
  });
  return setOwnSets(ownSets({ sheets: found }));
}

/** The same where the workbook was read already. */
export async function takeOwnSets({ sheets }: WorkbookSnapshot): Promise<void> {
  const own = sheets.filter(({ name }) => name.startsWith(ANNEX_SHEET));
  setOwnSets(own.length === 0 ? [] : (await load()).ownSets({ sheets: own }));
}
