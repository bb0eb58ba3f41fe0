import { rounded } from "../../scoring/exact";
import { numberOf } from "../../scoring/points";
import { lostPoints, type LostPoints } from "../../summary/lost-points";
import { a1 } from "../address";
import { compute, rowOf, say, type Part } from "../draft";
import { PAPER } from "../paper-words";
import type { PlannedCell, PlannedRow } from "../sheet-plan";
import { LETTER_COLUMNS as AT, type LetterDraft } from "./letter-draft";
import { lines, merged } from "./paper-frame";
import { PAPERS } from "./papers-words";
import { criterionMeanFormula } from "./summary-cells";

const { letter: WORDS } = PAPERS;

function criterionRow({ summary, row }: LetterDraft, { leaf, mean }: LostPoints, at: number, top: number): PlannedRow {
  const points = rounded(mean);
  const formula = criterionMeanFormula(summary, row, leaf.id);
  const [max, gained] = [AT.max, AT.points].map((column) => a1({ row: top, column }));
  const shown = numberOf(points);
  const cell: PlannedCell = formula === null ? say(shown, "points") : compute(formula, shown, "points");
  return rowOf([
    [AT.number, say(at + 1, "count")],
    [AT.content, say(`${leaf.id}. ${leaf.title}`, "text")],
    [AT.value, say(null, "text")],
    [AT.max, say(numberOf(leaf.max), "points")],
    [AT.points, cell],
    [AT.lost, compute(`ROUND(${max ?? ""}-${gained ?? ""},2)`, (leaf.max - points) / 100, "points-bold")],
  ]);
}

/** The criteria that cost the unit most; their figures follow “Điểm”, their order is that of the day. */
export function letterLost(draft: LetterDraft, most: number): readonly Part[] {
  const { set } = draft.summary.merged;
  const dearest = lostPoints(set, draft.row.unit).slice(0, most);
  const head = lines([say(WORDS.lost, "section")], AT.lost);
  if (dearest.length === 0) return [head, lines([say(WORDS.nothingLost, "label")], AT.lost)];
  const names = [PAPER.number, PAPER.title, null, PAPER.max, WORDS.gained, WORDS.lostPoints];
  const titles = rowOf(names.map((name, column) => [column, say(name, "heading")] as const));
  const rows = (top: number): readonly PlannedRow[] => [
    titles,
    ...dearest.map((one, at) => criterionRow(draft, one, at, top + 1 + at)),
  ];
  return [head, (top) => merged(rows(top), [[AT.content, AT.value]])(top)];
}
