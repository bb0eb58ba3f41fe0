import { type Area, a1 } from "../sheet/address";

/** A1:B2, or A1 for a single cell: how the file names the cells that a rule or a highlight covers. */
export function relativeA1(area: Area): string {
  const first = a1({ row: area.top, column: area.left });
  const last = a1({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}
