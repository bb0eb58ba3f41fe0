import { Direction, RANGE_TYPE, RedoCommand, UndoCommand } from "@univerjs/core";
import {
  ClearSelectionContentCommand,
  InsertRowByRangeCommand,
  RemoveRowByRangeCommand,
  SetStyleCommand,
  SetWorksheetNameCommand,
} from "@univerjs/sheets";
import type { EngineEvent } from "../../src/browser/engine";
import type { EngineRule } from "../../src/browser/engine-rule";
import { BOOK } from "../../src/browser/univer/session";
import { pasteText } from "../../src/browser/univer/paste-text";
import { LOCKED } from "../../src/browser/univer/start-engine";
import { typeInto } from "../support/typed-by-person";
import { type NodeEngine, univerInNode } from "../support/univer-in-node";

const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const REFUSAL = { title: "Điểm chưa hợp lệ", text: "Phải là số từ 0 đến 5.", style: "stop" } as const;

function rule(accepts: EngineRule["accepts"], blanks = true): EngineRule {
  return { accepts, blanks, prompt: null, refusal: REFUSAL };
}

const UP_TO_FIVE = rule({ kind: "decimal", compare: "between", first: "0", second: "5" });

type Told = NodeEngine & { readonly events: EngineEvent[] };

/** B2:B4 take entries, C2 is their sum, E1:E3 holds choices; all else is locked. */
async function scoreSheet(): Promise<Told> {
  const node = univerInNode();
  const { engine, sheet } = node;
  engine.write(sheet, at(1, 2), [[{ formula: "SUM(B2:B4)" }]]);
  engine.write(sheet, at(0, 4, 2, 4), [[{ value: 0 }], [{ value: 2.5 }], [{ value: "Không" }]]);
  engine.setStyle(sheet, at(1, 1, 3, 1), { locked: false, fill: "FFFBE6" });
  engine.setFormats(sheet, at(1, 1, 3, 1), [["0.00"], ["0.00"], ["0.00"]]);
  engine.setRule(sheet, at(1, 1, 3, 1), UP_TO_FIVE);
  engine.setProtection(sheet, {});
  await engine.settle();
  const events: EngineEvent[] = [];
  engine.listen((event) => events.push(event));
  return { ...node, events };
}

async function valueAt({ engine, sheet }: NodeEngine, row: number, column: number): Promise<unknown> {
  await engine.settle();
  return engine.cells(sheet, at(row, column))[0]?.[0]?.value;
}

const edits = (events: readonly EngineEvent[]): readonly EngineEvent[] =>
  events.filter(({ kind }) => kind === "edited");

