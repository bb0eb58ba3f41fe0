import type { SealRecord } from "../../sheet/seal-log-fields";
import type { SheetEdits } from "../../sheet/sheet-edits";
import { askActiveSheet } from "../../workbook/excel/ask-active-sheet";
import { putEdits } from "../../workbook/excel/put-edits";
import { addToSealLog } from "../../workbook/excel/seal-log";
import type { Desk } from "../desk/desk";

/** Edits of the sheet in view with their rows in the log; then the pane sees what stands there now. */
export async function putAndLog(desk: Desk, edits: SheetEdits, records: readonly SealRecord[]): Promise<void> {
  const id = desk.standing()?.found.id;
  if (id === undefined) return;
  await desk.run(async (context) => {
    await putEdits(context, id, edits);
    await addToSealLog(context, records);
    const answer = askActiveSheet(context);
    await context.sync();
    await desk.take(context, answer());
  });
}
