import { isComputed, type Leaf } from "../../scoring/criterion";
import { allLeaves } from "../../scoring/criteria-set";
import { decimalOf, numberOf } from "../../scoring/points";
import type { Problem } from "../../scoring/problem";
import { parseReference, type Cell } from "../../sheet/address";
import { isDateFormat, isPercentFormat } from "../../sheet/date-score";
import { expectedLeaves } from "../../sheet/filling";
import { PAPER } from "../../sheet/paper-words";
import { POINTS_FORMAT } from "../../sheet/points-format";
import type { CellContent } from "../../workbook/excel/swap-cells";
import { entryCells, rowOf } from "./entry-cells";
import type { KeptCell, KeptStep } from "./journal";
import { selfEntries } from "./self-entries";
import type { Standing } from "./standing";

type Wanted = {
  readonly cell: string;
  readonly criterion: string | null;
  readonly value: number | string;
  readonly shownFrom?: string;
  readonly shownTo: string;
};

function cellOf(cell: string): Cell {
  const area = parseReference(cell)?.area;
  return { row: area?.top ?? 0, column: area?.left ?? 0 };
}

/** What a cell held when the sheet was read. */
function contentAt({ found }: Standing, cell: string): CellContent {
  const { row, column } = cellOf(cell);
  const held = found.snapshot.cells.find((one) => one.row === row && one.column === column);
  const { value, formula } = held ?? { value: "", formula: null };
  return { value, formula, format: held?.format ?? found.formatAt({ row, column }) };
}

function leafOf({ loaded }: Standing, id: string | null): Leaf | null {
  return (loaded === null ? [] : allLeaves(loaded.set)).find((leaf) => leaf.id === id) ?? null;
}

/** In a cell of a date's format the number would be a date again, in one of format Text a text. */
function formatFor(standing: Standing, { criterion, value }: Wanted, format: string): string {
  const spoils = isDateFormat(format) || isPercentFormat(format) || format === "@";
  if (!spoils || typeof value === "string") return format;
  const leaf = leafOf(standing, criterion);
  const isCount = standing.scored === null || (leaf !== null && isComputed(leaf));
  return isCount ? "General" : POINTS_FORMAT;
}

/** A cell of the sheet in view as it stands, and as it is wanted. */
export function changedCell(standing: Standing, wanted: Wanted): KeptCell {
  const { cell, criterion, value, shownTo } = wanted;
  const from = contentAt(standing, cell);
  const to = { value, formula: null, format: formatFor(standing, wanted, from.format) };
  return { cell, criterion, from, to, shownFrom: wanted.shownFrom ?? String(from.value), shownTo };
}

function isSame(one: Problem, other: Problem): boolean {
  const { repair } = one;
  const isHere = one.code === other.code && one.place.cell === other.place.cell;
  return isHere && repair !== undefined && repair.from === other.repair?.from && repair.to === other.repair.to;
}

/** What is wrong on the sheet in view, be it of scores or of a survey. */
function problemsInView({ scored, survey }: Standing): readonly Problem[] {
  return (scored ?? survey)?.problems ?? [];
}

export type RepairPlan = {
  readonly cells: readonly KeptCell[];
  /** Cells whose problem is no longer the one that was shown. */
  readonly stale: readonly string[];
};

/** Repairs that were offered and still are. */
export function repairsOf(standing: Standing, problems: readonly Problem[]): RepairPlan {
  const cells = new Map<string, KeptCell>();
  const stale: string[] = [];
  for (const problem of problems) {
    const { place, repair } = problem;
    if (repair === undefined || place.cell === undefined) continue;
    if (!problemsInView(standing).some((one) => isSame(problem, one))) stale.push(place.cell);
    else {
      const { from: shownFrom, to: shownTo, value } = repair;
      const criterion = place.criterion ?? null;
      cells.set(place.cell, changedCell(standing, { cell: place.cell, criterion, value, shownFrom, shownTo }));
    }
  }
  return { cells: [...cells.values()], stale };
}

/** The unit's own points into the judge's blank cells. */
export function selfCopies(standing: Standing): readonly KeptCell[] {
  const { scored, loaded, found } = standing;
  if (scored === null || loaded === null) return [];
  const expected = expectedLeaves(loaded.set, scored.isSelfScore ? "self" : "judge");
  const entryCell = entryCells(found.snapshot, scored);
  return selfEntries(scored, expected).flatMap(({ leaf, points }) => {
    const cell = entryCell(leaf);
    if (cell === null) return [];
    return [changedCell(standing, { cell, criterion: leaf.id, value: numberOf(points), shownTo: decimalOf(points) })];
  });
}

/** N/A into the entry cell of a criterion that allows it; null where it does not, or is gone from the sheet. */
export function notApplicable(standing: Standing, id: string): KeptCell | null {
  const leaf = leafOf(standing, id);
  const { scored, found } = standing;
  if (scored === null || leaf?.notApplicable === undefined) return null;
  const cell = entryCells(found.snapshot, scored)(leaf);
  const word = PAPER.notApplicable;
  return cell === null ? null : changedCell(standing, { cell, criterion: id, value: word, shownTo: word });
}

/** Where a kept cell stands now: rows that came or went above it took its criterion along. */
function cellNow({ scored }: Standing, { cell, criterion }: KeptCell): string {
  const points = criterion === null ? undefined : scored?.cells.get(criterion);
  return points === undefined ? cell : cell.replace(/\d+$/u, String(rowOf(points)));
}

/** The step backwards. On another sheet than the one in view cells are taken where they stood. */
export function backwards(standing: Standing, step: KeptStep): readonly KeptCell[] {
  const isInView = standing.found.id === step.sheetId || standing.found.snapshot.name === step.sheet;
  return step.cells.map((kept) => ({
    cell: isInView ? cellNow(standing, kept) : kept.cell,
    criterion: kept.criterion,
    from: kept.to,
    to: kept.from,
    shownFrom: kept.shownTo,
    shownTo: kept.shownFrom,
  }));
}
