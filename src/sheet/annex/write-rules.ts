import { readGate, readLevelAtMost, writeGate, writeLevelAtMost, writeTieBreak } from "./level-words";
import { GENERAL_FIELDS, MORE_LABEL } from "./general-fields";
import { moreText, objectOf, objectsOf, originText, without, type Json, type WrittenLine } from "./written-lines";

const ORIGIN = ["source", "example"] as const;

function isSame(one: Json, other: Json | null): boolean {
  const sorted = (json: Json | null): string => JSON.stringify(Object.entries(json ?? {}).sort());
  return sorted(one) === sorted(other);
}

/** The condition in words where they read back as it; what they cannot say goes to the column “Khác”. */
function gateLines(gate: Json, at: number): readonly WrittenLine[] {
  const rule = without(gate, ["id", "title", "levelAtMost", "items", ...ORIGIN]);
  const text = writeGate(gate);
  const isSaid = isSame(rule, readGate(text));
  const level = gate["levelAtMost"];
  const isLevelSaid = readLevelAtMost(writeLevelAtMost(level)) === level;
  const number = String(at + 1);
  const head = {
    number,
    title: String(gate["title"]),
    ...(isSaid ? { rule: text } : {}),
    ...(isLevelSaid ? { evidence: writeLevelAtMost(level) } : {}),
    id: String(gate["id"]),
    ...originText(gate),
    ...moreText({ ...(isSaid ? {} : rule), ...(isLevelSaid ? {} : { levelAtMost: level }) }),
  };
  const documents = objectsOf(gate["items"]).map((item, index) => ({
    number: `${number}.${String(index + 1)}`,
    title: String(item["title"]),
    id: String(item["id"]),
  }));
  return [head, ...documents];
}

function levelLine(level: Json): WrittenLine {
  const { stars } = level;
  return {
    title: String(level["name"]),
    max: Number(level["from"]),
    ...(typeof stars === "number" ? { rule: stars } : {}),
    ...originText(level),
    ...moreText(without(level, ["name", "from", "stars", ...ORIGIN])),
  };
}

export function gatesLines(value: unknown): readonly WrittenLine[] {
  return objectsOf(value).flatMap(gateLines);
}

export function levelsLines(value: unknown): readonly WrittenLine[] {
  return objectsOf(value).map(levelLine);
}

export function tieBreakLines(value: unknown): readonly WrittenLine[] {
  return objectsOf(value).map((tie, at) => ({
    number: String(at + 1),
    title: writeTieBreak(tie),
    ...moreText(without(tie, ["by", "id"])),
  }));
}

/** Keys of the set that other parts of the sheet hold. */
const ELSEWHERE = ["groups", "bonus", "deductions", "gates", "levels", "tieBreaks", "sources"];

function valueAt(set: Json, [key, inner]: readonly string[]): unknown {
  const value = set[key ?? ""];
  return inner === undefined ? value : objectOf(value)[inner];
}

function originKeys(part: string): readonly string[] {
  return [...GENERAL_FIELDS.filter(({ path }) => path[0] === part).map(({ path }) => path[1] ?? ""), ...ORIGIN];
}

/** A line for each general field that the set has, and one for all that has no words. */
export function generalLines(set: Json): readonly WrittenLine[] {
  const unsaid: string[] = [];
  const lines = GENERAL_FIELDS.flatMap(({ label, path, codec, origin, optional }): readonly WrittenLine[] => {
    const value = valueAt(set, path);
    // What a set may say stands there blank, or its owner would not know that it may.
    if (value === undefined) return optional === true ? [{ title: label }] : [];
    const text = codec.write(value);
    if (text === null) {
      unsaid.push(path[0]);
      return [];
    }
    const part = objectOf(set[path[0]]);
    const more = origin === true ? { ...originText(part), ...moreText(without(part, originKeys(path[0]))) } : {};
    return [{ title: label, rule: text, ...more }];
  });
  const said = GENERAL_FIELDS.map(({ path }) => path[0]).filter((key) => !unsaid.includes(key));
  const left = without(set, [...ELSEWHERE, ...said]);
  return [
    ...lines,
    ...Object.entries(left).map(([key, value]) => ({ title: MORE_LABEL, ...moreText({ [key]: value }) })),
  ];
}