describe("typing", () => {
  it("takes a decimal comma, moves the total and is told once", async () => {
    const told = await scoreSheet();
    expect(await typeInto(told.session, 1, 1, "4,5")).toBe(true);
    expect(await valueAt(told, 1, 2)).toBe(4.5);
    const single = { before: { kind: "empty", value: null }, after: { kind: "number", value: 4.5 } };
    expect(edits(told.events)).toEqual([{ kind: "edited", sheet: told.sheet, area: at(1, 1), single }]);
    expect(told.engine.texts(told.sheet, at(1, 1))).toEqual([["4,50"]]);
  });

  it.each(["9", "-1", "abc", "4.5", "TRUE"])("of %s over the rule is refused in the rule's words", async (text) => {
    const told = await scoreSheet();
    expect(await typeInto(told.session, 1, 1, text)).toBe(false);
    expect(await valueAt(told, 1, 1)).toBeNull();
    expect(told.refused).toEqual([REFUSAL]);
    expect(edits(told.events)).toEqual([]);
    expect(told.engine.cells(told.sheet, at(1, 1))[0]?.[0]?.format).toBe("0.00");
  });

  it("accepts an emptied cell unless the rule says otherwise", async () => {
    const told = await scoreSheet();
    await typeInto(told.session, 1, 1, "3");
    expect(await typeInto(told.session, 1, 1, "")).toBe(true);
    told.engine.setRule(told.sheet, at(1, 1), { ...UP_TO_FIVE, blanks: false });
    await typeInto(told.session, 1, 1, "3");
    expect(await typeInto(told.session, 1, 1, "")).toBe(false);
    expect(await valueAt(told, 1, 1)).toBe(3);
  });

  it.each([
    ["a word of the list", rule({ kind: "words", words: ["Có", "Không"] }), "Có", "Chưa"],
    ["a number from cells", rule({ kind: "list", source: "$E$1:$E$3" }), "2,5", "2,6"],
    ["a word from cells", rule({ kind: "list", source: "$E$1:$E$3" }), "không", "có"],
    ["a number from a named range", rule({ kind: "list", source: "muc" }), "0", "1"],
    ["a whole number", rule({ kind: "whole", compare: "greater", first: "2", second: null }), "3", "3,5"],
    ["a number up to a cell", rule({ kind: "decimal", compare: "less", first: "$E$2", second: null }), "2", "3"],
    ["what a formula accepts", rule({ kind: "formula", formula: 'OR(B2="N/A",B2<=1)' }), "N/A", "2"],
  ])("accepts %s and nothing else", async (_, one, right, wrong) => {
    const told = await scoreSheet();
    told.engine.setName({ name: "muc", scope: told.sheet, formula: "'Sheet1'!$E$1:$E$3" });
    // The rule is written for B2 and asked at B4: what it refers to must move along.
    told.engine.setRule(told.sheet, at(1, 1, 3, 1), one);
    expect([right, await typeInto(told.session, 3, 1, right)]).toEqual([right, true]);
    expect([wrong, await typeInto(told.session, 3, 1, wrong)]).toEqual([wrong, false]);
  });

  it("keeps what a rule only warns of when the person says so", async () => {
    const told = await scoreSheet();
    told.engine.setRule(told.sheet, at(1, 1), { ...UP_TO_FIVE, refusal: { ...REFUSAL, style: "warning" } });
    expect(await typeInto(told.session, 1, 1, "9")).toBe(true);
    expect(await valueAt(told, 1, 1)).toBe(9);
  });
});

describe("a protected sheet", () => {
  it("refuses typing, deleting and formulas on locked cells, and says so", async () => {
    const told = await scoreSheet();
    expect(await typeInto(told.session, 1, 2, "1")).toBe(false);
    expect(await typeInto(told.session, 5, 5, "=1+1")).toBe(false);
    await told.session.commands.executeCommand(ClearSelectionContentCommand.id, {
      unitId: BOOK,
      subUnitId: told.sheet,
      ranges: [{ startRow: 1, endRow: 1, startColumn: 1, endColumn: 2 }],
    });
    expect(await valueAt(told, 1, 2)).toBe(0);
    expect(told.refused.at(0)).toEqual(LOCKED);
    expect(edits(told.events)).toEqual([]);
  });

  it("allows looks and rows only where its options do", async () => {
    const told = await scoreSheet();
    const rows = { unitId: BOOK, subUnitId: told.sheet, direction: Direction.UP };
    const range = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 9, rangeType: RANGE_TYPE.ROW };
    const bold = { unitId: BOOK, subUnitId: told.sheet, range, style: { type: "bl", value: 1 } };
    expect(told.session.commands.syncExecuteCommand(InsertRowByRangeCommand.id, { ...rows, range })).toBe(false);
    expect(await told.session.commands.executeCommand(SetStyleCommand.id, bold)).toBe(false);
    told.engine.setProtection(told.sheet, { allowInsertRows: true, allowFormatCells: true });
    expect(told.session.commands.syncExecuteCommand(InsertRowByRangeCommand.id, { ...rows, range })).toBe(true);
    expect(await told.session.commands.executeCommand(SetStyleCommand.id, bold)).toBe(true);
  });

  it("keeps its locks on the cells when rows move, and gives new rows those of the row above", async () => {
    const { engine, sheet } = await scoreSheet();
    const locked = (): boolean[] => engine.styles(sheet, at(0, 1, 6, 1)).map(([style]) => style?.locked ?? true);
    engine.insertRows(sheet, 1, 1);
    expect(locked()).toEqual([true, true, false, false, false, true, true]);
    engine.insertRows(sheet, 3, 1);
    expect(locked()).toEqual([true, true, false, false, false, false, true]);
    engine.deleteRows(sheet, 0, 2);
    expect(locked()).toEqual([false, false, false, false, true, true, true]);
  });

  it("lets the program write everywhere", async () => {
    const told = await scoreSheet();
    told.engine.write(told.sheet, at(5, 5), [[{ value: 1 }]]);
    expect(await valueAt(told, 5, 5)).toBe(1);
    expect(told.refused).toEqual([]);
  });
});

