import type { FieldDifference } from "../../scoring/set-differences";
import type { Language } from "../describe";
import { METHOD_WORDS, PLACE_WORDS, STAGE_WORDS, STATUS_WORDS } from "./annex-paper";
import { objectOf, type Json } from "./written-lines";

export const FIELDS_VI: Readonly<Record<string, string>> = {
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
  layers: "thẩm định, giải trình",
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
  id: "mã",
  parent: "cấp trên",
  name: "tên",
  method: "cách lấy kết quả",
  minimumJudges: "số phiếu ít nhất",
  quorum: "tỷ lệ giám khảo phải chấm",
  maximumSpread: "chênh lệch nhiều nhất",
  stages: "làm tròn ở",
  cap: "điểm trần",
  place: "vị trí",
  form: "mẫu phiếu",
  surveys: "mẫu phiếu khảo sát",
};

/** What the set's JSON says in English words, as people read it; the first word of each meaning. */
const MEANINGS_VI = new Map(
  [METHOD_WORDS, STAGE_WORDS, PLACE_WORDS, STATUS_WORDS]
    .flatMap((words) => Object.entries(words).map(([word, meaning]) => [meaning, word] as const))
    .reverse(),
);

const NOTHING: Readonly<Record<Language, string>> = { vi: "không có", en: "nothing" };
const PERCENT = 100;
/** Longer values are told to have changed, not quoted. */
const LONGEST = 80;

function fieldName(field: string, language: Language): string {
  return language === "vi" ? (FIELDS_VI[field] ?? field) : field;
}

function numberWords(value: number, language: Language): string {
  return language === "vi" ? String(value).replace(".", ",") : String(value);
}

/** “Tốt: 5” of a choice, “≥ 90 %: 5” of a band; of anything else its fields, without where they come from. */
function objectWords(json: Json, language: Language): string {
  const { label, from, points, name, title } = json;
  const worth = typeof points === "number" ? `: ${numberWords(points, language)}` : "";
  if (typeof label === "string") return `${label}${worth}`;
  if (typeof from === "number" && worth !== "") return `≥ ${numberWords(from * PERCENT, language)} %${worth}`;
  const called = name ?? title;
  if (typeof called === "string" && json["parent"] === undefined) return called;
  return Object.entries(json)
    .filter(([field]) => field !== "source" && field !== "example")
    .map(([field, value]) => `${fieldName(field, language)} ${words(value, language)}`)
    .join(", ");
}

function words(value: unknown, language: Language): string {
  if (value === undefined || value === null) return NOTHING[language];
  if (typeof value === "number") return numberWords(value, language);
  if (typeof value === "boolean") return language === "vi" ? (value ? "có" : "không") : String(value);
  if (typeof value === "string") return language === "vi" ? (MEANINGS_VI.get(value) ?? value) : value;
  if (Array.isArray(value)) return value.map((one: unknown) => words(one, language)).join("; ");
  return objectWords(objectOf(value), language);
}

export function shownValue(value: unknown, language: Language): string {
  const text = words(value, language);
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trim()} …` : text;
}

function isPlain(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** “cơ quan (tên): A → B”: of two objects only what differs within them. */
export function fieldText({ field, before, after }: FieldDifference, language: Language): string {
  const name = fieldName(field, language);
  if (!isPlain(before) || !isPlain(after))
    return `${name}: ${shownValue(before, language)} → ${shownValue(after, language)}`;
  const [old, now] = [objectOf(before), objectOf(after)];
  return [...new Set([...Object.keys(now), ...Object.keys(old)])]
    .filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]))
    .map(
      (key) =>
        `${name} (${fieldName(key, language)}): ${shownValue(old[key], language)} → ${shownValue(now[key], language)}`,
    )
    .join("; ");
}
