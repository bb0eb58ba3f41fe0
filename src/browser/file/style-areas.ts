import type { Area } from "../../sheet/address";
import type { StyleName } from "../../sheet/style";
import type { FileStyle } from "../../workbook/file-style";
import type { FileRow } from "../../workbook/workbook-file";

export type StyledArea = { readonly area: Area; readonly style: StyleName | FileStyle };

type Growing = { area: Area; readonly style: StyleName | FileStyle; readonly key: string };

function keyOf(style: StyleName | FileStyle, known: Map<object, string>): string {
  if (typeof style === "string") return style;
  const key = known.get(style) ?? JSON.stringify(style);
  known.set(style, key);
  return key;
}

/** Stretches of a row whose cells look the same. */
function runsOf({ cells }: FileRow, row: number, known: Map<object, string>): Growing[] {
  const runs: Growing[] = [];
  for (const [column, cell] of cells.entries()) {
    if (cell?.style === undefined) continue;
    const key = keyOf(cell.style, known);
    const last = runs.at(-1);
    if (last?.key === key && last.area.right === column - 1) last.area = { ...last.area, right: column };
    else runs.push({ area: { top: row, left: column, bottom: row, right: column }, style: cell.style, key });
  }
  return runs;
}

/** Rectangles of cells that look the same: an engine takes a table of 5,000 rows in twenty steps instead of 100,000. */
export function styleAreas(rows: readonly FileRow[]): readonly StyledArea[] {
  const known = new Map<object, string>();
  const done: Growing[] = [];
  let above = new Map<string, Growing>();
  for (const [row, line] of rows.entries()) {
    const here = new Map<string, Growing>();
    for (const run of runsOf(line, row, known)) {
      const place = `${String(run.area.left)}-${String(run.area.right)} ${run.key}`;
      const continued = above.get(place);
      if (continued === undefined) done.push(run);
      else continued.area = { ...continued.area, bottom: row };
      here.set(place, continued ?? run);
    }
    above = here;
  }
  return done;
}
