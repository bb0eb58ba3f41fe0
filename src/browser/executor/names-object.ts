import { parseReference } from "../../sheet/address";
import type { EngineName, SheetId } from "../engine";
import { absoluteReference, placeOfFormula } from "./address";
import { asText } from "./argument";
import type { Book } from "./book";
import { type HostObject, isHostObject } from "./host-object";
import { rangeObject } from "./range-object";
import { fault } from "./request-fault";

const LEGAL = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const R1C1 = /^(?:R\d*(?:C\d*)?|C\d*)$/i;
const LONGEST = 255;

function checkName(name: string): void {
  const isCell = parseReference(name.toUpperCase()) !== null;
  if (!LEGAL.test(name) || R1C1.test(name) || isCell || name.length > LONGEST) throw fault("InvalidArgument");
}

/** A string without = in front is kept as that text and no reference, as Excel does. */
function formulaOf(book: Book, reference: unknown): string {
  if (isHostObject(reference) && reference.place !== undefined) return absoluteReference(book, reference.place);
  const text = asText(reference);
  return text.startsWith("=") ? text.slice(1) : `"${text.replaceAll('"', '""')}"`;
}

function typeOf(book: Book, own: SheetId, { formula }: EngineName): string {
  if (placeOfFormula(book, own, formula) !== null) return "Range";
  if (formula.includes("#REF!")) return "Error";
  if (formula !== "" && Number.isFinite(Number(formula))) return "Double";
  return "String";
}

function nameObject(book: Book, named: EngineName): HostObject {
  const own = named.scope ?? book.engine.activeSheet();
  const range = (): HostObject | null => {
    const place = placeOfFormula(book, own, named.formula);
    return place === null ? null : rangeObject(book, place);
  };
  return {
    type: "NamedItem",
    identity: { _Id: named.name },
    get: {
      Name: () => named.name,
      Formula: () => `=${named.formula}`,
      Scope: () => (named.scope === null ? "Workbook" : "Worksheet"),
      Type: () => typeOf(book, own, named),
      Value: () => named.formula,
      Visible: () => true,
    },
    call: {
      Delete: () => {
        book.engine.removeName(named.name, named.scope);
      },
    },
    open: {
      GetRange: () => {
        const found = range();
        if (found === null) throw fault("InvalidReference");
        return found;
      },
      GetRangeOrNullObject: range,
    },
  };
}

/** The names of one sheet, or those of the whole workbook. */
export function namesObject(book: Book, scope: SheetId | null): HostObject {
  const mine = (): readonly EngineName[] => book.engine.names().filter((name) => name.scope === scope);
  const find = (key: unknown): HostObject | null => {
    const name = asText(key).toLowerCase();
    const found = mine().find((one) => one.name.toLowerCase() === name);
    return found === undefined ? null : nameObject(book, found);
  };
  const must = ([key]: readonly unknown[]): HostObject => {
    const found = find(key);
    if (found === null) throw fault("ItemNotFound");
    return found;
  };
  const add = ([key, reference]: readonly unknown[]): HostObject => {
    const name = asText(key);
    checkName(name);
    if (find(name) !== null) throw fault("ItemAlreadyExists");
    const named = { name, scope, formula: formulaOf(book, reference) };
    book.engine.setName(named);
    return nameObject(book, named);
  };
  return {
    type: "NamedItemCollection",
    items: () => mine().map((name) => nameObject(book, name)),
    open: { "": must, GetItem: must, GetItemOrNullObject: ([key]) => find(key), Add: add },
    call: { GetCount: () => mine().length },
  };
}
