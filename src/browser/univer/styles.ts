import type { IBorderData, IStyleData, Nullable } from "@univerjs/core";
import type { Area } from "../../sheet/address";
import type { SheetId } from "../engine";
import type { BorderLine, CellStyle, Edge, Side } from "../engine-style";
import { mapArea, setLook } from "./cells";
import { SIDES, lineOf, lookOf, styleOf } from "./looks";
import { sheetOf, type Session } from "./session";

export function setStyle(session: Session, sheet: SheetId, area: Area, style: Partial<CellStyle>): void {
  const look = lookOf(style);
  if (Object.keys(look).length > 0) setLook(session, { sheet, area }, () => look);
}

export function stylesOf(session: Session, sheet: SheetId, area: Area): CellStyle[][] {
  const found = sheetOf(session, sheet);
  // The cell as it is kept: on the screen a choice from a list is drawn wrapped.
  return mapArea(area, (row, column) =>
    styleOf(found.getComposedCellStyleByCellData(row, column, found.getCellRaw(row, column))),
  );
}

export type Lines = Readonly<Partial<Record<Edge, BorderLine | null>>>;

/** Which edge of the area (or line between its cells) is a side of this cell; null for neither. */
function edgeAt(area: Area, row: number, column: number, side: Side): Edge | null {
  const outside = row < area.top || row > area.bottom || column < area.left || column > area.right;
  if (outside) return touching(area, row, column, side);
  const isOuter = {
    top: row === area.top,
    bottom: row === area.bottom,
    left: column === area.left,
    right: column === area.right,
  };
  if (isOuter[side]) return side;
  return side === "top" || side === "bottom" ? "inside-horizontal" : "inside-vertical";
}

/** The edge that a cell just outside shares with the area: one line, kept by two cells. */
function touching(area: Area, row: number, column: number, side: Side): Edge | null {
  const isAcross = column >= area.left && column <= area.right;
  const isDown = row >= area.top && row <= area.bottom;
  const meets: Readonly<Record<Side, boolean>> = {
    bottom: isAcross && row === area.top - 1,
    top: isAcross && row === area.bottom + 1,
    right: isDown && column === area.left - 1,
    left: isDown && column === area.right + 1,
  };
  return meets[side] ? OPPOSITE[side] : null;
}

const OPPOSITE = { top: "bottom", right: "left", bottom: "top", left: "right" } as const;
const ALL_SIDES: readonly Side[] = ["top", "right", "bottom", "left"];

/** A line belongs to the cells inside; a neighbour's own line on the same edge becomes it, so that one edge has one. */
export function setBorders(session: Session, sheet: SheetId, area: Area, lines: Lines): void {
  const around: Area = {
    top: Math.max(0, area.top - 1),
    left: Math.max(0, area.left - 1),
    bottom: area.bottom + 1,
    right: area.right + 1,
  };
  const found = sheetOf(session, sheet);
  const isInside = (row: number, column: number): boolean =>
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  setLook(session, { sheet, area: around }, (row, column): IStyleData | undefined => {
    const inside = isInside(row, column);
    const own: Nullable<IBorderData> = inside ? null : found.getComposedCellStyle(row, column).bd;
    const border: Record<string, ReturnType<typeof lineOf>> = {};
    for (const side of ALL_SIDES) {
      const edge = edgeAt(area, row, column, side);
      const line = edge === null ? undefined : lines[edge];
      if (line === undefined) continue;
      if (inside) border[SIDES[side]] = lineOf(line);
      else if (own?.[SIDES[side]]) border[SIDES[side]] = lineOf(line);
    }
    return Object.keys(border).length === 0 ? undefined : { bd: border };
  });
}
