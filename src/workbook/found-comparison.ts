import type { Comparison } from "./workbook-file";

const OPERATORS: Readonly<Partial<Record<string, Comparison>>> = {
  between: "between",
  notBetween: "not-between",
  equal: "equal",
  notEqual: "not-equal",
  greaterThan: "greater",
  lessThan: "less",
  greaterThanOrEqual: "greater-or-equal",
  lessThanOrEqual: "less-or-equal",
};

/** Files leave the operator out where it is "between". */
export function comparisonOf(operator: string | undefined): Comparison {
  return OPERATORS[operator ?? "between"] ?? "between";
}

const SIGNS = {
  equal: "=",
  "not-equal": "<>",
  greater: ">",
  less: "<",
  "greater-or-equal": ">=",
  "less-or-equal": "<=",
} as const;

/** What a comparison says, as a formula that is true or false. */
export function comparisonFormula(value: string, compare: Comparison, first: string, second: string): string {
  if (compare === "between") return `AND(${value}>=${first},${value}<=${second})`;
  if (compare === "not-between") return `OR(${value}<${first},${value}>${second})`;
  return `${value}${SIGNS[compare]}${first}`;
}
