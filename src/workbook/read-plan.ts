import { areasOf } from "./found-areas";
import { foundColumns, widthReader } from "./found-columns";
import { themeColors } from "./found-colors";
import { foundHighlights } from "./found-highlights";
import { foundNames, workbookNames } from "./found-names";
import { foundPage } from "./found-page";
import { foundRows } from "./found-rows";
import { foundRules } from "./found-rules";
import { type FileFault, notAWorkbook, tooLarge, unreadable } from "./file-fault";
import { type Loss, sheetLosses, workbookLosses } from "./lost-parts";
import { openWorkbook } from "./open-workbook";
import { type FoundDrawing, readDrawing } from "./read-drawing";
import { READ_LIMITS } from "./read-limits";
import { type Looks, readLooks } from "./read-looks";
import { readRelationships, type Relationship } from "./read-relationships";
import { readSharedStrings } from "./read-shared-strings";
import { readSheetPart } from "./read-sheet-part";
import { faultOf } from "./read-workbook";
import { type FoundSheet, readWorkbookPart, type WorkbookPart } from "./read-workbook-part";
import { type SheetElements, sheetElements } from "./sheet-elements";
import type { SheetFile, WorkbookFile } from "./workbook-file";
import { find, inside } from "./xml/found-element";
import { readMixedPart } from "./xml/mixed-part";
import { crc32, type Checksum } from "./zip/crc32";
import { boundedInflate, type Inflate } from "./zip/inflate";
import type { Package } from "./zip/open-package";

export type PlanOutcome =
  | { readonly ok: true; readonly file: WorkbookFile; readonly lost: readonly Loss[] }
  | { readonly ok: false; readonly fault: FileFault };

/** What the sheets of a workbook share. */
type Workbook = {
  readonly content: Package;
  readonly part: WorkbookPart;
  readonly texts: readonly string[];
  readonly looks: Looks;
};
type Opened = { readonly sheet: SheetFile; readonly lost: readonly Loss[]; readonly cells: number };

const CORE = "docProps/core.xml";

/**
 * Reads .xlsx and .xlsm with all that `saveXlsx` can write again, and says what it cannot. Bytes of any kind come back
 * as a fault, never as an exception.
 */
export function readPlan(
  bytes: Uint8Array,
  inflate: Inflate = boundedInflate,
  checksum: Checksum = crc32,
): PlanOutcome {
  try {
    const opened = openWorkbook(bytes, { inflate, checksum });
    if (opened.format !== "xlsx") throw notAWorkbook(opened.format);
    return { ok: true, ...readFile(opened.content, opened.path) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

function readFile(content: Package, path: string): { readonly file: WorkbookFile; readonly lost: readonly Loss[] } {
  const part = readWorkbookPart(content.part(path));
  if (!part.isWorkbook) throw unreadable("damaged-xml");
  const relationships = readRelationships(content, path);
  const workbook = { content, part, ...readShared(content, relationships) };
  const sheets: SheetFile[] = [];
  const lost: Loss[] = workbookLosses(relationships).map((what) => ({ sheet: null, what }));
  let left: number = READ_LIMITS.workbookCells;
  for (const [index, found] of part.sheets.entries()) {
    const relationship = relationships.find(({ id }) => id === found.relationship);
    if (relationship === undefined) throw unreadable("part-missing");
    if (relationship.kind !== "worksheet") {
      lost.push({ sheet: found.name, what: "other-sheets" });
      continue;
    }
    const opened = readSheet(workbook, found, index, relationship.path);
    left -= opened.cells;
    if (left < 0) throw tooLarge("cells", READ_LIMITS.workbookCells);
    sheets.push(opened.sheet);
    lost.push(...opened.lost);
  }
  const names = workbookNames(part.names);
  return { file: { title: readTitle(content), sheets, ...(names.length === 0 ? {} : { names }) }, lost };
}

function readShared(content: Package, relationships: readonly Relationship[]): Pick<Workbook, "texts" | "looks"> {
  const pathOf = (wanted: string): string | undefined =>
    relationships.find(({ kind, path }) => kind === wanted && content.has(path))?.path;
  const [texts, styles, theme] = [pathOf("sharedStrings"), pathOf("styles"), pathOf("theme")];
  const colors = theme === undefined ? [] : themeColors(readMixedPart(content.part(theme)));
  return {
    texts: texts === undefined ? [] : readSharedStrings(content.part(texts)),
    looks:
      styles === undefined
        ? { styles: [], highlights: [], colorOf: () => null }
        : readLooks(content.part(styles), colors),
  };
}

function readTitle(content: Package): string {
  return content.has(CORE) ? (find(readMixedPart(content.part(CORE)), "title")?.text ?? "") : "";
}

function readSheet(workbook: Workbook, { name, hidden }: FoundSheet, index: number, path: string): Opened {
  const { content, part, texts, looks } = workbook;
  const bytes = content.part(path);
  const formats = looks.styles.map(({ format }) => format ?? "General");
  const { cells, locked } = readSheetPart(bytes, { texts, formats, date1904: part.date1904 });
  const elements = sheetElements(bytes);
  const relationships = readRelationships(content, path);
  const drawing = drawingOf(content, elements, relationships, name);
  const { highlights, lost } = foundHighlights(elements.sheet, looks.highlights, looks.colorOf);
  const { names, formulaNames, ...printed } = foundNames(part.names, index, name);
  const used = elements.cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const losses = [
    ...sheetLosses(elements, relationships),
    ...drawing.lost,
    ...(lost > 0 ? ["highlights" as const] : []),
  ];
  return {
    sheet: {
      name,
      hidden,
      columns: foundColumns(elements.sheet, used, widthReader(looks.styles[0])),
      rows: foundRows(cells, elements, looks.styles),
      merges: inside(find(elements.sheet, "mergeCells"), "mergeCell").flatMap(({ attributes }) =>
        areasOf(attributes["ref"]),
      ),
      names,
      ...(formulaNames.length === 0 ? {} : { formulaNames }),
      rules: foundRules(elements.sheet, name),
      highlights,
      locked,
      freeze: freezeOf(elements),
      page: foundPage(elements.sheet, printed),
      charts: drawing.charts,
      ...(drawing.codes.length === 0 ? {} : { codes: drawing.codes }),
    },
    lost: losses.map((what) => ({ sheet: name, what })),
    cells: cells.length,
  };
}

function freezeOf({ sheet }: SheetElements): SheetFile["freeze"] {
  const { xSplit, ySplit, state = "" } = find(sheet, "sheetViews", "sheetView", "pane")?.attributes ?? {};
  if (!state.startsWith("frozen")) return null;
  const [rows, columns] = [Number(ySplit ?? "0"), Number(xSplit ?? "0")];
  return rows > 0 || columns > 0 ? { rows, columns } : null;
}

function drawingOf(
  content: Package,
  { sheet }: SheetElements,
  relationships: readonly Relationship[],
  name: string,
): FoundDrawing {
  const id = find(sheet, "drawing")?.attributes["r:id"];
  const path = relationships.find((one) => one.id === id)?.path;
  return path === undefined ? { charts: [], codes: [], lost: [] } : readDrawing(content, path, name);
}
