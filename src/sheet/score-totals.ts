import { allLeaves, type BonusItem } from "../scoring/criteria-set";
import { rounded } from "../scoring/exact";
import { hundredthsOf, numberOf, sumOf } from "../scoring/points";
import { withDocuments } from "./documents-line";
import { across, compute, fill, rowOf, say, type Block } from "./draft";
import { extraFigure, figureStyle } from "./example-marks";
import { extraStateFormula } from "./leaf-formulas";
import { extraRule } from "./leaf-rules";
import { expectedLeaves } from "./filling";
import { layerSums } from "./layers/layered-row";
import { openStyle } from "./layers/open-layer";
import { PAPER } from "./paper-words";
import { headingRow, line, type Placed } from "./score-lines";
import { runningSum, selfTotal } from "./score-rows";
import { extraLines, SEAL_HEIGHT } from "./score-places";
import { addressIn, cellIn, rowIn, type ScoreDraft } from "./score-request";
import type { PlannedRow } from "./sheet-plan";
import { sumFormula } from "./sum-formulas";
import { bonusFormula, grandTotalFormula, missingFormula, totalFormula } from "./total-formulas";

/** The max points of all groups that this role fills stand beside the total. */
function totalLine(draft: ScoreDraft): PlannedRow {
  const { columns, request } = draft;
  const max = say(numberOf(sumOf(request.set.groups.map((group) => group.max))), "total-points");
  const self: Placed[] =
    columns.self === columns.points
      ? []
      : [[columns.self, compute(sumFormula(draft, request.set.groups, "self"), selfTotal(draft), "total-points")]];
  const exact = draft.filled.score.total;
  const value = exact === null ? runningTotal(draft) : numberOf(rounded(exact));
  const gap = layerSums(draft, request.set.groups, "total");
  const total = compute(totalFormula(draft), value, "total-points");
  return line(draft, PAPER.total, total, [[columns.max, max], ...self, ...gap]);
}

/** While entries are missing the cell shows what is there, rescaled like the whole. */
function runningTotal(draft: ScoreDraft): number | string {
  const { set } = draft.request;
  const max = sumOf(set.groups.map((group) => group.max));
  if (expectedLeaves(set, draft.role).length === 0) return "";
  const out = allLeaves(set)
    .filter((leaf) => draft.filled.score.leaves.get(leaf.id)?.counts === false)
    .map((leaf) => leaf.max);
  const counted = max - sumOf(out);
  if (counted === 0) return "";
  const sum = runningSum(draft, set.groups);
  return out.length === 0 ? sum : numberOf(hundredthsOf(Math.round((sum * 100 * max) / counted)));
}

function extraRow(draft: ScoreDraft, item: BonusItem): PlannedRow {
  const { columns } = draft;
  const row = rowIn(draft, item.id);
  const filled = draft.request.filling.rows.get(item.id) ?? {};
  const state = draft.filled.states.get(item.id) ?? 0;
  return rowOf([
    [columns.number, say(item.id, "number")],
    [columns.title, say(withDocuments(item), "text")],
    [columns.max, say(numberOf(item.max), figureStyle(extraFigure(draft.request.set, item), "points"))],
    ...fill(columns.max + 1, columns.points - 1, "text"),
    [columns.points, say(filled.points ?? null, openStyle(draft.layer, "extras", "entry-points"))],
    [columns.evidence, say(filled.evidence ?? null, openStyle(draft.layer, "evidence", "entry-text"))],
    [columns.notes, say(filled.notes ?? null, "entry-text")],
    [columns.state, compute(extraStateFormula(item, addressIn(draft, "points", row)), state, "choice")],
  ]);
}

/** Total of the groups, bonus and deductions, grand total, and how many entries are still missing. */
export function totalRows(draft: ScoreDraft): Block {
  const { score, states } = draft.filled;
  const missing = [...states.values()].filter((state) => state > 0).length;
  const grand = score.grandTotal === null || missing > 0 ? "" : numberOf(rounded(score.grandTotal));
  const extras = extraLines(draft.request.set);
  const bonus = score.bonus === null ? 0 : numberOf(score.bonus);
  const rows = [
    totalLine(draft),
    ...extras.map((one) => ("heading" in one ? headingRow(draft, one.heading) : extraRow(draft, one))),
    line(draft, PAPER.bonusTotal, compute(bonusFormula(draft), bonus, "total-points")),
    line(draft, PAPER.grandTotal, compute(grandTotalFormula(draft), grand, "total-points")),
    line(draft, PAPER.missing, compute(missingFormula(draft), missing, "count")),
  ];
  const rules = extras.flatMap((one) =>
    "heading" in one ? [] : [extraRule(one, cellIn(draft, "points", rowIn(draft, one.id)))],
  );
  return { rows, rules };
}

/** The seal's line, how to fill in, and what the sheet rests on. */
export function closingRows(draft: ScoreDraft): Block {
  const { columns, places, request } = draft;
  const note = (words: string): PlannedRow => rowOf([[0, say(words, "note")], ...fill(1, columns.notes, "note")]);
  const seal = { ...line(draft, PAPER.seal, say(null, "level")), height: SEAL_HEIGHT };
  const whole = (row: number) => across(row, 0, columns.notes);
  return {
    rows: [seal, note(PAPER.hint), note(`${PAPER.basis} ${request.set.issued}`)],
    merges: [across(places.seal, columns.points, columns.notes), whole(places.hint), whole(places.basis)],
  };
}
