import {
  FormulaExecuteStageType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { Engine, SheetId } from "../../src/browser/engine";
import { univerInNode } from "../support/univer-in-node";
import { waitOn } from "../support/wait-on";

const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

async function valueAt(engine: Engine, sheet: SheetId, row: number, column: number): Promise<unknown> {
  await engine.settle();
  return engine.cells(sheet, at(row, column))[0]?.[0]?.value;
}

describe("waiting for formulas", () => {
  it("waits for the change that came when half of the formulas were calculated", async () => {
    const { engine, session, sheet } = univerInNode();
    const column = at(0, 1, 999, 1);
    engine.write(
      sheet,
      column,
      Array.from({ length: 1000 }, () => [{ formula: "$A$1*10" }]),
    );
    await engine.settle();
    engine.write(sheet, at(0, 0), [[{ value: 2 }]]);
    await new Promise<void>((resolve) => {
      const listening = session.commands.onCommandExecuted(({ id, params }) => {
        const { stageInfo } = (params ?? {}) as {
          readonly stageInfo?: { stage: number; completedFormulasCount: number };
        };
        if (id !== SetFormulaCalculationNotificationMutation.id || stageInfo === undefined) return;
        const { stage, completedFormulasCount: completed } = stageInfo;
        if (stage !== FormulaExecuteStageType.CURRENTLY_CALCULATING.valueOf() || completed < 500) return;
        listening.dispose();
        engine.write(sheet, at(0, 0), [[{ value: 3 }]]);
        resolve();
      });
    });
    await engine.settle();
    expect(new Set(engine.cells(sheet, column).map(([cell]) => cell?.value))).toEqual(new Set([30]));
  });

  it("knows results that came before anybody asked, and changes that ask for none", async () => {
    const { engine, session, sheet } = univerInNode();
    engine.write(sheet, at(0, 0, 0, 1), [[{ value: 1 }, { formula: "A1*10" }]]);
    let runs = 0;
    session.commands.onCommandExecuted(({ id }) => {
      if (id === SetFormulaCalculationStartMutation.id) runs++;
    });
    await waitOn(500);
    engine.setStyle(sheet, at(0, 0), { bold: true });
    let isSettled = false;
    void engine.settle().then(() => (isSettled = true));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect([isSettled, runs, engine.cells(sheet, at(0, 1))[0]?.[0]?.value]).toEqual([true, 1, 10]);
  });
});

describe("what the engine remembers", () => {
  it("belongs to one engine, though two hold the same formula", async () => {
    const nodes = [univerInNode(), univerInNode()] as const;
    for (const [index, { engine, sheet }] of nodes.entries()) {
      engine.write(sheet, at(0, 0, 0, 1), [[{ value: index }, { formula: "SUM(A1:A3)+1" }]]);
      expect(await valueAt(engine, sheet, 0, 1)).toBe(index + 1);
    }
    const [{ engine, sheet }] = nodes;
    engine.write(sheet, at(0, 0), [[{ value: 5 }]]);
    expect(await valueAt(engine, sheet, 0, 1)).toBe(6);
  });

  it("of a name ends with the workbook, and with the name", async () => {
    const states = ["$A$1", "$B$1"].map((cell) => {
      const { engine, sheet } = univerInNode();
      engine.setName({ name: "muc", scope: null, formula: `'Sheet1'!${cell}` });
      engine.write(sheet, at(0, 0, 0, 2), [[{ value: 1 }, { value: 2 }, { formula: "SUM(muc)*100" }]]);
      return engine.save();
    });
    const { engine } = univerInNode();
    for (const [index, state] of states.entries()) {
      engine.load(state);
      expect(await valueAt(engine, engine.activeSheet(), 0, 2)).toBe((index + 1) * 100);
    }
    engine.setName({ name: "muc", scope: null, formula: "'Sheet1'!$A$1:$B$1" });
    expect(await valueAt(engine, engine.activeSheet(), 0, 2)).toBe(300);
    engine.removeName("muc", null);
    expect(await valueAt(engine, engine.activeSheet(), 0, 2)).toBe("#NAME?");
    engine.undo();
    expect(await valueAt(engine, engine.activeSheet(), 0, 2)).toBe(300);
  });

  it("tells two long formulas apart that have the same 32 bits", async () => {
    const { engine, sheet } = univerInNode();
    const formula = (a: number, b: number): string =>
      `IF(OR(A${String(a)}="",B${String(b)}=""),"Chưa chấm",ROUND(SUM(A${String(a)}:A${String(a)})*10+SUM(B${String(b)}:B${String(b)})*100,2))`;
    engine.write(sheet, at(4, 0), [[{ value: 1 }]]);
    engine.write(sheet, at(217, 1), [[{ value: 1 }]]);
    engine.write(sheet, at(110, 0), [[{ value: 2 }]]);
    engine.write(sheet, at(705, 1), [[{ value: 3 }]]);
    engine.write(sheet, at(0, 3, 0, 4), [[{ formula: formula(5, 218) }, { formula: formula(111, 706) }]]);
    await engine.settle();
    expect(engine.cells(sheet, at(0, 3, 0, 4))[0]?.map(({ value }) => value)).toEqual([110, 320]);
  });
});
