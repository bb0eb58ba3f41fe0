import { hundredthsOf, numberOf } from "../scoring/points";
import { MOST_ASKED } from "../scoring/survey-answers";
import { answersEach, type SurveyForm } from "../scoring/survey-form";
import { a1, cellArea, columnLetters, type Area } from "./address";
import { PAPER } from "./paper-words";
import { FIRST_DAY, LAST_DAY, mayNotApply, STATE } from "./read-form";
import type { EntryRule, Highlight } from "./sheet-plan";
import { addressesOf } from "./survey-rows";
import type { SurveyDraft } from "./survey-request";

const TITLE = "Số liệu khảo sát";
const MOST = numberOf(hundredthsOf(MOST_ASKED * 100));

function refusal(text: string): EntryRule["refusal"] {
  return { title: TITLE, text };
}

function askedRule(draft: SurveyDraft, form: SurveyForm, area: Area, cell: string): EntryRule {
  const text = `Số phiếu ${form.id} phát ra phải là số nguyên từ 0 đến ${String(MOST)}.`;
  if (!mayNotApply(draft.request.set, form))
    return { area, accepts: { kind: "decimal", from: 0, to: MOST }, prompt: null, refusal: refusal(text) };
  const inside = `AND(${cell}>=0,${cell}<=${String(MOST)})`;
  const formula = `IF(ISNUMBER(${cell}),${inside},EXACT(${cell},"${PAPER.notApplicable}"))`;
  const words = `${text} Không áp dụng thì ghi ${PAPER.notApplicable}.`;
  return { area, accepts: { kind: "formula", formula }, prompt: null, refusal: refusal(words) };
}

/** While somebody types, a cell takes what still fits the row; what does not is named by the row's state as well. */
function rulesOf(draft: SurveyDraft, form: SurveyForm): readonly EntryRule[] {
  const { columns, rows } = draft.places;
  const row = rows.get(form.id) ?? 0;
  const at = addressesOf(columns, form, row);
  const area = (column: number): Area => cellArea({ row, column });
  const last = columns.options + form.options.length - 1;
  const fixed = (column: number): string => `$${a1({ row, column })}`;
  const options = `${fixed(columns.options)}:${fixed(last)}`;
  const [first = ""] = at.options;
  const most = `${fixed(columns.answered)}*${String(answersEach(form))}`;
  const day = (cell: string): string => `${cell}>=${String(FIRST_DAY)},${cell}<=${String(LAST_DAY)}`;
  const formula = (where: Area, condition: string, text: string): EntryRule => ({
    area: where,
    accepts: { kind: "formula", formula: condition },
    prompt: null,
    refusal: refusal(text),
  });
  return [
    { ...formula(area(columns.from), "", "Hãy nhập ngày, ví dụ 31/3/2024."), accepts: DAYS },
    formula(
      area(columns.to),
      `IF(ISNUMBER(${at.to}),AND(${day(at.to)},${at.to}>=${at.from}),FALSE)`,
      "Ngày kết thúc không được trước ngày bắt đầu. Hãy nhập ngày, ví dụ 31/3/2024.",
    ),
    askedRule(draft, form, area(columns.asked), at.asked),
    formula(
      area(columns.answered),
      `IF(ISNUMBER(${at.answered}),AND(${at.answered}>=0,${at.answered}<=${at.asked}),FALSE)`,
      `Số phiếu ${form.id} thu về phải từ 0 đến số phiếu phát ra.`,
    ),
    formula(
      { ...area(columns.options), right: last },
      `IF(ISNUMBER(${first}),AND(${first}>=0,SUM(${options})<=${most}),FALSE)`,
      `Các mức trả lời của ${form.id} cộng lại không được quá số phiếu thu về nhân với số câu.`,
    ),
  ];
}

const DAYS = { kind: "decimal", from: FIRST_DAY, to: LAST_DAY } as const;

export function surveyRules(draft: SurveyDraft): readonly EntryRule[] {
  return draft.places.parts.flatMap(({ forms }) => forms.flatMap((form) => rulesOf(draft, form)));
}

/** Entry cells by the state of their row: something missing, or a contradiction; the check says which. */
export function surveyHighlights(draft: SurveyDraft): readonly Highlight[] {
  const { columns, parts, rows } = draft.places;
  return parts.flatMap(({ forms }) => {
    const own = forms.map(({ id }) => rows.get(id) ?? 0);
    const [top, bottom] = [Math.min(...own), Math.max(...own)];
    const line = String(top + 1);
    const state = `$${columnLetters(columns.state)}${line}`;
    const few = `AND(${state}=0,$${columnLetters(columns.sampled)}${line}=0)`;
    const check: Area = { top, bottom, left: columns.check, right: columns.check };
    const entries: Area = { top, bottom, left: columns.asked, right: columns.answered };
    const wrong = `AND(${state}>1,${state}<${String(STATE.notApplicable)})`;
    return [
      { kind: "formula", area: entries, formula: wrong, look: "wrong" },
      { kind: "formula", area: entries, formula: `${state}=1`, look: "missing" },
      { kind: "formula", area: check, formula: wrong, look: "wrong" },
      { kind: "formula", area: check, formula: `${state}=1`, look: "missing" },
      { kind: "formula", area: check, formula: few, look: "odd" },
      { kind: "formula", area: check, formula: `${state}=0`, look: "good" },
    ] as const;
  });
}
