import type { DataValidation } from "hucre";
import { absoluteA1 } from "../sheet/address";
import type { Message } from "../sheet/sheet-plan";
import type { Comparison, FileRule } from "./workbook-file";
import { relativeA1 } from "./xlsx-areas";

type Condition = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2">;

const OPERATORS = {
  between: "between",
  "not-between": "notBetween",
  equal: "equal",
  "not-equal": "notEqual",
  greater: "greaterThan",
  less: "lessThan",
  "greater-or-equal": "greaterThanOrEqual",
  "less-or-equal": "lessThanOrEqual",
} as const satisfies Record<Comparison, string>;

function condition(accepts: FileRule["accepts"]): Condition {
  switch (accepts.kind) {
    case "decimal":
      return {
        type: "decimal",
        operator: "between",
        formula1: String(accepts.from),
        formula2: String(accepts.to),
      };
    case "list":
      return { type: "list", formula1: absoluteA1(accepts.source) };
    case "words":
      // As a formula and not as hucre's `values`, which would not double the quotes inside a word.
      return { type: "list", formula1: `"${accepts.words.join(",").replaceAll('"', '""')}"` };
    case "formula":
      return { type: "custom", formula1: accepts.formula };
    case "number":
      return {
        type: accepts.whole ? "whole" : "decimal",
        operator: OPERATORS[accepts.compare],
        formula1: accepts.first,
        ...(accepts.second === null ? {} : { formula2: accepts.second }),
      };
    case "reference":
      return { type: "list", formula1: accepts.source };
  }
}

function prompt(message: Message | null): Partial<DataValidation> {
  if (message === null) return {};
  return {
    showInputMessage: true,
    inputTitle: message.title,
    inputMessage: message.text,
  };
}

function refusal(message: FileRule["refusal"]): Partial<DataValidation> {
  if (message === null) return {};
  return {
    showErrorMessage: true,
    errorStyle: message.style ?? "stop",
    errorTitle: message.title,
    errorMessage: message.text,
  };
}

/** What a cell accepts, as the file says it. */
export function validation(rule: FileRule): DataValidation {
  return {
    ...condition(rule.accepts),
    range: relativeA1(rule.area),
    ...(rule.blanks === false ? {} : { allowBlank: true }),
    ...prompt(rule.prompt),
    ...refusal(rule.refusal),
  };
}
