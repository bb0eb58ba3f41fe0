import type { FieldDifference, PartDifference, PartKind, SetDifferences } from "../../scoring/set-differences";
import type { Language } from "../describe";

/** One difference between two versions of a set, in words. */
export type DifferenceLine = { readonly mark: "+" | "-" | "~"; readonly text: string };

const KINDS: Readonly<Record<Language, Readonly<Record<PartKind, string>>>> = {
  vi: {
    group: "Nhóm",
    criterion: "Tiêu chí",
    bonus: "Điểm thưởng",
    deduction: "Điểm trừ",
    gate: "Điều kiện",
    document: "Hồ sơ",
    level: "Mức",
  },
  en: {
    group: "Group",
    criterion: "Criterion",
    bonus: "Bonus",
    deduction: "Deduction",
    gate: "Gate",
    document: "Document",
    level: "Level",
  },
};

const FIELDS_VI: Readonly<Record<string, string>> = {
  title: "nội dung",
  max: "điểm tối đa",
  kind: "loại",
  step: "bước điểm",
  each: "điểm mỗi đơn vị",
  bands: "các khoảng tỷ lệ",
  choices: "các lựa chọn",
  evidence: "minh chứng",
  evidenceText: "tài liệu minh chứng",
  notApplicable: "không áp dụng",
  source: "nguồn",
  example: "ví dụ",
  group: "thuộc nhóm",
  from: "điểm bắt đầu",
  stars: "số sao",
  version: "phiên bản",
  status: "trạng thái",
  issued: "văn bản ban hành",
  sources: "nguồn, căn cứ",
  order: "thứ tự",
  scale: "thang điểm",
  panel: "ban giám khảo",
  rounding: "làm tròn",
  sheetTitle: "tiêu đề phiếu",
  unitTypes: "loại đơn vị",
  issuer: "cơ quan",
  target: "chỉ tiêu",
  bonus: "điểm thưởng",
  deductions: "điểm trừ",
  tieBreaks: "xếp khi bằng điểm",
  figuresLabel: "số đếm",
  outOfLabel: "trên tổng",
};

const NOTHING: Readonly<Record<Language, string>> = { vi: "không có", en: "nothing" };
/** Longer values are told to have changed, not quoted. */
const LONGEST = 60;

function shownValue(value: unknown, language: Language): string {
  if (value === undefined) return NOTHING[language];
  if (typeof value === "number") return language === "vi" ? String(value).replace(".", ",") : String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trim()} …` : text;
}

function fieldText({ field, before, after }: FieldDifference, language: Language): string {
  const name = language === "vi" ? (FIELDS_VI[field] ?? field) : field;
  return `${name}: ${shownValue(before, language)} → ${shownValue(after, language)}`;
}

function partLine(part: PartDifference, language: Language): DifferenceLine {
  const name = `${KINDS[language][part.kind]} ${part.id}`;
  const titled = part.title === part.id ? name : `${name} “${shownValue(part.title, language)}”`;
  if (part.change !== "changed") return { mark: part.change === "added" ? "+" : "-", text: titled };
  return { mark: "~", text: `${titled}: ${part.fields.map((field) => fieldText(field, language)).join("; ")}` };
}

/** In what two versions differ, a line for each part: added, removed or changed. */
export function differenceLines(differences: SetDifferences, language: Language): readonly DifferenceLine[] {
  return [
    ...differences.settings.map((one): DifferenceLine => ({ mark: "~", text: fieldText(one, language) })),
    ...differences.parts.map((part) => partLine(part, language)),
  ];
}
