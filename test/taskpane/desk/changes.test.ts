import type { Problem } from "../../../src/scoring/problem";
import type { FilledRow } from "../../../src/sheet/filling";
import { PAPER } from "../../../src/sheet/paper-words";
import type { ProblemCode } from "../../../src/scoring/problem";
import { openStore } from "../../../src/taskpane/desk/open-store";
import { areaOf, held, memoryDesk, type MemoryDesk, typed } from "../../support/pane-desk";
import { AT, yenThePlan } from "../../support/yen-the";

type Filled = Readonly<Record<string, FilledRow>>;

const opened = (changes: Filled = {}): Promise<MemoryDesk> => memoryDesk({ plans: [yenThePlan(changes)] });

function problemsOf({ view }: MemoryDesk, code?: ProblemCode): readonly Problem[] {
  const all = view().problems.flatMap(({ items }) => items.map(({ problem }) => problem));
  return all.filter((one) => code === undefined || one.code === code);
}

function formatOf({ memory }: MemoryDesk, cell: string): string | undefined {
  return memory.engine.cells(memory.engine.activeSheet(), areaOf(cell))[0]?.[0]?.format;
}

function lock({ memory }: MemoryDesk, cell: string): void {
  memory.engine.setStyle(memory.engine.activeSheet(), areaOf(cell), { locked: true });
}

/** A date as Excel makes one of what somebody types: 1 May 2026 in a cell that then looks like a date. */
function typedDate(desk: MemoryDesk, cell: string): void {
  const id = desk.memory.engine.activeSheet();
  desk.memory.engine.setFormats(id, areaOf(cell), [["d-mmm"]]);
  typed(desk, cell, 46_143);
}

