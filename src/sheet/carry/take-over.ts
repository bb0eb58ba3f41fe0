import { extraItems, markedItems } from "../../scoring/criteria-set";
import { isComputed, type Leaf } from "../../scoring/criterion";
import type { LeftReason } from "../../scoring/carry-facts";
import { layersOf, type Layer } from "../../scoring/layers";
import { problem, type Problem } from "../../scoring/problem";
import { expectedLeaves, type FilledRow } from "../filling";
import { PAPER } from "../paper-words";
import { rawCell, shown } from "../raw-cell";
import type { CarryWish } from "./carry-plan";
import type { Source } from "./carry-source";
import { isDisguised, plainValue, type TypedCell, type TypedPart } from "./typed-cells";

/** An entry that was taken over. */
export type Carried = { readonly cell: string; readonly criterion: string; readonly value: number | string };
function isExtra({ target }: CarryWish, id: string): boolean {
  return [...extraItems(target.set), ...markedItems(target.set)].some((item) => item.id === id);
}

/** Where layers are new, a unit's points become its layer and a judge's the first appraisal. */
export function renamed({ map, wish }: Source, typed: TypedCell): TypedCell {
  const isLeaf = typed.part === "points" && typed.laid?.section === map.criteria && !isExtra(wish, typed.laid.id);
  if (!isLeaf || map.layers !== null || wish.target.set.layers === undefined) return typed;
  return { ...typed, part: map.role === "self" ? "self" : "first" };
}

/** Which parts of a row take entries in the target. */
function takes({ map, wish: { target } }: Source): (id: string, part: TypedPart) => boolean {
  const expected = new Map(expectedLeaves(target.set, map.role).map((leaf) => [leaf.id, leaf]));
  const all = new Set(expectedLeaves(target.set, "judge").map(({ id }) => id));
  const others = new Set([...extraItems(target.set), ...markedItems(target.set)].map(({ id }) => id));
  const layers = layersOf(target.set);
  const isLayered = layers.length > 0;
  const inLayer: Takes = (layer) => (leaf) => leaf !== undefined && layers.includes(layer);
  const isTyped = (leaf: Leaf | undefined): boolean => leaf !== undefined && !isComputed(leaf);
  const parts: Readonly<Record<TypedPart, (leaf: Leaf | undefined, id: string) => boolean>> = {
    points: (leaf, id) => others.has(id) || (!isLayered && isTyped(leaf)),
    figures: (leaf) => leaf !== undefined && isComputed(leaf),
    figuresOf: (leaf) => leaf?.kind === "ratio",
    self: (leaf, id) => (isLayered ? isTyped(leaf) : all.has(id)),
    first: inLayer("appraisal-1"),
    explanation: inLayer("explanation"),
    second: inLayer("appraisal-2"),
    evidence: (_, id) => all.has(id) || others.has(id),
    notes: (_, id) => all.has(id) || others.has(id),
  };
  return (id, part) => parts[part](expected.get(id), id);
}

type Takes = (layer: Layer) => (leaf: Leaf | undefined) => boolean;

type Taken = {
  readonly rows: ReadonlyMap<string, FilledRow>;
  readonly documents: ReadonlySet<string>;
  readonly carried: readonly Carried[];
  readonly left: readonly Problem[];
};

function reasonFor(
  typed: TypedCell,
  reasons: ReadonlyMap<string, LeftReason>,
  isTaken: ReturnType<typeof takes>,
): LeftReason | null {
  const { laid, part, found } = typed;
  if (laid === null) return "left-no-id";
  const known = reasons.get(laid.id);
  if (known !== undefined) return known;
  if (!isTaken(laid.id, part)) return "left-no-entry";
  if (plainValue(found) === null) return "left-no-value";
  return isDisguised(found) ? "left-date" : null;
}

function marksOf({ wish }: Source): ReadonlyMap<string, string> {
  const samples = new Set(wish.target.set.gates.filter(({ kind }) => kind === "survey-sample").map(({ id }) => id));
  return new Map(markedItems(wish.target.set).map(({ id }) => [id, samples.has(id) ? PAPER.held : PAPER.document]));
}

function leftProblem(source: Source, { laid, cell, found }: TypedCell, reason: LeftReason): Problem {
  const place = { ...source.place, cell, ...(laid === null ? {} : { criterion: laid.id }) };
  return problem("entry-not-carried", place, { found: shown(rawCell(found)), reason });
}

const TEXTS: ReadonlySet<TypedPart> = new Set(["evidence", "notes", "explanation"]);

/** Takes what stands in the cells into the rows of a filling; what has no place there stays behind and is told. */
export function takeOver(source: Source, cells: readonly TypedCell[], reasons: ReadonlyMap<string, LeftReason>): Taken {
  const isTaken = takes(source);
  const marks = marksOf(source);
  const rows = new Map<string, FilledRow>();
  const documents = new Set<string>();
  const carried: Carried[] = [];
  const left: Problem[] = [];
  for (const typed of cells) {
    const { laid, part, cell, found } = typed;
    const reason = reasonFor(typed, reasons, isTaken);
    const value = plainValue(found);
    if (reason !== null || laid === null || value === null) {
      left.push(leftProblem(source, typed, reason ?? "left-no-value"));
      continue;
    }
    const { id } = laid;
    const mark = marks.get(id);
    // A mark that says anything but “there” has no place in a filling.
    if (mark !== undefined && String(value).trim().toLowerCase() !== mark.toLowerCase()) {
      left.push(leftProblem(source, typed, "left-no-entry"));
      continue;
    }
    if (mark !== undefined) documents.add(id);
    else rows.set(id, { ...rows.get(id), [part]: TEXTS.has(part) ? String(value) : value });
    carried.push({ cell, criterion: id, value });
  }
  return { rows, documents, carried, left };
}
