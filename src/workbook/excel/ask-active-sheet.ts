import type { Cell } from "../../sheet/address";
import type { SheetSnapshot } from "../../sheet/sheet-snapshot";
import { askAbout, CELLS, CELLS_PER_REQUEST, fromA1, readWhole, snapshotOf } from "./read-sheets";

/** The sheet in view, and what the workbook around it allows. */
export type ActiveFound = {
  /** Stays the same when the sheet is renamed. */
  readonly id: string;
  readonly snapshot: SheetSnapshot;
  /** Names of all sheets in the order of their tabs. */
  readonly sheets: readonly string[];
  readonly isReadOnly: boolean;
  /** No sheet can be added, renamed or deleted. */
  readonly isProtected: boolean;
  /** False where the snapshot holds the sheet's upper left part only: `readAllOf` gives the rest. */
  readonly isWhole: boolean;
  /** How many cells the used part of the sheet has, blank ones included. */
  readonly size: number;
  /** A cell's number format, blank cells included; "General" outside of what was read. */
  readonly formatAt: (cell: Cell) => string;
};

/** A score sheet of 1,000 criteria is smaller; somebody's own sheet of a million cells must not be sent for a glance. */
const COLUMNS = 40;
const ROWS = CELLS_PER_REQUEST / COLUMNS;
/** The head of a score sheet stands in the first ten rows, and people put a few above it. */
const ROWS_AT_A_GLANCE = 60;

/**
 * Asks within the next request, behind all that the batch does before; the function answers once that is back.
 * `atAGlance` asks for the first rows alone, enough to see whether it is a score sheet.
 */
export function askActiveSheet(context: Excel.RequestContext, atAGlance = false): () => ActiveFound {
  const rows = atAGlance ? ROWS_AT_A_GLANCE : ROWS;
  const { workbook } = context;
  const { worksheets, protection } = workbook;
  const sheet = worksheets.getActiveWorksheet();
  sheet.load("id");
  askAbout(sheet);
  worksheets.load("items/name");
  protection.load("protected");
  workbook.load("readOnly");
  const whole = fromA1(sheet);
  const part = whole.getIntersection(`A1:AN${String(rows)}`).untrack();
  whole.load("rowCount,columnCount");
  part.load(CELLS);
  return () => ({
    id: sheet.id,
    snapshot: snapshotOf({ sheet, pieces: [part] }),
    sheets: worksheets.items.map(({ name }) => name),
    isReadOnly: workbook.readOnly,
    isProtected: protection.protected,
    isWhole: whole.rowCount <= rows && whole.columnCount <= COLUMNS,
    size: whole.rowCount * whole.columnCount,
    formatAt: ({ row, column }) => {
      const format = part.numberFormat[row]?.[column] as unknown;
      return typeof format === "string" ? format : "General";
    },
  });
}

/** The same sheet with all of its cells: at least two waits more. */
export async function readAllOf(context: Excel.RequestContext, found: ActiveFound): Promise<ActiveFound> {
  const [snapshot] = await readWhole(context, [context.workbook.worksheets.getItem(found.id)]);
  return snapshot === undefined ? found : { ...found, snapshot, isWhole: true };
}
