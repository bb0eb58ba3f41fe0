import type { CellInput } from "../../src/browser/engine";
import { a1 } from "../../src/sheet/address";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { surveyPlans } from "../support/survey-plans";
import { surveyedBook } from "../support/surveyed-units";
import { univerInNode } from "../support/univer-in-node";

const { engine } = univerInNode();

function inputs({ rows }: SheetPlan, width: number): (CellInput | undefined)[][] {
  return rows.map(({ cells }) =>
    Array.from({ length: width }, (_, column) => {
      const cell = cells[column];
      if (cell === null || cell === undefined) return undefined;
      return cell.formula === undefined ? { value: cell.value } : { formula: cell.formula };
    }),
  );
}

/** Every formula with the value that was planned and the one that the engine calculates. */
async function calculated(plans: readonly SheetPlan[]) {
  const laid = plans.map((plan) => ({ plan, sheet: engine.addSheet(plan.name) }));
  const areas = laid.map(({ plan, sheet }) => {
    const width = Math.max(...plan.rows.map(({ cells }) => cells.length));
    const area = { top: 0, left: 0, bottom: plan.rows.length - 1, right: width - 1 };
    engine.write(sheet, area, inputs(plan, width));
    return area;
  });
  await engine.settle();
  const found = laid.flatMap(({ plan, sheet }, at) => {
    const cells = engine.cells(sheet, areas[at] ?? { top: 0, left: 0, bottom: 0, right: 0 });
    return plan.rows.flatMap((line, row) =>
      line.cells.flatMap((cell, column) => {
        if (cell?.formula === undefined) return [];
        const value = cells[row]?.[column]?.value ?? "";
        return [{ at: `${plan.name}!${a1({ row, column })}`, planned: cell.value ?? "", found: value }];
      }),
    );
  });
  for (const { sheet } of laid) engine.deleteSheet(sheet);
  return found;
}

function differs({ planned, found }: { readonly planned: unknown; readonly found: unknown }): boolean {
  if (typeof planned !== "number" || typeof found !== "number") return planned !== found;
  return Math.abs(planned - found) > 1e-12;
}

describe("survey sheets in the spreadsheet engine", () => {
  it("feed the score sheets of two units as planned", async () => {
    for (const unit of [0, 18]) {
      const found = await calculated(surveyedBook(unit).sheets);
      expect(found.filter(differs)).toEqual([]);
      expect(found.length).toBeGreaterThan(80);
    }
  });

  it("come to the planned states, points and levels whatever stands in their cells", async () => {
    const found = await calculated(surveyPlans(30));
    expect(found.filter(differs)).toEqual([]);
    expect(found.length).toBeGreaterThan(800);
  });
});
