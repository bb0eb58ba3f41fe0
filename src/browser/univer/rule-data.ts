import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  type IRange,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { Comparison, EngineRule, RuleMessage } from "../engine-rule";

const OPERATORS: Readonly<Record<Comparison, DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  "not-between": DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  "not-equal": DataValidationOperator.NOT_EQUAL,
  greater: DataValidationOperator.GREATER_THAN,
  less: DataValidationOperator.LESS_THAN,
  "greater-or-equal": DataValidationOperator.GREATER_THAN_OR_EQUAL,
  "less-or-equal": DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const STYLES = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;

function keyOf<Key extends string, Value>(table: Readonly<Record<Key, Value>>, value: Value, otherwise: Key): Key {
  for (const key in table) if (table[key] === value) return key;
  return otherwise;
}

function isNumber(formula: string): boolean {
  return formula.trim() !== "" && Number.isFinite(Number(formula));
}

/** The engine takes "4.5" for a number and "=B5" for a formula. */
function written(formula: string): string {
  return isNumber(formula) ? formula : `=${formula}`;
}

function read(formula: string | undefined): string {
  return (formula ?? "").replace(/^=/, "");
}

const CUSTOM: string = DataValidationType.CUSTOM;
const NUMBERS: Readonly<Record<string, "decimal" | "whole">> = {
  [DataValidationType.DECIMAL]: "decimal",
  [DataValidationType.WHOLE]: "whole",
};

type Accepts = Pick<ISheetDataValidationRule, "type" | "operator" | "formula1" | "formula2">;

function acceptsData(accepts: EngineRule["accepts"]): Accepts {
  switch (accepts.kind) {
    case "decimal":
    case "whole": {
      const type = accepts.kind === "decimal" ? DataValidationType.DECIMAL : DataValidationType.WHOLE;
      const data = { type, operator: OPERATORS[accepts.compare], formula1: written(accepts.first) };
      return accepts.second === null ? data : { ...data, formula2: written(accepts.second) };
    }
    case "list":
      return { type: DataValidationType.LIST, formula1: `=${accepts.source}` };
    case "words":
      return { type: DataValidationType.LIST, formula1: accepts.words.join(",") };
    case "formula":
      return { type: DataValidationType.CUSTOM, formula1: `=${accepts.formula}` };
  }
}

function acceptsOf(rule: Accepts): EngineRule["accepts"] {
  const { formula1, formula2 } = rule;
  const type: string = rule.type;
  if (type === CUSTOM) return { kind: "formula", formula: read(formula1) };
  const kind = NUMBERS[type];
  if (kind !== undefined) {
    const compare = keyOf<Comparison, DataValidationOperator | undefined>(OPERATORS, rule.operator, "between");
    return { kind, compare, first: read(formula1), second: formula2 === undefined ? null : read(formula2) };
  }
  const source = formula1 ?? "";
  if (source.startsWith("=")) return { kind: "list", source: read(source) };
  return { kind: "words", words: source === "" ? [] : source.split(",") };
}

function message(title: string | undefined, text: string | undefined): RuleMessage {
  return { title: title ?? "", text: text ?? "" };
}

export function ruleData(rule: EngineRule, ranges: IRange[]): ISheetDataValidationRule {
  const { prompt, refusal } = rule;
  return {
    uid: generateRandomId(),
    ranges,
    ...acceptsData(rule.accepts),
    // A plain cell with an arrow, as in Excel: the engine's own pill takes the keys away and makes rows higher.
    renderMode: DataValidationRenderMode.ARROW,
    allowBlank: rule.blanks,
    showErrorMessage: refusal !== null,
    ...(refusal === null ? {} : { errorTitle: refusal.title, error: refusal.text, errorStyle: STYLES[refusal.style] }),
    showInputMessage: prompt !== null,
    ...(prompt === null ? {} : { promptTitle: prompt.title, prompt: prompt.text }),
  };
}

export function ruleOf(rule: ISheetDataValidationRule): EngineRule {
  const style = keyOf<keyof typeof STYLES, DataValidationErrorStyle | undefined>(STYLES, rule.errorStyle, "stop");
  return {
    accepts: acceptsOf(rule),
    blanks: rule.allowBlank ?? true,
    prompt: rule.showInputMessage === true ? message(rule.promptTitle, rule.prompt) : null,
    refusal: rule.showErrorMessage === false ? null : { ...message(rule.errorTitle, rule.error), style },
  };
}
