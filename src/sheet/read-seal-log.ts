import { gridOf, textAt } from "./grid";
import {
  SEAL_LOG_COLUMNS,
  SEAL_LOG_KINDS,
  SEAL_LOG_NAME,
  SEAL_LOG_WORDS,
  type SealLogKind,
  type SealRecord,
} from "./seal-log-fields";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet-snapshot";
import { FIRST_TABLE_ROW } from "./table-sheet";

export type FoundSealLog = {
  /** What its sheet is called; null where there is none yet. */
  readonly sheet: string | null;
  /** Oldest first. */
  readonly records: readonly SealRecord[];
};

const KINDS = new Map(Object.entries(SEAL_LOG_KINDS).map(([kind, word]) => [word, kind as SealLogKind]));

/** By its name or, where a program dropped that, by its title. */
function isLog({ names, cells }: SheetSnapshot): boolean {
  return names[SEAL_LOG_NAME] !== undefined || cells[0]?.value === SEAL_LOG_WORDS.title;
}

function recordsIn(sheet: SheetSnapshot): readonly SealRecord[] {
  const grid = gridOf(sheet);
  const { top, left } = sheet.names[SEAL_LOG_NAME] ?? { top: FIRST_TABLE_ROW, left: 0 };
  const records: SealRecord[] = [];
  for (let row = top; row < grid.height; row += 1) {
    const texts = SEAL_LOG_COLUMNS.map((field, at) => [field, textAt(grid, row, left + at)] as const);
    const fields = Object.fromEntries(texts) as Readonly<Record<(typeof SEAL_LOG_COLUMNS)[number], string>>;
    const kind = KINDS.get(fields.kind);
    if (kind !== undefined) records.push({ ...fields, kind });
  }
  return records;
}

/** The seals of a workbook as its “Nhật ký niêm phong” tells them; rows that say nothing are left out. */
export function readSealLog({ sheets }: WorkbookSnapshot): FoundSealLog {
  const sheet = sheets.find(isLog);
  return sheet === undefined ? { sheet: null, records: [] } : { sheet: sheet.name, records: recordsIn(sheet) };
}
