import { type Area, parseReference } from "../sheet/address";
import type { PlannedName } from "../sheet/sheet-plan";
import type { FoundName } from "./read-workbook-part";
import { areaHere, BUILT_IN } from "./sheet-names";
import type { FilePage, FormulaName } from "./workbook-file";

export type FoundNames = {
  readonly names: readonly PlannedName[];
  readonly formulaNames: readonly FormulaName[];
  readonly printed: Area | null;
  readonly repeatedRows: FilePage["repeatedRows"];
};

const ROWS = /!?\$?(\d+):\$?(\d+)$/;
/** Commas between the areas of a list, not those inside a sheet's quoted name. */
const BETWEEN = /,(?=(?:[^']*'[^']*')*[^']*$)/;

/** Of several print areas the first counts. */
function printArea(refersTo: string | undefined): Area | null {
  const [first] = (refersTo ?? "").split(BETWEEN);
  return parseReference(first ?? "")?.area ?? null;
}

function printTitles(refersTo: string | undefined): FilePage["repeatedRows"] {
  for (const part of (refersTo ?? "").split(BETWEEN)) {
    const [, first, last] = ROWS.exec(part) ?? [];
    if (first !== undefined && last !== undefined) return { first: Number(first) - 1, last: Number(last) - 1 };
  }
  return null;
}

/** The names of one sheet, counted from 0 among all, called `sheet`. */
export function foundNames(all: readonly FoundName[], index: number, sheet: string): FoundNames {
  const own = all.filter((name) => name.sheet === index);
  const builtIn = (name: string): string | undefined => own.find((one) => one.name === BUILT_IN + name)?.refersTo;
  const names: PlannedName[] = [];
  const formulaNames: FormulaName[] = [];
  for (const { name, refersTo } of own) {
    if (name.startsWith(BUILT_IN)) continue;
    const area = areaHere(refersTo, sheet);
    if (area === null) formulaNames.push({ name, formula: refersTo });
    else names.push({ name, area });
  }
  return {
    names,
    formulaNames,
    printed: printArea(builtIn("Print_Area")),
    repeatedRows: printTitles(builtIn("Print_Titles")),
  };
}

/** Names of the whole workbook. */
export function workbookNames(all: readonly FoundName[]): readonly FormulaName[] {
  return all.flatMap(({ name, sheet, refersTo }) =>
    sheet === null && !name.startsWith(BUILT_IN) ? [{ name, formula: refersTo }] : [],
  );
}
