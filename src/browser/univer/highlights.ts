import { BooleanNumber, type IColorStyle, type IMutationInfo, type IStyleBase, type Nullable } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IColorScale,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
  MoveConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { Area } from "../../sheet/address";
import { intersection, withoutArea } from "../area";
import type { SheetId } from "../engine";
import type { EngineHighlight, ScalePoint } from "../engine-rule";
import { areaOf, BOOK, change, inOneStep, place, rangeOf, type Session } from "./session";

/** The engine orders its rules by their place in a list; the port's number travels with each. */
type Kept = IConditionFormattingRule & { readonly priority?: number };
type When = EngineHighlight["when"];

const POINTS: Readonly<Record<ScalePoint["at"], CFValueType>> = {
  lowest: CFValueType.min,
  highest: CFValueType.max,
  number: CFValueType.num,
  percent: CFValueType.percent,
  percentile: CFValueType.percentile,
};

function formulaData(when: Extract<When, { kind: "formula" }>): IFormulaHighlightCell {
  const style: IStyleBase = {
    ...(when.fill === null ? {} : { bg: { rgb: `#${when.fill}` } }),
    ...(when.color === null ? {} : { cl: { rgb: `#${when.color}` } }),
    ...(when.bold === null ? {} : { bl: when.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: `=${when.formula}`, style };
}

function scaleData(points: readonly ScalePoint[]): IColorScale {
  const config = points.map(({ at, value, color }, index) => ({
    index,
    color: `#${color}`,
    value: { type: POINTS[at], ...(value === null ? {} : { value: Number(value) }) },
  }));
  return { type: CFRuleType.colorScale, config };
}

function kept(highlight: EngineHighlight): Kept {
  const { id, area, priority, stops, when } = highlight;
  const rule = when.kind === "formula" ? formulaData(when) : scaleData(when.points);
  return { cfId: id, ranges: [rangeOf(area)], stopIfTrue: stops, rule, priority };
}

function color(of: Nullable<IColorStyle>): string | null {
  return of?.rgb?.replace(/^#/, "").toUpperCase() ?? null;
}

function pointOf({ color: rgb, value }: IColorScale["config"][number]): ScalePoint {
  const at = (Object.keys(POINTS) as ScalePoint["at"][]).find((name) => POINTS[name] === value.type) ?? "number";
  return {
    at,
    value: value.value === undefined ? null : String(value.value),
    color: rgb.replace(/^#/, "").toUpperCase(),
  };
}

/** Only what the port can say: a person's own rules of other kinds stay in the engine, unseen from here. */
function whenOf({ rule }: Kept): When | null {
  if (rule.type === CFRuleType.colorScale) return { kind: "scale", points: rule.config.map(pointOf) };
  if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) return null;
  const { style } = rule;
  const bold = style.bl === undefined ? null : style.bl === BooleanNumber.TRUE;
  const formula = rule.value.replace(/^=/, "");
  return { kind: "formula", formula, fill: color(style.bg), color: color(style.cl), bold };
}

function rulesAt(session: Session, sheet: SheetId): readonly Kept[] {
  return session.injector.get(ConditionalFormattingRuleModel).getSubunitRules(BOOK, sheet) ?? [];
}

export function highlightsOf(session: Session, sheet: SheetId): readonly EngineHighlight[] {
  return rulesAt(session, sheet).flatMap((rule, index) => {
    const when = whenOf(rule);
    const [first] = rule.ranges;
    if (when === null || first === undefined) return [];
    return [{ id: rule.cfId, area: areaOf(first), priority: rule.priority ?? index, stops: rule.stopIfTrue, when }];
  });
}

function add(sheet: SheetId, rule: Kept): IMutationInfo {
  return { id: AddConditionalRuleMutation.id, params: { ...place(sheet), rule } };
}

function remove(sheet: SheetId, id: string): IMutationInfo {
  return { id: DeleteConditionalRuleMutation.id, params: { ...place(sheet), cfId: id } };
}

/** New rules go to the front of the engine's list, which is its order; a rule that does not win is moved behind. */
function addBehind(sheet: SheetId, rule: Kept, winner: string | undefined): readonly IMutationInfo[] {
  if (winner === undefined) return [add(sheet, rule)];
  const [start, end] = [
    { id: rule.cfId, type: "self" },
    { id: winner, type: "after" },
  ] as const;
  return [add(sheet, rule), { id: MoveConditionalRuleMutation.id, params: { ...place(sheet), start, end } }];
}

function putInOrder(session: Session, sheet: SheetId, rule: Kept): void {
  const priority = rule.priority ?? 0;
  const winner = rulesAt(session, sheet)
    .filter((one) => (one.priority ?? 0) <= priority)
    .at(-1);
  const [first, ...more] = addBehind(sheet, rule, winner?.cfId);
  if (first === undefined) return;
  change(session, first, [remove(sheet, rule.cfId)]);
  for (const one of more) change(session, one, []);
}

export function putHighlight(session: Session, sheet: SheetId, highlight: EngineHighlight): void {
  inOneStep(session, () => {
    removeHighlight(session, sheet, highlight.id);
    putInOrder(session, sheet, kept(highlight));
  });
}

export function removeHighlight(session: Session, sheet: SheetId, id: string): void {
  const rules = rulesAt(session, sheet);
  const at = rules.findIndex(({ cfId }) => cfId === id);
  const before = rules[at];
  if (before !== undefined) change(session, remove(sheet, id), addBehind(sheet, before, rules[at - 1]?.cfId));
}

/** Takes the highlights off these cells; what is left of a rule stays under its id. */
export function clearHighlights(session: Session, sheet: SheetId, hole: Area): void {
  inOneStep(session, () => {
    for (const rule of [...rulesAt(session, sheet)]) {
      if (rule.ranges.every((range) => intersection(areaOf(range), hole) === null)) continue;
      const left = rule.ranges.flatMap((range) => withoutArea(areaOf(range), hole));
      removeHighlight(session, sheet, rule.cfId);
      if (left.length > 0) putInOrder(session, sheet, { ...rule, ranges: left.map(rangeOf) });
    }
  });
}
