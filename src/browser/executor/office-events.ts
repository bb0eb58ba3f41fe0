import type { EngineEvent, HeldValue } from "../engine";
import type { Shift } from "../shift-area";
import { addressOfArea } from "./address";
import type { Book, Told } from "./book";
import type { Place } from "./host-object";

/** One event for one target, as the library reads it: it drops those that nobody listens to. */
export type OfficeEvent = {
  readonly messageType: number;
  readonly targetId: string;
  readonly args: Readonly<Record<string, unknown>>;
};

/** The library's own numbers. */
const TYPE = {
  documentSelection: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  name: 25,
} as const;
const WORKBOOK = "Workbook";
const LOCAL = "Local";
const VALUE_TYPES = { empty: "Empty", number: "Double", text: "String", boolean: "Boolean", error: "Error" } as const;

/** Who changed something: a person, or the add-in itself. */
type Trigger = "Unknown" | "ThisLocalAddin";
type Single = { readonly before: HeldValue; readonly after: HeldValue } | null;

/** Handlers sit at the sheet and at all worksheets: each gets an event of its own. */
function both(messageType: number, sheet: string, args: OfficeEvent["args"]): readonly OfficeEvent[] {
  return [sheet, WORKBOOK].map((targetId) => ({ messageType, targetId, args }));
}

function details(single: Single): Readonly<Record<string, unknown>> {
  if (single === null) return {};
  const { before, after } = single;
  return {
    valueBefore: before.value ?? "",
    valueAfter: after.value ?? "",
    valueTypeBefore: VALUE_TYPES[before.kind],
    valueTypeAfter: VALUE_TYPES[after.kind],
  };
}

function changed(book: Book, place: Place, changeType: string, more: OfficeEvent["args"]): readonly OfficeEvent[] {
  return both(TYPE.changed, place.sheet, {
    changeType,
    source: LOCAL,
    worksheetId: place.sheet,
    address: addressOfArea(place.area),
    referenceId: book.keepForEvent(place),
    // Absent, the library makes a direction of nothing out of it.
    shiftDirection: "None",
    ...more,
  });
}

function edited(book: Book, place: Place, single: Single, triggerSource: Trigger): readonly OfficeEvent[] {
  return changed(book, place, "RangeEdited", { triggerSource, ...details(single) });
}

const CHANGES = {
  rows: { inserted: "RowInserted", deleted: "RowDeleted" },
  columns: { inserted: "ColumnInserted", deleted: "ColumnDeleted" },
} as const;

function shifted(book: Book, place: Place, shift: Shift, triggerSource: Trigger): readonly OfficeEvent[] {
  const { inserted, deleted } = CHANGES[shift.along];
  return changed(book, place, shift.count > 0 ? inserted : deleted, { triggerSource });
}

function selected({ sheet, area }: Place): readonly OfficeEvent[] {
  const args = { address: addressOfArea(area), worksheetId: sheet };
  return [...both(TYPE.selection, sheet, args), { messageType: TYPE.documentSelection, targetId: "", args: {} }];
}

function ofSheet(kind: "activated" | "added" | "deleted", sheet: string): readonly OfficeEvent[] {
  if (kind === "activated") return both(TYPE.activated, sheet, { worksheetId: sheet });
  const messageType = kind === "added" ? TYPE.added : TYPE.deleted;
  return [{ messageType, targetId: WORKBOOK, args: { source: LOCAL, worksheetId: sheet } }];
}

/** The sheet that is left says so, too. */
export function deactivated(sheet: string): readonly OfficeEvent[] {
  return both(TYPE.deactivated, sheet, { worksheetId: sheet });
}

/** What the executor's own writes are to the add-in's handlers. Formulas have their values by now. */
export function eventsOfTold(book: Book, told: Told): readonly OfficeEvent[] {
  switch (told.kind) {
    case "edited": {
      const { place, before } = told;
      const alive = book.sheet(place.sheet) !== undefined;
      const after = before !== null && alive ? book.engine.cells(place.sheet, place.area)[0]?.[0] : undefined;
      return edited(book, place, before === null || after === undefined ? null : { before, after }, "ThisLocalAddin");
    }
    case "shifted":
      return shifted(book, told.place, told.shift, "ThisLocalAddin");
    case "selected":
      return selected(told.place);
    case "activated":
    case "added":
    case "deleted":
      return ofSheet(told.kind, told.sheet);
  }
}

const SHIFTS = {
  "rows-inserted": ["rows", 1],
  "rows-deleted": ["rows", -1],
  "columns-inserted": ["columns", 1],
  "columns-deleted": ["columns", -1],
} as const;

type ShiftEvent = Extract<EngineEvent, { readonly kind: keyof typeof SHIFTS }>;

function isShift(event: EngineEvent): event is ShiftEvent {
  return Object.hasOwn(SHIFTS, event.kind);
}

/** How many rows or columns a person's event says came or went; null for an event of another kind. */
export function shiftOfEvent(event: EngineEvent): Shift | null {
  if (!isShift(event)) return null;
  const { top, left, bottom, right } = event.area;
  const [along, sign] = SHIFTS[event.kind];
  return along === "rows"
    ? { along, at: top, count: sign * (bottom - top + 1) }
    : { along, at: left, count: sign * (right - left + 1) };
}

/** What a person did, as Excel tells it. */
export function eventsOfPerson(book: Book, event: EngineEvent): readonly OfficeEvent[] {
  const { sheet } = event;
  switch (event.kind) {
    case "edited":
      return edited(book, event, event.single, "Unknown");
    case "selected":
      return selected(event);
    case "renamed": {
      const args = { source: LOCAL, worksheetId: sheet, nameBefore: event.before, nameAfter: event.after };
      return both(TYPE.name, sheet, args);
    }
    case "activated":
    case "added":
    case "deleted":
      return ofSheet(event.kind, sheet);
    case "rows-inserted":
    case "rows-deleted":
    case "columns-inserted":
    case "columns-deleted": {
      const shift = shiftOfEvent(event);
      return shift === null ? [] : shifted(book, event, shift, "Unknown");
    }
  }
}
