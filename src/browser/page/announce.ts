import { a1, type Cell } from "../../sheet/address";
import type { Language } from "../../sheet/describe";
import type { Engine, SheetId } from "../engine";
import type { EngineRule } from "../engine-rule";
import { pageWords } from "./page-language";
import type { PageWords } from "./page-words";

/** What there is to say of a cell; the rule is null where everything may be typed. */
export type ToldCell = {
  readonly cell: Cell;
  /** As it is shown, "" for nothing. */
  readonly text: string;
  readonly isFormula: boolean;
  readonly isLocked: boolean;
  readonly rule: EngineRule | null;
};

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A bound is a plain number, or a formula, which is read out as it stands. */
function bound(text: string, language: Language): string {
  return NUMBER.test(text) && language === "vi" ? text.replace(".", ",") : text;
}

function accepted({ accepts }: EngineRule, words: PageWords, language: Language): string {
  switch (accepts.kind) {
    case "words":
      return words.oneOf(accepts.words.join("; "));
    case "list":
      return words.fromList;
    case "formula":
      return words.byFormula;
    case "decimal":
    case "whole": {
      const [first, second] = [bound(accepts.first, language), bound(accepts.second ?? "", language)];
      const whole = accepts.kind === "whole" ? ` ${words.whole}` : "";
      if (accepts.compare === "between") return words.between(first, second) + whole;
      if (accepts.compare === "not-between") return words.notBetween(first, second) + whole;
      return words.comparison(words.compared[accepts.compare], first) + whole;
    }
  }
}

/** The rule's own hint where it has one, since it was written for this very cell. */
function ruleText(rule: EngineRule, words: PageWords, language: Language): string {
  if (rule.prompt === null) return accepted(rule, words, language);
  const { title, text } = rule.prompt;
  return [title, text].filter((part) => part !== "").join(": ");
}

/** One or two sentences for the line below the commands, which screen readers read out: the grid itself is a picture. */
export function announcement(told: ToldCell, language: Language): string {
  const words = pageWords(language);
  const value = told.text === "" ? words.empty : told.text;
  const kind = told.isFormula ? ` (${words.formula})` : "";
  const locked = told.isLocked ? `, ${words.locked}` : "";
  const rule = told.rule === null || told.isLocked ? "" : ` ${ruleText(told.rule, words, language)}`;
  return `${words.at(a1(told.cell))}: ${value}${kind}${locked}.${rule}`;
}

/** The active cell of the sheet that is shown. */
export function toldCell(engine: Engine, sheet: SheetId, cell: Cell): ToldCell {
  const { row, column } = cell;
  const area = { top: row, left: column, bottom: row, right: column };
  const covers = (one: typeof area): boolean =>
    one.top <= row && row <= one.bottom && one.left <= column && column <= one.right;
  const locked = engine.styles(sheet, area)[0]?.[0]?.locked !== false;
  return {
    cell,
    text: engine.texts(sheet, area)[0]?.[0] ?? "",
    isFormula: (engine.cells(sheet, area)[0]?.[0]?.formula ?? null) !== null,
    isLocked: locked && engine.protection(sheet) !== null,
    rule: engine.rules(sheet).find(({ areas }) => areas.some(covers))?.rule ?? null,
  };
}
