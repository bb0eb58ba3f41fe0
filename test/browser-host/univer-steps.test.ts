import type { Engine, SheetId } from "../../src/browser/engine";
import { PLAIN_PAGE } from "../../src/browser/engine-page";
import type { EngineRule } from "../../src/browser/engine-rule";
import { describedBook } from "../support/described-book";
import { univerInNode } from "../support/univer-in-node";

const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const CORNER = at(0, 0, 12, 6);

const RULE: EngineRule = {
  accepts: { kind: "formula", formula: "B2>0" },
  blanks: true,
  prompt: { title: "Điểm", text: "Lớn hơn 0" },
  refusal: { title: "Sai", text: "Phải lớn hơn 0", style: "stop" },
};

const TWIN_RULE: EngineRule = {
  ...RULE,
  accepts: { kind: "decimal", compare: "between", first: "0", second: "5" },
};

function highlight(id: string, priority: number) {
  const when = { kind: "formula", formula: "B2=1", fill: "FFE3B8", color: null, bold: true } as const;
  return { id, area: at(1, 1, 4, 1), priority, stops: false, when };
}

/** A workbook in which every change below has something to change. */
function furnish(engine: Engine, sheet: SheetId): void {
  engine.write(sheet, at(0, 0, 2, 2), [
    [{ value: "Tiêu chí" }, { value: "Điểm" }, { value: "007" }],
    [{ value: "A" }, { value: 1 }, { formula: "SUM(B2:B3)" }],
    [{ value: "B" }, { value: 2 }, { formula: "B2*2" }],
  ]);
  engine.setFormats(sheet, at(1, 1, 2, 1), [["0.00"], ["0%"]]);
  engine.setStyle(sheet, at(0, 0, 0, 2), { bold: true, fill: "E8EEF7", wrap: true });
  engine.setStyle(sheet, at(1, 1, 2, 1), { locked: false });
  engine.setBorders(sheet, at(0, 0, 2, 2), { top: { line: "thin", color: "000000" }, "inside-vertical": null });
  engine.merge(sheet, at(6, 0, 7, 2));
  engine.setRule(sheet, at(1, 1, 4, 1), RULE);
  engine.putHighlight(sheet, highlight("first", 0));
  engine.putHighlight(sheet, highlight("second", 1));
  engine.setName({ name: "diem", scope: sheet, formula: "'Sheet1'!$B$2:$B$3" });
  engine.setPage(sheet, {
    ...PLAIN_PAGE,
    printed: at(0, 0, 7, 2),
    repeatedRows: { first: 0, last: 0 },
    breaksAfter: [4],
  });
  engine.setFreeze(sheet, { rows: 1, columns: 1 });
  engine.addSheet("Danh mục");
}

