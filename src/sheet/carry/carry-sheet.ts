import { extraItems } from "../../scoring/criteria-set";
import { isComputed } from "../../scoring/criterion";
import { layersOf } from "../../scoring/layers";
import { problem, type Problem } from "../../scoring/problem";
import type { VersionChange } from "../../scoring/version-change";
import { a1 } from "../address";
import { expectedLeaves } from "../filling";
import { gridOf } from "../grid";
import { mapSheet } from "../map-sheet";
import { rawCell, shown } from "../raw-cell";
import type { ScoreRequest } from "../score-request";
import { parseSetName, setName } from "../set-name";
import type { SheetSnapshot } from "../sheet-snapshot";
import { laidRows, unnamedColumns } from "../versions/laid-rows";
import { versionChanges } from "../versions/version-changes";
import { reasonsOf, type CarryWish } from "./carry-plan";
import { textOf, type Source } from "./carry-source";
import { renamed, takeOver, type Carried } from "./take-over";
import { typedCells } from "./typed-cells";

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
  const source: Source = { grid, map, wish, place: { file, sheet: snapshot.name } };
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
