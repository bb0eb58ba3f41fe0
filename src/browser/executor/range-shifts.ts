import { columnCount, coversWholeColumns, coversWholeRows, rowCount } from "../area";
import type { Shift } from "../shift-area";
import type { Book } from "./book";
import { mayChange, type Permission } from "./guard";
import type { HostObject, Place } from "./host-object";
import { RequestFault } from "./request-fault";

type Along = Shift["along"];

const PERMISSIONS: Readonly<Record<Along, { readonly insert: Permission; readonly delete: Permission }>> = {
  rows: { insert: "allowInsertRows", delete: "allowDeleteRows" },
  columns: { insert: "allowInsertColumns", delete: "allowDeleteColumns" },
};

/** Only whole rows and whole columns come and go here. */
function along({ area }: Place, member: string): Along {
  if (coversWholeRows(area)) return "rows";
  if (coversWholeColumns(area)) return "columns";
  throw new RequestFault("ApiNotFound", `ApiNotFound: Range.${member} of part of a row or column`);
}

function told(book: Book, place: Place, shift: Shift): void {
  book.shifted(place.sheet, shift);
  book.tell({ kind: "shifted", place, shift });
}

export function rangeShifts(
  book: Book,
  place: Place,
): { readonly insert: (shift: unknown) => void; readonly call: NonNullable<HostObject["call"]> } {
  const { engine } = book;
  const { sheet, area } = place;
  const insert = (): void => {
    const way = along(place, "insert");
    mayChange(book, sheet, PERMISSIONS[way].insert);
    book.putDrafts();
    const count = way === "rows" ? rowCount(area) : columnCount(area);
    if (way === "rows") engine.insertRows(sheet, area.top, count);
    else engine.insertColumns(sheet, area.left, count);
    told(book, place, { along: way, at: way === "rows" ? area.top : area.left, count });
  };
  const remove = (): void => {
    const way = along(place, "delete");
    mayChange(book, sheet, PERMISSIONS[way].delete);
    book.putDrafts();
    const count = way === "rows" ? rowCount(area) : columnCount(area);
    if (way === "rows") engine.deleteRows(sheet, area.top, count);
    else engine.deleteColumns(sheet, area.left, count);
    told(book, place, { along: way, at: way === "rows" ? area.top : area.left, count: -count });
  };
  return { insert, call: { Delete: remove } };
}
