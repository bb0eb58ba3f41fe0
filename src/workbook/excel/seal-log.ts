import { uniqueSheetNames } from "../../sheet/file-names";
import { readSealLog, type FoundSealLog } from "../../sheet/read-seal-log";
import { SEAL_LOG_NAME, SEAL_LOG_WORDS, type SealRecord } from "../../sheet/seal-log-fields";
import { sealLogSheet } from "../../sheet/seal-log-sheet";
import { layWorkbook } from "./lay-workbook";
import { readWhole } from "./read-sheets";

/** The log's sheet is known by its name of ours, whatever people call it. */
async function foundLog(context: Excel.RequestContext): Promise<FoundSealLog & { readonly names: readonly string[] }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const named = worksheets.items.map((sheet) => ({ sheet, names: sheet.names.load("items/name") }));
  await context.sync();
  const logs = named.filter(({ names }) => names.items.some(({ name }) => name === SEAL_LOG_NAME));
  const sheets = logs.length === 0 ? [] : await readWhole(context, [...logs.map(({ sheet }) => sheet)].slice(0, 1));
  return { ...readSealLog({ sheets }), names: worksheets.items.map(({ name }) => name) };
}

/** Lays “Nhật ký niêm phong” anew with these rows below those that it has; the sheet in view stays in view. */
export async function addToSealLog(context: Excel.RequestContext, more: readonly SealRecord[]): Promise<void> {
  const { names, sheet, records } = await foundLog(context);
  const unique = uniqueSheetNames();
  for (const name of names) unique(name);
  const plan = sealLogSheet([...records, ...more], sheet ?? unique(SEAL_LOG_WORDS.sheet));
  await layWorkbook(context, { title: "", sheets: [plan] }, { standing: "replace" });
}
