import { isComputed, type Leaf } from "../scoring/criterion";
import { judgeExtra, judgeFigure, judgePoints, type Entry } from "../scoring/entry";
import { decimalOf, hundredthsOf, numberOf, type Points } from "../scoring/points";
import { PAPER } from "./paper-words";

/** Entries as a summary records them, so that a person can read them: `I.1=4.50; I.2=3.00/4.00; I.3=N/A`. */
const BETWEEN = "; ";
const DECIMAL = /^-?\d{1,12}\.\d{2}$/u;

export function pairsText<Value>(pairs: Iterable<readonly [string, Value]>, textOf: (value: Value) => string): string {
  return [...pairs].map(([id, value]) => `${id}=${textOf(value)}`).join(BETWEEN);
}

/** The pairs of such a text; a part without “=” gives an id that nobody has. */
export function pairsOf(text: string): readonly (readonly [id: string, value: string])[] {
  if (text === "") return [];
  return text.split(BETWEEN).map((part) => {
    const at = part.indexOf("=");
    return at < 0 ? ["", part] : [part.slice(0, at), part.slice(at + 1)];
  });
}

export function idsText(ids: Iterable<string>): string {
  return [...ids].join(BETWEEN);
}

export function idsOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(BETWEEN);
}

export function entryText(entry: Entry): string {
  if (entry.kind === "points") return decimalOf(entry.points);
  if (entry.kind === "not-applicable") return PAPER.notApplicable;
  return `${decimalOf(entry.figures)}/${entry.outOf === null ? "" : decimalOf(entry.outOf)}`;
}

export function pointsOfText(text: string): Points | null {
  return DECIMAL.test(text) ? hundredthsOf(Number(text.replace(".", ""))) : null;
}

function legalFigures(leaf: Leaf, text: string): Entry | null {
  const [first = "", second = ""] = text.split("/");
  const [figures, outOf] = [pointsOfText(first), pointsOfText(second)];
  if (figures === null || !judgeFigure(leaf, numberOf(figures), "figures").ok) return null;
  if (leaf.kind !== "ratio") return second === "" ? { kind: "figures", figures, outOf: null } : null;
  return outOf !== null && judgeFigure(leaf, numberOf(outOf), "outOf").ok ? { kind: "figures", figures, outOf } : null;
}

/** A recorded entry, judged anew against its criterion; null where it is no legal one. */
export function legalEntry(leaf: Leaf, text: string, isAppraised = false): Entry | null {
  if (text === PAPER.notApplicable) return leaf.notApplicable === undefined ? null : { kind: "not-applicable" };
  if (isComputed(leaf) && !isAppraised) return text.includes("/") ? legalFigures(leaf, text) : null;
  const points = pointsOfText(text);
  return points !== null && judgePoints(leaf, numberOf(points)).ok ? { kind: "points", points } : null;
}

/** A recorded bonus or deduction, null where it was refused; undefined where it is no legal one. */
export function legalExtra(
  item: { readonly max: Points; readonly step: Points },
  text: string,
): Points | null | undefined {
  if (text === "") return null;
  const points = pointsOfText(text);
  return points !== null && judgeExtra(item, numberOf(points)).ok ? points : undefined;
}
