import { asBoolean, asText } from "./argument";
import type { Book } from "./book";
import type { HostObject } from "./host-object";
import { namesObject } from "./names-object";
import { workbookProtectionObject } from "./protection-object";
import { rangeObject } from "./range-object";
import { fault } from "./request-fault";
import { settingsObject } from "./settings-object";
import { worksheetsObject } from "./worksheets-object";

/** Calculation is automatic here, and a reading waits for it: there is nothing to suspend. */
function applicationObject(book: Book): HostObject {
  const nothing = (): void => undefined;
  return {
    type: "Application",
    get: { CalculationMode: () => "Automatic" },
    call: {
      Calculate: () => {
        book.engine.calculate();
      },
      SuspendApiCalculationUntilNextSync: nothing,
      SuspendScreenUpdatingUntilNextSync: nothing,
    },
  };
}

function runtimeObject(book: Book): HostObject {
  return {
    type: "Runtime",
    get: { EnableEvents: () => book.eventsOn },
    set: {
      EnableEvents: (value) => {
        book.eventsOn = asBoolean(value);
      },
    },
  };
}

/** The root of every request. */
export function workbookObject(book: Book): HostObject {
  const { engine } = book;
  const eventRange = ([id]: readonly unknown[]): HostObject | null => {
    const place = book.keptPlace(asText(id)) ?? null;
    return place === null ? null : rangeObject(book, place);
  };
  return {
    type: "Workbook",
    get: {
      Name: () => book.name,
      /** What is open in the browser can always be written to. */
      ReadOnly: () => false,
    },
    open: {
      Worksheets: () => worksheetsObject(book),
      Names: () => namesObject(book, null),
      Settings: () => settingsObject(book),
      Application: () => applicationObject(book),
      Protection: () => workbookProtectionObject(),
      _Runtime: () => runtimeObject(book),
      GetSelectedRange: () => rangeObject(book, engine.selection()),
      GetActiveCell: () => {
        const { sheet, active } = engine.selection();
        const { row, column } = active;
        return rangeObject(book, { sheet, area: { top: row, left: column, bottom: row, right: column } });
      },
      _GetRangeForEventByReferenceId: (args) => {
        const found = eventRange(args);
        if (found === null) throw fault("ItemNotFound");
        return found;
      },
      _GetRangeOrNullObjectForEventByReferenceId: eventRange,
    },
    call: {
      _RemoveReference: ([id]) => {
        book.release(asText(id));
      },
    },
  };
}
