import { CommandType } from "@univerjs/core";
import type { Language } from "../../sheet/describe";
import { startEngine } from "../univer/start-engine";
import type { Talk } from "../univer/typing";
import type { UniverEngine } from "../univer/univer-engine";
import { gridScreen } from "./grid-screen";

export type Grid = {
  readonly engine: UniverEngine;
  /** Hears of every change of the workbook, by people and by the add-in; formulas that follow are none. */
  readonly onChange: (listener: () => void) => void;
};

/** Mutations by which the engine calculates or draws and that leave the workbook as it is. */
const NO_CHANGE = /^(?:formula|doc)\.mutation\.|dirty|selection|scroll|zoom|activate/;

/** Starts the engine on the screen, with an empty workbook. */
export async function startGrid(place: HTMLElement, language: Language, talk: Talk): Promise<Grid> {
  const { engine, session } = startEngine(talk, await gridScreen(place, language));
  return {
    engine,
    onChange: (listener) => {
      session.commands.onCommandExecuted(({ id, type }, options) => {
        const isResult = options?.["fromFormula"] === true;
        if (type === CommandType.MUTATION && !isResult && !NO_CHANGE.test(id)) listener();
      });
    },
  };
}
