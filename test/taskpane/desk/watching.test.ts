import { freshView } from "../../support/fresh-view";
import { areaOf, held, memoryDesk, type MemoryDesk, selected, typed } from "../../support/pane-desk";
import { yenThePlan } from "../../support/yen-the";

const inView = ({ memory }: MemoryDesk): string => memory.engine.activeSheet();
const rows = (first: number, last: number) => ({ top: first - 1, bottom: last - 1, left: 6, right: 6 });

/** The pane shows what the workbook holds, whichever way it came to that. */
async function agrees(desk: MemoryDesk): Promise<void> {
  await desk.quiet();
  const { active } = desk.store.state();
  expect(active.kind === "score" ? active.view : null).toEqual(await freshView(desk.memory.engine));
  expect(desk.store.state()).toMatchObject({ fault: null, work: null });
}

const opened = (): Promise<MemoryDesk> => memoryDesk({ plans: [yenThePlan()] });

describe("the pane sees", () => {
  it("a paste over many cells, a deletion and their undo", async () => {
    const desk = await opened();
    desk.person.pastes(inView(desk), rows(12, 19), 1);
    await agrees(desk);
    // Wrong for the yes-no of row 13; two counted criteria lost their formulas.
    expect([desk.view().errors, desk.view().warnings]).toEqual([3, 2]);
    for (const row of [12, 14]) typed(desk, `G${String(row)}`, null);
    await agrees(desk);
    expect(desk.view().missing.map(({ cell }) => cell)).toEqual(["G12", "G14"]);
    desk.memory.engine.undo();
    await agrees(desk);
    expect(desk.view().missing.map(({ cell }) => cell)).toEqual(["G12"]);
  });

  it("rows that are inserted above and among the criteria, and a criterion that is deleted", async () => {
    const desk = await opened();
    desk.person.insertsRows(inView(desk), 2, 3);
    await agrees(desk);
    expect(desk.view()).toMatchObject({ errors: 0, total: "80.18" });
    desk.person.insertsRows(inView(desk), 20, 1);
    await agrees(desk);
    desk.person.deletesRows(inView(desk), 15, 1);
    await agrees(desk);
    expect(desk.view().problems.map(({ code }) => code)).toContain("criterion-missing");
  });

  it("rows that were sorted", async () => {
    const desk = await opened();
    const { engine } = desk.memory;
    const area = { top: 11, bottom: 13, left: 0, right: 20 };
    const cells = engine.cells(inView(desk), area);
    const back = [...cells]
      .reverse()
      .map((row) => row.map(({ value, formula }) => (formula === null ? { value } : { formula })));
    desk.person.pastes(inView(desk), area, 0);
    engine.write(inView(desk), area, back);
    desk.person.pastes(inView(desk), areaOf("Z90"), 0);
    await agrees(desk);
    expect(desk.view().open.length).toBe(5);
  });

  it("another sheet of the same workbook, and each as its own", async () => {
    const two = yenThePlan({ "3.1.1": { points: "" } }, { name: "Phiếu GK2", judge: "Trần Thị Bình" });
    const desk = await memoryDesk({ plans: [yenThePlan(), two] });
    expect(desk.view()).toMatchObject({ judge: "Nguyễn Văn An", isComplete: true });
    const [, , second] = desk.memory.engine.sheets();
    desk.person.clicksTab(second?.id ?? "");
    await agrees(desk);
    expect(desk.view()).toMatchObject({ sheet: "Phiếu GK2", judge: "Trần Thị Bình", isComplete: false });
    desk.person.clicksTab("s0");
    await desk.quiet();
    expect(desk.store.state().active).toEqual({ kind: "other", name: "Sheet1", isEmpty: true, isSummary: false });
    await agrees(desk);
  });

  it("a sheet that is added or deleted, the one in view among them", async () => {
    const desk = await opened();
    desk.person.addsSheet("Ghi chú");
    await desk.quiet();
    expect(desk.store.state().sheets).toEqual(["Sheet1", "Phiếu GK1", "Ghi chú"]);
    desk.person.deletesSheet(inView(desk));
    await desk.quiet();
    expect(desk.store.state()).toMatchObject({
      sheets: ["Sheet1", "Ghi chú"],
      active: { kind: "other", name: "Sheet1" },
    });
    await agrees(desk);
  });

  it("the sheet's new name at once, where Excel tells of it", async () => {
    const desk = await memoryDesk({ apiSet: "1.17", plans: [yenThePlan()] });
    desk.person.renames(inView(desk), "Phiếu số 1");
    await agrees(desk);
    expect(desk.view().sheet).toBe("Phiếu số 1");
    expect(desk.store.state().sheets).toEqual(["Sheet1", "Phiếu số 1"]);
  });

  it("the sheet's new name with the next change, where Excel tells of no names", async () => {
    const desk = await opened();
    desk.memory.engine.renameSheet(inView(desk), "Phiếu số 1");
    typed(desk, "G12", 2);
    await agrees(desk);
    expect(desk.view().sheet).toBe("Phiếu số 1");
    desk.memory.engine.renameSheet(inView(desk), "Phiếu số 2");
    // By its id the sheet is found under any name.
    await desk.store.commands.goTo("G13");
    expect([selected(desk), desk.store.state().fault]).toEqual(["G13", null]);
  });

  it("a sheet whose set nobody knows, one that lost its names, and one that lost all but its mark", async () => {
    const desk = await opened();
    const { engine } = desk.memory;
    const mark = held(desk, "E9");
    engine.write(inView(desk), areaOf("E9"), [[{ value: "khac@1#0123456789ab" }]]);
    desk.person.pastes(inView(desk), areaOf("Z90"), 0);
    await agrees(desk);
    expect(desk.view().total).toBeNull();
    engine.write(inView(desk), areaOf("E9"), [[{ value: mark }]]);
    for (const { name, scope } of [...engine.names()]) engine.removeName(name, scope);
    typed(desk, "G12", 2);
    await agrees(desk);
    expect(desk.view().problems.map(({ code }) => code)).toContain("names-missing");
    engine.clear(inView(desk), { top: 9, left: 0, bottom: 9, right: 20 }, "contents");
    await desk.store.commands.refresh();
    expect(desk.store.state().active).toEqual({ kind: "damaged", name: "Phiếu GK1" });
  });
});

