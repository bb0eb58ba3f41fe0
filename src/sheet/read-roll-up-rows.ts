import { decimalOf, pointsOf } from "../scoring/points";
import type { FoundCell, SheetSnapshot, WorkbookSnapshot } from "./sheet-snapshot";
import { gridOf, type Grid } from "./grid";
import { RECORD_COLUMNS, RECORD_FIELDS, RECORD_WORDS, ROLL_UP_MARK, type RecordKind } from "./roll-up-fields";
import type { RollUpRecord } from "./roll-up-records";

/** A record with the code that stands beside it and its first row. */
export type FoundRecord = RollUpRecord & { readonly code: string; readonly row: number };

const KINDS: ReadonlyMap<string, RecordKind | "more"> = new Map(
  (["file", "sheet", "survey", "problem", "decision", "end", "more"] as const).map((kind) => [
    RECORD_WORDS[kind],
    kind,
  ]),
);

/** The sheet that carries a summary's records in the layout that this program knows; null where there is none. */
export function rollUpSheetIn({ sheets }: WorkbookSnapshot): SheetSnapshot | null {
  return sheets.find(({ cells }) => cells.some(({ value }) => value === ROLL_UP_MARK)) ?? null;
}

/** Names and labels may begin or end with a blank: nothing is trimmed. */
function textOf(cell: FoundCell | undefined): string {
  if (cell === undefined) return "";
  const points = typeof cell.value === "number" ? pointsOf(cell.value) : null;
  return points === null ? String(cell.value) : decimalOf(points);
}

function textsIn(grid: Grid, row: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => textOf(grid.at(row, RECORD_COLUMNS.first + at)));
}

/** All records in their order; rows of no known kind, such as headings, are passed over. */
export function recordsIn(snapshot: SheetSnapshot): readonly FoundRecord[] {
  const grid = gridOf(snapshot);
  const records: FoundRecord[] = [];
  for (let row = 0; row < grid.height; row++) {
    const kind = KINDS.get(textOf(grid.at(row, RECORD_COLUMNS.kind)));
    const last = records.at(-1);
    if (kind === undefined) continue;
    if (kind !== "more") {
      const texts = textsIn(grid, row, RECORD_FIELDS[kind].length);
      records.push({ kind, texts, code: textOf(grid.at(row, RECORD_COLUMNS.code)), row });
    } else if (last !== undefined) {
      const rest = textsIn(grid, row, last.texts.length);
      records[records.length - 1] = { ...last, texts: last.texts.map((text, at) => text + (rest[at] ?? "")) };
    }
  }
  return records;
}

/** The text of a field by its name. */
export function fieldOf<Kind extends RecordKind>(
  record: RollUpRecord,
  kind: Kind,
  field: (typeof RECORD_FIELDS)[Kind][number],
): string {
  const names: readonly string[] = RECORD_FIELDS[kind];
  return record.texts[names.indexOf(field)] ?? "";
}

export function columnOfField<Kind extends RecordKind>(
  kind: Kind,
  field: (typeof RECORD_FIELDS)[Kind][number],
): number {
  const names: readonly string[] = RECORD_FIELDS[kind];
  return RECORD_COLUMNS.first + names.indexOf(field);
}
