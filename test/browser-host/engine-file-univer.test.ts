import { fileOfEngine } from "../../src/browser/file/engine-file";
import { fillEngine } from "../../src/browser/file/fill-engine";
import type { WorkbookPlan } from "../../src/sheet/sheet-plan";
import type { WorkbookFile } from "../../src/workbook/workbook-file";
import { fileOf } from "../support/file-of";
import { keptByEngine } from "../support/kept-by-engine";
import { scorePlan } from "../support/score-plan";
import { univerInNode } from "../support/univer-in-node";
import { AT, yenThePlan } from "../support/yen-the";
import { parseReference } from "../../src/sheet/address";

const PLANS: readonly (readonly [string, WorkbookPlan])[] = [
  ["a filled score sheet", { title: "Phiếu", sheets: [yenThePlan()] }],
  ["a hidden list, a score sheet and charts", scorePlan(8)],
];

describe("a workbook in the page's own engine", () => {
  it.each(PLANS)("comes out as it went in: %s", async (_, plan) => {
    const { engine } = univerInNode();
    const file = fileOf(plan);
    fillEngine(engine, file);
    await engine.settle();
    expect(keptByEngine(fileOfEngine(engine, file.title))).toEqual(keptByEngine(file));
  });

  it("has the totals that the layout worked out, though a cell of it is named round", async () => {
    const { engine } = univerInNode();
    const file: WorkbookFile = fileOf({ title: "Phiếu", sheets: [yenThePlan()] });
    fillEngine(engine, file);
    await engine.settle();
    const shown = (at: string): string | undefined => {
      const area = parseReference(at)?.area;
      return area === undefined ? undefined : engine.texts(engine.activeSheet(), area)[0]?.[0];
    };
    // By hand: 15.71 + 18.61 + 15.75 + 12.75 + 17.36 = 80.18 points, 3.25 of bonus.
    expect([AT["3.1"], AT.total, AT.bonus, AT.grand, AT.level].map(shown)).toEqual([
      "15,71",
      "80,18",
      "3,25",
      "83,43",
      "4 sao",
    ]);
  });
});
