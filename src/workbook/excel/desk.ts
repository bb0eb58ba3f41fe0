import type { Area } from "../../sheet/address";

/** A sheet that is being laid: its ranges are made once each, since every one costs the request 200 bytes. */
export type Desk = {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly range: (area: Area) => Excel.Range;
};

/**
 * A step of laying hands out how many bytes the next part of the request takes before it asks for that part, so that
 * whoever runs it can send what has gathered.
 */
export type Laying = Generator<number, void, undefined>;

/** What a range and one thing asked of it come to, a fifth above what sheets of 30 to 500 criteria were measured at. */
export const BYTES_PER_CALL = 380;

/** How many requests have gone out. A range that nobody tracks lives no longer than the request it was made for. */
export type Sent = { count: number };

export function deskFor(context: Excel.RequestContext, sheet: Excel.Worksheet, sent: Sent): Desk {
  const ranges = new Map<string, Excel.Range>();
  return {
    context,
    sheet,
    range: ({ top, left, bottom, right }) => {
      const key = [sent.count, top, left, bottom, right].join();
      // Untracked, else each would be kept by the host until the end and given back one by one.
      const range = ranges.get(key) ?? sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
      ranges.set(key, range);
      return range;
    },
  };
}
