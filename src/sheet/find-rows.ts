import type { CriteriaSet } from "../scoring/criteria-set";
import { extraItems, markedItems } from "../scoring/criteria-set";
import type { Criterion } from "../scoring/criterion";
import { oncePer } from "../scoring/once-per";
import { problem, type Place, type Problem } from "../scoring/problem";
import { a1 } from "./address";
import { textAt, type Grid } from "./grid";
import { inOrder } from "./score-places";
import type { Section, SheetMap } from "./sheet-map";

/** The row of every criterion, bonus item, deduction and document that stands on the sheet, by id. */
export type FoundRows = {
  readonly rows: ReadonlyMap<string, number>;
  /** Ids that stand on two rows: which of them counts is for a person to say. */
  readonly doubtful: ReadonlySet<string>;
  readonly problems: readonly Problem[];
};

function sections(map: SheetMap): readonly Section[] {
  const found = [map.criteria, map.extras, map.documents].filter((section) => section !== null);
  return [...new Set(found)];
}

/** An entry without a known id would be lost: it must not stand on the sheet unseen. */
function isStray(grid: Grid, section: Section, row: number, id: string): boolean {
  const points = grid.at(row, section.points);
  const typed = points !== undefined && points.formula === null && typeof points.value === "number";
  return id === "" ? typed : typed || grid.at(row, section.max)?.kind === "number";
}

/** Found by headings, a section runs to the end of the sheet: totals and figures below the table are no entries. */
function isAmongEntries(map: SheetMap, rows: ReadonlyMap<string, number>, row: number): boolean {
  const known = [...rows.values()];
  const isTotal = Object.values(map.cells).some((cell) => cell.row === row);
  return !isTotal && row > Math.min(...known) && row < Math.max(...known);
}

export function findRows(grid: Grid, map: SheetMap, set: CriteriaSet, place: Place): FoundRows {
  const criteria = criteriaOf(set);
  const known = knownIds(set);
  const rows = new Map<string, number>();
  const doubtful = new Set<string>();
  const strays: { readonly row: number; readonly section: Section; readonly id: string }[] = [];
  const problems: Problem[] = [];
  for (const section of sections(map)) {
    for (let row = section.top; row <= section.bottom; row++) {
      const id = textAt(grid, row, section.ids);
      const first = rows.get(id);
      if (!known.has(id)) {
        if (isStray(grid, section, row, id)) strays.push({ row, section, id });
      } else if (first === undefined) rows.set(id, row);
      else if (first !== row) {
        doubtful.add(id);
        const cell = a1({ row, column: section.ids });
        problems.push(
          problem(
            "criterion-duplicated",
            { ...place, cell, criterion: id },
            { first: a1({ row: first, column: section.ids }) },
          ),
        );
      }
    }
  }
  for (const { row, section, id } of strays) {
    if (map.by === "headings" && !isAmongEntries(map, rows, row)) continue;
    const cell = a1({ row, column: id === "" ? section.points : section.ids });
    problems.push(problem("criterion-unknown", { ...place, cell }, { found: id }));
  }
  return { rows, doubtful, problems: [...problems, ...missingRows(set, criteria, rows, place)] };
}

/** Groups and leaves as they stand on a sheet. */
const criteriaOf = oncePer((set: CriteriaSet): readonly Criterion[] => set.groups.flatMap(inOrder));
const knownIds = oncePer((set: CriteriaSet): ReadonlySet<string> => {
  return new Set([...criteriaOf(set), ...extraItems(set), ...set.gates, ...markedItems(set)].map((one) => one.id));
});

/** Without its row a document would count as not there, and the level would fall unsaid. */
function missingRows(
  set: CriteriaSet,
  criteria: readonly Criterion[],
  rows: ReadonlyMap<string, number>,
  place: Place,
): readonly Problem[] {
  const leaves = criteria.filter((criterion) => criterion.kind !== "group");
  const expected = [...leaves, ...extraItems(set), ...markedItems(set)];
  return expected
    .filter((one) => !rows.has(one.id))
    .map((one) => problem("criterion-missing", { ...place, criterion: one.id }, { title: one.title }));
}
