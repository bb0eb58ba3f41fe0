import { markedItems } from "../scoring/criteria-set";
import { problem, type Problem } from "../scoring/problem";
import { a1 } from "./address";
import { PAPER } from "./paper-words";
import { rawAt } from "./raw-at";
import { BLANK, shown } from "./raw-cell";
import type { Reading } from "./reading";

/** The documents and samples that are marked as there; where a survey sheet counts a sample, its mark is not asked. */
export function readDocuments(reading: Reading): {
  readonly documents: ReadonlySet<string>;
  readonly problems: readonly Problem[];
} {
  const documents = new Set<string>();
  const problems: Problem[] = [];
  const { map, set, found, grid, place } = reading;
  const samples = new Set(set.gates.filter(({ kind }) => kind === "survey-sample").map(({ id }) => id));
  const column = map.documents?.points ?? map.criteria.points;
  for (const item of markedItems(set)) {
    const row = found.rows.get(item.id);
    const raw = row === undefined ? BLANK : rawAt(grid, row, column);
    if (row === undefined || raw.kind === "blank" || (reading.survey !== null && samples.has(item.id))) continue;
    const text = shown(raw);
    const marks = samples.has(item.id) ? [PAPER.held, PAPER.notHeld] : [PAPER.document];
    const mark = marks.findIndex((one) => one.toLowerCase() === text.toLowerCase());
    if (mark === 0) documents.add(item.id);
    else if (mark < 0) {
      const at = { ...place, cell: a1({ row, column }), criterion: item.id };
      problems.push(problem("choice-not-allowed", at, { found: text, choices: marks.join("; ") }));
    }
  }
  return { documents, problems };
}
