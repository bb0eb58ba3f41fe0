import type { Entry } from "../scoring/entry";
import type { Points } from "../scoring/points";
import { NO_SCORE } from "../sheet/judge-sheet";
import type { ScoredSheet, SourceFile } from "../summary/scored-sheet";

/** Points; what was counted and out of what; "" where the criterion does not apply. */
export type PackedEntry = Points | readonly [figures: Points, outOf: Points | null] | "";
export type Pairs<Value> = readonly [ids: string, values: readonly Value[]];
export type PackedSheet = Omit<ScoredSheet, "score" | "entries" | "selfPoints" | "cells"> & {
  readonly isScored: boolean;
  readonly leaves: Pairs<PackedEntry>;
  readonly extras: Pairs<Points | null>;
  readonly documents: readonly string[];
  readonly selfPoints: Pairs<Points>;
  readonly cells: Pairs<string>;
};
export type PackedFile = Omit<SourceFile, "sheets"> & { readonly sheets: readonly PackedSheet[] };

/** No id holds one. */
export const BETWEEN = "\n";

function pairsOf<Value, Packed>(map: ReadonlyMap<string, Value>, pack: (value: Value) => Packed): Pairs<Packed> {
  return [[...map.keys()].join(BETWEEN), [...map.values()].map(pack)];
}

function packEntry(entry: Entry): PackedEntry {
  if (entry.kind === "points") return entry.points;
  return entry.kind === "figures" ? [entry.figures, entry.outOf] : "";
}

const asItIs = <Value>(value: Value): Value => value;

function packSheet({ score, entries, selfPoints, cells, ...labels }: ScoredSheet): PackedSheet {
  return {
    ...labels,
    isScored: score !== NO_SCORE,
    leaves: pairsOf(entries.leaves, packEntry),
    extras: pairsOf(entries.extras, asItIs),
    documents: [...entries.documents],
    selfPoints: pairsOf(selfPoints, asItIs),
    cells: pairsOf(cells, asItIs),
  };
}

/**
 * What was found in a file, as a text of a kilobyte a sheet: what stands in a structured copy of it, every criterion's
 * id and every gate of the set anew for each sheet, took 10 KB and a fifth of a thread's time.
 */
export function packFiles(files: readonly SourceFile[]): string {
  const packed = files.map(({ sheets, ...file }): PackedFile => ({ ...file, sheets: sheets.map(packSheet) }));
  return JSON.stringify(packed);
}
