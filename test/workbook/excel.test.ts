import fc from "fast-check";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { cellInput } from "../../src/workbook/excel/cell-input";
import { layWorkbook, type LayOptions } from "../../src/workbook/excel/lay-workbook";
import { readSheet, readSheets } from "../../src/workbook/excel/read-sheets";
import { coatsOf } from "../../src/workbook/excel/rectangles";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { blankSheet, largeSet } from "../support/large-set";
import { memoryPair, type MemoryPair } from "../support/office-pair";
import { cell, row, scoreSheet } from "../support/score-plan";

const LIMIT = 5_000_000;

function lay(pair: MemoryPair, sheets: readonly SheetPlan[], options?: LayOptions) {
  return pair.Excel.run((context) => layWorkbook(context, { title: "", sheets }, options));
}

/** The requests without those that the library sends afterwards to give ranges back. */
function syncsOf({ requests }: MemoryPair): readonly { readonly bytes: number; readonly names: readonly string[] }[] {
  return requests
    .map(({ bytes, actions }) => ({ bytes, names: actions.map(({ Name }) => Name) }))
    .filter(({ names }) => !names.includes("_RemoveReference"));
}

function plain(name: string, rows: SheetPlan["rows"]): SheetPlan {
  const nothing = { columns: [], merges: [], names: [], rules: [], highlights: [], charts: [] };
  return { ...scoreSheet(1), ...nothing, name, rows, locked: false, freeze: null };
}

describe("laying a sheet", () => {
  test.each([
    [30, 400_000],
    [120, 1_200_000],
    [500, 4_000_000],
  ])("of %i criteria waits twice and sends few bytes", async (criteria, most) => {
    const pair = memoryPair();
    const laid = await lay(pair, [blankSheet(largeSet(criteria))]);
    const syncs = syncsOf(pair);
    const sizes = syncs.map(({ bytes }) => String(bytes)).join(" + ");
    process.stdout.write(`${String(criteria)} criteria: ${String(laid.syncs)} syncs, ${sizes} bytes\n`);
    expect([laid.syncs, syncs.length]).toEqual([2, 2]);
    expect(syncs[1]?.bytes).toBeLessThan(most);
  });

  it("waits no more often for the sheets of a whole panel", async () => {
    const pair = memoryPair();
    const set = largeSet(60);
    const laid = await lay(
      pair,
      ["An", "Bình", "Chi"].map((judge) => blankSheet(set, judge)),
    );
    expect([laid.syncs, syncsOf(pair).length]).toEqual([2, 2]);
  });

  it("sends more requests where one would pass 5 MB, and loses nothing between them", async () => {
    const pair = memoryPair();
    const text = "Niêm yết công khai đầy đủ, kịp thời thủ tục hành chính ".repeat(60);
    const rows = Array.from({ length: 600 }, (_, at) => row(cell(at), cell(text, "text"), cell(text)));
    const laid = await lay(pair, [plain("Dài", rows)]);
    const syncs = syncsOf(pair);
    expect(laid.syncs).toBe(syncs.length);
    expect(laid.syncs).toBeGreaterThan(2);
    expect(Math.max(...syncs.map(({ bytes }) => bytes))).toBeLessThan(LIMIT);
    const used = pair.memory.engine.usedArea(pair.memory.engine.sheets()[1]?.id ?? "", true);
    expect(used).toEqual({ top: 0, left: 0, bottom: 599, right: 2 });
  });

  it("goes on with rules and looks in the next request where the first is full", async () => {
    const pair = memoryPair();
    const plan = blankSheet(largeSet(900));
    const laid = await lay(pair, [plan]);
    expect(laid.syncs).toBe(3);
    const { engine } = pair.memory;
    const id = engine.sheets()[1]?.id ?? "";
    expect(engine.rules(id).flatMap(({ areas }) => areas)).toHaveLength(plan.rules.length);
    expect(engine.highlights(id)).toHaveLength(plan.highlights.length);
    expect(engine.protection(id)).not.toBeNull();
  });

  it("keeps to the order that Excel asks for", async () => {
    const pair = memoryPair();
    await lay(pair, [scoreSheet(12)]);
    const names = syncsOf(pair)[1]?.names ?? [];
    const [first, last] = [(name: string) => names.indexOf(name), (name: string) => names.lastIndexOf(name)];
    const order = [last("Merge"), first("Formulas"), last("Formulas"), first("Size"), last("Style"), first("WrapText")];
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(Math.min(...order)).toBeGreaterThanOrEqual(0);
    expect(first("Rule")).toBeLessThan(first("ErrorAlert"));
    expect(first("ErrorAlert")).toBeLessThan(first("Prompt"));
    expect(last("WrapText")).toBeLessThan(last("ColumnHidden"));
    expect(last("ColumnHidden")).toBeLessThan(last("Protect"));
    for (const once of ["SuspendApiCalculationUntilNextSync", "SuspendScreenUpdatingUntilNextSync"]) {
      expect(names.filter((name) => name === once)).toHaveLength(1);
    }
  });

  it("leaves the page out where Excel has no members for it, and says so", async () => {
    const pair = memoryPair("1.8");
    const laid = await lay(pair, [scoreSheet(12)]);
    expect(laid).toEqual({ syncs: 2, withoutPage: true });
    expect(pair.memory.engine.page("s1").printed).toBeNull();
    expect(pair.memory.engine.protection("s1")).not.toBeNull();
  });
});

