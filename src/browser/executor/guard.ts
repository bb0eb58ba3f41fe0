import type { Book } from "./book";
import type { Place } from "./host-object";
import { isUnbounded } from "./matrix";
import { fault } from "./request-fault";

/** What the options of a protected sheet may allow. */
export type Permission =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertRows"
  | "allowDeleteColumns"
  | "allowDeleteRows"
  | "allowEditObjects";

/** On a protected sheet contents change only where no cell is locked; Excel refuses the whole range otherwise. */
export function mayWrite(book: Book, { sheet, area }: Place): void {
  if (book.engine.protection(sheet) === null) return;
  if (isUnbounded(area) || book.engine.styles(sheet, area).some((row) => row.some(({ locked }) => locked))) {
    throw fault("AccessDenied");
  }
}

/** For everything but contents: refused on a protected sheet, unlocked cells included, unless it allows it. */
export function mayChange(book: Book, sheet: string, permission: Permission | null): void {
  const protection = book.engine.protection(sheet);
  if (protection === null || (permission !== null && protection[permission] === true)) return;
  throw fault("AccessDenied");
}
