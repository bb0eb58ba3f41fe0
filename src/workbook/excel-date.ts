import { isDateFormat } from "../sheet/date-score";

const MS_PER_DAY = 86_400_000;
/** 1 January 1970 as Excel counts days. */
const EPOCH_SERIAL = 25_569;
/** Excel believes in 29 February 1900; before it, every date counts one less. */
const FIRST_TRUE_SERIAL = 61;
const DAYS_FROM_1900_TO_1904 = 1462;

const ISO = /^(?:(\d{4}-\d{2}-\d{2})(?:T|$))?(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?Z?$/;
const NO_DAY = "1970-01-01";

/** The day number of 2026-05-04, 2026-05-04T08:30:00 or 08:30:00, a part of a day; null when it is none of these. */
export function serialOfIso(text: string): number | null {
  const [, day, time] = ISO.exec(text) ?? [];
  if (day === undefined && time === undefined) return null;
  const days = Date.parse(`${day ?? NO_DAY}T${time ?? "00:00"}Z`) / MS_PER_DAY;
  if (Number.isNaN(days)) return null;
  return day === undefined ? days : serialOfDays(days);
}

function serialOfDays(days: number): number | null {
  const serial = days + EPOCH_SERIAL;
  if (serial >= FIRST_TRUE_SERIAL) return serial;
  return serial > 1 ? serial - 1 : null;
}

/**
 * A date of a workbook that counts from 1904, counted from 1900 as the rest of the house does. A number that is too
 * small for a date somebody typed only kept the format, and stays.
 */
export function from1904(serial: number, format: string): number {
  return serial >= FIRST_TRUE_SERIAL && isDateFormat(format) ? serial + DAYS_FROM_1900_TO_1904 : serial;
}
