import { absoluteA1 } from "../../sheet/address";
import type { EntryRule, Highlight, Message, SheetPlan } from "../../sheet/sheet-plan";
import { LOOKS, SCALE } from "../../sheet/style";
import { BYTES_PER_CALL, type Desk, type Laying } from "./desk";

function condition(accepts: EntryRule["accepts"]): Excel.DataValidationRule {
  switch (accepts.kind) {
    case "decimal":
      return { decimal: { formula1: accepts.from, formula2: accepts.to, operator: "Between" } };
    case "list":
      // As a formula: Excel has failed on ranges here.
      return { list: { inCellDropDown: true, source: `=${absoluteA1(accepts.source)}` } };
    case "words":
      return { list: { inCellDropDown: true, source: accepts.words.join(",") } };
    case "formula":
      return { custom: { formula: `=${accepts.formula}` } };
  }
}

function bytesOf(message: Message | null): number {
  return message === null ? 0 : (message.title.length + message.text.length) * 3 + BYTES_PER_CALL;
}

/** The rule before its messages: Excel for the web refuses the other order. A blank cell passes unless told otherwise. */
export function* layRules(desk: Desk, { rules }: SheetPlan): Laying {
  for (const { area, accepts, prompt, refusal } of rules) {
    yield BYTES_PER_CALL * 3 + bytesOf(prompt) + bytesOf(refusal);
    const validation = desk.range(area).dataValidation;
    validation.rule = condition(accepts);
    validation.errorAlert = { title: refusal.title, message: refusal.text, style: "Stop", showAlert: true };
    if (prompt !== null && prompt.title + prompt.text !== "")
      validation.prompt = { title: prompt.title, message: prompt.text, showPrompt: true };
  }
}

const THREE_COLOURS: Excel.ConditionalColorScaleCriteria = {
  minimum: { type: "LowestValue", color: `#${SCALE.lowest}` },
  midpoint: { type: "Percentile", formula: "50", color: `#${SCALE.middle}` },
  maximum: { type: "HighestValue", color: `#${SCALE.highest}` },
};

function layHighlight(range: Excel.Range, highlight: Highlight): void {
  if (highlight.kind === "scale") {
    range.conditionalFormats.add("ColorScale").colorScale.criteria = THREE_COLOURS;
    return;
  }
  const { rule, format } = range.conditionalFormats.add("Custom").custom;
  rule.formula = `=${highlight.formula}`;
  format.fill.color = `#${LOOKS[highlight.look].fill}`;
  format.font.color = `#${LOOKS[highlight.look].color}`;
}

/** From the last to the first: Excel puts each new one above all before it, and the plan's first is to win. */
export function* layHighlights(desk: Desk, { highlights }: SheetPlan): Laying {
  for (const highlight of [...highlights].reverse()) {
    yield BYTES_PER_CALL * 3;
    layHighlight(desk.range(highlight.area), highlight);
  }
}
