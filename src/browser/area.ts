import { type Area, MAX_COLUMNS, MAX_ROWS } from "../sheet/address";

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function coversWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

export function coversWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

/** What two areas have in common; null for nothing. */
export function intersection(one: Area, other: Area): Area | null {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

export function boundingArea(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

export function sameArea(one: Area, other: Area): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

/** What of `area` lies outside `hole`, as at most four rectangles. */
export function withoutArea(area: Area, hole: Area): readonly Area[] {
  const common = intersection(area, hole);
  if (common === null) return [area];
  const above = { ...area, bottom: common.top - 1 };
  const below = { ...area, top: common.bottom + 1 };
  const beside = { ...area, top: common.top, bottom: common.bottom };
  const parts = [above, below, { ...beside, right: common.left - 1 }, { ...beside, left: common.right + 1 }];
  return parts.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}
