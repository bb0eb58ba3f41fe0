import type { WorkbookPlan } from "../../sheet/sheet-plan";
import { layWorkbook } from "../../workbook/excel/lay-workbook";
import { languageOf, pageWords } from "./page-language";
import { type PaneMessage, paneText, readPaneMessage } from "./pane-message";

/** What stands in the frame until the add-in's pane does: a sentence, and hands that lay sheets with Office.js. */

const words = pageWords(languageOf(location.search));
document.documentElement.lang = languageOf(location.search);
document.title = words.pane;
document.body.textContent = words.paneEmpty;

function post(message: PaneMessage): void {
  parent.postMessage(paneText(message), location.origin);
}

function told(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function lay(id: number, plan: WorkbookPlan): Promise<void> {
  try {
    const { syncs } = await Excel.run((context) => layWorkbook(context, plan));
    post({ kind: "laid", id, syncs, error: null });
  } catch (error) {
    post({ kind: "laid", id, syncs: 0, error: told(error) });
  }
}

addEventListener("message", ({ source, data }) => {
  const message = source === parent ? readPaneMessage(data) : null;
  if (message?.kind === "lay") void lay(message.id, message.plan as WorkbookPlan);
});
await Office.onReady();
post({ kind: "ready" });
