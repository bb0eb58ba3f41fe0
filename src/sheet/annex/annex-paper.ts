import type { AnnexColumn, AnnexPart } from "./annex-lines";

/** What stands on a set's editable sheet. Always Vietnamese, as all paper is. */
export const ANNEX_TITLE = "BỘ TIÊU CHÍ";
export const ANNEX_HINT =
  "Sửa thẳng trên trang này: mỗi dòng một tiêu chí, cột TT (1, 1.1, 1.1.1) cho biết dòng thuộc nhóm nào; chỉ dòng không có dòng con mới được chấm. Giữ nguyên các dòng tên phần (A, B, C …). Mỗi con số phải có nguồn, hoặc đánh dấu x ở cột Ví dụ.";

export const PART_TITLES: Readonly<Record<AnnexPart, string>> = {
  general: "A. THÔNG TIN CHUNG",
  criteria: "B. NHÓM VÀ TIÊU CHÍ",
  bonus: "C. ĐIỂM THƯỞNG",
  deductions: "D. ĐIỂM TRỪ",
  gates: "E. ĐIỀU KIỆN XẾP MỨC",
  levels: "G. CÁC MỨC",
  tieBreaks: "H. XẾP THỨ TỰ KHI BẰNG ĐIỂM",
  sources: "I. NGUỒN, CĂN CỨ",
};

type Headings = Readonly<Record<AnnexColumn, string>>;

const CRITERIA_HEADINGS: Headings = {
  number: "TT",
  title: "Nội dung",
  max: "Điểm tối đa",
  rule: "Cách tính",
  evidence: "Minh chứng",
  notApplicable: "Không áp dụng",
  source: "Nguồn",
  example: "Ví dụ",
  id: "Mã",
  more: "Khác",
};

/** Parts that are mere lists: no criterion stands in them. */
const LIST_HEADINGS: Headings = {
  ...CRITERIA_HEADINGS,
  ...{ max: "", rule: "", evidence: "", notApplicable: "", source: "", example: "", id: "" },
};

export const PART_HEADINGS: Readonly<Record<AnnexPart, Headings>> = {
  general: {
    ...CRITERIA_HEADINGS,
    title: "Mục",
    max: "",
    rule: "Giá trị",
    evidence: "",
    notApplicable: "",
    id: "",
    number: "",
  },
  criteria: CRITERIA_HEADINGS,
  bonus: { ...CRITERIA_HEADINGS, notApplicable: "" },
  deductions: { ...CRITERIA_HEADINGS, notApplicable: "" },
  gates: {
    ...CRITERIA_HEADINGS,
    title: "Điều kiện",
    max: "",
    rule: "Cách xét",
    evidence: "Khi không đạt",
    notApplicable: "",
  },
  levels: {
    ...CRITERIA_HEADINGS,
    number: "",
    title: "Tên mức",
    max: "Từ (≥)",
    rule: "Số sao",
    evidence: "",
    notApplicable: "",
    id: "",
  },
  tieBreaks: { ...LIST_HEADINGS, title: "Xét theo" },
  sources: { ...LIST_HEADINGS, title: "Văn bản, tài liệu", more: "" },
};

type Words = Readonly<Record<string, string>>;

/** Words of a cell and what they mean in the set's JSON; the first of those that mean the same is written. */
export const EVIDENCE_WORDS: Words = { "bắt buộc": "required", "nên có": "optional", không: "none" };
export const NOT_APPLICABLE_WORDS: Words = { "đủ điểm": "full", "quy đổi": "rescale", "0 điểm": "zero" };
export const STATUS_WORDS: Words = { mẫu: "template", "chính thức": "official" };
export const PLACE_WORDS: Words = { "ngoài thang điểm": "on-top", "trong thang điểm": "inside" };
export const METHOD_WORDS: Words = {
  "trung bình cộng": "mean",
  "trung bình, bỏ phiếu cao nhất và thấp nhất": "trimmed-mean",
  "trung vị": "median",
};
export const STAGE_WORDS: Words = { nhóm: "group", phiếu: "sheet", "ban giám khảo": "panel" };
export const EXAMPLE_WORDS: Words = { x: "x", "ví dụ": "x", có: "x" };

/** A first letter as it stands in a cell. */
export function wordFor(words: Words, meaning: unknown): string | null {
  const found = Object.entries(words).find(([, value]) => value === meaning)?.[0];
  return found === undefined ? null : found.charAt(0).toUpperCase() + found.slice(1);
}
