import { EVIDENCE_WORDS, NOT_APPLICABLE_WORDS, PLACE_WORDS, wordFor } from "./annex-paper";
import { rawValue } from "../raw-cell";
import { lineText } from "./annex-lines";
import { namesDocument } from "./line-fields";
import { writeRule } from "./write-rule";
import { moreText, objectOf, objectsOf, originText, without, type Json, type WrittenLine } from "./written-lines";

const ORIGIN = ["source", "example"] as const;
const GROUP = ["kind", "id", "title", "max", "criteria", ...ORIGIN];
const LEAF = ["id", "title", "max", "evidence", "notApplicable", ...ORIGIN];

/** Keys that the cell says; what it cannot say stands in “Khác”. */
type Evidence = { readonly line: WrittenLine; readonly said: readonly string[] };

/** The document's name alone says that it is required, unless it reads as one of the words. */
function evidenceOf({ evidence, evidenceText: named }: Json): Evidence {
  if (evidence === "required" && typeof named === "string" && isCell(named))
    return { line: { evidence: named }, said: ["evidenceText"] };
  const word = evidence === undefined || evidence === "none" ? null : wordFor(EVIDENCE_WORDS, evidence);
  return { line: word === null ? {} : { evidence: word }, said: [] };
}

/** A text that a cell gives back as it is. */
function isCell(text: string): boolean {
  return namesDocument(text) && lineText({ row: 0, cells: { evidence: rawValue(text) } }, "evidence") === text;
}

function general(json: Json, number: string): WrittenLine {
  return {
    number,
    title: String(json["title"]),
    max: Number(json["max"]),
    id: String(json["id"]),
    ...originText(json),
  };
}

function leafLine(leaf: Json, number: string): WrittenLine {
  const evidence = evidenceOf(leaf);
  const { text, left } = writeRule(without(leaf, [...LEAF, ...evidence.said]), Number(leaf["max"]));
  const notApplicable = wordFor(NOT_APPLICABLE_WORDS, leaf["notApplicable"]);
  return {
    ...general(leaf, number),
    ...(text === "" ? {} : { rule: text }),
    ...evidence.line,
    ...(notApplicable === null ? {} : { notApplicable }),
    ...moreText(left),
  };
}

/** How rows are numbered: by their ids where those build the tree by themselves, else 1, 1.1, 1.1.1. */
export type NumberOf = (json: Json, path: readonly number[]) => string;

function criterionLines(json: Json, path: readonly number[], numberOf: NumberOf): readonly WrittenLine[] {
  const number = numberOf(json, path);
  if (json["kind"] !== "group") return [leafLine(json, number)];
  return [
    { ...general(json, number), ...moreText(without(json, GROUP)) },
    ...criteriaLines(objectsOf(json["criteria"]), path, numberOf),
  ];
}

export function criteriaLines(
  list: readonly Json[],
  path: readonly number[],
  numberOf: NumberOf,
): readonly WrittenLine[] {
  return list.flatMap((one, at) => criterionLines(one, [...path, at + 1], numberOf));
}

const ITEM = ["id", "title", "max", "step", "evidence", ...ORIGIN];
const HEAD = ["title", "cap", "place", "items", ...ORIGIN];

function itemLine(item: Json, at: number): WrittenLine {
  const evidence = evidenceOf(item);
  const step = writeRule({ kind: "points", step: item["step"] }, Number(item["max"])).text;
  return {
    ...general(item, String(at + 1)),
    ...(step === "" ? {} : { rule: step }),
    ...evidence.line,
    ...moreText(without(item, [...ITEM, ...evidence.said])),
  };
}

/** Bonus or deductions: a line that heads them with the cap, then one for each item. */
export function extrasLines(value: unknown): readonly WrittenLine[] {
  if (value === undefined) return [];
  const part = objectOf(value);
  const place = wordFor(PLACE_WORDS, part["place"]);
  const head = {
    title: String(part["title"]),
    max: Number(part["cap"]),
    ...(place === null ? {} : { rule: place }),
    ...originText(part),
    ...moreText(without(part, HEAD)),
  };
  return [head, ...objectsOf(part["items"]).map(itemLine)];
}
