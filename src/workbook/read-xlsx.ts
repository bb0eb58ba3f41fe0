import { oncePer } from "../scoring/once-per";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/sheet-snapshot";
import { tooLarge, unreadable } from "./file-fault";
import { READ_LIMITS } from "./read-limits";
import { readRelationships, type Relationship } from "./read-relationships";
import { readSharedStrings } from "./read-shared-strings";
import { readSheetPart, type SheetContext } from "./read-sheet-part";
import { readStyles } from "./read-styles";
import { readWorkbookPart, type FoundSheet, type WorkbookPart } from "./read-workbook-part";
import { sheetNames } from "./sheet-names";
import type { Package } from "./zip/open-package";

/** Reads .xlsx and .xlsm, unpacking only what a snapshot needs. `path` is the workbook part. Throws Refusal. */
export function readXlsx(content: Package, path: string): WorkbookSnapshot {
  const workbook = readWorkbookPart(content.part(path));
  if (!workbook.isWorkbook) throw unreadable("damaged-xml");
  const relationships = readRelationships(content, path);
  const movable = { left: READ_LIMITS.movedCharacters };
  const context = { ...readShared(content, relationships), date1904: workbook.date1904, movable };
  const names = namesOf(workbook);
  const sheets: SheetSnapshot[] = [];
  let cellsLeft: number = READ_LIMITS.workbookCells;
  let charactersLeft: number = READ_LIMITS.characters;
  for (const [index, sheet] of workbook.sheets.entries()) {
    const part = worksheetPath(sheet, relationships);
    if (part === null) continue;
    const { cells, locked, characters } = readSheetPart(content.part(part), context);
    cellsLeft -= cells.length;
    charactersLeft -= characters;
    if (cellsLeft < 0) throw tooLarge("cells", READ_LIMITS.workbookCells);
    if (charactersLeft < 0) throw tooLarge("texts", READ_LIMITS.characters);
    sheets.push({ name: sheet.name, hidden: sheet.hidden, locked, cells, names: names[index] ?? {} });
  }
  return { sheets };
}

/** The names of each sheet, charts included. */
const namesOf = oncePer(({ sheets, names }: WorkbookPart) =>
  sheets.map(({ name }, index) => sheetNames(names, index, name)),
);

/** Where a sheet's cells stand; null for charts, dialogs and macro sheets, which have none. */
function worksheetPath(sheet: FoundSheet, relationships: readonly Relationship[]): string | null {
  const relationship = relationships.find(({ id }) => id === sheet.relationship);
  if (relationship === undefined) throw unreadable("part-missing");
  return relationship.kind === "worksheet" ? relationship.path : null;
}

function readShared(content: Package, relationships: readonly Relationship[]): Pick<SheetContext, "texts" | "formats"> {
  const read = (wanted: string, reader: (part: Uint8Array) => readonly string[]): readonly string[] => {
    const path = relationships.find(({ kind }) => kind === wanted)?.path;
    return path === undefined ? [] : reader(content.part(path));
  };
  return { texts: read("sharedStrings", readSharedStrings), formats: read("styles", readStyles) };
}
