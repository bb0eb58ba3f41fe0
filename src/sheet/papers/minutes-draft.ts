import { compareText } from "../../summary/order";
import type { SummaryDraft } from "../summary-draft";

export const MINUTES_COLUMNS = { rank: 0, unit: 1, total: 2, level: 3, judges: 4, note: 5 } as const;
export const MINUTES_WIDTHS = [6, 24, 10, 13, 8, 15];

/** Everybody whose sheet was used, each name once; none where units scored themselves. */
export function judgesOf({ merged }: SummaryDraft): readonly string[] {
  const names = merged.units.flatMap(({ panel }) => panel.flatMap(({ scored }) => scored.judge ?? []));
  const byFold = new Map(names.map((name) => [name.normalize("NFC").toLowerCase(), name]));
  return [...byFold.values()].sort(compareText);
}
