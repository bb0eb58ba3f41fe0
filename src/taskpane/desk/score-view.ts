import type { CriteriaSet } from "../../scoring/criteria-set";
import type { Leaf } from "../../scoring/criterion";
import { rounded, type Exact } from "../../scoring/exact";
import { outlookOf, type OpenCriterion } from "../../scoring/outlook";
import { decimalOf, NO_POINTS } from "../../scoring/points";
import { isError, severityOf } from "../../scoring/problem";
import { totalOf } from "../../scoring/score-sheet";
import type { Language } from "../../sheet/describe";
import { expectedLeaves } from "../../sheet/filling";
import type { ScoredSheet } from "../../summary/scored-sheet";
import type { OpenView, ScoreView } from "../sheet-view";
import type { EntryCell } from "./entry-cells";
import { filledUp, nextView } from "./next-view";
import { placeOf, problemGroups } from "./problem-groups";
import { blankLeaves, selfEntries } from "./self-entries";

const MOST_OPEN = 5;

type Figures = Omit<
  ScoreView,
  "sheet" | "unit" | "judge" | "setId" | "isSealed" | "carries" | "problems" | "errors" | "warnings" | "repairable"
>;

const NO_FIGURES: Figures = {
  setTitle: "",
  isTemplate: false,
  done: 0,
  of: 0,
  isComplete: false,
  total: null,
  bonus: null,
  grandTotal: null,
  scale: "",
  level: null,
  stars: null,
  next: null,
  isTop: false,
  open: [],
  missing: [],
  selfToCopy: 0,
};

function openView({ leaf, points, open }: OpenCriterion, cell: string | null, hasEntry: boolean): OpenView {
  return {
    id: leaf.id,
    title: leaf.title,
    documents: leaf.evidenceText ?? null,
    cell,
    points: points === null ? null : decimalOf(points),
    max: decimalOf(leaf.max),
    open: decimalOf(open),
    mayBeNotApplicable: leaf.notApplicable !== undefined && !hasEntry,
  };
}

/** Blank cells from top to bottom of the sheet, whatever the order of the set: a person walks along them. */
function missingViews(scored: ScoredSheet, expected: readonly Leaf[]): readonly OpenView[] {
  const byId = new Map(expected.map((leaf) => [leaf.id, leaf]));
  const firstCell = new Map<string, string | null>();
  for (const { code, place } of scored.problems) {
    const id = place.criterion;
    if (code === "score-missing" && id !== undefined && !firstCell.has(id)) firstCell.set(id, place.cell ?? null);
  }
  return [...firstCell]
    .flatMap(([id, cell]) => {
      const leaf = byId.get(id);
      return leaf === undefined ? [] : [openView({ leaf, points: null, open: leaf.max }, cell, false)];
    })
    .sort((one, other) => placeOf(one.cell) - placeOf(other.cell));
}

function starsOf(set: CriteriaSet, lit: number): ScoreView["stars"] {
  const most = Math.max(0, ...set.levels.map(({ stars }) => stars ?? 0));
  return most === 0 ? null : { lit, of: most };
}

/** The figures as they stand so far. Without a criterion that counts there is no total to speak of. */
function sums(
  scored: ScoredSheet,
  expected: readonly Leaf[],
  least: Exact,
): Pick<ScoreView, "total" | "bonus" | "grandTotal"> {
  const { score } = scored;
  const soFar = totalOf(
    expected,
    filledUp(scored, expected, () => NO_POINTS),
  );
  return {
    total: soFar === null ? null : decimalOf(rounded(soFar)),
    bonus: score.bonus === null ? null : decimalOf(score.bonus),
    grandTotal: soFar === null ? null : decimalOf(rounded(score.grandTotal ?? least)),
  };
}

/** Everything that needs the set. A level is shown of a complete sheet without errors alone. */
function figuresOf(scored: ScoredSheet, set: CriteriaSet, entryCell: EntryCell): Figures {
  const { score } = scored;
  const expected = expectedLeaves(set, scored.isSelfScore ? "self" : "judge");
  const outlook = outlookOf(set, score, expected);
  const isComplete = score.missing.length === 0;
  const isFinal = score.grandTotal !== null && !scored.problems.some(isError);
  const blank = blankLeaves(scored);
  return {
    setTitle: set.title,
    isTemplate: set.status === "template",
    done: outlook.done,
    of: outlook.of,
    isComplete,
    ...sums(scored, expected, outlook.least),
    scale: decimalOf(set.scale),
    level: isFinal ? (score.level?.name ?? null) : null,
    stars: isFinal ? starsOf(set, score.level?.stars ?? 0) : null,
    next: nextView(scored, set, expected, outlook.next),
    isTop: set.levels.length > 0 && outlook.next === null,
    open: outlook.open.slice(0, MOST_OPEN).map((one) => openView(one, entryCell(one.leaf), !blank.has(one.leaf.id))),
    missing: missingViews(scored, expected),
    selfToCopy: selfEntries(scored, expected).length,
  };
}

function carriesOf({ problems }: ScoredSheet, set: CriteriaSet | null): ScoreView["carries"] {
  if (problems.some(({ code }) => code === "criteria-version-differs")) return "version";
  return set?.layers === undefined ? null : "layer";
}

/** What the pane shows of a judged sheet. `set` is null where this program does not know it. */
export function scoreView(
  scored: ScoredSheet,
  set: CriteriaSet | null,
  entryCell: EntryCell,
  language: Language,
): ScoreView {
  const told = scored.problems.filter(({ code }) => code !== "score-missing");
  const counted = (severity: "error" | "warning"): number =>
    told.filter(({ code }) => severityOf(code) === severity).length;
  return {
    ...(set === null ? NO_FIGURES : figuresOf(scored, set, entryCell)),
    sheet: scored.sheet,
    unit: scored.unit.name,
    judge: scored.judge,
    setId: scored.set.id,
    carries: carriesOf(scored, set),
    isSealed: scored.seal !== null,
    problems: problemGroups(told, language),
    errors: counted("error"),
    warnings: counted("warning"),
    repairable: told.filter(({ place, repair }) => repair !== undefined && place.cell !== undefined).length,
  };
}
