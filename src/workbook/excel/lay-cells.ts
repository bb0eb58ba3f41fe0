import type { SheetPlan } from "../../sheet/sheet-plan";
import { cellInput } from "./cell-input";
import type { Desk, Laying } from "./desk";

type Row = readonly (string | number | boolean | null)[];

const LARGEST_PIECE = 500_000;
/** UTF-8 takes up to three bytes for one of JavaScript's characters; a range and its assignment some more. */
const BYTES_PER_CHARACTER = 3;
const OVERHEAD = 400;

function bytesOf(rows: readonly Row[]): number {
  return rows.reduce((bytes, row) => bytes + JSON.stringify(row).length * BYTES_PER_CHARACTER, OVERHEAD);
}

function inputRows({ rows }: SheetPlan): readonly Row[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return rows.map(({ cells }) =>
    Array.from({ length: width }, (_, column) => {
      const cell = cells[column] ?? null;
      return cell === null ? null : cellInput(cell);
    }),
  );
}

/** Rows that follow each other and are together no larger than a piece. */
function* pieces(rows: readonly Row[]): Generator<{ readonly top: number; readonly rows: readonly Row[] }> {
  let top = 0;
  let bytes = 0;
  for (const [at, row] of rows.entries()) {
    const more = bytesOf([row]);
    if (bytes + more > LARGEST_PIECE && at > top) {
      yield { top, rows: rows.slice(top, at) };
      [top, bytes] = [at, 0];
    }
    bytes += more;
  }
  if (top < rows.length) yield { top, rows: rows.slice(top) };
}

/** Writes values and formulas into cells that have no format yet, so that Excel takes each as it is meant. */
export function* layCells(desk: Desk, plan: SheetPlan): Laying {
  for (const { top, rows } of pieces(inputRows(plan))) {
    const width = rows[0]?.length ?? 0;
    if (width === 0) return;
    yield bytesOf(rows);
    const area = { top, left: 0, bottom: top + rows.length - 1, right: width - 1 };
    desk.range(area).formulas = rows as (string | number | boolean | null)[][];
  }
}

export function* layMerges(desk: Desk, { merges }: SheetPlan): Laying {
  for (const area of merges) {
    yield 400;
    desk.range(area).merge();
  }
}
