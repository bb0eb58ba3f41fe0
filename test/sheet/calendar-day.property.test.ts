import fc from "fast-check";
import { dayOfSerial, dayOfText, serialOfDay } from "../../src/sheet/calendar-day";

const MS_PER_DAY = 86_400_000;
const EPOCH_SERIAL = 25_569;
const anySerial = fc.integer({ min: 61, max: 2_958_465 });

it("a day of Excel is the day of the calendar, and back", () => {
  fc.assert(
    fc.property(anySerial, (serial) => {
      const date = new Date((serial - EPOCH_SERIAL) * MS_PER_DAY);
      const day = { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
      expect(dayOfSerial(serial)).toEqual(day);
      expect(serialOfDay(day)).toBe(serial);
    }),
  );
});

it("a day that no calendar has is none", () => {
  for (const text of ["30/02/2024", "29/02/2023", "0/1/2024", "1/13/2024", "2024-04-31", "01/01/1800", "hôm nay", ""])
    expect(dayOfText(text)).toBeNull();
  expect(dayOfText("29/2/2024")).toEqual({ day: 29, month: 2, year: 2024 });
});
