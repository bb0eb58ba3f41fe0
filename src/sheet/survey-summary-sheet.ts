import { rateOf } from "../scoring/survey-answers";
import type { SurveyForm } from "../scoring/survey-form";
import type { MergedSurveys, SurveyRow, SurveyTotal } from "../summary/merge-surveys";
import { columnLetters } from "./address";
import { compute, rowOf, say } from "./draft";
import type { PlannedCell, PlannedRow, SheetPlan } from "./sheet-plan";
import { broughtThrough, SUMMARY } from "./summary-words";
import { FIRST_TABLE_ROW, tableSheet } from "./table-sheet";

const NAME = "Kết quả khảo sát";
const TITLE = "KẾT QUẢ KHẢO SÁT THEO ĐƠN VỊ VÀ MẪU PHIẾU";
const TOTALS = "CỘNG THEO MẪU PHIẾU";
const COLUMNS = [
  { heading: SUMMARY.number, width: 6 },
  { heading: SUMMARY.code, width: 10 },
  { heading: SUMMARY.unit, width: 26 },
  { heading: "Mẫu", width: 9 },
  { heading: "Tổ chức phối hợp", width: 20 },
  { heading: "Quý", width: 7 },
  { heading: "Phát ra", width: 9 },
  { heading: "Thu về", width: 9 },
  { heading: "Các mức trả lời", width: 34 },
  { heading: "Tỷ lệ", width: 10 },
  { heading: SUMMARY.file, width: 28 },
  { heading: SUMMARY.sheet, width: 14 },
  { heading: "Ô", width: 8 },
];
const COLUMN = { form: 3, asked: 6, answered: 7 } as const;

function answersText({ options }: SurveyForm, counts: readonly number[]): string {
  return options.map(({ label }, at) => `${label}: ${String(counts[at] ?? 0)}`).join("; ");
}

function share(form: SurveyForm, answers: Parameters<typeof rateOf>[1]): number | null {
  const rate = rateOf(form, answers);
  return rate === null ? null : Number(rate.part) / Number(rate.whole);
}

function surveyRow({ unit, form, found, sheet }: SurveyRow, at: number): readonly PlannedCell[] {
  const { result } = found;
  const counted = result?.kind === "counted" ? result : null;
  const words = counted === null ? (result === null ? null : "N/A") : answersText(form, counted.counts);
  return [
    say(at + 1, "count"),
    say(unit.code, "number"),
    say(unit.name, "text"),
    say(form.id, "number"),
    say(found.partner, "text"),
    say(found.quarter, "number"),
    say(counted?.asked ?? null, "count"),
    say(counted?.answered ?? null, "count"),
    say(words, "text"),
    say(counted === null ? null : share(form, counted), "rate"),
    say(broughtThrough(sheet.file, sheet.through), "text"),
    say(sheet.sheet, "text"),
    say(found.cell, "number"),
  ];
}

/** The rows of a form, added up by the sheet itself. */
function sumIf(form: string, column: number, count: number): string {
  const range = (at: number): string => {
    const letters = columnLetters(at);
    return `${letters}${String(FIRST_TABLE_ROW + 1)}:${letters}${String(FIRST_TABLE_ROW + count)}`;
  };
  return `SUMIF(${range(COLUMN.form)},"${form}",${range(column)})`;
}

function totalRow({ form, units, answers, rate }: SurveyTotal, count: number): PlannedRow {
  return rowOf([
    [2, say(`${String(units)} ${SUMMARY.unit.toLowerCase()}`, "text")],
    [COLUMN.form, say(form.id, "number")],
    [4, say(form.title, "text")],
    [5, say(null, "text")],
    [COLUMN.asked, compute(sumIf(form.id, COLUMN.asked, count), answers.asked, "count")],
    [COLUMN.answered, compute(sumIf(form.id, COLUMN.answered, count), answers.answered, "count")],
    [8, say(answersText(form, answers.counts), "text")],
    [9, say(rate === null ? null : Number(rate.part) / Number(rate.whole), "rate")],
  ]);
}

/** “Kết quả khảo sát”: what came back of each form in each unit, with the cell it was read from, and of each form in all. */
export function surveySummarySheet({ rows, totals }: MergedSurveys): SheetPlan {
  return tableSheet({
    name: NAME,
    title: TITLE,
    columns: COLUMNS,
    rows: rows.map(surveyRow),
    empty: "",
    below: [
      rowOf([[2, say(TOTALS, "text-bold")]]),
      ...totals.map((total) => totalRow(total, Math.max(1, rows.length))),
    ],
  });
}
