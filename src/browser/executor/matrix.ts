import { type Area } from "../../sheet/address";
import { columnCount, coversWholeColumns, coversWholeRows, rowCount } from "../area";
import { fault } from "./request-fault";

export type Matrix = readonly (readonly unknown[])[];

const WRONG_SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

export function isUnbounded(area: Area): boolean {
  return coversWholeColumns(area) || coversWholeRows(area);
}

export function checkShape(area: Area, rows: unknown, columns: unknown): void {
  if (rows !== rowCount(area) || columns !== columnCount(area)) throw fault("InvalidArgument", WRONG_SHAPE);
}

/** What is written to an area: an array of its shape, or one value for every cell. Whole rows or columns take none. */
export function matrixFor(area: Area, value: unknown): Matrix {
  if (isUnbounded(area)) throw fault("InvalidArgument", "whole rows and columns take no values");
  if (!Array.isArray(value)) {
    return Array.from({ length: rowCount(area) }, () => Array<unknown>(columnCount(area)).fill(value));
  }
  for (const row of value as unknown[]) {
    if (!Array.isArray(row)) throw fault("InvalidArgument", WRONG_SHAPE);
    checkShape(area, value.length, row.length);
  }
  checkShape(area, value.length, columnCount(area));
  return value as Matrix;
}
