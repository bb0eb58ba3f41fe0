import type { EngineHighlight, ScalePoint } from "../engine-rule";
import { asBoolean, asColor, asOneOf, asRecord, asText } from "./argument";
import type { Book } from "./book";
import { mayChange } from "./guard";
import type { HostObject, Place } from "./host-object";
import { fault } from "./request-fault";
import { setters } from "./setters";

type When = EngineHighlight["when"];
type FormulaWhen = Extract<When, { readonly kind: "formula" }>;
/** A highlight on its way: the library sends its parts one by one. */
export type Draft = { highlight: EngineHighlight };

export const NO_FORMULA: FormulaWhen = { kind: "formula", formula: "", fill: null, color: null, bold: null };
export const NO_SCALE: When = { kind: "scale", points: [] };

const POINTS = {
  lowest: "LowestValue",
  highest: "HighestValue",
  number: "Number",
  percent: "Percent",
  percentile: "Percentile",
} as const;

function scalePoint(value: unknown): ScalePoint {
  const { type, formula, color } = asRecord(value);
  const at = asOneOf(POINTS, type);
  const needsValue = at !== "lowest" && at !== "highest";
  return { at, value: needsValue ? asText(formula).replace(/^=/, "") : null, color: asColor(color) };
}

function scalePoints(value: unknown): readonly ScalePoint[] {
  const { minimum, midpoint, maximum } = asRecord(value);
  return [minimum, ...(midpoint === undefined || midpoint === null ? [] : [midpoint]), maximum].map(scalePoint);
}

function isWhole({ when }: EngineHighlight): boolean {
  return when.kind === "formula" ? when.formula !== "" : when.points.length > 0;
}

/** The engine hears of a highlight when all that was sent for it has come, and not before it says what it is for. */
function changer(book: Book, place: Place, draft: Draft): (part: Partial<EngineHighlight>) => void {
  return (part) => {
    mayChange(book, place.sheet, null);
    draft.highlight = { ...draft.highlight, ...part };
    book.draft(`highlight ${draft.highlight.id}`, () => {
      if (isWhole(draft.highlight)) book.engine.putHighlight(place.sheet, draft.highlight);
    });
  };
}

function formulaObject(when: () => When, change: (part: Partial<FormulaWhen>) => void): HostObject {
  const formulaWhen = (): FormulaWhen => {
    const found = when();
    if (found.kind !== "formula") throw fault("InvalidOperation");
    return found;
  };
  const color = (value: string | null): string => (value === null ? "" : `#${value}`);
  const rule: HostObject = {
    type: "ConditionalFormatRule",
    get: { Formula: () => `=${formulaWhen().formula}` },
    set: {
      Formula: (value) => {
        change({ formula: asText(value).replace(/^=/, "") });
      },
    },
  };
  const font: HostObject = {
    type: "ConditionalRangeFont",
    get: { Color: () => color(formulaWhen().color), Bold: () => formulaWhen().bold },
    set: {
      Color: (value) => {
        change({ color: asColor(value) });
      },
      Bold: (value) => {
        change({ bold: asBoolean(value) });
      },
    },
  };
  const fill: HostObject = {
    type: "ConditionalRangeFill",
    get: { Color: () => color(formulaWhen().fill) },
    set: {
      Color: (value) => {
        change({ fill: asColor(value) });
      },
    },
  };
  const format: HostObject = { type: "ConditionalRangeFormat", open: { Font: () => font, Fill: () => fill } };
  return { type: "CustomConditionalFormat", open: { Rule: () => rule, Format: () => format } };
}

function scaleObject(when: () => When, change: (points: readonly ScalePoint[]) => void): HostObject {
  const point = ({ at, value, color }: ScalePoint): unknown => ({
    type: POINTS[at],
    formula: value,
    color: `#${color}`,
  });
  const points = (): readonly ScalePoint[] => {
    const found = when();
    if (found.kind !== "scale") throw fault("InvalidOperation");
    return found.points;
  };
  return {
    type: "ColorScaleConditionalFormat",
    get: {
      ThreeColorScale: () => points().length === 3,
      Criteria: () => {
        const [minimum, middle, maximum = middle] = points().map(point);
        return { minimum, ...(points().length === 3 ? { midpoint: middle } : {}), maximum };
      },
    },
    set: {
      Criteria: (value) => {
        change(scalePoints(value));
      },
    },
  };
}

/** How many highlights of the sheet win over this one. */
function rank(book: Book, sheet: string, { priority }: EngineHighlight): number {
  return book.engine.highlights(sheet).filter((one) => one.priority < priority).length;
}

/** One conditional format: a formula with its look, or a colour scale. */
export function highlightObject(book: Book, place: Place, draft: Draft): HostObject {
  const change = changer(book, place, draft);
  const when = (): When => draft.highlight.when;
  const changeFormula = (part: Partial<FormulaWhen>): void => {
    const found = when();
    if (found.kind === "formula") change({ when: { ...found, ...part } });
  };
  const changeScale = (points: readonly ScalePoint[]): void => {
    change({ when: { kind: "scale", points } });
  };
  const remove = (): void => {
    mayChange(book, place.sheet, null);
    book.putDrafts();
    book.engine.removeHighlight(place.sheet, id);
  };
  const { id } = draft.highlight;
  const ofFormula = { Custom: () => formulaObject(when, changeFormula) };
  const ofScale = { ColorScale: () => scaleObject(when, changeScale) };
  return {
    type: "ConditionalFormat",
    identity: { Id: id },
    get: {
      Id: () => id,
      Type: () => (when().kind === "formula" ? "Custom" : "ColorScale"),
      StopIfTrue: () => draft.highlight.stops,
      Priority: () => rank(book, place.sheet, draft.highlight),
    },
    set: setters({ StopIfTrue: (value) => ({ stops: asBoolean(value) }) }, change),
    call: { Delete: remove },
    open: when().kind === "formula" ? ofFormula : ofScale,
  };
}
