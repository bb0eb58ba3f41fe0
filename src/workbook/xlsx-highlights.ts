import type { ConditionalRule } from "hucre";
import type { Highlight } from "../sheet/sheet-plan";
import { type HighlightLook, LOOKS, SCALE } from "../sheet/style";
import { relativeA1 } from "./xlsx-areas";

/** Excel reads the fill of a conditional format from its background, LibreOffice from either. */
function lookStyle(look: HighlightLook): NonNullable<ConditionalRule["style"]> {
  const fill = { rgb: LOOKS[look].fill };
  return {
    font: { color: { rgb: LOOKS[look].color } },
    fill: { type: "pattern", pattern: "solid", fgColor: fill, bgColor: fill },
  };
}

const opaque = (color: string): string => `FF${color}`;
const THREE_COLOURS: NonNullable<ConditionalRule["colorScale"]> = {
  cfvo: [{ type: "min" }, { type: "percentile", value: "50" }, { type: "max" }],
  colors: [opaque(SCALE.lowest), opaque(SCALE.middle), opaque(SCALE.highest)],
};

/** One conditional format; the highlight at place 0 comes first and wins. */
export function conditionalRule(highlight: Highlight, place: number): ConditionalRule {
  const where = { range: relativeA1(highlight.area), priority: place + 1 };
  if (highlight.kind === "scale") return { ...where, type: "colorScale", colorScale: THREE_COLOURS };
  return { ...where, type: "expression", formula: highlight.formula, style: lookStyle(highlight.look) };
}
