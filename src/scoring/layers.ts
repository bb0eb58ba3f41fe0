import type { CriteriaSet } from "./criteria-set";

/** Tự chấm, thẩm định lần 1, giải trình, thẩm định lần 2: in the order in which a sheet passes through hands. */
export const LAYERS = ["self", "appraisal-1", "explanation", "appraisal-2"] as const;
export type Layer = (typeof LAYERS)[number];

/** The layers that a set switches on; none where its sheets have one column for each who scores. */
export function layersOf({ layers }: CriteriaSet): readonly Layer[] {
  if (layers === undefined) return [];
  return LAYERS.filter((layer) => {
    if (layer === "explanation") return layers.explainAbove !== undefined;
    return layer !== "appraisal-2" || layers.appraisals > 1;
  });
}

export function isLayer(text: string): text is Layer {
  return LAYERS.some((layer) => layer === text);
}

/** Legal entries of a layer by criterion, in the words of a seal ("4.50", "3.00/4.00", "N/A"), or what was explained. */
export type LayerTexts = readonly (readonly [id: string, text: string])[];
/** Everything that stands in the layers of a sheet, the counted ones and the others. */
export type SheetLayers = Readonly<Record<Layer, LayerTexts>>;
