import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../sheet/address";
import { boundingArea, intersection, WHOLE_SHEET } from "../area";
import { placeOfArgument } from "./address";
import { asWhole } from "./argument";
import type { Book } from "./book";
import type { Argument, HostObject, Place } from "./host-object";
import { fault } from "./request-fault";

type Step = (area: Area, args: readonly Argument[]) => Area | null;

function insideGrid(area: Area): Area {
  const inside = area.top >= 0 && area.left >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS;
  if (!inside || area.bottom < area.top || area.right < area.left) throw fault("InvalidArgument");
  return area;
}

function numbers(args: readonly Argument[]): readonly [number, number] {
  return [asWhole(args[0] ?? 0), asWhole(args[1] ?? 0)];
}

/** Ranges that are a matter of counting alone. A cell, row or column may lie outside its range, as in Excel. */
const STEPS: Readonly<Record<string, Step>> = {
  GetCell: ({ top, left }, args) => {
    const [row, column] = numbers(args);
    return { top: top + row, bottom: top + row, left: left + column, right: left + column };
  },
  GetRow: (area, [row]) => ({ ...area, top: area.top + asWhole(row), bottom: area.top + asWhole(row) }),
  GetColumn: (area, [column]) => ({
    ...area,
    left: area.left + asWhole(column),
    right: area.left + asWhole(column),
  }),
  GetResizedRange: (area, args) => {
    const [rows, columns] = numbers(args);
    return { ...area, bottom: area.bottom + rows, right: area.right + columns };
  },
  GetOffsetRange: ({ top, left, bottom, right }, args) => {
    const [rows, columns] = numbers(args);
    return { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
  },
  GetEntireRow: (area) => ({ ...WHOLE_SHEET, top: area.top, bottom: area.bottom }),
  GetEntireColumn: (area) => ({ ...WHOLE_SHEET, left: area.left, right: area.right }),
  GetLastCell: ({ bottom, right }) => ({ top: bottom, left: right, bottom, right }),
  GetLastRow: (area) => ({ ...area, top: area.bottom }),
  GetLastColumn: (area) => ({ ...area, left: area.right }),
};

/** The used part of an area; null when nothing stands in it. */
export function usedPlace(book: Book, { sheet, area }: Place, valuesOnly: boolean): Place | null {
  const used = book.engine.usedArea(sheet, valuesOnly);
  const common = used === null ? null : intersection(used, area);
  return common === null ? null : { sheet, area: common };
}

/** Excel gives the first cell of a blank area as its used range. */
export function usedPlaceOrFirst(book: Book, place: Place, valuesOnly: boolean): Place {
  const { top, left } = place.area;
  return usedPlace(book, place, valuesOnly) ?? { ...place, area: { top, left, bottom: top, right: left } };
}

/** The ways from one range to another. `range` makes the object. */
export function rangePlaces(
  book: Book,
  place: Place,
  range: (place: Place) => HostObject,
): NonNullable<HostObject["open"]> {
  const { sheet, area } = place;
  const other = (argument: Argument): Area => {
    const found = placeOfArgument(book, sheet, argument);
    if (found.sheet !== sheet) throw fault("InvalidArgument");
    return found.area;
  };
  const at = (found: Area | null): HostObject | null => (found === null ? null : range({ sheet, area: found }));
  const must = (found: HostObject | null): HostObject => {
    if (found === null) throw fault("ItemNotFound");
    return found;
  };
  const counted = Object.entries(STEPS).map(
    ([name, step]) => [name, (args: readonly Argument[]) => at(insideGrid(step(area, args) ?? area))] as const,
  );
  return {
    ...Object.fromEntries(counted),
    GetBoundingRect: ([argument]) => at(boundingArea(area, other(argument))),
    GetIntersection: ([argument]) => must(at(intersection(area, other(argument)))),
    GetIntersectionOrNullObject: ([argument]) => at(intersection(area, other(argument))),
    GetUsedRange: ([valuesOnly]) => range(usedPlaceOrFirst(book, place, valuesOnly === true)),
    GetUsedRangeOrNullObject: ([valuesOnly]) => {
      const found = usedPlace(book, place, valuesOnly === true);
      return found === null ? null : range(found);
    },
  };
}
