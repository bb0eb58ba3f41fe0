import { isDateFormat } from "../sheet/date-score";

const MS_PER_DAY = 86_400_000;
/** 1 January 1970 as Excel counts days. */
const EPOCH_SERIAL = 25_569;
/** Excel believes in 29 February 1900; before it, every date counts one less. */
const FIRST_TRUE_SERIAL = 61;
const DAYS_FROM_1900_TO_1904 = 1462;

const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?Z?$/;

/** The day number of 2026-05-04 or 2026-05-04T08:30:00; null when it is no such date. */
export function serialOfIso(text: string): number | null {
  const [, day, time = "00:00"] = ISO_DATE.exec(text) ?? [];
  const serial = day === undefined ? NaN : Date.parse(`${day}T${time}Z`) / MS_PER_DAY + EPOCH_SERIAL;
  if (!(serial >= 1)) return null;
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}

/**
 * A date of a workbook that counts from 1904, counted from 1900 as the rest of the house does. A number that is too
 * small for a date somebody typed only kept the format, and stays.
 */
export function from1904(serial: number, format: string): number {
  return serial >= FIRST_TRUE_SERIAL && isDateFormat(format) ? serial + DAYS_FROM_1900_TO_1904 : serial;
}
