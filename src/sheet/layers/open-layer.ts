import { LAYERS, type Layer } from "../../scoring/layers";
import type { StyleName } from "../style";

/** Parts of a layered sheet that take entries by turns. */
export type LayeredPart = "self" | "first" | "explanation" | "second" | "figures" | "evidence" | "extras" | "judge";

const APPRAISALS = ["appraisal-1", "appraisal-2"] as const;
/** In which layers a part takes entries; notes and the unit's fields do in all of them. */
const OPEN: Readonly<Record<LayeredPart, readonly Layer[]>> = {
  self: ["self"],
  first: ["appraisal-1"],
  explanation: ["explanation"],
  second: ["appraisal-2"],
  figures: ["self"],
  evidence: ["self", "explanation"],
  extras: ["self", ...APPRAISALS],
  judge: APPRAISALS,
};

const LOCKED: Readonly<Partial<Record<StyleName, StyleName>>> = {
  "entry-points": "points",
  "entry-figure": "figure",
  "entry-mark": "figure",
  "entry-text": "text",
  field: "field-fixed",
};

/** `layer` null: a sheet without layers, all of whose parts take entries. */
export function isOpen(layer: Layer | null, part: LayeredPart): boolean {
  return layer === null || OPEN[part].includes(layer);
}

/** The look of an entry cell, or of one that takes none while another layer is filled in. */
export function openStyle(layer: Layer | null, part: LayeredPart, style: StyleName): StyleName {
  return isOpen(layer, part) ? style : (LOCKED[style] ?? style);
}

/** Who has the sheet after this layer; null after the last. */
export function nextLayer(layers: readonly Layer[], layer: Layer): Layer | null {
  const after = LAYERS.slice(LAYERS.indexOf(layer) + 1);
  return after.find((one) => layers.includes(one)) ?? null;
}
