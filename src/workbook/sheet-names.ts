import { parseReference, type Area } from "../sheet/address";
import type { FoundName } from "./read-workbook-part";

/** Names that programs make for themselves: print areas, filters. */
const BUILT_IN = "_xlnm.";

/**
 * The names of one sheet (counted from 0, called `sheet`) that stand for a single rectangle of it. `Object.fromEntries`
 * makes a name such as __proto__ a plain key.
 */
export function sheetNames(names: readonly FoundName[], index: number, sheet: string): Readonly<Record<string, Area>> {
  const own = names.filter((name) => name.sheet === index && !name.name.startsWith(BUILT_IN));
  return Object.fromEntries(
    own.flatMap(({ name, refersTo }) => {
      const reference = parseReference(refersTo);
      const isHere = reference !== null && (reference.sheet === null || sameSheet(reference.sheet, sheet));
      return isHere ? [[name, reference.area]] : [];
    }),
  );
}

/** Excel tells sheets apart without regard to case. */
function sameSheet(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}
