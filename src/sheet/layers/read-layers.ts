import { isComputed, type Leaf } from "../../scoring/criterion";
import type { Layer } from "../../scoring/layers";
import type { RawCell } from "../raw-cell";
import { pointsExpectation, readEntry, type EntryReading } from "../read-entry";
import { readNumber } from "../read-number";
import type { Role } from "../score-columns";

/** The cells of a layered row that take entries. */
export type LayerCells = Readonly<Record<"self" | "first" | "second" | "figures" | "figuresOf", RawCell>>;

/** What a unit gave itself: its points, or what it counted. */
export function readSelf(leaf: Leaf, { self, figures, figuresOf }: LayerCells): EntryReading {
  return readEntry(leaf, { points: self, figures, figuresOf });
}

/** An appraisal is typed as points, also where the unit's own follow from figures: whole hundredths up to the max. */
export function readAppraisal(leaf: Leaf, cell: RawCell): EntryReading {
  if (!isComputed(leaf)) return readEntry(leaf, { points: cell, figures: cell, figuresOf: cell });
  const reading = readNumber(cell, pointsExpectation(leaf));
  if (reading.is === "points") return { entry: { kind: "points", points: reading.points }, complaints: [] };
  if (reading.is === "not-applicable") return { entry: { kind: "not-applicable" }, complaints: [] };
  const complaint =
    reading.is === "wrong" ? reading.complaint : ({ code: "score-missing", facts: { title: leaf.title } } as const);
  return { entry: null, complaints: [{ part: "points", complaint }] };
}

export type CountedReading = { readonly layer: Exclude<Layer, "explanation">; readonly reading: EntryReading };

/** The layer that counts on this row: the last appraisal that is filled in; on a unit's own sheet its own points. */
export function readCounted(leaf: Leaf, cells: LayerCells, role: Role): CountedReading {
  if (role === "self") return { layer: "self", reading: readSelf(leaf, cells) };
  if (cells.second.kind !== "blank") return { layer: "appraisal-2", reading: readAppraisal(leaf, cells.second) };
  return { layer: "appraisal-1", reading: readAppraisal(leaf, cells.first) };
}
