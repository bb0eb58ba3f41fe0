import { rosterOf, type Roster } from "../../sheet/roster-rows";
import { rosterOfWorkbook } from "../../sheet/sheet-roster";
import { csvRows } from "../../workbook/csv-rows";
import { csvText } from "../../workbook/csv-text";
import type { FileFault } from "../../workbook/file-fault";
import { readWorkbook } from "../../workbook/read-workbook";

export type RosterRead =
  | { readonly is: "roster"; readonly roster: Roster }
  | { readonly is: "fault"; readonly fault: FileFault }
  | { readonly is: "unreadable"; readonly why: "no-name" | "encoding" };

function found(roster: Roster | null): RosterRead {
  return roster === null ? { is: "unreadable", why: "no-name" } : { is: "roster", roster };
}

/** The units of a .csv or .xlsx; rows that cannot be used are problems of the roster. */
export function rosterOfBytes(bytes: Uint8Array, file: string, kind: "text" | "workbook"): RosterRead {
  if (kind === "text") {
    const text = csvText(bytes);
    return text === null ? { is: "unreadable", why: "encoding" } : found(rosterOf(csvRows(text), file));
  }
  const read = readWorkbook(bytes);
  return read.ok ? found(rosterOfWorkbook(read.workbook, file)) : { is: "fault", fault: read.fault };
}
