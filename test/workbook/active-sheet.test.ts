import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { askActiveSheet, readAllOf } from "../../src/workbook/excel/ask-active-sheet";
import { layWorkbook } from "../../src/workbook/excel/lay-workbook";
import { readSheet } from "../../src/workbook/excel/read-sheets";
import { askContents, putCells, sameContent, type Swap } from "../../src/workbook/excel/swap-cells";
import { memoryPair, type MemoryPair } from "../support/office-pair";
import { scoreSheet } from "../support/score-plan";
import { yenThePlan } from "../support/yen-the";

const one = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });

async function ask(pair: MemoryPair) {
  return pair.Excel.run(async (context) => {
    const answer = askActiveSheet(context);
    await context.sync();
    const found = answer();
    return { found, whole: found.isWhole ? found : await readAllOf(context, found) };
  });
}

describe("the sheet in view", () => {
  it("is read with one wait, the names of all sheets beside it", async () => {
    const pair = memoryPair();
    await pair.Excel.run((context) => layWorkbook(context, { title: "", sheets: [yenThePlan()] }, { activate: true }));
    const from = pair.requests.length;
    const { found } = await ask(pair);
    expect(pair.requests).toHaveLength(from + 1);
    const { id, sheets, isReadOnly, isProtected, isWhole, snapshot } = found;
    expect({ id, sheets, isReadOnly, isProtected, isWhole }).toEqual({
      ...{ id: "s1", sheets: ["Sheet1", "Phiếu GK1"], isReadOnly: false, isProtected: false, isWhole: true },
    });
    expect(snapshot).toEqual(await pair.Excel.run((context) => readSheet(context, "Phiếu GK1")));
  });

  it("knows the looks of blank cells", async () => {
    const pair = memoryPair();
    pair.memory.engine.setFormats("s0", one(0, 0), [["d-mmm"]]);
    pair.memory.engine.write("s0", one(2, 2), [[{ value: 1 }]]);
    const { found } = await ask(pair);
    const at = [0, 1, 900].map((row) => found.formatAt({ row, column: 0 }));
    expect(at).toEqual(["d-mmm", "General", "General"]);
  });

  it("comes in part where it is larger than any score sheet, and whole when that is asked for", async () => {
    const pair = memoryPair();
    const { engine } = pair.memory;
    engine.write("s0", one(0, 0), [[{ value: "A1" }]]);
    engine.write("s0", one(1_600, 50), [[{ value: "xa" }]]);
    const { found, whole } = await ask(pair);
    expect([found.isWhole, found.snapshot.cells.map(({ value }) => value)]).toEqual([false, ["A1"]]);
    expect([whole.isWhole, whole.snapshot.cells.map(({ value }) => value)]).toEqual([true, ["A1", "xa"]]);
  });
});

describe("laying sheets", () => {
  it("beside others takes names that are free, and shows the first, with two waits", async () => {
    const pair = memoryPair();
    const lay = () =>
      pair.Excel.run((context) =>
        layWorkbook(
          context,
          (taken) => ({ title: "", sheets: [{ ...scoreSheet(2), name: `Phiếu ${String(taken.length)}` }] }),
          { activate: true },
        ),
      );
    expect([(await lay()).syncs, (await lay()).syncs]).toEqual([2, 2]);
    const { engine } = pair.memory;
    expect(engine.sheets().map(({ name }) => name)).toEqual(["Sheet1", "Phiếu 1", "Phiếu 2"]);
    expect(engine.activeSheet()).toBe(engine.sheets()[2]?.id);
  });

  it("refuses a plan that was made beside them as it refuses any other", async () => {
    const pair = memoryPair();
    const broken: SheetPlan = { ...scoreSheet(2), name: "a/b" };
    const laying = pair.Excel.run((context) => layWorkbook(context, () => ({ title: "", sheets: [broken] })));
    await expect(laying).rejects.toBeInstanceOf(RangeError);
    expect(pair.memory.engine.sheets()).toHaveLength(1);
  });
});

describe("swapping cells", () => {
  const plain = (value: string | number) => ({ value, formula: null, format: "General" });

  it("writes what is meant, whatever Excel would make of it, and tells what stood there right before", async () => {
    const pair = memoryPair();
    pair.memory.engine.write("s0", { top: 0, bottom: 2, left: 0, right: 0 }, [
      [{ value: "cũ" }],
      [{ formula: "SUM(B1:B3)" }],
      [{ value: "=1+1" }],
    ]);
    const to = [plain("1/5"), plain("=1+1"), { ...plain(0), formula: "A1" }, plain(""), plain(4.5)];
    const swaps = to.map((next, at): Swap => ({ cell: `A${String(at + 1)}`, from: plain(""), to: next }));
    const stood = await pair.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const before = askContents(
        sheet,
        swaps.map(({ cell }) => cell),
      );
      putCells(sheet, swaps, false);
      await context.sync();
      return before();
    });
    expect(stood.map(({ value, formula }) => formula ?? value)).toEqual(["cũ", "SUM(B1:B3)", "=1+1", "", ""]);
    const now = pair.memory.engine.cells("s0", { top: 0, bottom: 4, left: 0, right: 0 }).flat();
    expect(now.map(({ value, formula }) => formula ?? value)).toEqual(["1/5", "=1+1", "A1", null, 4.5]);
  });

  it("unlocks a locked sheet only to change looks, and locks it again", async () => {
    const pair = memoryPair();
    const { engine } = pair.memory;
    engine.setStyle("s0", one(0, 0), { locked: false });
    engine.setProtection("s0", { allowFormatColumns: true });
    const put = (format: string) =>
      pair.Excel.run(async (context) => {
        const swap = { cell: "A1", from: plain(1), to: { ...plain(2), format } };
        putCells(context.workbook.worksheets.getItem("Sheet1"), [swap], true);
        await context.sync();
      });
    await put("General");
    await put("0.00");
    const names = pair.requests.flatMap(({ actions }) => actions.map(({ Name }) => Name));
    expect(names.filter((name) => name.endsWith("rotect"))).toEqual(["Unprotect", "Protect"]);
    expect(engine.protection("s0")).toMatchObject({ allowFormatColumns: true, allowFormatCells: false });
    expect(engine.cells("s0", one(0, 0)).flat()).toMatchObject([{ value: 2, format: "0.00" }]);
  });

  it("holds contents for the same by what they say", () => {
    expect(sameContent(plain(4.5), { ...plain(4.5), format: "0.00" })).toBe(true);
    expect(sameContent(plain(4.5), { ...plain(4.5), format: "d-mmm" })).toBe(false);
    expect(sameContent(plain(4.5), plain("4.5"))).toBe(false);
    expect(sameContent({ ...plain(1), formula: "A1" }, { ...plain(2), formula: "A1" })).toBe(true);
    expect(sameContent({ ...plain(1), formula: "A1" }, plain(1))).toBe(false);
  });
});
