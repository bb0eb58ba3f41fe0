import { numberOf } from "../../scoring/points";
import { fold } from "../fold";
import type { RawCell } from "../raw-cell";
import { METHOD_WORDS, STAGE_WORDS, STATUS_WORDS, wordFor } from "./annex-paper";
import { readAmount } from "./read-amount";

/** How a field stands in a cell. Both directions give null for what they cannot say. */
type Codec = {
  readonly read: (raw: RawCell) => unknown;
  readonly write: (value: unknown) => string | number | null;
};
export type GeneralField = {
  readonly label: string;
  readonly path: readonly [string] | readonly [string, string];
  readonly codec: Codec;
  readonly example: string;
  /** May be left out of a sheet. */
  readonly optional?: true;
  /** Its line carries the source of the whole part. */
  readonly origin?: true;
};

const NO_LIMIT = "không giới hạn";
const NOWHERE = "không làm tròn";

function textOf(raw: RawCell): string {
  return raw.kind === "blank" ? "" : String(raw.value).trim();
}

function words(meanings: Readonly<Record<string, string>>): Codec {
  return { read: (raw) => meanings[fold(textOf(raw))] ?? null, write: (value) => wordFor(meanings, value) };
}

const text: Codec = { read: textOf, write: (value) => String(value) };

const amount: Codec = {
  read: (raw) => {
    const reading = readAmount(raw);
    return reading.is === "points" ? numberOf(reading.points) : null;
  },
  write: (value) => Number(value),
};

const whole: Codec = {
  read: (raw) => {
    const value = Number(textOf(raw));
    return Number.isInteger(value) ? value : null;
  },
  write: (value) => Number(value),
};

const limit: Codec = {
  read: (raw) => (fold(textOf(raw)) === NO_LIMIT ? undefined : amount.read(raw)),
  write: (value) => (value === null ? NO_LIMIT : Number(value)),
};

const SHARE = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%$/u;

const share: Codec = {
  read: (raw) => {
    if (raw.kind === "number" && raw.value <= 1) return raw.value;
    const [, percent] = SHARE.exec(textOf(raw)) ?? [];
    return percent === undefined ? null : Math.round(Number(percent.replace(",", ".")) * 100) / 10_000;
  },
  write: (value) => `${String(Math.round(Number(value) * 10_000) / 100).replace(".", ",")} %`,
};

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

const list: Codec = {
  read: (raw) =>
    textOf(raw)
      .split(/[;\n]/u)
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  write: (value) => (listOf(value).some((one) => /[;\n]/u.test(one)) ? null : listOf(value).join("; ")),
};

const stages: Codec = {
  read: (raw) => {
    const said = textOf(raw);
    if (fold(said) === NOWHERE) return [];
    const found = said.split(/[;,]/u).map((one) => STAGE_WORDS[fold(one)]);
    return found.includes(undefined) ? null : found;
  },
  write: (value) => {
    const found = listOf(value);
    return found.length === 0 ? NOWHERE : found.map((one) => wordFor(STAGE_WORDS, one) ?? one).join("; ");
  },
};

const YES: Readonly<Record<string, boolean>> = { có: true, không: false };
const yesNo: Codec = {
  read: (raw) => YES[fold(textOf(raw))] ?? null,
  write: (value) => (value === true ? "Có" : "Không"),
};

export const GENERAL_FIELDS: readonly GeneralField[] = [
  { label: "Mã bộ tiêu chí", path: ["id"], codec: text, example: "dan-van-kheo-2026" },
  { label: "Phiên bản", path: ["version"], codec: text, example: "1" },
  { label: "Tên bộ tiêu chí", path: ["title"], codec: text, example: "Bộ tiêu chí chính quyền thân thiện" },
  { label: "Tiêu đề phiếu chấm", path: ["sheetTitle"], codec: text, example: "PHIẾU CHẤM ĐIỂM" },
  { label: "Cơ quan cấp trên", path: ["issuer", "parent"], codec: text, example: "ỦY BAN NHÂN DÂN TỈNH" },
  { label: "Cơ quan lập phiếu", path: ["issuer", "name"], codec: text, example: "HỘI ĐỒNG THẨM ĐỊNH" },
  { label: "Văn bản ban hành", path: ["issued"], codec: text, example: "Quyết định số 12/QĐ-UBND ngày 05/01/2026" },
  { label: "Trạng thái", path: ["status"], codec: words(STATUS_WORDS), example: "Mẫu; Chính thức" },
  { label: "Loại đơn vị", path: ["unitTypes"], codec: list, example: "xã; phường; đặc khu" },
  { label: "Thang điểm", path: ["scale"], codec: amount, example: "100" },
  {
    label: "Điểm thưởng, trừ tính vào mức",
    path: ["bonusCountsForLevel"],
    codec: yesNo,
    example: "Có; Không",
    optional: true,
  },
  {
    label: "Số lần thẩm định trên phiếu",
    path: ["layers", "appraisals"],
    codec: whole,
    example: "1; 2",
    optional: true,
    origin: true,
  },
  {
    label: "Giải trình khi thẩm định lệch quá",
    path: ["layers", "explainAbove"],
    codec: amount,
    example: "0,5",
    optional: true,
  },
  {
    label: "Kết quả của ban giám khảo",
    path: ["panel", "method"],
    codec: words(METHOD_WORDS),
    example: "Trung bình cộng",
    origin: true,
  },
  { label: "Số phiếu ít nhất", path: ["panel", "minimumJudges"], codec: whole, example: "3" },
  { label: "Tỷ lệ giám khảo phải chấm", path: ["panel", "quorum"], codec: share, example: "75 %" },
  {
    label: "Chênh lệch nhiều nhất giữa các phiếu",
    path: ["panel", "maximumSpread"],
    codec: limit,
    example: "10; không giới hạn",
  },
  {
    label: "Làm tròn hai chữ số ở",
    path: ["rounding", "stages"],
    codec: stages,
    example: "nhóm; phiếu; ban giám khảo; không làm tròn",
    origin: true,
  },
  {
    label: "Chỉ tiêu: đạt từ mức",
    path: ["target", "level"],
    codec: text,
    example: "3 sao",
    optional: true,
    origin: true,
  },
  { label: "Chỉ tiêu: tỷ lệ đơn vị", path: ["target", "share"], codec: share, example: "60 %", optional: true },
];

export const MORE_LABEL = "Khác";

export function generalField(label: string): GeneralField | undefined {
  return GENERAL_FIELDS.find((field) => fold(field.label) === fold(label));
}
