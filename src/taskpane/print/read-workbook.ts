import { layOutPapers } from "./lay-out-papers";
import { fail, type PrintDesk, type PrintRead } from "./print-desk";
import type { Prepared } from "./print-state";

/** What was prepared before this pane was opened: nobody counted its pages here. */
function preparedBefore({ kept }: PrintRead, known: Prepared | null): Prepared | null {
  if (kept === null) return null;
  return known ?? { ...kept, sheets: 0, pages: 0, isStale: true, withoutPage: false };
}

/** Reads what there is to print and lays it out. False where that failed. */
export async function readWorkbook(desk: PrintDesk): Promise<boolean> {
  const { parts, memory } = desk;
  const phase = (waiting: boolean): void => {
    desk.change({ phase: { kind: "reading", waiting } });
  };
  phase(false);
  try {
    const read = await parts.read(parts.language(), phase);
    const isFirst = memory.read === null;
    memory.read = read;
    const { found, settings, areKept, settingFaults, summaryFault } = read;
    if (isFirst) memory.kinds = new Set(found.merge === null ? ["filled"] : ["summary", "minutes", "letters"]);
    desk.change({
      settings,
      areKept,
      settingFaults,
      summaryFault,
      strange: found.scores.filter(({ plan }) => plan === null).map(({ sheet }) => sheet),
      prepared: preparedBefore(read, desk.state().prepared),
    });
    await layOutPapers(desk);
    desk.change({ phase: { kind: "shown" } });
    return true;
  } catch (error) {
    fail(desk, error);
    return false;
  }
}
