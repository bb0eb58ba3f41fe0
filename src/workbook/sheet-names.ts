import { parseReference, type Area } from "../sheet/address";
import type { FoundName } from "./read-workbook-part";

/** Names that programs make for themselves: print areas, filters. */
export const BUILT_IN = "_xlnm.";

/**
 * The names of one sheet (counted from 0, called `sheet`) that stand for a single rectangle of it. `Object.fromEntries`
 * makes a name such as __proto__ a plain key.
 */
export function sheetNames(names: readonly FoundName[], index: number, sheet: string): Readonly<Record<string, Area>> {
  const own = names.filter((name) => name.sheet === index && !name.name.startsWith(BUILT_IN));
  return Object.fromEntries(
    own.flatMap(({ name, refersTo }) => {
      const area = areaHere(refersTo, sheet);
      return area === null ? [] : [[name, area]];
    }),
  );
}

/** The rectangle of this very sheet that a name stands for; null for anything else. */
export function areaHere(refersTo: string, sheet: string): Area | null {
  const reference = parseReference(refersTo);
  const isHere = reference !== null && (reference.sheet === null || sameSheet(reference.sheet, sheet));
  return isHere ? reference.area : null;
}

/** Excel tells sheets apart without regard to case. */
export function sameSheet(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}
