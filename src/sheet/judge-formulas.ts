import { isComputed, type Leaf } from "../scoring/criterion";
import { rounded } from "../scoring/exact";
import { decimalOf, pointsOf, type Points } from "../scoring/points";
import { problem, type Problem } from "../scoring/problem";
import { allGroups, type Score } from "../scoring/score-sheet";
import { formOf } from "../scoring/survey-feed";
import { a1, type Cell } from "./address";
import { expectedLeaves } from "./filling";
import type { JudgedEntries } from "./judge-entries";
import type { Reading } from "./reading";
import { PAPER } from "./paper-words";
import { rawCell, shown } from "./raw-cell";
import type { FoundCell } from "./sheet-snapshot";
import { statedMissing } from "./stated-missing";

/** A formula cell and what it must show; null where entries are missing, since then nothing is certain. */
type Checked = { readonly cell: Cell; readonly criterion: string | null; readonly expected: Points | string | null };

function totals(reading: Reading, score: Score): readonly Checked[] {
  const { cells } = reading.map;
  const exact = { total: score.total, grand: score.grandTotal };
  const level =
    score.grandTotal === null || reading.set.levels.length === 0 ? null : (score.level?.name ?? PAPER.noLevel);
  const named = [
    [cells.total, exact.total === null ? null : rounded(exact.total)],
    [cells.bonus_total, score.bonus],
    [cells.grand_total, exact.grand === null ? null : rounded(exact.grand)],
    [cells.level, level],
  ] as const;
  return named.flatMap(([cell, expected]) => (cell === undefined ? [] : [{ cell, criterion: null, expected }]));
}

function checkedCells(reading: Reading, score: Score, { entries }: JudgedEntries): readonly Checked[] {
  const { found, map, set } = reading;
  const isNotApplicable = (id: string): boolean => entries.leaves.get(id)?.kind === "not-applicable";
  const at = (id: string, expected: Checked["expected"]): readonly Checked[] => {
    const row = found.rows.get(id);
    return row === undefined || found.doubtful.has(id)
      ? []
      : [{ cell: { row, column: map.criteria.points }, criterion: id, expected }];
  };
  const isFed = (leaf: Leaf): boolean => reading.survey !== null && formOf(set, leaf) !== null;
  const computed = expectedLeaves(set, map.role).filter(
    (leaf) => map.layers !== null || isComputed(leaf) || isFed(leaf),
  );
  return [
    ...allGroups(set).flatMap((group) => at(group.id, score.groups.get(group.id) ?? null)),
    ...computed.flatMap((leaf) =>
      at(leaf.id, isNotApplicable(leaf.id) ? PAPER.notApplicable : (score.leaves.get(leaf.id)?.points ?? null)),
    ),
    ...totals(reading, score),
  ];
}

function isFormula(found: FoundCell | undefined): found is FoundCell {
  return found !== undefined && found.formula !== null;
}

/** LibreOffice 7.4 saves N/A as 0 in an .xls, where the cell's format is a number's; what is summed is the entry. */
function isLostText(found: FoundCell, expected: Points | string): boolean {
  return expected === PAPER.notApplicable && isFormula(found) && found.value === 0;
}

/** Whether a cell shows what it must; a formula that nobody calculated yet shows nothing and is no mismatch. */
function shows(found: FoundCell, expected: Points | string): boolean {
  if (isLostText(found, expected)) return true;
  if (typeof expected === "string") return String(found.value).trim() === expected;
  return typeof found.value === "number" && pointsOf(found.value) === expected;
}

function words(expected: Points | string): string {
  return typeof expected === "string" ? expected : decimalOf(expected);
}

const NOTHING_WRONG: readonly Problem[] = [];

function judgeCell(reading: Reading, checked: Checked): readonly Problem[] {
  const found = reading.grid.at(checked.cell.row, checked.cell.column);
  // Nearly every cell of nearly every sheet: its place is not even named.
  if (isFormula(found) && (checked.expected === null || shows(found, checked.expected))) return NOTHING_WRONG;
  const cell = a1(checked.cell);
  const place =
    checked.criterion === null ? { ...reading.place, cell } : { ...reading.place, cell, criterion: checked.criterion };
  const seen = shown(rawCell(found));
  const overwritten = isFormula(found) ? [] : [problem("formula-overwritten", place, { found: seen })];
  if (checked.expected === null || found === undefined || seen === "") return overwritten;
  if (shows(found, checked.expected)) return overwritten;
  return [...overwritten, problem("total-mismatch", place, { found: seen, expected: words(checked.expected) })];
}

/** Every row was found once and every entry is legal; a cell's format, which a formula does not see, makes none legal. */
function isAllRead({ found, map, survey }: Reading, score: Score, { problems }: JudgedEntries): boolean {
  const isPlain = map.layers === null && survey === null;
  return isPlain && [...found.problems, ...problems, ...score.missing].length === 0;
}

/** A count of missing entries that is not today's shows that no program calculated since the entries were typed. */
function isStale(reading: Reading, score: Score, judged: JudgedEntries): boolean {
  const cell = reading.map.cells.missing;
  const found = cell === undefined ? undefined : reading.grid.at(cell.row, cell.column);
  if (!isFormula(found) || typeof found.value !== "number") return false;
  if (found.value === 0 && isAllRead(reading, score, judged)) return false;
  const { least, most } = statedMissing(reading);
  return found.value < least || found.value > most;
}

/**
 * Every formula that was overwritten and every shown figure that differs from the recomputed one. Figures of a
 * workbook that was filled by a program without a calculator are old, not wrong: that is said once, as a note.
 */
export function judgeFormulas(reading: Reading, score: Score, judged: JudgedEntries): readonly Problem[] {
  const problems = checkedCells(reading, score, judged).flatMap((checked) => judgeCell(reading, checked));
  if (!isStale(reading, score, judged)) return problems;
  const typed = problems.filter((one) => isTyped(one, problems));
  const grand = score.grandTotal === null ? "" : decimalOf(rounded(score.grandTotal));
  const cell = reading.map.cells.grand_total;
  const place = cell === undefined ? reading.place : { ...reading.place, cell: a1(cell) };
  const old = cell === undefined ? "" : shown(rawCell(reading.grid.at(cell.row, cell.column)));
  return [...typed, problem("total-not-calculated", place, { found: old, expected: grand })];
}

/** Of a stale sheet, only what stands in cells that lost their formula is still held against it. */
function isTyped(one: Problem, all: readonly Problem[]): boolean {
  return all.some((other) => other.code === "formula-overwritten" && other.place.cell === one.place.cell);
}
