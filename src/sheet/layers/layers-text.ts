import { LAYERS, type LayerTexts, type SheetLayers } from "../../scoring/layers";

/** A summary records the layers of a sheet behind the unit's own points, in the same field: others have none to record. */
export function withLayersText(selfPoints: string, layers: SheetLayers | undefined): string {
  return layers === undefined ? selfPoints : JSON.stringify([selfPoints, ...LAYERS.map((layer) => layers[layer])]);
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "string");
}

function textsIn(value: unknown): LayerTexts | null {
  return Array.isArray(value) && value.every(isPair) ? value : null;
}

/** What `withLayersText` recorded; null where it is no such record. */
export function layersIn(json: unknown): { readonly selfPoints: string; readonly layers: SheetLayers } | null {
  if (!Array.isArray(json)) return null;
  const [selfPoints, ...rest] = json as readonly unknown[];
  const [self, first, explanation, second] = rest.map(textsIn);
  const isWhole = self && first && explanation && second;
  if (typeof selfPoints !== "string" || !isWhole) return null;
  return { selfPoints, layers: { self, "appraisal-1": first, explanation, "appraisal-2": second } };
}
