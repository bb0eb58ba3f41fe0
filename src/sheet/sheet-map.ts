import type { Area, Cell } from "./address";
import type { LayerMap } from "./layers/layer-map";
import type { Role } from "./score-columns";
import type { SheetSnapshot } from "./sheet-snapshot";

/** Cells that a score sheet has once (design 5.1); `missing` is ours. */
export const SINGLE_CELLS = [
  "total",
  "bonus_total",
  "grand_total",
  "missing",
  "level",
  "seal",
  "unit",
  "unit_code",
  "judge",
  "round",
  "scored_on",
  "criteria_set",
] as const;
export type SingleCell = (typeof SINGLE_CELLS)[number];

/** Rows from `top` to `bottom` whose ids stand in one column. */
export type Section = {
  readonly top: number;
  readonly bottom: number;
  readonly ids: number;
  readonly max: number;
  readonly points: number;
};

/** Where everything stands on a found score sheet, by its names or by its heading texts. */
export type SheetMap = {
  readonly by: "names" | "headings";
  readonly role: Role;
  readonly criteria: Section;
  /** Bonus and deductions; null when the sheet has none. Found by headings, it is the same section as `criteria`. */
  readonly extras: Section | null;
  /** Documents of gates; `points` is the column of their marks. */
  readonly documents: Section | null;
  readonly figures: number | null;
  readonly figuresOf: number | null;
  /** On a self-score sheet the points column itself. */
  readonly self: number | null;
  readonly evidence: number | null;
  /** Of a set with layers: then `criteria.points` is the column of the points that count, a formula. */
  readonly layers: LayerMap | null;
  readonly cells: Readonly<Partial<Record<SingleCell, Cell>>>;
};

type Names = SheetSnapshot["names"];

function section(ids: Area | undefined, max: Area | undefined, points: Area | undefined): Section | null {
  if (ids === undefined || points === undefined) return null;
  return { top: ids.top, bottom: ids.bottom, ids: ids.left, max: max?.left ?? -1, points: points.left };
}

/** A row that was added below the last one is in no name, yet it stands above the next figure: it must not go unseen. */
function downTo(section: Section | null, next: Area | undefined): Section | null {
  const isAsPlanned = section === null || next === undefined || next.top <= section.bottom;
  return isAsPlanned ? section : { ...section, bottom: next.top - 1 };
}

function singleCells(names: Names): SheetMap["cells"] {
  const found: Partial<Record<SingleCell, Cell>> = {};
  for (const name of SINGLE_CELLS) {
    const area = names[name];
    if (area !== undefined) found[name] = { row: area.top, column: area.left };
  }
  return found;
}

function layersByNames(names: Names): LayerMap | null {
  const first = names["appraisal_1"]?.left;
  if (first === undefined) return null;
  const [explanation, second] = [names["explanations"]?.left ?? null, names["appraisal_2"]?.left ?? null];
  return { first, explanation, second, open: null };
}

/** By the sheet's own names; null when the two that everything hangs on are gone. */
export function mapByNames(snapshot: SheetSnapshot): SheetMap | null {
  const { names } = snapshot;
  const criteria = downTo(section(names["criterion_ids"], names["max_points"], names["points"]), names["total"]);
  if (criteria === null) return null;
  const self = names["self_points"]?.left ?? null;
  return {
    by: "names",
    role: self === criteria.points ? "self" : "judge",
    criteria,
    extras: downTo(section(names["bonus_ids"], names["bonus_max"], names["bonus_points"]), names["bonus_total"]),
    documents: downTo(section(names["gate_ids"], undefined, names["gate_marks"]), names["level"]),
    figures: names["figures"]?.left ?? null,
    figuresOf: names["figures_of"]?.left ?? null,
    self,
    evidence: names["evidence"]?.left ?? null,
    layers: layersByNames(names),
    cells: singleCells(names),
  };
}
