import type { Area } from "../../sheet/address";
import { sameArea } from "../area";
import type { Comparison, EngineRule, RuleMessage } from "../engine-rule";
import { asBoolean, asOneOf, asRecord, asText } from "./argument";
import type { Book } from "./book";
import { absoluteReference } from "./address";
import { mayChange } from "./guard";
import { type HostObject, isHostObject, type Place } from "./host-object";
import { RequestFault, fault } from "./request-fault";
import { setters } from "./setters";

const OPERATORS: Readonly<Record<Comparison, string>> = {
  between: "Between",
  "not-between": "NotBetween",
  equal: "EqualTo",
  "not-equal": "NotEqualTo",
  greater: "GreaterThan",
  less: "LessThan",
  "greater-or-equal": "GreaterThanOrEqualTo",
  "less-or-equal": "LessThanOrEqualTo",
};
const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;
const TYPES = { decimal: "Decimal", whole: "WholeNumber", list: "List", words: "List", formula: "Custom" } as const;

/** Excel's limits for words in a list and for messages. */
const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_TEXT = 255;

const withoutEquals = (formula: string): string => formula.replace(/^=/, "");

function bound(value: unknown): string {
  if (typeof value === "number") return String(value);
  return withoutEquals(asText(value));
}

function numberRule(kind: "decimal" | "whole", value: unknown): EngineRule["accepts"] {
  const { formula1, formula2, operator } = asRecord(value);
  const compare = asOneOf(OPERATORS, operator);
  const needsTwo = compare === "between" || compare === "not-between";
  return { kind, compare, first: bound(formula1), second: needsTwo ? bound(formula2) : null };
}

function listRule(book: Book, value: unknown): EngineRule["accepts"] {
  const { source } = asRecord(value);
  if (isHostObject(source) && source.place !== undefined) {
    return { kind: "list", source: absoluteReference(book, source.place) };
  }
  const text = asText(source);
  if (text.startsWith("=")) return { kind: "list", source: withoutEquals(text) };
  if (text === "" || text.length > LONGEST_LIST) throw fault("InvalidArgument");
  return { kind: "words", words: text.split(",").map((word) => word.trim()) };
}

/** One kind of rule with what it takes; others than these are not known here. */
function accepts(book: Book, value: unknown): EngineRule["accepts"] {
  const entries = Object.entries(asRecord(value));
  const [kind, sent] = entries.length === 1 && entries[0] !== undefined ? entries[0] : [];
  if (kind === "decimal") return numberRule("decimal", sent);
  if (kind === "wholeNumber") return numberRule("whole", sent);
  if (kind === "list") return listRule(book, sent);
  if (kind === "custom") return { kind: "formula", formula: withoutEquals(asText(asRecord(sent)["formula"])) };
  if (kind === undefined) throw fault("InvalidArgument");
  throw new RequestFault("ApiNotFound", `ApiNotFound: DataValidation.rule ${kind}`);
}

function message(value: unknown): RuleMessage {
  const { title = "", message: text = "" } = asRecord(value);
  const found = { title: asText(title), text: asText(text) };
  if (found.title.length > LONGEST_TITLE || found.text.length > LONGEST_TEXT) throw fault("InvalidArgument");
  return found;
}

function refusal(value: unknown): EngineRule["refusal"] {
  const { showAlert = true, style = STYLES.stop } = asRecord(value);
  return asBoolean(showAlert) ? { ...message(value), style: asOneOf(STYLES, style) } : null;
}

function prompt(value: unknown): EngineRule["prompt"] {
  const { showPrompt = true } = asRecord(value);
  return asBoolean(showPrompt) ? message(value) : null;
}

/** As DataValidation.rule gives it. */
function ruleWords(rule: EngineRule["accepts"]): Readonly<Record<string, unknown>> {
  switch (rule.kind) {
    case "decimal":
    case "whole": {
      const { first, second } = rule;
      const limits = { formula1: `=${first}`, ...(second === null ? {} : { formula2: `=${second}` }) };
      return {
        [rule.kind === "whole" ? "wholeNumber" : "decimal"]: { ...limits, operator: OPERATORS[rule.compare] },
      };
    }
    case "list":
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case "words":
      return { list: { inCellDropDown: true, source: rule.words.join(",") } };
    case "formula":
      return { custom: { formula: `=${rule.formula}` } };
  }
}

const SILENT = { showAlert: false, message: "", title: "", style: STYLES.stop };
const UNTOLD = { showPrompt: false, message: "", title: "" };

function readers(rule: () => EngineRule | null): NonNullable<HostObject["get"]> {
  return {
    Rule: () => {
      const found = rule();
      return found === null ? {} : ruleWords(found.accepts);
    },
    Type: () => {
      const found = rule();
      return found === null ? "None" : TYPES[found.accepts.kind];
    },
    IgnoreBlanks: () => rule()?.blanks ?? true,
    ErrorAlert: () => {
      const told = rule()?.refusal ?? null;
      return told === null
        ? SILENT
        : { showAlert: true, title: told.title, message: told.text, style: STYLES[told.style] };
    },
    Prompt: () => {
      const told = rule()?.prompt ?? null;
      return told === null ? UNTOLD : { showPrompt: true, title: told.title, message: told.text };
    },
  };
}

const PLAIN_RULE = { blanks: true, prompt: null, refusal: { title: "", text: "", style: "stop" } } as const;

/** The rule of exactly these cells: what the engine has, or what is on its way to it. */
function ruleDraft(
  book: Book,
  sheet: string,
  area: Area,
): { readonly rule: () => EngineRule | null; readonly put: (next: EngineRule | null) => void } {
  // Another proxy of the same cells may have left a piece behind.
  book.putDrafts();
  let draft: EngineRule | null | undefined;
  const standing = (): EngineRule | null =>
    book.engine.rules(sheet).find(({ areas }) => areas.some((one) => sameArea(one, area)))?.rule ?? null;
  return {
    rule: () => (draft === undefined ? standing() : draft),
    put: (next) => {
      mayChange(book, sheet, null);
      draft = next;
      book.draft(`rule ${sheet} ${JSON.stringify(area)}`, () => {
        draft = undefined;
        book.engine.setRule(sheet, area, next);
      });
    },
  };
}

/** DataValidation of a range. A message before its rule is refused, as Excel for the web does now and then. */
export function validationObject(book: Book, place: Place): HostObject {
  const { rule, put } = ruleDraft(book, place.sheet, book.finite(place));
  const change = (part: Partial<EngineRule>): void => {
    const before = rule();
    if (before === null) throw fault("InvalidArgument", "a message before its rule");
    put({ ...before, ...part });
  };
  const messages = setters<Partial<EngineRule>>(
    {
      IgnoreBlanks: (value) => ({ blanks: asBoolean(value) }),
      ErrorAlert: (value) => ({ refusal: refusal(value) }),
      Prompt: (value) => ({ prompt: prompt(value) }),
    },
    change,
  );
  const setRule = (value: unknown): void => {
    const next = accepts(book, value);
    put({ ...PLAIN_RULE, ...rule(), accepts: next });
  };
  const clear = (): void => {
    put(null);
  };
  return { type: "DataValidation", get: readers(rule), set: { ...messages, Rule: setRule }, call: { Clear: clear } };
}