describe("a sheet that stands already", () => {
  it("keeps a plan of its name from being laid, before anything is written", async () => {
    const pair = memoryPair();
    const ran = lay(pair, [plain("Mới", [row(cell(1))]), plain("SHEET1", [row(cell(2))])]);
    await expect(ran).rejects.toBeInstanceOf(WorkbookError);
    await expect(ran).rejects.toMatchObject({ fault: { code: "sheet-exists", sheet: "Sheet1" } });
    expect(pair.memory.engine.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("gives its place to the plan where that is asked for, even as the only one and protected", async () => {
    const pair = memoryPair();
    await lay(pair, [scoreSheet(3)]);
    await lay(pair, [plain("Sheet1", [row(cell("mới"))])], { standing: "replace" });
    const names = pair.memory.engine.sheets().map(({ name }) => name);
    expect(names).toEqual(["Sheet1", scoreSheet(3).name]);
    await lay(pair, [scoreSheet(4)], { standing: "replace" });
    expect(pair.memory.engine.sheets().map(({ name }) => name)).toEqual(names);
  });

  it("comes back with its name when laying fails on the way, and nothing begun stays", async () => {
    const pair = memoryPair();
    await lay(pair, [plain("Phiếu", [row(cell("cũ"))])]);
    jest.spyOn(pair.memory.engine, "setFreeze").mockImplementationOnce(() => {
      throw new TypeError("no panes");
    });
    const plans = [{ ...plain("Phiếu", [row(cell("mới"))]), freeze: { rows: 1, columns: 0 } }, plain("Hai", [])];
    await expect(lay(pair, plans, { standing: "replace" })).rejects.toMatchObject({ message: "no panes" });
    expect(pair.memory.engine.sheets().map(({ name }) => name)).toEqual(["Sheet1", "Phiếu"]);
    const found = await pair.Excel.run((context) => readSheet(context, "Phiếu"));
    expect(found?.cells.map(({ value }) => value)).toEqual(["cũ"]);
  });
});

describe("reading", () => {
  it("a sheet waits once, and counts from A1 wherever its first cell stands", async () => {
    const pair = memoryPair();
    pair.memory.engine.write("s0", { top: 4, left: 2, bottom: 4, right: 3 }, [[{ error: "#REF!" }, { value: "=1+1" }]]);
    const found = await pair.Excel.run((context) => readSheet(context, "Sheet1"));
    expect(syncsOf(pair)).toHaveLength(1);
    expect(found).toEqual({
      name: "Sheet1",
      hidden: false,
      locked: false,
      cells: [
        { row: 4, column: 2, kind: "error", value: "#REF!", formula: null, format: "General" },
        { row: 4, column: 3, kind: "text", value: "=1+1", formula: null, format: "General" },
      ],
      names: {},
    });
  });

  it("a sheet that is not there gives null", async () => {
    expect(await memoryPair().Excel.run((context) => readSheet(context, "Không có"))).toBeNull();
  });

  it("large workbooks come in answers below 5 MB", async () => {
    const pair = memoryPair();
    const rows = Array.from({ length: 3_500 }, (_, at) => row(...Array.from({ length: 20 }, () => cell(at + 0.25))));
    await lay(pair, [plain("Lớn", rows)]);
    const read = await pair.Excel.run(readSheets);
    expect(read.sheets[1]?.cells).toHaveLength(70_000);
    expect(read.sheets[1]?.cells.at(-1)).toMatchObject({ row: 3_499, column: 19, value: 3_499.25 });
  });
});

test.each([
  [{ value: "1/5" }, "'1/5"],
  [{ value: "=1+1" }, "'=1+1"],
  [{ value: "'4,5" }, "''4,5"],
  [{ value: "true" }, "'true"],
  [{ value: "Tổng điểm" }, "Tổng điểm"],
  [{ value: "Tháng 5" }, "'Tháng 5"],
  [{ value: "" }, null],
  [{ value: null }, null],
  [{ value: 4.5 }, 4.5],
  [{ value: 3, formula: "SUM(A1:A2)" }, "=SUM(A1:A2)"],
])("hands %j to Excel as %j", (planned, input) => {
  expect(cellInput(planned)).toBe(input);
});

it("paints any grid exactly, with no more rectangles than cells", () => {
  const wanted = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }), { maxLength: 8 }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(wanted, (grid) => {
      const painted: (number | undefined)[][] = grid.map((line) => line.map(() => undefined));
      const coats = coatsOf(grid);
      for (const { area, value } of coats) {
        for (let at = area.top; at <= area.bottom; at += 1) painted[at]?.fill(value, area.left, area.right + 1);
      }
      expect(painted).toEqual(grid);
      expect(coats.length).toBeLessThanOrEqual(grid.flat().filter((value) => value !== undefined).length);
    }),
  );
});
