import { findSet } from "../../src/scoring/built-in-sets";
import { judgeSheet, type FindSet } from "../../src/sheet/judge-sheet";
import { entryCells } from "../../src/taskpane/desk/entry-cells";
import { scoreView } from "../../src/taskpane/desk/score-view";
import type { ScoreView } from "../../src/taskpane/sheet-view";
import { readSheets } from "../../src/workbook/excel/read-sheets";
import { hostOffice } from "../../src/browser/office-host";
import type { Engine } from "../../src/browser/engine";
import { officeClient } from "./office-client";

/**
 * What a reading of its own, by another library over another host, and a judgement of its own make of the sheet in
 * view; null where that is no score sheet.
 */
export async function freshView(engine: Engine, find: FindSet = findSet): Promise<ScoreView | null> {
  const client = officeClient((text) => void host.receive(text));
  const host = hostOffice(engine, client.deliver, "b.xlsx");
  const { sheets } = await client.Excel.run(readSheets);
  host.close();
  const at = engine.sheets().findIndex(({ id }) => id === engine.activeSheet());
  const snapshot = sheets[at];
  const scored = snapshot === undefined ? null : judgeSheet(snapshot, "", find);
  if (snapshot === undefined || scored === null) return null;
  const set = find(scored.set.id)?.set ?? null;
  return scoreView(scored, set, entryCells(snapshot, scored), "vi");
}
