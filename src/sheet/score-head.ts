import { across, fill, rowOf, say, type Block } from "./draft";
import { letterhead, type Halves } from "./letterhead";
import { isOpen, openStyle } from "./layers/open-layer";
import { templateWords } from "./example-marks";
import { PAPER } from "./paper-words";
import { FIELD_VALUE } from "./score-names";
import { FIRST_FIELD_ROW, HEADING_ROW, TITLE_ROW } from "./score-places";
import type { ScoreDraft } from "./score-request";
import type { PlannedCell, PlannedRow } from "./sheet-plan";
import { setName } from "./set-name";

/** Letterhead and signatures share the sheet in two halves: number and title on the left, the rest on the right. */
export function halvesOf(draft: ScoreDraft): Halves {
  return { left: [0, 1], right: [2, draft.columns.notes] };
}

function subtitle({ request: { set }, role, layer }: ScoreDraft): string {
  if (layer !== null) return `${set.title} (${PAPER.layer} ${PAPER.layers[layer]})`;
  return role === "self" ? `${set.title} ${PAPER.selfScore}` : set.title;
}

function titles(draft: ScoreDraft): Block {
  const { set } = draft.request;
  const last = draft.columns.notes;
  const lines: readonly PlannedCell[] = [
    say(set.sheetTitle, "title"),
    say(subtitle(draft), "subtitle"),
    say(templateWords(set), "template"),
  ];
  return {
    rows: lines.map((cell) => rowOf([[0, cell]])),
    merges: lines.map((_, index) => across(TITLE_ROW + index, 0, last)),
  };
}

type Field = { readonly label: string; readonly value: PlannedCell };

function fieldRow(left: Field, right: Field, last: number): PlannedRow {
  const style = right.value.style ?? "field";
  return rowOf([
    [0, say(left.label, "field-label")],
    [FIELD_VALUE.left, left.value],
    [FIELD_VALUE.rightLabel, say(right.label, "field-label")],
    [FIELD_VALUE.right, right.value],
    ...fill(FIELD_VALUE.right + 1, last, style),
  ]);
}

function fields(draft: ScoreDraft): Block {
  const { request } = draft;
  const last = draft.columns.notes;
  const isOwn = request.judge === null && (draft.layer === null || !isOpen(draft.layer, "judge"));
  const judge = isOwn ? say("", "field-fixed") : say(request.judge ?? "", openStyle(draft.layer, "judge", "field"));
  const rows = [
    fieldRow(
      { label: PAPER.unit, value: say(request.unit, "field") },
      { label: PAPER.unitCode, value: say(request.unitCode, "field") },
      last,
    ),
    fieldRow({ label: PAPER.judge, value: judge }, { label: PAPER.round, value: say(request.round, "field") }, last),
    fieldRow(
      { label: PAPER.scoredOn, value: say(request.scoredOn, "field-date") },
      { label: PAPER.criteriaSet, value: say(setName(request.set, request.hash), "set-name") },
      last,
    ),
  ];
  const merges = rows.flatMap((_, index) => [
    across(FIRST_FIELD_ROW + index, FIELD_VALUE.rightLabel, FIELD_VALUE.right - 1),
    across(FIRST_FIELD_ROW + index, FIELD_VALUE.right, last),
  ]);
  return { rows, merges };
}

/** The texts of the heading row by column, which readers fall back to when names are gone. */
export function headings(draft: ScoreDraft): readonly (readonly [number, string])[] {
  const { columns, role } = draft;
  const figures = columns.figures === null ? [] : [[columns.figures, PAPER.figures] as const];
  const figuresOf = columns.figuresOf === null ? [] : [[columns.figuresOf, PAPER.figuresOf] as const];
  const layered = [
    [columns.first, PAPER.first],
    [columns.explanation, PAPER.explanation],
    [columns.second, PAPER.second],
    [columns.difference, PAPER.difference],
  ] as const;
  const layers = layered.flatMap(([column, words]) => (column === null ? [] : [[column, words] as const]));
  const points =
    columns.difference !== null
      ? [[columns.self, PAPER.self] as const, ...layers, [columns.points, PAPER.counted] as const]
      : role === "self"
        ? [[columns.points, PAPER.self] as const]
        : [[columns.self, PAPER.self] as const, [columns.points, PAPER.points] as const];
  return [
    [columns.number, PAPER.number],
    [columns.title, PAPER.title],
    [columns.max, PAPER.max],
    ...figures,
    ...figuresOf,
    ...points,
    [columns.evidence, PAPER.evidence],
    [columns.notes, PAPER.notes],
  ];
}

/** Rows 0 to 9: letterhead, titles, fields, heading of the table. */
export function headRows(draft: ScoreDraft): readonly Block[] {
  const heading = rowOf([
    ...headings(draft).map(([column, words]) => [column, say(words, "heading")] as const),
    [draft.columns.state, say(PAPER.state, "choice")],
    ...(draft.layer === null ? [] : [[draft.columns.fullWhenNa, say(draft.layer, "choice")] as const]),
  ]);
  return [letterhead(0, halvesOf(draft), draft.paper, "plain"), titles(draft), fields(draft), { rows: [heading] }];
}

export const HEAD_ROWS = HEADING_ROW + 1;
