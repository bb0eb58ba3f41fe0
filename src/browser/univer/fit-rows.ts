import { rowHeights } from "../../sheet/row-height";
import type { SheetId } from "../engine";
import { heldBy } from "./cell-data";
import { mergesOf } from "./merges";
import { styleOf } from "./looks";
import { sheetOf, type Session } from "./session";
import { columnHidden, columnWidth, setRowHeights } from "./sizes";

/** The writer of files counts six points to a digit. */
const POINTS_PER_DIGIT = 6;

/** As high as the writer of files would make them: the page and Node agree, though Node knows no fonts. */
export function fitRows(session: Session, sheet: SheetId, first: number, last: number): void {
  const found = sheetOf(session, sheet);
  const columns = Array.from({ length: found.getColumnCount() }, (_, at) => {
    const width = columnWidth(session, sheet, at) / POINTS_PER_DIGIT;
    return columnHidden(session, sheet, at) ? { width, hidden: true as const } : { width };
  });
  const rows = Array.from({ length: last - first + 1 }, (_, offset) => ({
    height: null,
    cells: columns.map((__, column) => {
      const data = found.getCellRaw(first + offset, column);
      if (!data) return null;
      const { value } = heldBy(data);
      const { fontSize: size, bold, wrap } = styleOf(found.getComposedCellStyle(first + offset, column));
      return { value, style: { size, ...(bold ? { bold } : {}), ...(wrap ? { wrap } : {}) } };
    }),
  }));
  const merges = mergesOf(session, sheet).map((merge) => ({
    ...merge,
    top: merge.top - first,
    bottom: merge.bottom - first,
  }));
  const heights = rowHeights({ columns, rows, merges: merges.filter(({ top }) => top >= 0) });
  setRowHeights(session, { sheet, first, last }, (at) => heights[at - first]?.points ?? 0);
}
