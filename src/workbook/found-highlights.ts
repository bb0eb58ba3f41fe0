import type { Area } from "../sheet/address";
import { areasOf, firstCell, formulaFor } from "./found-areas";
import { comparisonFormula, comparisonOf } from "./found-comparison";
import type { ColorOf } from "./found-colors";
import { isTrue } from "./read-workbook-part";
import type { FileHighlight, Look, ScalePoint } from "./workbook-file";
import { find, type FoundElement, inside } from "./xml/found-element";
import { HOUSE_SCALE } from "./xlsx-highlights";

/** Kinds whose meaning the file also writes as a formula. */
const WITH_FORMULA: ReadonlySet<string> = new Set([
  "expression",
  "containsText",
  "notContainsText",
  "beginsWith",
  "endsWith",
  "containsBlanks",
  "notContainsBlanks",
  "containsErrors",
  "notContainsErrors",
  "timePeriod",
]);
const POINTS: Readonly<Partial<Record<string, ScalePoint["at"]>>> = {
  min: "lowest",
  max: "highest",
  num: "number",
  percent: "percent",
  percentile: "percentile",
};
const NO_LOOK: Look = { fill: null, color: null };

type Found = { readonly priority: number; readonly highlight: FileHighlight };
export type FoundHighlights = { readonly highlights: readonly FileHighlight[]; readonly lost: number };

function formulaOf(rule: FoundElement, first: Area): string | null {
  const { type = "", operator } = rule.attributes;
  const [one = "", other = ""] = inside(rule, "formula").map(({ text }) => text);
  if (one === "") return null;
  if (type === "cellIs") return comparisonFormula(firstCell(first), comparisonOf(operator), one, other);
  return WITH_FORMULA.has(type) ? one : null;
}

function scaleOf(rule: FoundElement, colorOf: ColorOf): readonly ScalePoint[] | null {
  const scale = find(rule, "colorScale");
  const colors = inside(scale, "color").map(colorOf);
  const points = inside(scale, "cfvo").flatMap(({ attributes }, at) => {
    const kind = POINTS[attributes["type"] ?? ""];
    const color = colors[at] ?? null;
    const isEnd = kind === "lowest" || kind === "highest";
    return kind === undefined || color === null
      ? []
      : [{ at: kind, value: isEnd ? null : (attributes["val"] ?? "0"), color }];
  });
  return points.length >= 2 && points.length === colors.length ? points : null;
}

function isHouseScale(points: readonly ScalePoint[]): boolean {
  return JSON.stringify(points) === JSON.stringify(HOUSE_SCALE);
}

function meaning(rule: FoundElement, first: Area, looks: readonly Look[], colorOf: ColorOf) {
  if (rule.attributes["type"] === "colorScale") {
    const points = scaleOf(rule, colorOf);
    if (points === null) return null;
    return (area: Area): FileHighlight => ({ kind: "scale", area, ...(isHouseScale(points) ? {} : { points }) });
  }
  const formula = formulaOf(rule, first);
  if (formula === null) return null;
  const look = looks[Number(rule.attributes["dxfId"] ?? NaN)] ?? NO_LOOK;
  const stops = isTrue(rule.attributes["stopIfTrue"]) ? { stops: true as const } : {};
  return (area: Area): FileHighlight => {
    return { kind: "formula", area, formula: formulaFor(area, first, formula), look, ...stops };
  };
}

/** The highlights of a worksheet element, the winning one first, one for each rectangle; how many kinds are not known. */
export function foundHighlights(
  worksheet: FoundElement | undefined,
  looks: readonly Look[],
  colorOf: ColorOf,
): FoundHighlights {
  const found: Found[] = [];
  let lost = 0;
  for (const block of inside(worksheet, "conditionalFormatting")) {
    const areas = areasOf(block.attributes["sqref"]);
    const [first] = areas;
    if (first === undefined) continue;
    for (const rule of inside(block, "cfRule")) {
      const make = meaning(rule, first, looks, colorOf);
      if (make === null) lost += 1;
      const priority = Number(rule.attributes["priority"] ?? "0");
      found.push(...areas.flatMap((area) => (make === null ? [] : [{ priority, highlight: make(area) }])));
    }
  }
  found.sort((one, other) => one.priority - other.priority);
  return { highlights: found.map(({ highlight }) => highlight), lost };
}
