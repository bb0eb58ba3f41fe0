import { a1, type Cell } from "../../sheet/address";
import type { HeldValue } from "../engine";

/** What such a rule takes: a number between two bounds, or this very text. */
export type Bounded = { readonly least: number; readonly most: number; readonly word: string };

/** IF(ISNUMBER(D16),AND(ISNUMBER(D16),D16>=0,D16<=5),EXACT(D16,"N/A")), the one formula that score sheets have as a rule. */
const FORM =
  /^IF\(ISNUMBER\(([A-Z]+\d+)\),AND\(ISNUMBER\(\1\),\1>=(-?\d+(?:\.\d+)?),\1<=(-?\d+(?:\.\d+)?)\),EXACT\(\1,"([^"]*)"\)\)$/;

/** Null for any other formula, and for one that asks about another cell than `own`, the first of its rule. */
export function boundedFormula(formula: string, own: Cell): Bounded | null {
  const [, cell, least, most, word = ""] = FORM.exec(formula) ?? [];
  return cell === a1(own) ? { least: Number(least), most: Number(most), word } : null;
}

export function isWithin({ value }: HeldValue, { least, most, word }: Bounded): boolean {
  return typeof value === "number" ? value >= least && value <= most : value === word;
}
