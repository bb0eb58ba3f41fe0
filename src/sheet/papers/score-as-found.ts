import type { CriteriaSet } from "../../scoring/criteria-set";
import type { Layer } from "../../scoring/layers";
import type { UnitLabel } from "../../summary/roster";
import { gridOf, textAt, type Grid } from "../grid";
import type { FindSet } from "../judge-sheet";
import { LETTERHEAD_ROWS } from "../letterhead";
import { mapSheet } from "../map-sheet";
import { layoutScoreSheet } from "../score-layout";
import type { PaperSettings } from "../paper-settings";
import { blankRequest } from "../score-request";
import { parseSetName, setName } from "../set-name";
import type { SingleCell } from "../sheet-map";
import type { PlannedCell, SheetPlan } from "../sheet-plan";
import type { SheetSnapshot } from "../sheet-snapshot";
import { standsAsLaid } from "./stands-as-laid";

/** A score sheet of the workbook, and its page as it will be printed. */
export type FoundScore = {
  readonly sheet: string;
  readonly unit: UnitLabel;
  /** Null on the unit's own sheet. */
  readonly judge: string | null;
  readonly hidden: boolean;
  /** Null where the sheet does not stand as we laid it: other rows or columns, or another version of the set. */
  readonly plan: SheetPlan | null;
};

/** The criteria sets that are known here, and what is to stand on paper of each. */
export type Known = { readonly findSet: FindSet; readonly paperOf: (set: CriteriaSet) => PaperSettings };

function filled(cell: PlannedCell | null, value: PlannedCell["value"]): PlannedCell | null {
  return cell === null ? null : { ...cell, value };
}

/** The plan with what stands in its cells now; the letterhead is that of the paper settings. */
function asFound(plan: SheetPlan, snapshot: SheetSnapshot, grid: Grid): SheetPlan {
  const rows = plan.rows.map((row, at) => {
    if (at < LETTERHEAD_ROWS) return row;
    return { ...row, cells: row.cells.map((cell, column) => filled(cell, grid.at(at, column)?.value ?? null)) };
  });
  const seal = snapshot.names["seal"];
  const code = seal === undefined ? "" : textAt(grid, seal.top, seal.left);
  const ids = snapshot.names["criterion_ids"]?.left ?? 0;
  // A sealed sheet shows its code for a scanner as well.
  const codes =
    seal === undefined || code === "" ? {} : { codes: [{ text: code, cell: { row: seal.top, column: ids } }] };
  return { ...plan, hidden: snapshot.hidden, rows, ...codes };
}

type Labels = {
  readonly unit: UnitLabel;
  readonly judge: string | null;
  readonly set: string;
  readonly grid: Grid;
  readonly layer: Layer | null;
};

function planOf(snapshot: SheetSnapshot, labels: Labels, known: Known): SheetPlan | null {
  const { unit, judge, set: text, grid, layer } = labels;
  const named = parseSetName(text);
  const found: ReturnType<FindSet> = named === null ? null : known.findSet(named.id);
  if (found === null || setName(found.set, found.hash) !== text) return null;
  const about = { name: snapshot.name, unit: unit.name, unitCode: unit.code ?? "", judge };
  const open = layer === null ? {} : { layer };
  const request = { ...blankRequest(found.set, found.hash, about), ...open, paper: known.paperOf(found.set) };
  const plan = layoutScoreSheet(request);
  return standsAsLaid(plan, snapshot, grid) ? asFound(plan, snapshot, grid) : null;
}

/** Null for a sheet that is no score sheet. */
export function scoreAsFound(snapshot: SheetSnapshot, known: Known): FoundScore | null {
  const grid: Grid = gridOf(snapshot);
  const map = mapSheet(snapshot, grid);
  if (map === null) return null;
  const text = (cell: SingleCell): string => {
    const place = map.cells[cell];
    return place === undefined ? "" : textAt(grid, place.row, place.column);
  };
  const code = text("unit_code");
  const unit = { code: code === "" ? null : code, name: text("unit") };
  const judge = map.role === "self" ? null : text("judge");
  const plan = planOf(
    snapshot,
    { unit, judge, set: text("criteria_set"), grid, layer: map.layers?.open ?? null },
    known,
  );
  return { sheet: snapshot.name, unit, judge, hidden: snapshot.hidden, plan };
}
