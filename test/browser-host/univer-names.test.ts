import type { CellInput, SheetId } from "../../src/browser/engine";
import { univerInNode } from "../support/univer-in-node";

const { engine, sheet: first } = univerInNode();
const second = engine.addSheet("Phiếu 2");
const third = engine.addSheet("Bảng");
const sheets = [first, second, third];

function put(sheet: SheetId, row: number, column: number, input: CellInput): void {
  engine.write(sheet, { top: row, left: column, bottom: row, right: column }, [[input]]);
}

/** What the formula comes to on each sheet. */
async function onEach(formula: string): Promise<unknown[]> {
  for (const sheet of sheets) put(sheet, 0, 1, { formula });
  await engine.settle();
  return sheets.map((sheet) => engine.cells(sheet, { top: 0, left: 1, bottom: 0, right: 1 })[0]?.[0]?.value);
}

beforeAll(() => {
  for (const [at, sheet] of sheets.entries()) put(sheet, 0, 0, { value: at + 1 });
  engine.setName({ name: "muc", scope: first, formula: "'Sheet1'!$A$1" });
  engine.setName({ name: "muc", scope: second, formula: "'Phiếu 2'!$A$1" });
  engine.setName({ name: "kep", scope: first, formula: "muc*10+'Sheet1'!$A$1" });
  engine.setName({ name: "kep", scope: second, formula: "muc*10" });
  engine.setName({ name: "chung", scope: null, formula: "'Bảng'!$A$1" });
  engine.setName({ name: "chung", scope: second, formula: "'Phiếu 2'!$A$1" });
});

describe("a name that two sheets have, each its own", () => {
  test.each([
    ["muc", [1, 2, "#NAME?"]],
    ["MUC+1", [2, 3, "#NAME?"]],
    ["-muc*2", [-2, -4, "#NAME?"]],
    ["SUM(muc, 5)", [6, 7, "#NAME?"]],
    ["'Phiếu 2'!muc*100", [200, 200, 200]],
    ["Sheet1!muc*100", [100, 100, 100]],
    ["2*kep", [22, 40, "#NAME?"]],
    ["chung", [3, 2, 3]],
    ['"muc"&muc', ["muc1", "muc2", "#NAME?"]],
    ["SUM(A1:A2)", [1, 2, 3]],
  ])("=%s is that of the formula's sheet", async (formula, expected) => {
    expect(await onEach(formula)).toEqual(expected);
  });

  it("keeps the formula as it was typed, and follows what the name means", async () => {
    expect(await onEach("muc*10")).toEqual([10, 20, "#NAME?"]);
    put(second, 0, 0, { value: 7 });
    await engine.settle();
    const cell = (sheet: SheetId) => engine.cells(sheet, { top: 0, left: 1, bottom: 0, right: 1 })[0]?.[0];
    expect([cell(first), cell(second)]).toMatchObject([
      { value: 10, formula: "muc*10" },
      { value: 70, formula: "muc*10" },
    ]);
    engine.setName({ name: "muc", scope: second, formula: "'Bảng'!$A$1" });
    await engine.settle();
    expect([cell(first)?.value, cell(second)?.value]).toEqual([10, 30]);
    engine.removeName("muc", first);
    await engine.settle();
    expect([cell(first)?.value, cell(second)?.value]).toEqual(["#NAME?", 30]);
  });
});
