import Papa from "papaparse";
import type { SheetSnapshot } from "../sheet/sheet-snapshot";
import { htmlRows, isHtml } from "./html-rows";
import { textSheet } from "./text-sheet";

/** What a clipboard held, as a sheet: a page of Word or Excel, or texts parted by tabs. */
export function pastedSheet(name: string, text: string): SheetSnapshot {
  if (isHtml(text)) return textSheet(name, htmlRows(text));
  return textSheet(name, Papa.parse<string[]>(text, { delimiter: "\t" }).data);
}
