import type { Gate } from "../scoring/criteria-set";
import { cellArea } from "./address";
import { across, compute, fill, rowOf, say, type Block } from "./draft";
import { openStyle } from "./layers/open-layer";
import { PAPER } from "./paper-words";
import { headingRow, line, type Placed } from "./score-lines";
import { cellIn, rowIn, type ScoreDraft } from "./score-request";
import type { EntryRule, PlannedCell, PlannedRow } from "./sheet-plan";
import type { StyleName } from "./style";
import { documentRange, gateFormula, levelFormula, stars, starsFormula } from "./total-formulas";

function isComplete(draft: ScoreDraft): boolean {
  return [...draft.filled.states.values()].every((state) => state === 0);
}

/** "3/5": how many of a dossier's documents are there. */
function tickedCell(draft: ScoreDraft, gate: Extract<Gate, { readonly kind: "dossier" }>): Placed {
  const ticked = gate.items.filter((item) => draft.request.filling.documents.has(item.id)).length;
  const outOf = String(gate.items.length);
  const formula = `COUNTIF(${documentRange(draft, gate)},"${PAPER.document}")&"/${outOf}"`;
  return [draft.columns.evidence, compute(formula, `${String(ticked)}/${outOf}`, "group-text")];
}

/** Without a survey sheet beside it nobody can compute whether a sample is large enough: a person says so. */
function isMarkedByHand({ request }: ScoreDraft, gate: Gate): boolean {
  return gate.kind === "survey-sample" && request.survey === undefined;
}

function markStyle({ layer }: ScoreDraft): StyleName {
  return openStyle(layer, "extras", "entry-mark");
}

function heldCell(draft: ScoreDraft, gate: Gate): PlannedCell {
  const { filled, request } = draft;
  if (isMarkedByHand(draft, gate))
    return say(request.filling.documents.has(gate.id) ? PAPER.held : null, markStyle(draft));
  const held = filled.score.gates.find((result) => result.gate.id === gate.id)?.held ?? false;
  const words = !isComplete(draft) ? "" : held ? PAPER.held : PAPER.notHeld;
  return compute(gateFormula(draft, gate), words, "count");
}

function gateRow(draft: ScoreDraft, gate: Gate): PlannedRow {
  const { columns } = draft;
  return rowOf([
    [columns.number, say(gate.id, "group-number")],
    [columns.title, say(gate.title, "group-text")],
    ...fill(columns.max, columns.notes, "group-blank"),
    [columns.points, heldCell(draft, gate)],
    ...(gate.kind === "dossier" ? [tickedCell(draft, gate)] : []),
  ]);
}

function documentRow(draft: ScoreDraft, item: { readonly id: string; readonly title: string }): PlannedRow {
  const { columns } = draft;
  const mark = draft.request.filling.documents.has(item.id) ? PAPER.document : null;
  return rowOf([
    [columns.number, say(item.id, "number")],
    [columns.title, say(item.title, "text")],
    ...fill(columns.max, columns.notes, "text"),
    [columns.points, say(mark, markStyle(draft))],
  ]);
}

function documentsOf(gate: Gate): readonly { readonly id: string; readonly title: string }[] {
  return gate.kind === "dossier" ? gate.items : [];
}

function markRule(draft: ScoreDraft, id: string): EntryRule {
  const area = cellArea(cellIn(draft, "points", rowIn(draft, id)));
  if (draft.places.gates.has(id)) {
    const words = [PAPER.held, PAPER.notHeld];
    const text = `Ghi ${PAPER.held} nếu khảo sát đủ số phiếu theo điều kiện ${id}, nếu không thì ghi ${PAPER.notHeld}.`;
    return { area, accepts: { kind: "words", words }, prompt: null, refusal: { title: "Cỡ mẫu khảo sát", text } };
  }
  const text = `Ghi ${PAPER.document} nếu đã có tài liệu ${id}; để trống nếu chưa có.`;
  const accepts = { kind: "words", words: [PAPER.document] } as const;
  return { area, accepts, prompt: null, refusal: { title: "Hồ sơ", text } };
}

function levelLine(draft: ScoreDraft): PlannedRow {
  const { score } = draft.filled;
  const ranked = score.grandTotal !== null && isComplete(draft) && draft.request.set.levels.length > 0;
  const level = ranked ? (score.level?.name ?? PAPER.noLevel) : "";
  const shown: PlannedCell = compute(starsFormula(draft), ranked ? stars(score.level?.stars) : "", "level");
  return line(draft, PAPER.level, compute(levelFormula(draft), level, "level"), [[draft.columns.evidence, shown]]);
}

/** Conditions of the level with their documents, then the level with its stars. */
export function levelRows(draft: ScoreDraft): Block {
  const { columns, places, request } = draft;
  const { gates } = request.set;
  const computed = new Set(gates.filter((gate) => !isMarkedByHand(draft, gate)).map(({ id }) => id));
  return {
    rows: [
      ...(gates.length === 0 ? [] : [headingRow(draft, PAPER.gates)]),
      ...gates.flatMap((gate) => [gateRow(draft, gate), ...documentsOf(gate).map((item) => documentRow(draft, item))]),
      levelLine(draft),
    ],
    rules: [...places.documents.keys()].filter((id) => !computed.has(id)).map((id) => markRule(draft, id)),
    merges: [across(places.level, columns.evidence, columns.notes)],
  };
}
