import { MARGINS } from "./page-room";
import type { Area } from "./address";
import { serialOfDay } from "./calendar-day";
import { across, fill, nameCell, rowOf, say } from "./draft";
import {
  CHOICE_WORDS,
  COLUMN_LIST,
  LONGEST_PAPER_TEXT,
  PAPER_FIELDS,
  RECIPIENTS,
  type PaperField,
} from "./paper-fields";
import type { PaperSettings } from "./paper-settings";
import type { EntryRule, PlannedCell, PlannedRow, SheetPlan } from "./sheet-plan";

export const PAPER_SHEET = "Thông tin in";

const TITLE = "THÔNG TIN IN";
const HINT =
  "Ghi một lần cho cả tệp: phần đầu, chữ ký và nơi nhận của mọi giấy in ra lấy từ đây. Ô để trống thì viết tay hoặc không in. Sau khi sửa, chọn “Chuẩn bị in” trong khung Chấm Sao, hoặc in bằng lệnh chamsao print.";
const COLUMN = { label: 0, value: 1 } as const;
const WIDTH = { label: 30, value: 52 } as const;
const FIRST_FIELD = 2;
const FIRST_RECIPIENT = FIRST_FIELD + PAPER_FIELDS.length;

/** What each field is for, where its label does not say it all. */
const PROMPTS: Readonly<Partial<Record<PaperField, string>>> = {
  style: "Nhà nước: Quốc hiệu, Tiêu ngữ. Đảng: “Đảng Cộng sản Việt Nam”, T/M. Ban Chỉ đạo: theo cơ quan lập ra ban.",
  number: "Cơ quan nhà nước: 15/BC-BCĐ. Cơ quan Đảng: 15-BC/BCĐ. Để trống thì ghi bằng bút.",
  date: "Ví dụ 28/11/2026. Để trống thì ghi bằng bút.",
  headWay: "KT.: ký thay. TL.: thừa lệnh. TUQ.: thừa ủy quyền. Q.: quyền. Để trống: tự ký.",
  leaveOut: `Khi bảng quá rộng, chọn cột không in: ${COLUMN_LIST}.`,
};

function valueOf(paper: PaperSettings, field: PaperField): PlannedCell {
  if (field === "date") return say(paper.date === null ? null : serialOfDay(paper.date), "field-date");
  if (field === "leaveOut") return say(paper.leaveOut.map((column) => CHOICE_WORDS.column[column]).join(", "), "field");
  if (field === "style") return say(CHOICE_WORDS.style[paper.style], "field");
  if (field === "headWay") return say(paper.headWay === "" ? "" : CHOICE_WORDS.way[paper.headWay], "field");
  return say(paper[field], "field");
}

function cellOf(row: number): Area {
  return { top: row, left: COLUMN.value, bottom: row, right: COLUMN.value };
}

function ruleOf(field: PaperField, label: string, row: number): readonly EntryRule[] {
  const text = PROMPTS[field];
  if (text === undefined) return [];
  const prompt = { title: label.slice(0, 32), text };
  const base = { area: cellOf(row), prompt, refusal: prompt };
  if (field === "style") return [{ ...base, accepts: { kind: "words", words: Object.values(CHOICE_WORDS.style) } }];
  if (field === "headWay") return [{ ...base, accepts: { kind: "words", words: Object.values(CHOICE_WORDS.way) } }];
  const longest = `LEN(B${String(row + 1)})<=${String(LONGEST_PAPER_TEXT)}`;
  return [{ ...base, accepts: { kind: "formula", formula: longest } }];
}

function fieldRows(paper: PaperSettings): readonly PlannedRow[] {
  return PAPER_FIELDS.map(({ field, label }) =>
    rowOf([
      [COLUMN.label, say(label, "field-label")],
      [COLUMN.value, valueOf(paper, field)],
    ]),
  );
}

function recipientRows({ recipients }: PaperSettings): readonly PlannedRow[] {
  return Array.from({ length: RECIPIENTS.rows }, (_, at) =>
    rowOf([
      [COLUMN.label, say(at === 0 ? RECIPIENTS.label : "", "field-label")],
      [COLUMN.value, say(recipients[at] ?? "", "field")],
    ]),
  );
}

/** “Thông tin in”: what a secretary decides about paper, kept in the workbook and read from there without any add-in. */
export function paperSheet(paper: PaperSettings): SheetPlan {
  const rows = [
    rowOf([[0, say(TITLE, "title")], ...fill(1, COLUMN.value, "title")]),
    rowOf([[0, say(HINT, "note")], ...fill(1, COLUMN.value, "note")]),
    ...fieldRows(paper),
    ...recipientRows(paper),
  ];
  const last = rows.length - 1;
  return {
    name: PAPER_SHEET,
    hidden: false,
    columns: [{ width: WIDTH.label }, { width: WIDTH.value }],
    rows,
    merges: [across(0, 0, COLUMN.value), across(1, 0, COLUMN.value)],
    names: [
      ...PAPER_FIELDS.map(({ name }, at) => nameCell(name, { row: FIRST_FIELD + at, column: COLUMN.value })),
      { name: RECIPIENTS.name, area: { top: FIRST_RECIPIENT, left: COLUMN.value, bottom: last, right: COLUMN.value } },
    ],
    rules: PAPER_FIELDS.flatMap(({ field, label }, at) => ruleOf(field, label, FIRST_FIELD + at)),
    highlights: [],
    locked: true,
    freeze: null,
    page: {
      orientation: "portrait",
      margins: MARGINS,
      printed: { top: 0, left: 0, bottom: last, right: COLUMN.value },
      repeatedRows: null,
      breaksAfter: [],
    },
    charts: [],
  };
}
