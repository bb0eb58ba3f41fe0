import {
  LEAVABLE_COLUMNS,
  type HeaderStyle,
  type LeavableColumn,
  type PaperSettings,
  type SigningWay,
} from "./paper-settings";

/** The settings that are one text or one choice each; recipients are a list. */
export type PaperField = Exclude<keyof PaperSettings, "recipients">;

/** Each setting's name on its sheet and its label there, in the order in which it asks for them. */
export const PAPER_FIELDS: readonly { readonly field: PaperField; readonly name: string; readonly label: string }[] = [
  { field: "style", name: "paper_style", label: "Thể thức văn bản" },
  { field: "parent", name: "paper_parent", label: "Cơ quan cấp trên" },
  { field: "issuer", name: "paper_issuer", label: "Cơ quan ban hành" },
  { field: "number", name: "paper_number", label: "Số, ký hiệu" },
  { field: "place", name: "paper_place", label: "Địa danh" },
  { field: "date", name: "paper_date", label: "Ngày ban hành" },
  { field: "makerTitle", name: "paper_maker_title", label: "Người lập: chức danh" },
  { field: "makerName", name: "paper_maker_name", label: "Người lập: họ và tên" },
  { field: "headOnBehalf", name: "paper_head_on_behalf", label: "Người ký: thay mặt (TM.)" },
  { field: "headWay", name: "paper_head_way", label: "Người ký: hình thức ký" },
  { field: "headOf", name: "paper_head_of", label: "Người ký: ký thay, thừa lệnh ai" },
  { field: "headTitle", name: "paper_head_title", label: "Người ký: chức vụ" },
  { field: "headName", name: "paper_head_name", label: "Người ký: họ và tên" },
  { field: "leaveOut", name: "paper_leave_out", label: "Cột không in ở bảng tổng hợp" },
];

export const RECIPIENTS = { name: "paper_recipients", label: "Nơi nhận", rows: 8 } as const;

/** Longer than any body's name that we have seen; Excel's rule for texts would take 255. */
export const LONGEST_PAPER_TEXT = 200;

/** The words of the settings that are a choice. */
export const CHOICE_WORDS: {
  readonly style: Readonly<Record<HeaderStyle, string>>;
  readonly way: Readonly<Record<Exclude<SigningWay, "">, string>>;
  readonly column: Readonly<Record<LeavableColumn, string>>;
} = {
  style: { state: "Nhà nước", party: "Đảng", committee: "Ban Chỉ đạo" },
  way: { KT: "KT.", TL: "TL.", TUQ: "TUQ.", Q: "Q." },
  column: {
    code: "mã",
    parent: "trực thuộc",
    groups: "các nhóm",
    judges: "số phiếu",
    self: "tự chấm",
    difference: "chênh lệch",
    note: "ghi chú",
  },
};

export const COLUMN_LIST = LEAVABLE_COLUMNS.map((column) => CHOICE_WORDS.column[column]).join(", ");
