import { type Area, parseReference } from "../sheet/address";
import type { Message } from "../sheet/sheet-plan";
import { areasOf, firstCell, formulaFor } from "./found-areas";
import { comparisonFormula, comparisonOf } from "./found-comparison";
import { isTrue } from "./read-workbook-part";
import { sameSheet } from "./sheet-names";
import type { FileRule } from "./workbook-file";
import { find, type FoundElement, inside } from "./xml/found-element";

type Attributes = FoundElement["attributes"];
type Formulas = { readonly first: string; readonly second: string };

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i;

function numberRule(attributes: Attributes, { first, second }: Formulas, whole: boolean): FileRule["accepts"] {
  const compare = comparisonOf(attributes["operator"]);
  const isPlain = !whole && compare === "between" && NUMBER.test(first) && NUMBER.test(second);
  if (isPlain) return { kind: "decimal", from: Number(first), to: Number(second) };
  const needsTwo = compare === "between" || compare === "not-between";
  return { kind: "number", whole, compare, first, second: needsTwo ? second : null };
}

/** "a,b" in quotes is a list of words, anything else stands for cells. */
function listRule(source: string, sheet: string): FileRule["accepts"] {
  if (source.startsWith('"')) {
    const words = source.slice(1, source.endsWith('"') ? -1 : undefined).replaceAll('""', '"');
    return { kind: "words", words: words.split(",").map((word) => word.trim()) };
  }
  const found = parseReference(source);
  const isHere = found !== null && (found.sheet === null || sameSheet(found.sheet, sheet));
  const isLine = isHere && (found.area.top === found.area.bottom || found.area.left === found.area.right);
  // A reference without $ moves with the cell, which the plain kind cannot say.
  const isFixed = isLine && (source.match(/\$/g) ?? []).length >= (source.includes(":") ? 4 : 2);
  return isFixed ? { kind: "list", source: found.area } : { kind: "reference", source };
}

function accepts(attributes: Attributes, formulas: Formulas, cell: string, sheet: string): FileRule["accepts"] | null {
  switch (attributes["type"] ?? "none") {
    case "decimal":
    case "date":
    case "time":
      return numberRule(attributes, formulas, false);
    case "whole":
      return numberRule(attributes, formulas, true);
    case "list":
      return listRule(formulas.first, sheet);
    case "textLength": {
      const compare = comparisonOf(attributes["operator"]);
      return { kind: "formula", formula: comparisonFormula(`LEN(${cell})`, compare, formulas.first, formulas.second) };
    }
    case "custom":
      return { kind: "formula", formula: formulas.first };
    default:
      return null;
  }
}

function messages(attributes: Attributes): Pick<FileRule, "prompt" | "refusal"> {
  const prompt: Message = { title: attributes["promptTitle"] ?? "", text: attributes["prompt"] ?? "" };
  const refusal: Message = { title: attributes["errorTitle"] ?? "", text: attributes["error"] ?? "" };
  const style = attributes["errorStyle"];
  return {
    prompt: isTrue(attributes["showInputMessage"]) && prompt.title + prompt.text !== "" ? prompt : null,
    refusal: isTrue(attributes["showErrorMessage"])
      ? { ...refusal, ...(style === "warning" || style === "information" ? { style } : {}) }
      : null,
  };
}

function rulesOf(element: FoundElement, sheet: string): readonly FileRule[] {
  const { attributes } = element;
  const areas = areasOf(attributes["sqref"]);
  const [first] = areas;
  if (first === undefined) return [];
  const ruleFor = (area: Area): readonly FileRule[] => {
    const formula = (name: string): string => formulaFor(area, first, find(element, name)?.text ?? "");
    const formulas = { first: formula("formula1"), second: formula("formula2") };
    const accepted = accepts(attributes, formulas, firstCell(area), sheet);
    if (accepted === null) return [];
    const blanks = isTrue(attributes["allowBlank"]) ? {} : { blanks: false as const };
    return [{ area, accepts: accepted, ...messages(attributes), ...blanks }];
  };
  return areas.flatMap(ruleFor);
}

/** The rules of a worksheet element, one for each rectangle; `sheet` is its name. */
export function foundRules(worksheet: FoundElement | undefined, sheet: string): readonly FileRule[] {
  return inside(find(worksheet, "dataValidations"), "dataValidation").flatMap((element) => rulesOf(element, sheet));
}
