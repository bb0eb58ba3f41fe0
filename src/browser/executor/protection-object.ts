import type { Protection } from "../engine";
import { asBoolean, asRecord, asText } from "./argument";
import type { Book } from "./book";
import type { HostObject } from "./host-object";
import { fault, RequestFault } from "./request-fault";

const OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

/** Excel allows nothing but selecting cells unless it is told to. */
function protectionOf(value: unknown): Protection {
  const sent = value === null || value === undefined ? {} : asRecord(value);
  const unknown = Object.keys(sent).find((key) => key !== "selectionMode" && !OPTIONS.some((one) => one === key));
  if (unknown !== undefined) throw fault("InvalidArgument", unknown);
  const options = OPTIONS.map((option) => [option, asBoolean(sent[option] ?? false)] as const);
  return { ...Object.fromEntries(options), selectionMode: asText(sent["selectionMode"] ?? "Normal") };
}

/** WorksheetProtection. Passwords are not kept: Chấm Sao gives none. */
export function protectionObject(book: Book, sheet: string): HostObject {
  const { engine } = book;
  return {
    type: "WorksheetProtection",
    get: { Protected: () => engine.protection(sheet) !== null, Options: () => engine.protection(sheet) },
    call: {
      Protect: ([options, password]) => {
        if (typeof password === "string" && password !== "") {
          throw new RequestFault("ApiNotFound", "ApiNotFound: WorksheetProtection.protect with a password");
        }
        if (engine.protection(sheet) !== null) throw fault("AccessDenied");
        book.putDrafts();
        engine.setProtection(sheet, protectionOf(options));
      },
      Unprotect: () => {
        if (engine.protection(sheet) === null) throw fault("AccessDenied");
        engine.setProtection(sheet, null);
      },
    },
  };
}

/** WorkbookProtection: this host never locks the structure of a workbook. */
export function workbookProtectionObject(): HostObject {
  return { type: "WorkbookProtection", get: { Protected: () => false } };
}
