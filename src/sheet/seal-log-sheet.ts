import { say } from "./draft";
import {
  SEAL_LOG_COLUMNS,
  SEAL_LOG_HEADINGS,
  SEAL_LOG_KINDS,
  SEAL_LOG_NAME,
  SEAL_LOG_WORDS,
  type SealLogField,
  type SealRecord,
} from "./seal-log-fields";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { FIRST_TABLE_ROW, tableSheet } from "./table-sheet";

const WIDTH: Readonly<Record<SealLogField, number>> = {
  ...{ at: 17, kind: 15, sheet: 18, unit: 22, judge: 20, code: 13, by: 18 },
  ...{ reason: 30, criterion: 10, cell: 8, first: 10, second: 10, decided: 10 },
};
const LONGEST = 500;

function cellOf(record: SealRecord, field: SealLogField): PlannedCell {
  const text = field === "kind" ? SEAL_LOG_KINDS[record.kind] : record[field];
  return say(text === "" ? null : Array.from(text).slice(0, LONGEST).join(""), "text");
}

/** “Nhật ký niêm phong”, oldest first: who sealed, opened and keyed in which sheet when, and why. */
export function sealLogSheet(log: readonly SealRecord[], name: string = SEAL_LOG_WORDS.sheet): SheetPlan {
  const rows = log.map((record) => SEAL_LOG_COLUMNS.map((field) => cellOf(record, field)));
  const plan = tableSheet({
    name,
    title: SEAL_LOG_WORDS.title,
    columns: SEAL_LOG_COLUMNS.map((field) => ({ heading: SEAL_LOG_HEADINGS[field], width: WIDTH[field] })),
    rows,
    empty: SEAL_LOG_WORDS.empty,
  });
  const bottom = FIRST_TABLE_ROW + Math.max(1, rows.length) - 1;
  const area = { top: FIRST_TABLE_ROW, left: 0, bottom, right: SEAL_LOG_COLUMNS.length - 1 };
  return { ...plan, names: [{ name: SEAL_LOG_NAME, area }], locked: true };
}
