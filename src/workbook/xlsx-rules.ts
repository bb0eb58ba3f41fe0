import type { DataValidation } from "hucre";
import { absoluteA1 } from "../sheet/address";
import type { EntryRule, Message } from "../sheet/sheet-plan";
import { relativeA1 } from "./xlsx-areas";

type Condition = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2">;

function condition(accepts: EntryRule["accepts"]): Condition {
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

/** What a cell accepts, as the file says it: anything else is stopped, a blank cell always passes. */
export function validation(rule: EntryRule): DataValidation {
  return {
    ...condition(rule.accepts),
    range: relativeA1(rule.area),
    allowBlank: true,
    ...prompt(rule.prompt),
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: rule.refusal.title,
    errorMessage: rule.refusal.text,
  };
}
