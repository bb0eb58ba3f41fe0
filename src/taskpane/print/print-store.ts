import { queue } from "../desk/queue";
import { layOutPapers } from "./lay-out-papers";
import { prepare, print, restore } from "./prepare-commands";
import { readWorkbook } from "./read-workbook";
import { fail, notify, openPrintDesk, type PrintDesk, type PrintParts } from "./print-desk";
import type { PrintCommands, PrintStore } from "./print-state";

async function save(desk: PrintDesk, settings: Parameters<PrintCommands["saveSettings"]>[0]): Promise<boolean> {
  const phase = (waiting: boolean): void => {
    desk.change({ phase: { kind: "saving", waiting } });
  };
  phase(false);
  try {
    await desk.parts.saveSettings(settings, phase);
    await readWorkbook(desk);
    notify(desk, "saved");
    return true;
  } catch (error) {
    fail(desk, error);
    return false;
  }
}

/** What was prepared is no longer what is chosen. */
function chosenAnew(desk: PrintDesk): void {
  const { prepared } = desk.state();
  if (prepared !== null) desk.change({ prepared: { ...prepared, isStale: true } });
  void layOutPapers(desk);
}

function choosing(desk: PrintDesk): Pick<PrintCommands, "chooseKind" | "chooseUnits"> {
  const { memory } = desk;
  return {
    chooseKind: (kind, isChosen) => {
      const kinds = new Set(memory.kinds);
      if (isChosen) kinds.add(kind);
      else kinds.delete(kind);
      memory.kinds = kinds;
      chosenAnew(desk);
    },
    chooseUnits: (keys, isChosen) => {
      const all = desk.state().units.map(({ key }) => key);
      const chosen = new Set(memory.units ?? all);
      for (const key of keys ?? all) {
        if (isChosen) chosen.add(key);
        else chosen.delete(key);
      }
      memory.units = chosen.size === all.length ? null : chosen;
      chosenAnew(desk);
    },
  };
}

/** The store of the tab “In”; it reads the workbook at once. */
export function openPrintStore(parts: PrintParts): PrintStore {
  const desk = openPrintDesk(parts);
  const inTurn = queue();
  void inTurn(() => readWorkbook(desk));
  return {
    state: desk.state,
    subscribe: desk.subscribe,
    commands: {
      ...choosing(desk),
      refresh: () =>
        inTurn(async () => {
          await readWorkbook(desk);
          notify(desk, "read");
        }),
      saveSettings: (settings) => inTurn(() => save(desk, settings)),
      prepare: () => inTurn(() => prepare(desk)),
      cancel: () => {
        desk.memory.isCancelled = true;
      },
      restore: () => inTurn(() => restore(desk)),
      print: () => inTurn(() => print(desk)),
      dismissFault: () => {
        desk.change({ fault: null });
      },
    },
  };
}
