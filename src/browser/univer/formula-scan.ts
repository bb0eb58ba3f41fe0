import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Session } from "./session";

/**
 * With each change of cells the engine (0.25.1) gathers the formulas of every sheet and then looks at those of one: in a
 * workbook of 66 score sheets each merge took a look at a quarter of a million cells.
 */
export function scanOneSheet({ injector }: Session): void {
  const model = injector.get(FormulaDataModel);
  const update = model.updateFormulaData.bind(model);
  const ofAll = model.getFormulaData.bind(model);
  model.updateFormulaData = (book, sheet, cells) => {
    model.getFormulaData = () => ({ [book]: { [sheet]: model.getSheetFormulaData(book, sheet) } });
    try {
      return update(book, sheet, cells);
    } finally {
      model.getFormulaData = ofAll;
    }
  };
}
