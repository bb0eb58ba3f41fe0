import { dayMonth, scoresOfDate } from "../../src/sheet/date-score";

const DAY = 86_400_000;
/** 1 March 1900 is day 61 to Excel, which believes in a 29 February before it. */
const FIRST = { serial: 61, time: Date.UTC(1900, 2, 1) };
const LAST = Date.UTC(2100, 11, 31);

it("knows day and month of every day from 1 March 1900 to the end of 2100 as JavaScript does", () => {
  const wrong: string[] = [];
  let days = 0;
  for (let time = FIRST.time; time <= LAST; time += DAY) {
    const serial = FIRST.serial + days;
    const date = new Date(time);
    const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1];
    const typed = [`${String(day)}.${String(month)}`, ...(month < 10 ? [`${String(day)}.0${String(month)}`] : [])];
    const isRight =
      dayMonth(serial) === `${String(day)}/${String(month)}` &&
      scoresOfDate(serial, "d-mmm").join() === [serial, ...typed].map(Number).join();
    if (!isRight) wrong.push(date.toISOString());
    days += 1;
  }
  expect(wrong).toEqual([]);
  // 306 days of 1900, then 200 years with 49 leap days: 1904 to 2096, and 2100 has none.
  expect(days).toBe(306 + 200 * 365 + 49);
});
