import { extraItems } from "../scoring/criteria-set";
import type { Entries } from "../scoring/entry";
import type { Points } from "../scoring/points";
import type { Problem } from "../scoring/problem";
import { a1 } from "./address";
import { maxProblems } from "./max-problems";
import { rawAt } from "./raw-at";
import { readExtra } from "./read-entry";
import { complain, type Reading } from "./reading";

type Extras = { readonly extras: Entries["extras"]; readonly problems: readonly Problem[] };

/** Bonus items and deductions; null where one was refused or its row is in doubt. */
export function readExtras(reading: Reading): Extras {
  const { map, set, found, grid, place } = reading;
  const extras = new Map<string, Points | null>();
  const problems: Problem[] = [];
  for (const item of extraItems(set)) {
    const row = found.rows.get(item.id);
    const column = map.extras?.points ?? map.criteria.points;
    if (row === undefined || found.doubtful.has(item.id)) {
      extras.set(item.id, null);
      continue;
    }
    problems.push(...maxProblems(reading, item, row));
    const read = readExtra(item, rawAt(grid, row, column));
    if (read.points !== null || read.complaint !== null) extras.set(item.id, read.points);
    if (read.complaint !== null)
      problems.push(complain(read.complaint, { ...place, cell: a1({ row, column }), criterion: item.id }));
  }
  return { extras, problems };
}
