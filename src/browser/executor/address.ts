import { type Area, columnLetters, MAX_COLUMNS, MAX_ROWS, parseReference } from "../../sheet/address";
import { coversWholeColumns, coversWholeRows, WHOLE_SHEET } from "../area";
import type { SheetId } from "../engine";
import type { Book } from "./book";
import { isHostObject, type Place } from "./host-object";
import { fault } from "./request-fault";

const SHEET_PREFIX = /^(?:'((?:[^']|'')+)'|([^'!:]+))!(.+)$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
/** A sheet's name that needs no quotes: a word that is no cell. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_A_CELL = /^(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i;

function wholeRows(text: string): Area | null {
  const [, first, last] = ROWS.exec(text) ?? [];
  if (first === undefined || last === undefined) return null;
  const [top, bottom] = [Number(first) - 1, Number(last) - 1];
  return top < 0 || bottom >= MAX_ROWS || bottom < top ? null : { ...WHOLE_SHEET, top, bottom };
}

function wholeColumns(text: string): Area | null {
  const [, first, last] = COLUMNS.exec(text) ?? [];
  const area = parseReference(`${first ?? ""}1:${last ?? ""}1`.toUpperCase())?.area;
  return area === undefined || area.right >= MAX_COLUMNS ? null : { ...area, bottom: MAX_ROWS - 1 };
}

function areaOfText(text: string): Area | null {
  return parseReference(text.toUpperCase())?.area ?? wholeRows(text) ?? wholeColumns(text);
}

/** The cells that a name stands for, seen from a sheet. */
export function namedPlace(book: Book, sheet: SheetId, name: string): Place | null {
  const same = book.engine.names().filter((one) => one.name.toLowerCase() === name.toLowerCase());
  const found = same.find(({ scope }) => scope === sheet) ?? same.find(({ scope }) => scope === null);
  return found === undefined ? null : placeOfFormula(book, sheet, found.formula);
}

/** 'Sheet'!$A$1:$B$2 as cells; null for any other formula. */
export function placeOfFormula(book: Book, ownSheet: SheetId, formula: string): Place | null {
  const [, quoted, plain, rest] = SHEET_PREFIX.exec(formula) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = name === undefined ? ownSheet : book.engine.sheets().find((one) => same(one.name, name))?.id;
  const area = areaOfText(rest ?? formula);
  return area === null || sheet === undefined ? null : { sheet, area };
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What `getRange(address)` stands for: "B2", "$A$1:C3", "2:4", "B:D", "Sheet!A1" of this sheet, or a name. */
export function placeOfAddress(book: Book, sheet: SheetId, address: string): Place {
  const place = placeOfFormula(book, sheet, address.trim()) ?? namedPlace(book, sheet, address.trim());
  if (place?.sheet !== sheet) throw fault("InvalidArgument");
  return place;
}

/** An argument that is a range or an address. */
export function placeOfArgument(book: Book, sheet: SheetId, argument: unknown): Place {
  if (typeof argument === "string") return placeOfAddress(book, sheet, argument);
  if (!isHostObject(argument) || argument.place === undefined) throw fault("InvalidArgument");
  return argument.place;
}

/** "B2:C3", without a sheet; "2:4" and "B:D" for whole rows and columns. */
export function addressOfArea(area: Area): string {
  if (coversWholeRows(area)) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  if (coversWholeColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  const first = `${columnLetters(area.left)}${String(area.top + 1)}`;
  const last = `${columnLetters(area.right)}${String(area.bottom + 1)}`;
  return first === last ? first : `${first}:${last}`;
}

export function sheetPrefix(name: string): string {
  return PLAIN_NAME.test(name) && !LIKE_A_CELL.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** As Range.address gives it. */
export function addressOf(book: Book, { sheet, area }: Place): string {
  return sheetPrefix(book.livingSheet(sheet).name) + addressOfArea(area);
}

/** 'Sheet'!$A$1:$B$2, as names and charts keep it. */
export function absoluteReference(book: Book, { sheet, area }: Place): string {
  return sheetPrefix(book.livingSheet(sheet).name) + addressOfArea(area).replace(/[A-Z]+|\d+/g, "$$$&");
}
