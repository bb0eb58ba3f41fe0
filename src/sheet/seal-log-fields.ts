/** The columns of “Nhật ký niêm phong”, one row for each thing that was done to a sheet. */
export const SEAL_LOG_COLUMNS = [
  "at",
  "kind",
  "sheet",
  "unit",
  "judge",
  "code",
  "by",
  "reason",
  "criterion",
  "cell",
  "first",
  "second",
  "decided",
] as const;
export type SealLogField = (typeof SEAL_LOG_COLUMNS)[number];

export type SealLogKind = "seal" | "unseal" | "second-entry" | "decision" | "survey";

/** One row. Fields that its kind does not need are "". Points are texts, as people read them. */
export type SealRecord = Readonly<Record<Exclude<SealLogField, "kind">, string>> & { readonly kind: SealLogKind };

/** What stands in the second column. The rows of `decision` belong to the second entry above them. */
export const SEAL_LOG_KINDS: Readonly<Record<SealLogKind, string>> = {
  seal: "Niêm phong",
  unseal: "Mở niêm phong",
  "second-entry": "Nhập lần hai",
  decision: "Quyết định theo giấy",
  survey: "Thay số liệu khảo sát",
};

export const SEAL_LOG_HEADINGS: Readonly<Record<SealLogField, string>> = {
  at: "Thời điểm",
  kind: "Việc",
  sheet: "Trang tính",
  unit: "Đơn vị",
  judge: "Giám khảo",
  code: "Mã niêm phong",
  by: "Người làm",
  reason: "Lý do",
  criterion: "Tiêu chí",
  cell: "Ô",
  first: "Nhập lần một",
  second: "Nhập lần hai",
  decided: "Theo bản giấy",
};

export const SEAL_LOG_WORDS = {
  sheet: "Nhật ký niêm phong",
  title: "NHẬT KÝ NIÊM PHONG VÀ NHẬP HAI LẦN",
  empty: "–",
} as const;

/** The sheet-scoped name by which the rows are found again. */
export const SEAL_LOG_NAME = "seal_log";

const NOTHING = {
  ...{ sheet: "", unit: "", judge: "", code: "", by: "", reason: "" },
  ...{ criterion: "", cell: "", first: "", second: "", decided: "" },
};

export function sealRecord(at: string, kind: SealLogKind, facts: Partial<Omit<SealRecord, "at" | "kind">>): SealRecord {
  return { ...NOTHING, ...facts, at, kind };
}
