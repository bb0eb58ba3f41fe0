/** The columns of “Nhật ký”, one row for each thing that was done in a merge. */
export const LOG_COLUMNS = [
  "merge",
  "kind",
  "at",
  "by",
  "code",
  "unit",
  "judge",
  "before",
  "after",
  "file",
  "sheet",
  "cell",
  "reason",
  "sha256",
] as const;
export type LogField = (typeof LOG_COLUMNS)[number];

export type LogKind = "merge" | "decision" | "below" | "aside" | "repair" | "change";

/**
 * What stands in the second column. `below`: a decision that a summary brought, which stands in the column "before". A
 * row of `aside` belongs to the decision above it.
 */
export const LOG_KINDS: Readonly<Record<LogKind, string>> = {
  merge: "Tổng hợp",
  decision: "Chọn phiếu",
  below: "Cấp dưới chọn phiếu",
  aside: "Không tính phiếu",
  repair: "Sửa ô",
  change: "Thay đổi",
};

export const LOG_HEADINGS: Readonly<Record<LogField, string>> = {
  merge: "Lần",
  kind: "Việc",
  at: "Thời điểm",
  by: "Người làm",
  code: "Mã đơn vị",
  unit: "Đơn vị",
  judge: "Giám khảo",
  before: "Trước",
  after: "Sau",
  file: "Tệp",
  sheet: "Trang tính",
  cell: "Ô",
  reason: "Lý do",
  sha256: "SHA-256",
};

export const LOG_WORDS = {
  sheet: "Nhật ký",
  title: "NHẬT KÝ CÁC LẦN TỔNG HỢP",
  none: "–",
  quotes: ["“", "”"],
  /** Between points, rank and level of a change. */
  between: " · ",
} as const;

/** The sheet-scoped name by which the rows are found again. */
export const LOG_NAME = "merge_log";
