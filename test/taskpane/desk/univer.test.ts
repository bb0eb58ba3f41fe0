import { RemoveRowByRangeCommand, SetWorksheetNameCommand } from "@univerjs/sheets";
import { UndoCommand } from "@univerjs/core";
import { BOOK } from "../../../src/browser/univer/session";
import { select } from "../../../src/browser/univer/sheets";
import { parseReference } from "../../../src/sheet/address";
import { freshView } from "../../support/fresh-view";
import { paneDesk, type PaneDesk } from "../../support/pane-desk";
import { typeInto } from "../../support/typed-by-person";
import { univerInNode, type NodeEngine } from "../../support/univer-in-node";
import { yenThePlan } from "../../support/yen-the";

type UniverDesk = PaneDesk & NodeEngine;

async function opened(...about: Parameters<typeof yenThePlan>): Promise<UniverDesk> {
  const node = univerInNode();
  const desk = await paneDesk(node.engine, { plans: [yenThePlan(...about)] });
  await desk.quiet();
  return { ...desk, ...node };
}

function placeOf(cell: string): { readonly row: number; readonly column: number } {
  const { area } = parseReference(cell) ?? {};
  return { row: area?.top ?? 0, column: area?.left ?? 0 };
}

async function typing({ session, quiet }: UniverDesk, cell: string, text: string): Promise<void> {
  const { row, column } = placeOf(cell);
  await typeInto(session, row, column, text);
  await quiet();
}

function valueAt({ engine }: UniverDesk, cell: string): unknown {
  const { row, column } = placeOf(cell);
  return engine.cells(engine.activeSheet(), { top: row, bottom: row, left: column, right: column })[0]?.[0]?.value;
}

function problemsOf({ view }: PaneDesk) {
  return view().problems.flatMap(({ items }) => items.map(({ problem }) => problem));
}

/** A spreadsheet engine that calculates: the sheet's own figures and the pane's must be the same. */
describe("over a real spreadsheet engine", () => {
  it("shows the sheet's own totals after each entry, and no complaint", async () => {
    const desk = await opened();
    expect(desk.view()).toMatchObject({ grandTotal: "83.43", level: "4 sao", problems: [] });
    await typing(desk, "G12", "1");
    // 83.43 - 0.75, below the same formulas in the sheet.
    expect(desk.view()).toMatchObject({ grandTotal: "82.68", problems: [] });
    expect(valueAt(desk, "G51")).toBe(82.68);
    await typing(desk, "D15", "6");
    // 2.5 of 2.5 instead of 2.08: 0.42 more.
    expect(desk.view()).toMatchObject({ grandTotal: "83.10", problems: [] });
    expect(valueAt(desk, "G51")).toBe(83.1);
    expect(desk.view()).toEqual(await freshView(desk.engine));
  });

  it("makes points of a date on a locked sheet, and the date again by undo", async () => {
    const desk = await opened();
    const { engine, session } = desk;
    const sheet = engine.activeSheet();
    const cell = { top: 11, bottom: 11, left: 6, right: 6 };
    engine.setFormats(sheet, cell, [["d-mmm"]]);
    engine.write(sheet, cell, [[{ value: 46_143 }]]);
    await desk.store.commands.refresh();
    expect(problemsOf(desk).map(({ code, repair }) => [code, repair?.from, repair?.to])).toEqual([
      ["score-is-date", "1/5", "1.5"],
    ]);
    await desk.store.commands.repair(problemsOf(desk));
    expect(desk.store.state().fault).toBeNull();
    await desk.quiet();
    // 83.43 - 0.25; the cell looks like points again.
    expect(desk.view()).toMatchObject({ grandTotal: "83.18", problems: [] });
    expect(engine.texts(sheet, cell)).toEqual([["1,50"]]);
    expect(engine.protection(sheet)).not.toBeNull();
    // Locked as before: a person still cannot overwrite a total.
    await typeInto(session, 50, 6, "100");
    await desk.quiet();
    expect(valueAt(desk, "G51")).toBe(83.18);
    await desk.store.commands.undo(1);
    await desk.quiet();
    expect([valueAt(desk, "G12"), desk.view().errors]).toEqual([46_143, 1]);
  });

  it("repairs what was typed as text, and takes it back", async () => {
    const desk = await opened({ "3.1.1": { points: "1,5" }, "3.1.2": { points: "2đ" } });
    expect(desk.view()).toMatchObject({ errors: 2, repairable: 2, level: null });
    await desk.store.commands.repair(problemsOf(desk));
    expect(desk.store.state().fault).toBeNull();
    await desk.quiet();
    // 83.43 - 0.25
    expect(desk.view()).toMatchObject({ grandTotal: "83.18", errors: 0, level: "4 sao" });
    expect([valueAt(desk, "G12"), valueAt(desk, "G13"), valueAt(desk, "G51")]).toEqual([1.5, 2, 83.18]);
    await desk.store.commands.undo(1);
    await desk.quiet();
    expect([valueAt(desk, "G12"), valueAt(desk, "G13")]).toEqual(["1,5", "2đ"]);
    expect(desk.view().errors).toBe(2);
  });

  it("follows a person's undo, a deleted row and a new name", async () => {
    const desk = await opened();
    await typing(desk, "G12", "0");
    expect(desk.view().grandTotal).toBe("81.68");
    const { session, engine } = desk;
    await session.commands.executeCommand(UndoCommand.id);
    await desk.quiet();
    expect(desk.view().grandTotal).toBe("83.43");
    engine.setProtection(engine.activeSheet(), null);
    const range = { startRow: 18, endRow: 18, startColumn: 0, endColumn: 20 };
    const ids = { unitId: BOOK, subUnitId: engine.activeSheet() };
    await session.commands.executeCommand(RemoveRowByRangeCommand.id, { ...ids, range });
    await session.commands.executeCommand(SetWorksheetNameCommand.id, { ...ids, name: "Phiếu số 1" });
    select(session, engine.activeSheet(), { top: 11, bottom: 11, left: 6, right: 6 });
    await desk.store.commands.refresh();
    expect(desk.view().sheet).toBe("Phiếu số 1");
    expect(desk.view().problems.map(({ code }) => code)).toContain("criterion-missing");
    expect(desk.view()).toEqual(await freshView(engine));
  });

  it("lays new sheets beside those that stand, and walks along the blank cells", async () => {
    const desk = await opened();
    const wish = { setId: "yen-the-2024", unit: "Xã Đồng Kỳ", unitCode: "", withSelf: false, round: "1" };
    expect(await desk.store.commands.create({ ...wish, judges: ["Phiếu GK1"] })).toBe(true);
    expect(desk.view()).toMatchObject({ sheet: "Phiếu GK1 (2)", unit: "Xã Đồng Kỳ", done: 0, errors: 0 });
    await desk.store.commands.goTo("G12");
    await desk.store.commands.nextMissing();
    expect(desk.engine.selection().area).toMatchObject({ top: 12, left: 6 });
  });
});