describe("somebody's own large sheet", () => {
  const answered: number[] = [];

  async function large(): Promise<MemoryDesk> {
    const desk = await opened();
    const { engine } = desk.memory;
    engine.write(
      "s0",
      { top: 0, bottom: 999, left: 0, right: 19 },
      [...Array(1000).keys()].map((row) => [...Array(20).keys()].map((column) => ({ value: row * column }))),
    );
    const cells = engine.cells.bind(engine);
    jest.spyOn(engine, "cells").mockImplementation((id, area) => {
      answered.push((area.bottom - area.top + 1) * (area.right - area.left + 1));
      return cells(id, area);
    });
    desk.person.clicksTab("s0");
    await desk.quiet();
    return desk;
  }

  it("is looked at once, and each change of it at a glance", async () => {
    const desk = await large();
    expect(desk.store.state().active).toEqual({ kind: "other", name: "Sheet1", isEmpty: false, isSummary: false });
    desk.syncs();
    answered.length = 0;
    typed(desk, "B900", 7);
    await desk.quiet();
    expect(desk.syncs()).toHaveLength(1);
    // 60 rows of 20 columns; the person's own entry is a cell.
    expect(Math.max(...answered)).toBe(1_200);
  });

  it("hides no score sheet that comes into view, or that it becomes", async () => {
    const desk = await large();
    desk.person.clicksTab(desk.memory.engine.sheets()[1]?.id ?? "");
    await agrees(desk);
    expect(desk.view().grandTotal).toBe("83.43");
    desk.person.clicksTab("s0");
    await desk.quiet();
    desk.memory.engine.setName({ name: "points", scope: "s0", formula: "'Sheet1'!$G$1:$G$900" });
    desk.memory.engine.setName({ name: "criterion_ids", scope: "s0", formula: "'Sheet1'!$A$1:$A$900" });
    typed(desk, "B900", 8);
    await agrees(desk);
    expect(desk.store.state().active.kind).toBe("score");
  });
});

describe("changes of other people", () => {
  it("are shown, never answered by a write or a selection", async () => {
    const desk = await opened();
    const id = inView(desk);
    desk.person.selects(id, areaOf("B20"));
    await desk.quiet();
    const from = desk.requests.length;
    desk.memory.engine.write(id, areaOf("G12"), [[{ value: "1,5" }]]);
    const args = { changeType: "RangeEdited", source: "Remote", worksheetId: id, address: "G12", referenceId: "x" };
    const message = JSON.stringify({ ...args, shiftDirection: "None", triggerSource: "Unknown" });
    const entry = { messageCategory: 65_536, messageType: 10, targetId: "Workbook", message };
    desk.deliver(JSON.stringify({ type: 3, message: { entries: [entry] } }));
    await desk.quiet();
    expect(desk.view().errors).toBe(1);
    const asked = desk.requests.slice(from).flatMap(({ actions }) => actions.map(({ Name }) => Name));
    expect(asked.filter((name) => name !== "")).toEqual([]);
    expect([selected(desk), held(desk, "G12")]).toEqual(["B20", "1,5"]);
  });
});

describe("its handlers", () => {
  it("are registered once, however often it is read anew", async () => {
    const desk = await opened();
    for (let at = 0; at < 3; at += 1) await desk.store.commands.refresh();
    const names = desk.requests.flatMap(({ actions }) => actions.map(({ Name }) => Name));
    expect(names.filter((name) => name.startsWith("_Register"))).toHaveLength(4);
  });

  it("do not answer while a reading runs, and lose no change that comes meanwhile", async () => {
    const desk = await opened();
    desk.syncs();
    const readings = desk.store.commands.refresh();
    const begun = performance.now();
    for (let at = 0; at < 5; at += 1) {
      typed(desk, "G12", at / 4);
      await new Promise((done) => setTimeout(done, 4));
    }
    const took = performance.now() - begun;
    await readings;
    await agrees(desk);
    // One for each 20 ms in which changes came, and the first and the last.
    expect(desk.syncs().length).toBeLessThanOrEqual(2 + Math.ceil(took / 20));
  });
});
