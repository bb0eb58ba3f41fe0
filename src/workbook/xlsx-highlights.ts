import type { ConditionalRule } from "hucre";
import { LOOKS, SCALE } from "../sheet/style";
import type { FileHighlight, Look, ScalePoint } from "./workbook-file";
import { relativeA1 } from "./xlsx-areas";

/** Excel reads the fill of a conditional format from its background, LibreOffice from either. */
function lookStyle({ fill, color, bold }: Look): NonNullable<ConditionalRule["style"]> {
  const font = { ...(color === null ? {} : { color: { rgb: color } }), ...(bold === undefined ? {} : { bold }) };
  return {
    ...(color === null && bold === undefined ? {} : { font }),
    ...(fill === null
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill }, bgColor: { rgb: fill } } }),
  };
}

/** The house's three colours. */
export const HOUSE_SCALE: readonly ScalePoint[] = [
  { at: "lowest", value: null, color: SCALE.lowest },
  { at: "percentile", value: "50", color: SCALE.middle },
  { at: "highest", value: null, color: SCALE.highest },
];

const KINDS = { lowest: "min", highest: "max", number: "num", percent: "percent", percentile: "percentile" } as const;

function colorScale(points: readonly ScalePoint[]): NonNullable<ConditionalRule["colorScale"]> {
  return {
    cfvo: points.map(({ at, value }) => ({ type: KINDS[at], ...(value === null ? {} : { value }) })),
    colors: points.map(({ color }) => `FF${color}`),
  };
}

/** One conditional format; the highlight at place 0 comes first and wins. */
export function conditionalRule(highlight: FileHighlight, place: number): ConditionalRule {
  const where = { range: relativeA1(highlight.area), priority: place + 1 };
  if (highlight.kind === "scale") {
    return { ...where, type: "colorScale", colorScale: colorScale(highlight.points ?? HOUSE_SCALE) };
  }
  const { formula, look, stops } = highlight;
  const style = lookStyle(typeof look === "string" ? LOOKS[look] : look);
  return { ...where, type: "expression", formula, style, ...(stops === undefined ? {} : { stopIfTrue: true }) };
}