describe("pasting text from elsewhere", () => {
  it("passes the rules, reads each cell as typed, keeps looks and is told once", async () => {
    const told = await scoreSheet();
    told.engine.select(told.sheet, at(1, 1));
    expect(pasteText(told.session, '99\n1,5\n"hai\ndòng"')).toBe(true);
    await told.engine.settle();
    expect(told.engine.cells(told.sheet, at(1, 1, 3, 1)).map(([cell]) => cell?.value)).toEqual([99, 1.5, "hai\ndòng"]);
    expect(edits(told.events)).toEqual([{ kind: "edited", sheet: told.sheet, area: at(1, 1, 3, 1), single: null }]);
    expect(told.engine.styles(told.sheet, at(1, 1))[0]?.[0]).toMatchObject({ locked: false, fill: "FFFBE6" });
  });

  it("is refused whole where one cell is locked", async () => {
    const told = await scoreSheet();
    told.engine.select(told.sheet, at(1, 1));
    expect(pasteText(told.session, "1\t2")).toBe(false);
    expect(await valueAt(told, 1, 1)).toBeNull();
    expect(told.refused).toEqual([LOCKED]);
  });

  it("fills a selection that the block fits into", () => {
    const { engine, session, sheet } = univerInNode();
    engine.select(sheet, at(0, 0, 3, 1));
    pasteText(session, "1\t2\n3\t4\n");
    expect(engine.cells(sheet, at(0, 0, 3, 1)).map((row) => row.map(({ value }) => value))).toEqual([
      [1, 2],
      [3, 4],
      [1, 2],
      [3, 4],
    ]);
  });
});

describe("a person's actions are told once each", () => {
  it("undo and redo, with the total", async () => {
    const told = await scoreSheet();
    await typeInto(told.session, 1, 1, "4,5");
    await told.engine.settle();
    told.events.length = 0;
    await told.session.commands.executeCommand(UndoCommand.id);
    expect(await valueAt(told, 1, 2)).toBe(0);
    await told.session.commands.executeCommand(RedoCommand.id);
    expect(await valueAt(told, 1, 2)).toBe(4.5);
    expect(edits(told.events).map((event) => event.kind === "edited" && event.single?.after.value)).toEqual([
      null,
      4.5,
    ]);
  });

  it("rows that come and go, which edit no cell", async () => {
    const { engine, session, sheet } = univerInNode();
    engine.write(sheet, at(0, 0, 1, 0), [[{ formula: "A2" }], [{ value: 1 }]]);
    await engine.settle();
    const events: EngineEvent[] = [];
    engine.listen((event) => events.push(event));
    const range = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 29, rangeType: RANGE_TYPE.ROW };
    const params = { unitId: BOOK, subUnitId: sheet, range };
    session.commands.syncExecuteCommand(InsertRowByRangeCommand.id, { ...params, direction: Direction.UP });
    await engine.settle();
    session.commands.syncExecuteCommand(RemoveRowByRangeCommand.id, params);
    await engine.settle();
    const whole = at(1, 0, 1, 16_383);
    expect(events.filter(({ kind }) => kind !== "selected")).toEqual([
      { kind: "rows-inserted", sheet, area: whole },
      { kind: "rows-deleted", sheet, area: whole },
    ]);
    expect(engine.cells(sheet, at(0, 0))[0]?.[0]?.formula).toBe("A2");
  });

  it("a renamed sheet, and nothing of what the program does", async () => {
    const { engine, session, sheet } = univerInNode();
    const events: EngineEvent[] = [];
    engine.listen((event) => events.push(event));
    engine.write(sheet, at(0, 0), [[{ value: 1 }]]);
    engine.select(sheet, at(3, 3));
    const other = engine.addSheet("Khác");
    engine.activate(other);
    engine.deleteSheet(other);
    await engine.settle();
    expect(events).toEqual([]);
    await session.commands.executeCommand(SetWorksheetNameCommand.id, {
      unitId: BOOK,
      subUnitId: sheet,
      name: "Phiếu",
    });
    await engine.settle();
    expect(events).toEqual([{ kind: "renamed", sheet, before: "Sheet1", after: "Phiếu" }]);
  });
});
