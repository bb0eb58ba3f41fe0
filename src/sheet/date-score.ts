import { dayOfSerial, FIRST_TRUE_SERIAL, LAST_SERIAL } from "./calendar-day";

/** Codes such as d-mmm or dd/mm/yyyy; words in quotes, colours and conditions in brackets do not count. */
const NOT_CODE = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General/gi;

const DATE_CODE = /[dmyhs]/i;

/** Both are asked of every number of every sheet, and most formats hold none of the letters at all. */
export function isDateFormat(format: string): boolean {
  return DATE_CODE.test(format) && DATE_CODE.test(format.replaceAll(NOT_CODE, ""));
}

/** 95 % is the number 0.95 to a cell, and neither of the two is what was counted. */
export function isPercentFormat(format: string): boolean {
  return format.includes("%") && format.replaceAll(NOT_CODE, "").includes("%");
}

function showsDay(format: string): boolean {
  return /d/i.test(format.replaceAll(NOT_CODE, ""));
}

/** Hours, seconds or elapsed minutes: nobody types a score and gets a time of day. */
function showsTime(format: string): boolean {
  return /[hs]|\[m/i.test(format.replaceAll(NOT_CODE, ""));
}

function isDay(serial: number): boolean {
  return Number.isInteger(serial) && serial >= FIRST_TRUE_SERIAL && serial <= LAST_SERIAL;
}

/**
 * What was perhaps typed where a cell holds a date: 1 May is 1.5 or 1.05 typed into a Vietnamese Excel, or the number
 * itself where the cell merely kept a date's format. None where the format shows a time or hides the day.
 */
export function scoresOfDate(serial: number, format: string): readonly number[] {
  if (showsTime(format)) return [];
  if (serial < FIRST_TRUE_SERIAL) return [serial];
  if (!isDay(serial) || !showsDay(format)) return [];
  const { day, month } = dayOfSerial(serial);
  const months = month < 10 ? [String(month), `0${String(month)}`] : [String(month)];
  return [serial, ...months.map((decimals) => Number(`${String(day)}.${decimals}`))];
}

/** A date as a Vietnamese reader says it: 1/5. A number that is no whole day stays as it is. */
export function dayMonth(serial: number): string {
  if (!isDay(serial)) return String(serial);
  const { day, month } = dayOfSerial(serial);
  return `${String(day)}/${String(month)}`;
}
