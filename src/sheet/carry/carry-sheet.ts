import { extraItems, markedItems } from "../../scoring/criteria-set";
import { isComputed, type Leaf } from "../../scoring/criterion";
import type { LeftReason } from "../../scoring/carry-facts";
import { layersOf, type Layer } from "../../scoring/layers";
import { problem, type Place, type Problem } from "../../scoring/problem";
import type { VersionChange } from "../../scoring/version-change";
import { a1 } from "../address";
import { expectedLeaves, type FilledRow } from "../filling";
import { gridOf, textAt, type Grid } from "../grid";
import { mapSheet } from "../map-sheet";
import { PAPER } from "../paper-words";
import { rawCell, shown } from "../raw-cell";
import type { ScoreRequest } from "../score-request";
import { parseSetName, setName } from "../set-name";
import type { SheetMap, SingleCell } from "../sheet-map";
import type { SheetSnapshot } from "../sheet-snapshot";
import { laidRows, unnamedColumns } from "../versions/laid-rows";
import { versionChanges } from "../versions/version-changes";
import { reasonsOf, type CarryWish } from "./carry-plan";
import { isDisguised, plainValue, typedCells, type TypedCell, type TypedPart } from "./typed-cells";

/** An entry that was taken over. */
export type Carried = { readonly cell: string; readonly criterion: string; readonly value: number | string };
/** A score sheet as it is laid from another version: nothing that was typed is lost unsaid. */
export type CarriedSheet = {
  readonly sheet: string;
  /** As the old sheet names its set. */
  readonly from: string;
  readonly request: ScoreRequest;
  readonly carried: readonly Carried[];
  /** One for each entry that stays behind, and one for a seal. */
  readonly left: readonly Problem[];
  readonly changes: readonly VersionChange[];
};

type Source = {
  readonly snapshot: SheetSnapshot;
  readonly grid: Grid;
  readonly map: SheetMap;
  readonly place: Place;
  readonly wish: CarryWish;
};

function textOf({ grid, map }: Source, name: SingleCell): string {
  const cell = map.cells[name];
  return cell === undefined ? "" : textAt(grid, cell.row, cell.column);
}

function isExtra({ target }: CarryWish, id: string): boolean {
  return [...extraItems(target.set), ...markedItems(target.set)].some((item) => item.id === id);
}

/** Where layers are new, a unit's points become its layer and a judge's the first appraisal. */
function renamed({ map, wish }: Source, typed: TypedCell): TypedCell {
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

function takeOver(source: Source, cells: readonly TypedCell[], reasons: ReadonlyMap<string, LeftReason>): Taken {
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

/** Whose sheet it is; a day that was typed as words is no day and stays behind. */
function fieldsOf(source: Source): {
  readonly fields: Pick<ScoreRequest, "unit" | "unitCode" | "judge" | "round" | "scoredOn">;
  readonly left: readonly Problem[];
} {
  const { map, grid, place } = source;
  const day = map.cells.scored_on;
  const found = day === undefined ? undefined : grid.at(day.row, day.column);
  const isDay = found?.kind === "number";
  const isLost = day !== undefined && !isDay && rawCell(found).kind !== "blank";
  const facts = { found: shown(rawCell(found)), reason: "left-date" } as const;
  return {
    fields: {
      unit: textOf(source, "unit"),
      unitCode: textOf(source, "unit_code"),
      judge: map.role === "self" ? null : textOf(source, "judge"),
      round: textOf(source, "round"),
      scoredOn: isDay ? Number(found.value) : null,
    },
    left: isLost ? [problem("entry-not-carried", { ...place, cell: a1(day) }, facts)] : [],
  };
}

function sealLeft(source: Source): readonly Problem[] {
  const cell = source.map.cells.seal;
  const found = textOf(source, "seal");
  if (cell === undefined || found === "") return [];
  return [problem("seal-not-carried", { ...source.place, cell: a1(cell) }, { found })];
}

/** Ids on two rows: which of them counts is for a person to say. */
function twice(ids: readonly string[]): readonly string[] {
  return ids.filter((id, at) => ids.indexOf(id) < at);
}

/** Lays out what a score sheet becomes in another version of its set; null for a sheet of another set, or none at all. */
export function carrySheet(snapshot: SheetSnapshot, file: string, wish: CarryWish): CarriedSheet | null {
  const grid = gridOf(snapshot);
  const map = mapSheet(snapshot, grid);
  if (map === null) return null;
  const { target } = wish;
  const source: Source = { snapshot, grid, map, wish, place: { file, sheet: snapshot.name } };
  const from = textOf(source, "criteria_set");
  if (parseSetName(from)?.id !== wish.from) return null;
  const isSame = from === setName(target.set, target.hash);
  const changes = isSame ? [] : versionChanges(grid, map, target.set);
  const rows = laidRows(grid, map, unnamedColumns(grid, map));
  const reasons = new Map(reasonsOf(wish, changes, from));
  for (const id of twice(rows.map((row) => row.id))) reasons.set(id, "left-twice");
  const typed = expectedLeaves(target.set, map.role).filter((leaf) => !isComputed(leaf));
  const known = new Set([...typed, ...extraItems(target.set)].map(({ id }) => id));
  const cells = typedCells(snapshot, grid, map, { rows, typed: known }).map((cell) => renamed(source, cell));
  const taken = takeOver(source, cells, reasons);
  const open = wish.layer ?? map.layers?.open ?? null;
  const layer = open !== null && layersOf(target.set).includes(open) ? { layer: open } : {};
  const { fields, left } = fieldsOf(source);
  const filling = { rows: taken.rows, documents: taken.documents };
  return {
    sheet: snapshot.name,
    from,
    request: { ...target, name: snapshot.name, ...fields, ...layer, filling },
    carried: taken.carried,
    left: [...left, ...taken.left, ...sealLeft(source)],
    changes,
  };
}
