/** A day of the Gregorian calendar as people write it. */
export type CalendarDay = { readonly day: number; readonly month: number; readonly year: number };

/** Excel counts days from 1 January 1900 = 1 and believes in 29 February 1900 = 60. */
export const FIRST_TRUE_SERIAL = 61;
export const LAST_SERIAL = 2_958_465;
const DAYS_TO_1900 = 693_899; // days from 0000-03-01 to 1899-12-30
const DAYS_IN_ERA = 146_097; // 400 years
const YEARS_IN_ERA = 400;

/** The day of a serial number from `FIRST_TRUE_SERIAL` on, counted from 1 March (H. Hinnant, civil_from_days). */
export function dayOfSerial(serial: number): CalendarDay {
  const days = Math.floor(serial) + DAYS_TO_1900;
  const era = Math.floor(days / DAYS_IN_ERA);
  const inEra = days % DAYS_IN_ERA;
  const ofEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365,
  );
  const inYear = inEra - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    day: inYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
    month,
    year: era * YEARS_IN_ERA + ofEra + (month <= 2 ? 1 : 0),
  };
}

/** The other way round (days_from_civil); what is no day of the calendar gives the serial of another one. */
function serialOf({ day, month, year }: CalendarDay): number {
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / YEARS_IN_ERA);
  const ofEra = fromMarch - era * YEARS_IN_ERA;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const inEra = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + inYear;
  return era * DAYS_IN_ERA + inEra - DAYS_TO_1900;
}

/** Excel's number of a day; null where there is no such day or Excel has none for it. */
export function serialOfDay(day: CalendarDay): number | null {
  const serial = serialOf(day);
  if (!(serial >= FIRST_TRUE_SERIAL && serial <= LAST_SERIAL)) return null;
  const back = dayOfSerial(serial);
  return back.day === day.day && back.month === day.month && back.year === day.year ? serial : null;
}

const BY_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const BY_YEAR = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** 28/11/2026 or 2026-11-28; null for any other text and for days that no calendar has. */
export function dayOfText(text: string): CalendarDay | null {
  const byDay = BY_DAY.exec(text);
  const [, year, month, day] = byDay === null ? (BY_YEAR.exec(text) ?? []) : [null, byDay[3], byDay[2], byDay[1]];
  const found = { day: Number(day), month: Number(month), year: Number(year) };
  return serialOfDay(found) === null ? null : found;
}
