/** A number as typed, and the format that Excel gives a cell for it; null leaves the cell's own. */
export type TypedNumber = { readonly value: number; readonly format: string | null };

const MILLISECONDS_PER_DAY = 86_400_000;
/** Excel's day 1 is 1 January 1900, but it believes in 29 February 1900: from March 1900 on this is day 0. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;
/** 29 means 2029, 30 means 1930. */
const LAST_SHORT_YEAR = 29;

function serial(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isReal && year >= FIRST_YEAR && year <= LAST_YEAR ? (at.getTime() - DAY_ZERO) / MILLISECONDS_PER_DAY : null;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year <= LAST_SHORT_YEAR ? 2000 + year : FIRST_YEAR + year;
}

function dated(value: number | null, format: string): TypedNumber | null {
  return value === null ? null : { value, format };
}

const DATE = /^(\d{1,4})([/.-])(\d{1,4})(?:\2(\d{1,4}))?$/;

function wholeDate(first: string, month: string, third: string): TypedNumber | null {
  const [day, year] = first.length > 2 ? [third, first] : [first, third];
  const isWhole = month.length <= 2 && day.length <= 2 && (year.length === 2 || year.length === 4);
  return isWhole ? dated(serial(fullYear(year), Number(month), Number(day)), "dd/mm/yyyy") : null;
}

function monthOfYear(month: string, year: string): TypedNumber | null {
  const isYear = year.length === 2 || year.length === 4;
  return isYear && month.length <= 2 ? dated(serial(fullYear(year), Number(month), 1), "mmm-yy") : null;
}

/** 4.5, 4/5 and 4-5 are the fourth of May; 5/2026 is the first of May; 4.5.26 and 2026-05-04 are full dates. */
export function typedDate(text: string, thisYear: number): TypedNumber | null {
  const found = DATE.exec(text);
  if (found === null) return null;
  const [, first = "", , second = "", third] = found;
  if (third !== undefined) return wholeDate(first, second, third);
  const dayMonth = second.length <= 2 ? dated(serial(thisYear, Number(second), Number(first)), "d-mmm") : null;
  return dayMonth ?? monthOfYear(first, second);
}

const TIME = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/;
const HOURS = 24;
const MINUTES = 1440;
const SECONDS = 86_400;

export function typedTime(text: string): TypedNumber | null {
  const found = TIME.exec(text);
  if (found === null) return null;
  const [, hours = "", minutes = "", seconds] = found;
  const value = Number(hours) / HOURS + Number(minutes) / MINUTES + Number(seconds ?? 0) / SECONDS;
  const isLong = Number(hours) >= HOURS;
  return { value, format: isLong ? "[h]:mm:ss" : seconds === undefined ? "h:mm" : "h:mm:ss" };
}

const PLAIN = /^(\d+(?:,\d*)?|,\d+)(e[+-]?\d{1,3})?$/i;
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})+(,\d+)?$/;

function digits(text: string): TypedNumber | null {
  const plain = PLAIN.exec(text);
  if (plain !== null) {
    return { value: Number(text.replace(",", ".")), format: plain[2] === undefined ? null : "0.00E+00" };
  }
  const grouped = GROUPED.exec(text);
  if (grouped === null) return null;
  const value = Number(text.replaceAll(".", "").replace(",", "."));
  return { value, format: grouped[1] === undefined ? "#,##0" : "#,##0.00" };
}

const FRACTION = /^(\d+) (\d{1,2})\/(\d{1,2})$/;

function fraction(text: string): TypedNumber | null {
  const found = FRACTION.exec(text);
  const [, whole = "", above = "", below = ""] = found ?? [];
  if (found === null || Number(below) === 0) return null;
  const format = below.length > 1 || above.length > 1 ? "# ??/??" : "# ?/?";
  return { value: Number(whole) + Number(above) / Number(below), format };
}

const SIGNED = /^([+-])?\s?(.+)$/;
const BRACKETED = /^\(([^()+-]+)\)$/;

function percent(text: string): TypedNumber | null {
  const found = /^%\s?(.+)$|^(.+?)\s?%$/.exec(text);
  const inner = found === null ? null : digits(found[1] ?? found[2] ?? "");
  if (inner === null) return null;
  return { value: Number((inner.value / 100).toPrecision(15)), format: Number.isInteger(inner.value) ? "0%" : "0.00%" };
}

/** A number with the decimal comma and points between thousands: -4,5 · 1.234,5 · 12% · 1,5e3 · 1 1/2 · (3). */
export function typedFigure(text: string): TypedNumber | null {
  const bracketed = BRACKETED.exec(text)?.[1];
  if (bracketed !== undefined) {
    const inner = digits(bracketed);
    return inner === null ? null : { ...inner, value: -inner.value };
  }
  const [, sign, rest = ""] = SIGNED.exec(text) ?? [];
  const found = digits(rest) ?? percent(rest) ?? fraction(rest);
  return found === null || sign !== "-" ? found : { ...found, value: -found.value };
}
