import { intersection, sameArea } from "../area";
import { asOneOf } from "./argument";
import type { Book } from "./book";
import { mayChange, mayWrite } from "./guard";
import type { HostObject, Place } from "./host-object";
import { fault } from "./request-fault";

const CLEARS = { all: "All", formats: "Formats", contents: "Contents" } as const;

/** "All" of Excel also lifts merges; rules and highlights of the cells go with it. */
function clear(book: Book, place: Place, applyTo: unknown): void {
  const what = asOneOf(CLEARS, applyTo ?? CLEARS.all);
  mayWrite(book, place);
  if (what !== "contents") mayChange(book, place.sheet, "allowFormatCells");
  book.putDrafts();
  book.engine.clear(place.sheet, book.finite(place), what);
  if (what !== "formats") book.tell({ kind: "edited", place, before: null });
}

/** Excel refuses a merge that cuts another one, and swallows those that lie inside. */
function merge(book: Book, { sheet, area }: Place): void {
  mayChange(book, sheet, null);
  const met = book.engine.merges(sheet).filter((one) => intersection(one, area) !== null);
  for (const one of met) {
    const common = intersection(one, area);
    if (common === null || !sameArea(common, one)) throw fault("InvalidArgument", "a merge would be cut");
  }
  if (met.length > 0) book.engine.unmerge(sheet, area);
  book.engine.merge(sheet, area);
}

function select(book: Book, place: Place): void {
  const sheet = book.livingSheet(place.sheet);
  if (sheet.visibility !== "visible") throw fault("InvalidOperation");
  const before = book.engine.activeSheet();
  book.engine.select(place.sheet, book.finite(place));
  if (before !== place.sheet) book.tell({ kind: "activated", sheet: place.sheet });
  book.tell({ kind: "selected", place });
}

/** What a range does that gives nothing back. */
export function rangeCalls(book: Book, place: Place): NonNullable<HostObject["call"]> {
  return {
    Clear: ([applyTo]) => {
      clear(book, place, applyTo);
    },
    Merge: ([across]) => {
      if (across !== true) merge(book, place);
      else {
        const { sheet, area } = place;
        for (let row = area.top; row <= area.bottom; row += 1)
          merge(book, { sheet, area: { ...area, top: row, bottom: row } });
      }
    },
    Unmerge: () => {
      mayChange(book, place.sheet, null);
      book.engine.unmerge(place.sheet, place.area);
    },
    Select: () => {
      select(book, place);
    },
  };
}
