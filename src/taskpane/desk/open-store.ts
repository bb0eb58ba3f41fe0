import type { Language } from "../../sheet/describe";
import { localTime } from "../local-time";
import type { PaneState, PaneStore } from "../pane-state";
import { changeCommands } from "./change-commands";
import { openDesk } from "./desk";
import { hasVisited, keepLanguage, keepVisit } from "./kept-choices";
import { rosterReader } from "./roster-file";
import { sheetCommands } from "./sheet-commands";
import { stateBox } from "./state-box";

function startState(language: Language): PaneState {
  return {
    language,
    tab: "score",
    isFirstVisit: !hasVisited(),
    active: { kind: "loading" },
    sheets: [],
    writing: "allowed",
    work: null,
    fault: null,
    notice: null,
    journal: [],
    sets: [],
  };
}

/** Opens the pane's store over the workbook in Excel and begins to watch it. Call it when Office is ready. */
export function openStore(language: Language): PaneStore {
  const box = stateBox(startState(language));
  const desk = openDesk(box);
  return {
    state: box.get,
    subscribe: box.subscribe,
    commands: {
      ...sheetCommands(desk),
      ...changeCommands(desk),
      readRoster: rosterReader(desk),
      seals: async () => {
        const { openSeals } = await import("../seal/open-seals");
        return openSeals(desk, localTime);
      },
      surveys: async () => {
        const { openSurvey } = await import("../survey/open-survey");
        return openSurvey(desk);
      },
      carry: async () => {
        const { openCarry } = await import("../carry/open-carry");
        return openCarry(desk);
      },
      refresh: desk.refresh,
      setLanguage: (next) => {
        keepLanguage(next);
        desk.setLanguage(next);
      },
      setTab: (tab) => {
        box.change({ tab });
      },
      endFirstVisit: () => {
        keepVisit();
        box.change({ isFirstVisit: false });
      },
      dismissFault: () => {
        box.change({ fault: null });
      },
    },
  };
}
