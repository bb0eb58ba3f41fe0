import { fileOfEngine } from "../../src/browser/file/engine-file";
import { fillEngine } from "../../src/browser/file/fill-engine";
import type { WorkbookPlan } from "../../src/sheet/sheet-plan";
import type { Look, SheetFile, WorkbookFile } from "../../src/workbook/workbook-file";
import { fileOf } from "../support/file-of";
import { keptByEngine } from "../support/kept-by-engine";
import { MemoryEngine } from "../support/memory-engine";
import { scorePlan } from "../support/score-plan";
import { yenThePlan } from "../support/yen-the";

function throughEngine(file: WorkbookFile): WorkbookFile {
  const { engine } = new MemoryEngine("Trang tính1");
  fillEngine(engine, file);
  return fileOfEngine(engine, file.title);
}

const PLANS: readonly (readonly [string, WorkbookPlan])[] = [
  ["a filled score sheet", { title: "Phiếu", sheets: [yenThePlan()] }],
  ["a hidden list, a score sheet and charts", scorePlan(8)],
];

describe("a workbook in the engine", () => {
  it.each(PLANS)("comes out as it went in: %s", (_, plan) => {
    const file = fileOf(plan);
    expect(keptByEngine(throughEngine(file))).toEqual(keptByEngine(file));
  });

  it("keeps what only other programs write: their fonts, borders, rules, looks and pages", () => {
    const [first] = fileOf({ title: "", sheets: [yenThePlan()] }).sheets;
    if (first === undefined) throw new Error("no sheet");
    const style = {
      font: "Arial",
      size: 10,
      strike: true,
      underline: "double",
      across: "justify",
      border: { top: { line: "double", color: "FF0000" } },
    } as const;
    const at = (row: number) => ({ top: row, left: 0, bottom: row, right: 0 });
    const look: Look = { fill: null, color: "FF0000", bold: true };
    const none = { left: "", center: "", right: "" };
    const sheet: SheetFile = {
      ...first,
      rows: [
        { height: null, cells: [{ value: 1, style }] },
        { height: null, hidden: true, cells: [{ value: "#N/A", formula: "#N/A" }] },
      ],
      merges: [],
      columns: [{ width: 9 }],
      formulaNames: [{ name: "he_so", formula: "1.5" }],
      rules: [
        {
          area: at(0),
          accepts: { kind: "number", whole: true, compare: "not-between", first: "1", second: "B1" },
          prompt: null,
          refusal: { title: "a", text: "b", style: "warning" },
          blanks: false,
        },
        { area: at(1), accepts: { kind: "reference", source: "'Danh mục'!$A$1:$A$3" }, prompt: null, refusal: null },
      ],
      highlights: [
        {
          kind: "formula",
          area: at(0),
          formula: "A1>1",
          look,
          stops: true,
        },
        {
          kind: "scale",
          area: at(0),
          points: [
            { at: "number", value: "0", color: "FF0000" },
            { at: "highest", value: null, color: "00FF00" },
          ],
        },
      ],
      page: {
        ...first.page,
        printed: null,
        other: {
          paper: "a3",
          zoom: { kind: "scale", percent: 80 },
          centredAcross: false,
          centredDown: true,
          header: { ...none, left: "Xã" },
          footer: { ...none, right: "&P" },
          differentFirst: false,
          headerAt: 8,
          footerAt: 9,
        },
      },
    };
    const file = { title: "t", sheets: [sheet], names: [{ name: "chung", formula: "2" }] };
    expect(throughEngine(file)).toEqual({
      ...file,
      sheets: [{ ...sheet, names: expect.arrayContaining([...sheet.names]) as unknown }],
    });
  });
});
