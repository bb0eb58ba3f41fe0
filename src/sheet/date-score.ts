/** Codes such as d-mmm or dd/mm/yyyy; words in quotes, colours and conditions in brackets do not count. */
const NOT_CODE = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General/gi;

export function isDateFormat(format: string): boolean {
  return /[dmyhs]/i.test(format.replaceAll(NOT_CODE, ""));
}

/** 95 % is the number 0.95 to a cell, and neither of the two is what was counted. */
export function isPercentFormat(format: string): boolean {
  return format.replaceAll(NOT_CODE, "").includes("%");
}

function showsDay(format: string): boolean {
  return /d/i.test(format.replaceAll(NOT_CODE, ""));
}

/** Excel counts days from 1 January 1900 = 1 and believes in 29 February 1900 = 60. */
const FIRST_TRUE_SERIAL = 61;
const LAST_SERIAL = 2_958_465;
const DAYS_TO_1900 = 693_899; // days from 0000-03-01 to 1899-12-30
const DAYS_IN_ERA = 146_097; // 400 years

/** Day and month of a serial number, by the Gregorian calendar counted from 1 March (H. Hinnant, days_from_civil). */
function dayAndMonth(serial: number): { readonly day: number; readonly month: number } {
  const days = Math.floor(serial) + DAYS_TO_1900;
  const inEra = days % DAYS_IN_ERA;
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365,
  );
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  return {
    day: inYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
    month: fromMarch < 10 ? fromMarch + 3 : fromMarch - 9,
  };
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
  const { day, month } = dayAndMonth(serial);
  const months = month < 10 ? [String(month), `0${String(month)}`] : [String(month)];
  return [serial, ...months.map((decimals) => Number(`${String(day)}.${decimals}`))];
}

/** A date as a Vietnamese reader says it: 1/5. A number that is no whole day stays as it is. */
export function dayMonth(serial: number): string {
  if (!isDay(serial)) return String(serial);
  const { day, month } = dayAndMonth(serial);
  return `${String(day)}/${String(month)}`;
}