describe("a repair", () => {
  /** What stands in the cell of 3.1.1 (at most 2, step 0.25) and what a repair makes of it; null offers none. */
  test.each<[ProblemCode, string | number, number | null]>([
    ["score-is-text", "1,5", 1.5],
    ["score-is-text", "１．５ điểm", 1.5],
    ["score-not-a-number", "đạt", null],
    ["score-above-max", 9, null],
    ["score-below-min", -1, null],
    ["score-off-step", 1.1, null],
  ])("of %s %j gives %j and comes back by undo", async (code, found, repaired) => {
    const desk = await opened();
    typed(desk, AT["3.1.1"], found);
    await desk.quiet();
    expect(problemsOf(desk, code)).toHaveLength(1);
    expect(desk.view().repairable).toBe(repaired === null ? 0 : 1);
    await desk.store.commands.repair(problemsOf(desk));
    expect(held(desk, AT["3.1.1"])).toBe(repaired ?? found);
    expect(desk.store.state().journal).toHaveLength(repaired === null ? 0 : 1);
    await desk.store.commands.undo(1);
    expect(held(desk, AT["3.1.1"])).toBe(found);
    expect(desk.store.state().fault).toBeNull();
    await desk.quiet();
    expect(problemsOf(desk, code)).toHaveLength(1);
  });

  it("makes N/A of words for it, points of a word for a choice, and nothing of a choice that there is not", async () => {
    const desk = await opened({
      "3.1.7": { points: "không áp dụng" },
      "3.1.2": { points: "có" },
      "3.1.8": { points: 0.3 },
    });
    expect(problemsOf(desk).map(({ code, place, repair }) => [code, place.cell, repair?.to])).toEqual([
      ["score-is-text", "G13", "2"],
      ["score-is-text", "G18", "N/A"],
      ["choice-not-allowed", "G19", undefined],
    ]);
    await desk.store.commands.repair(problemsOf(desk));
    expect(["G13", "G18", "G19"].map((cell) => held(desk, cell))).toEqual([2, "N/A", 0.3]);
    await desk.store.commands.undo(1);
    expect(["G13", "G18", "G19"].map((cell) => held(desk, cell))).toEqual(["có", "không áp dụng", 0.3]);
  });

  it("is offered for a count typed as text", async () => {
    const desk = await opened({ "3.1.4": { figures: "5 ", figuresOf: 6 } });
    expect(problemsOf(desk).map(({ code, place }) => [code, place.cell])).toEqual([["score-is-text", "D15"]]);
    await desk.store.commands.repair(problemsOf(desk));
    expect(held(desk, "D15")).toBe(5);
    expect(desk.store.state().notice).toMatchObject({ code: "repaired", facts: { count: "1", cell: "D15" } });
  });

  it("makes points of a date on a locked sheet, which stays locked, and the date again by undo", async () => {
    const desk = await opened();
    typedDate(desk, AT["3.1.1"]);
    await desk.quiet();
    const id = desk.memory.engine.activeSheet();
    const locked = desk.memory.engine.protection(id);
    expect(locked).not.toBeNull();
    const [problem] = problemsOf(desk, "score-is-date");
    expect(problem?.repair).toMatchObject({ from: "1/5", to: "1.5" });
    await desk.store.commands.repair(problemsOf(desk));
    expect([held(desk, AT["3.1.1"]), formatOf(desk, AT["3.1.1"])]).toEqual([1.5, "0.00"]);
    expect(desk.view().errors).toBe(0);
    expect(desk.store.state().journal[0]?.cells).toEqual([{ cell: "G12", from: "1/5", to: "1.5" }]);
    expect(desk.memory.engine.protection(id)).toEqual(locked);
    await desk.store.commands.undo(1);
    expect([held(desk, AT["3.1.1"]), formatOf(desk, AT["3.1.1"])]).toEqual([46_143, "d-mmm"]);
    expect(desk.memory.engine.protection(id)).toEqual(locked);
  });

  it("puts a number into a cell of format Text as a number", async () => {
    const desk = await opened();
    const id = desk.memory.engine.activeSheet();
    desk.memory.engine.setFormats(id, areaOf("G12"), [["@"]]);
    typed(desk, "G12", "1.5");
    await desk.quiet();
    await desk.store.commands.repair(problemsOf(desk, "score-is-text"));
    expect([held(desk, "G12"), formatOf(desk, "G12")]).toEqual([1.5, "0.00"]);
  });

  it("leaves alone what somebody typed since the pane last looked, and names the cell", async () => {
    const desk = await opened({ "3.1.1": { points: "1,5" }, "3.1.2": { points: "2đ" } });
    const problems = problemsOf(desk);
    // Without an event: the pane has not heard of it.
    const { engine } = desk.memory;
    engine.write(engine.activeSheet(), areaOf("G12"), [[{ value: 0.75 }]]);
    desk.syncs();
    await desk.store.commands.repair(problems);
    expect(desk.syncs()).toHaveLength(2);
    expect([held(desk, "G12"), held(desk, "G13")]).toEqual([0.75, 2]);
    expect(desk.store.state().fault).toMatchObject({ code: "cell-changed", facts: { cells: "G12" } });
    expect(desk.store.state().journal.map(({ cells }) => cells.map(({ cell }) => cell))).toEqual([["G13"]]);
    await desk.quiet();
    expect(desk.view().errors).toBe(0);
  });

  it("waits for those before it, and no cell is called changed", async () => {
    const desk = await opened({ "3.1.1": { points: "1,5" }, "3.1.2": { points: "2đ" } });
    const { repair, undo } = desk.store.commands;
    const [first, second] = problemsOf(desk);
    if (first === undefined || second === undefined) throw new RangeError("two problems");
    await Promise.all([repair([first]), repair([second]), undo(1)]);
    expect([held(desk, "G12"), held(desk, "G13")]).toEqual(["1,5", 2]);
    expect(desk.store.state().fault).toBeNull();
    expect(desk.store.state().journal.map(({ number, undone }) => [number, undone])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  it("writes nothing for a problem that is gone by now", async () => {
    const desk = await opened({ "3.1.1": { points: "1,5" } });
    const problems = problemsOf(desk);
    typed(desk, "G12", "1,75");
    await desk.store.commands.repair(problems);
    expect(held(desk, "G12")).toBe("1,75");
    expect(desk.store.state()).toMatchObject({ fault: { code: "cell-changed" }, journal: [] });
  });

  it("takes everything back where one cell refuses it, and names that cell", async () => {
    const desk = await opened({ "3.1.1": { points: "1,5" }, "3.1.2": { points: "2đ" }, "3.1.3": { points: "1,25" } });
    lock(desk, "G13");
    await desk.store.commands.repair(problemsOf(desk));
    expect(["G12", "G13", "G14"].map((cell) => held(desk, cell))).toEqual(["1,5", "2đ", "1,25"]);
    expect(desk.store.state().fault).toMatchObject({
      code: "sheet-protected",
      facts: { sheet: "Phiếu GK1", cell: "G13" },
    });
    expect(desk.store.state()).toMatchObject({ journal: [], notice: null, work: null });
  });
});

describe("undo", () => {
  it("leaves a cell alone that was changed since, and names it", async () => {
    const desk = await opened({ "3.1.1": { points: "1,5" }, "3.1.2": { points: "2đ" } });
    await desk.store.commands.repair(problemsOf(desk));
    typed(desk, "G12", 0.5);
    await desk.store.commands.undo(1);
    expect([held(desk, "G12"), held(desk, "G13")]).toEqual([0.5, "2đ"]);
    expect(desk.store.state().fault).toMatchObject({ code: "cell-changed", facts: { cells: "G12" } });
    expect(desk.store.state().journal[0]).toMatchObject({ number: 1, undone: true });
  });

  it("follows its criterion when rows are inserted above it", async () => {
    const desk = await opened({ "3.1.2": { points: "2đ" } });
    await desk.store.commands.repair(problemsOf(desk));
    desk.person.insertsRows(desk.memory.engine.activeSheet(), 11, 2);
    await desk.quiet();
    await desk.store.commands.undo(1);
    expect([held(desk, "G15"), held(desk, "G13")]).toEqual(["2đ", null]);
    expect(desk.store.state().fault).toBeNull();
  });

  it("does nothing twice", async () => {
    const desk = await opened({ "3.1.1": { points: "1,5" } });
    await desk.store.commands.repair(problemsOf(desk));
    await desk.store.commands.undo(1);
    typed(desk, "G12", 1.5);
    await desk.quiet();
    desk.syncs();
    await desk.store.commands.undo(1);
    expect([held(desk, "G12"), desk.syncs()]).toEqual([1.5, []]);
  });

  it("works from another sheet, and after the pane was opened anew", async () => {
    const desk = await opened({ "3.1.1": { points: "1,5" } });
    const id = desk.memory.engine.activeSheet();
    await desk.store.commands.repair(problemsOf(desk));
    desk.person.clicksTab("s0");
    await desk.quiet();
    const again = openStore("en");
    await desk.quiet();
    expect(again.state().journal).toEqual(desk.store.state().journal);
    await again.commands.undo(1);
    expect(again.state().fault).toBeNull();
    expect(desk.memory.engine.cells(id, areaOf("G12"))[0]?.[0]?.value).toBe("1,5");
    expect(desk.memory.engine.activeSheet()).toBe("s0");
  });

  it("gives a date back on a sheet out of view, locked or not", async () => {
    for (const isLocked of [true, false]) {
      const desk = await opened();
      const { engine } = desk.memory;
      const id = engine.activeSheet();
      if (!isLocked) engine.setProtection(id, null);
      typedDate(desk, "G12");
      await desk.quiet();
      await desk.store.commands.repair(problemsOf(desk, "score-is-date"));
      desk.person.clicksTab("s0");
      await desk.quiet();
      await desk.store.commands.undo(1);
      expect(desk.store.state().fault).toBeNull();
      expect(engine.cells(id, areaOf("G12"))[0]?.[0]).toMatchObject({ value: 46_143, format: "d-mmm" });
      expect(engine.protection(id) !== null).toBe(isLocked);
    }
  });

  it("has nothing to undo on a sheet that is gone, and says so", async () => {
    const desk = await opened({ "3.1.1": { points: "1,5" } });
    await desk.store.commands.repair(problemsOf(desk));
    desk.person.deletesSheet(desk.memory.engine.activeSheet());
    await desk.quiet();
    await desk.store.commands.undo(1);
    expect(desk.store.state().fault?.code).toBe("sheet-gone");
    expect(desk.store.state().journal[0]?.undone).toBe(false);
  });
});

describe("the unit's own points", () => {
  it("fill the judge's blank cells in one step", async () => {
    const desk = await opened({ "3.1.1": { self: 1.5 }, "3.1.2": { self: 2 }, "3.1.3": { points: 1, self: 2 } });
    expect(desk.view().selfToCopy).toBe(2);
    await desk.store.commands.copySelf();
    expect(["G12", "G13", "G14"].map((cell) => held(desk, cell))).toEqual([1.5, 2, 1]);
    expect(desk.store.state().notice).toMatchObject({ code: "copied-self", facts: { count: "2" } });
    await desk.store.commands.undo(1);
    expect(["G12", "G13", "G14"].map((cell) => held(desk, cell))).toEqual([null, null, 1]);
    expect(desk.view().selfToCopy).toBe(2);
  });

  it("become points even in a cell that kept the looks of a date", async () => {
    const desk = await opened({ "3.1.1": { self: 1.5 } });
    typedDate(desk, "G12");
    typed(desk, "G12", null);
    await desk.quiet();
    await desk.store.commands.copySelf();
    expect([held(desk, "G12"), formatOf(desk, "G12"), desk.view().errors]).toEqual([1.5, "0.00", 0]);
  });

  it("are missed where there are none", async () => {
    const desk = await opened();
    desk.syncs();
    await desk.store.commands.copySelf();
    expect(desk.store.state().notice).toMatchObject({ code: "no-self" });
    expect(desk.syncs()).toEqual([]);
  });
});

describe("marking as not applicable", () => {
  it("writes N/A into the entry cell of a criterion that allows it, and only there", async () => {
    const desk = await opened({ "3.1.1": { points: "" }, "3.1.7": { points: "" } });
    expect(desk.view().missing.map(({ id, mayBeNotApplicable }) => [id, mayBeNotApplicable])).toEqual([
      ["3.1.1", false],
      ["3.1.7", true],
    ]);
    await desk.store.commands.markNotApplicable("3.1.1");
    expect(desk.store.state().journal).toEqual([]);
    await desk.store.commands.markNotApplicable("3.1.7");
    expect([held(desk, "G12"), held(desk, "G18")]).toEqual([null, PAPER.notApplicable]);
    expect(desk.view().missing.map(({ id }) => id)).toEqual(["3.1.1"]);
    await desk.store.commands.undo(1);
    expect(held(desk, "G18")).toBeNull();
  });
});
