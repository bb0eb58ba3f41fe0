import { layoutSummary } from "../../../src/sheet/summary-layout";
import { withLog } from "../../../src/sheet/log-sheet";
import { readLog } from "../../../src/sheet/read-log";
import { readSummary } from "../../../src/sheet/read-summary";
import type { WorkbookPlan } from "../../../src/sheet/sheet-plan";
import type { SheetSnapshot } from "../../../src/sheet/sheet-snapshot";
import type { PreviousUnit } from "../../../src/summary/changes";
import { entryOf } from "../../../src/summary/merge-log";
import { writeSummary } from "../../../src/taskpane/merge/write-summary";
import { readSheets } from "../../../src/workbook/excel/read-sheets";
import { madeSet, merge, totalled } from "../../summary/made-sheets";
import { memoryPair, type MemoryPair } from "../../support/office-pair";

const set = madeSet();

function summary(total: number, previous: readonly PreviousUnit[] | null = null): WorkbookPlan {
  const merged = merge(set, [totalled(set, total)], { previous });
  return withLog(layoutSummary(merged), [entryOf(merged, { at: "2025-11-30 14:05", by: "Lan", repairs: [] })]);
}

const write = ({ Excel }: MemoryPair, plan: WorkbookPlan) => Excel.run((context) => writeSummary(context, plan));

async function sheetsOf({ Excel }: MemoryPair) {
  const { sheets } = await Excel.run((context) => readSheets(context));
  return { names: sheets.map(({ name }) => name), sheets };
}

/** What the data for a merge one level up say of the only sheet; nothing here calculates, so formulas show nothing. */
function sumsOf(sheets: readonly SheetSnapshot[]): readonly unknown[] {
  const cells = sheets.find(({ name }) => name === "Số liệu phiếu")?.cells ?? [];
  return cells.flatMap(({ kind, value }) => (kind === "number" ? value : []));
}

describe("a summary that is written into the open workbook", () => {
  it("stands behind the sheets that are there, and is read back with its log", async () => {
    const pair = memoryPair();
    const plan = summary(80);
    expect(await write(pair, plan)).toBe("Tổng hợp");
    const { names, sheets } = await sheetsOf(pair);
    expect(names).toEqual(["Sheet1", ...plan.sheets.map(({ name }) => name)]);
    expect(readSummary({ sheets })).toMatchObject([{ name: "Xã Một" }]);
    expect(sumsOf(sheets)).toEqual([80]);
    expect(readLog({ sheets })).toMatchObject([{ by: "Lan", units: 1 }]);
  });

  it("takes the place of an older one, with sheets that only that one had", async () => {
    const pair = memoryPair();
    await write(pair, summary(80, []));
    expect((await sheetsOf(pair)).names).toContain("Thay đổi");
    const plan = summary(70);
    await write(pair, plan);
    const { names, sheets } = await sheetsOf(pair);
    expect([...names].sort()).toEqual(["Sheet1", ...plan.sheets.map(({ name }) => name)].sort());
    expect(sumsOf(sheets)).toEqual([70]);
  });

  it("leaves sheets of other people alone, and its formulas follow its own new names", async () => {
    const pair = memoryPair("1.17", "Điểm");
    const plan = summary(80);
    await write(pair, plan);
    const { names, sheets } = await sheetsOf(pair);
    expect(names).toEqual(["Điểm", ...plan.sheets.map(({ name }) => (name === "Điểm" ? "Điểm (2)" : name))]);
    const formulas = sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
    expect(formulas.filter((formula) => formula.includes("'Điểm'!"))).toEqual([]);
    expect(formulas.filter((formula) => formula.includes("'Điểm (2)'!")).length).toBeGreaterThan(0);
    expect(sheets.find(({ name }) => name === "Điểm")?.cells).toEqual([]);
  });
});
