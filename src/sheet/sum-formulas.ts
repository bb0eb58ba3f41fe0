import type { Criterion } from "../scoring/criterion";
import { a1 } from "./address";
import { PAPER } from "./paper-words";
import { rowIn, type ScoreDraft } from "./score-request";

type Run = { readonly first: number; readonly last: number };

/** Neighbouring rows as one run. */
function runsOf(rows: readonly number[]): readonly Run[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** A run of rows in one column: G13:G18. */
function rangeOf(column: number, run: Run): string {
  const at = (row: number): string => a1({ row, column });
  return run.first === run.last ? at(run.first) : `${at(run.first)}:${at(run.last)}`;
}

type NaColumn = "fullWhenNa" | "outWhenNa";

/**
 * What N/A adds up to in these rows: the hidden values of the rows whose entry says so. A SUMIF takes any number of
 * rows, where an IF for each came to 11,000 characters for 200 criteria; Excel's limit is 8,192.
 */
export function whenNotApplicable(draft: ScoreDraft, run: Run, column: "points" | "self", values: NaColumn): string {
  const entries = rangeOf(draft.columns[column], run);
  return `SUMIF(${entries},"${PAPER.notApplicable}",${rangeOf(draft.columns[values], run)})`;
}

function addedWhenNa(draft: ScoreDraft, parts: readonly Criterion[], column: "points" | "self"): string {
  const full = parts.filter((part) => part.kind !== "group" && part.notApplicable === "full");
  const runs = runsOf(full.map((leaf) => rowIn(draft, leaf.id)));
  return runs.map((run) => `+${whenNotApplicable(draft, run, column, "fullWhenNa")}`).join("");
}

/** Sums the criteria right below a group, or the groups themselves; every sum is rounded to hundredths. */
export function sumFormula(
  draft: ScoreDraft,
  parts: readonly Criterion[],
  column: "points" | "self" | "difference",
): string {
  const summed = runsOf(parts.map((part) => rowIn(draft, part.id)));
  const added = column === "difference" ? "" : addedWhenNa(draft, parts, column);
  return `ROUND(SUM(${summed.map((run) => rangeOf(draft.columns[column] ?? 0, run)).join(",")})${added},2)`;
}
