import { allLeaves, extraItems, type CriteriaSet } from "../scoring/criteria-set";
import { hundredthsOf, NO_POINTS, sumOf, type Points } from "../scoring/points";
import { foldName } from "./fold-name";
import { groupBy } from "./order";
import type { ScoredSheet, SourceFile } from "./scored-sheet";
import type { UnitResult } from "./unit-result";

/** The raw points of all sheets in the panels, added up in four ways that share no step. */
export type Checks = {
  readonly byUnit: Points;
  readonly byJudge: Points;
  readonly byCriterion: Points;
  readonly byFile: Points;
  readonly agree: boolean;
};

function extrasOf(sheet: ScoredSheet): Points {
  return sumOf([...sheet.entries.extras.values()].map((points) => points ?? NO_POINTS));
}

/** Unit after unit: every leaf of every sheet of its panel. */
function sumByUnit(units: readonly UnitResult[]): Points {
  const leavesOf = ({ score }: ScoredSheet): Points => sumOf([...score.leaves.values()].map(({ points }) => points));
  return sumOf(
    units.map(({ panel }) => sumOf(panel.map(({ scored }) => hundredthsOf(leavesOf(scored) + extrasOf(scored))))),
  );
}

/** Judge after judge, through all units: the subtotals of the top groups. */
function sumByJudge(set: CriteriaSet, sheets: readonly ScoredSheet[]): Points {
  const groupsOf = ({ score }: ScoredSheet): Points =>
    sumOf(set.groups.map(({ id }) => score.groups.get(id) ?? NO_POINTS));
  const judges = groupBy(sheets, ({ judge }) => foldName(judge ?? ""));
  return sumOf(
    [...judges.values()].map((own) => sumOf(own.map((sheet) => hundredthsOf(groupsOf(sheet) + extrasOf(sheet))))),
  );
}

/** A running sum for every criterion, bonus item and deduction of the set, added up at the end. */
function sumByCriterion(set: CriteriaSet, sheets: readonly ScoredSheet[]): Points {
  const sums = new Map([...allLeaves(set), ...extraItems(set)].map(({ id }) => [id, 0]));
  const give = (id: string, points: Points | null): void => {
    const sum = sums.get(id);
    if (sum !== undefined) sums.set(id, sum + (points ?? NO_POINTS));
  };
  for (const { score, entries } of sheets) {
    for (const [id, { points }] of score.leaves) give(id, points);
    for (const [id, points] of entries.extras) give(id, points);
  }
  return sumOf([...sums.values()].map(hundredthsOf));
}

/** File after file as they were given: each sheet that a panel uses, criterion by criterion in the order of entry. */
function sumByFile(files: readonly SourceFile[], used: ReadonlySet<ScoredSheet>): Points {
  let sum = 0;
  for (const file of files) {
    for (const sheet of file.sheets) {
      if (!used.has(sheet)) continue;
      for (const id of sheet.entries.leaves.keys()) sum += sheet.score.leaves.get(id)?.points ?? NO_POINTS;
      for (const points of sheet.entries.extras.values()) sum += points ?? NO_POINTS;
    }
  }
  return hundredthsOf(sum);
}

export function checkSums(set: CriteriaSet, files: readonly SourceFile[], units: readonly UnitResult[]): Checks {
  const sheets = units.flatMap(({ panel }) => panel.map(({ scored }) => scored));
  const byUnit = sumByUnit(units);
  const byJudge = sumByJudge(set, sheets);
  const byCriterion = sumByCriterion(set, sheets);
  const byFile = sumByFile(files, new Set(sheets));
  const agree = byUnit === byJudge && byUnit === byCriterion && byUnit === byFile;
  return { byUnit, byJudge, byCriterion, byFile, agree };
}
