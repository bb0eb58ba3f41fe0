import { type Area, a1, parseReference } from "../sheet/address";
import { shiftFormula } from "./shift-formula";

/** The rectangles of "A1:B2 D4"; what is no rectangle is left out. */
export function areasOf(references: string | undefined): readonly Area[] {
  return (references ?? "").split(" ").flatMap((text) => {
    const found = parseReference(text);
    return found === null ? [] : [found.area];
  });
}

/** A formula that was written for the first cell of the first area, as it reads for the first cell of this one. */
export function formulaFor(area: Area, first: Area, formula: string): string {
  return shiftFormula(formula, area.top - first.top, area.left - first.left);
}

export function firstCell(area: Area): string {
  return a1({ row: area.top, column: area.left });
}