const CHANGES: Readonly<Record<string, (engine: Engine, sheet: SheetId) => void>> = {
  "writing over formulas and texts": (engine, sheet) => {
    engine.write(sheet, at(0, 0, 1, 2), [
      [{ value: 1 }, { error: "#N/A" }, { value: null }],
      [{ formula: "B2+1" }, undefined, { value: true }],
    ]);
  },
  "writing outside the sheet": (engine, sheet) => {
    engine.write(sheet, at(500, 40), [[{ value: "xa" }]]);
  },
  "number formats": (engine, sheet) => {
    engine.setFormats(sheet, at(1, 0, 2, 1), [
      ["dd/mm/yyyy", "General"],
      ["0%", "0"],
    ]);
  },
  "a whole look": (engine, sheet) => {
    engine.setStyle(sheet, at(0, 0, 2, 1), {
      fontName: "Arial",
      fontSize: 10,
      bold: false,
      italic: true,
      underline: "double",
      strike: true,
      color: "FF0000",
      fill: null,
      across: "justify",
      down: "top",
      wrap: false,
      locked: true,
    });
  },
  borders: (engine, sheet) => {
    engine.setBorders(sheet, at(1, 1, 2, 2), {
      top: null,
      bottom: { line: "double", color: "FF0000" },
      "inside-horizontal": { line: "dashed", color: "00FF00" },
    });
  },
  "clearing all": (engine, sheet) => {
    engine.clear(sheet, at(1, 0, 6, 2), "all");
  },
  "clearing contents": (engine, sheet) => {
    engine.clear(sheet, at(0, 0, 2, 2), "contents");
  },
  "clearing formats": (engine, sheet) => {
    engine.clear(sheet, at(0, 0, 2, 2), "formats");
  },
  "a merge over another": (engine, sheet) => {
    engine.merge(sheet, at(1, 0, 6, 1));
  },
  unmerging: (engine, sheet) => {
    engine.unmerge(sheet, at(7, 1));
  },
  "column widths and hidden columns": (engine, sheet) => {
    engine.setColumnsHidden(sheet, 2, 3, true);
    engine.setColumnWidth(sheet, 0, 2, 61.5);
  },
  "row heights and hidden rows": (engine, sheet) => {
    engine.setRowsHidden(sheet, 2, 2, true);
    engine.setRowHeight(sheet, 0, 3, 48.5);
  },
  "rows that fit": (engine, sheet) => {
    engine.fitRows(sheet, 0, 3);
  },
  "inserted rows": (engine, sheet) => {
    engine.insertRows(sheet, 2, 2);
  },
  "deleted rows": (engine, sheet) => {
    engine.deleteRows(sheet, 1, 1);
  },
  "inserted columns": (engine, sheet) => {
    engine.insertColumns(sheet, 1, 1);
  },
  "deleted columns": (engine, sheet) => {
    engine.deleteColumns(sheet, 0, 1);
  },
  "a rule that cuts another": (engine, sheet) => {
    engine.setRule(sheet, at(1, 1), TWIN_RULE);
  },
  "a rule taken away": (engine, sheet) => {
    engine.setRule(sheet, at(2, 1, 3, 1), null);
  },
  "a highlight between others": (engine, sheet) => {
    engine.putHighlight(sheet, highlight("third", 0.5));
  },
  "a highlight put anew": (engine, sheet) => {
    engine.putHighlight(sheet, highlight("first", 2));
  },
  "a highlight taken away": (engine, sheet) => {
    engine.removeHighlight(sheet, "first");
  },
  names: (engine, sheet) => {
    engine.setName({ name: "DIEM", scope: sheet, formula: "'Sheet1'!$A$1" });
    engine.setName({ name: "he_so", scope: null, formula: "1.5" });
  },
  "a name taken away": (engine, sheet) => {
    engine.removeName("diem", sheet);
  },
  "page, charts and freeze": (engine, sheet) => {
    engine.setPage(sheet, { ...PLAIN_PAGE, orientation: "landscape" });
    engine.setFreeze(sheet, { rows: 0, columns: 0 });
    engine.setProtection(sheet, { allowFormatColumns: true });
  },
  "a new sheet": (engine) => {
    engine.addSheet("Mới");
  },
  "a new name for a sheet": (engine, sheet) => {
    engine.renameSheet(sheet, "Phiếu 1");
  },
  "the order of sheets": (engine, sheet) => {
    engine.moveSheet(sheet, 1);
  },
  "a very hidden sheet": (engine) => {
    engine.setVisibility(engine.sheets()[1]?.id ?? "", "very-hidden");
  },
  "a deleted sheet": (engine) => {
    engine.deleteSheet(engine.sheets()[1]?.id ?? "");
  },
};

describe("a step of the program", () => {
  it.each(Object.entries(CHANGES))("undoes and redoes %s", async (_, change) => {
    const { engine, sheet } = univerInNode();
    furnish(engine, sheet);
    await engine.settle();
    const before = describedBook(engine, CORNER);
    const end = engine.beginStep();
    change(engine, sheet);
    end();
    await engine.settle();
    const after = describedBook(engine, CORNER);
    expect(engine.undo()).toBe(true);
    await engine.settle();
    expect(describedBook(engine, CORNER)).toEqual(before);
    expect(engine.redo()).toBe(true);
    await engine.settle();
    expect(describedBook(engine, CORNER)).toEqual(after);
  });

  it("is one step, however much happens in it, and none when nothing does", () => {
    const { engine, sheet } = univerInNode();
    engine.beginStep()();
    expect(engine.undo()).toBe(false);
    const end = engine.beginStep();
    engine.write(sheet, at(0, 0), [[{ value: 1 }]]);
    engine.write(sheet, at(0, 0), [[{ value: 2 }]]);
    end();
    expect(engine.undo()).toBe(true);
    expect(engine.cells(sheet, at(0, 0))[0]?.[0]?.value).toBeNull();
    expect(engine.undo()).toBe(false);
  });

  it("a saved workbook comes back whole", async () => {
    const { engine, sheet } = univerInNode();
    furnish(engine, sheet);
    engine.setProtection(sheet, { allowSort: true });
    engine.setSettings({ language: "vi" });
    await engine.settle();
    const [before, state] = [describedBook(engine, CORNER), engine.save()];
    const other = univerInNode().engine;
    other.load(JSON.parse(JSON.stringify(state)) as typeof state);
    await other.settle();
    expect(describedBook(other, CORNER)).toEqual(before);
    expect(other.settings()).toEqual({ language: "vi" });
    expect(other.undo()).toBe(false);
  });
});
