import type { Entries, Entry } from "../scoring/entry";
import { NO_POINTS, type Points } from "../scoring/points";
import { compareText } from "./order";

function entryText(entry: Entry): string {
  switch (entry.kind) {
    case "points":
      return String(entry.points);
    case "figures":
      return `${String(entry.figures)} of ${String(entry.outOf)}`;
    case "not-applicable":
      return "N/A";
  }
}

function sorted<Value>(values: ReadonlyMap<string, Value>, textOf: (value: Value) => string): readonly string[] {
  return [...values].sort(([a], [b]) => compareText(a, b)).map(([id, value]) => `${id}=${textOf(value)}`);
}

/** Equal for equal entries only. A bonus of 0 and a blank one both award nothing, so they are equal. */
export function entriesKey(entries: Entries): string {
  const awarded = new Map<string, Points | null>([...entries.extras].filter(([, points]) => points !== NO_POINTS));
  return JSON.stringify([
    sorted(entries.leaves, entryText),
    sorted(awarded, String),
    [...entries.documents].sort(compareText),
  ]);
}
