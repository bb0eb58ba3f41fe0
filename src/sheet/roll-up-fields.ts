/**
 * What a summary carries of each file, score sheet, survey sheet, problem and decision, so that a later merge can take the sheets as if it had
 * read them itself. Every field is a text; columns follow in this order behind the kind and the row's code.
 */
export const RECORD_FIELDS = {
  file: ["number", "file", "sha256", "through"],
  sheet: [
    "file",
    "sheet",
    "code",
    "unit",
    "judge",
    "self",
    "round",
    "set",
    "judgedBy",
    "seal",
    "used",
    "sum",
    "entries",
    "extras",
    "documents",
    "selfPoints",
    "cells",
  ],
  /** `forms` is JSON: what came back of each form (`survey-text.ts`). */
  survey: ["file", "sheet", "code", "unit", "set", "forms"],
  problem: ["file", "sheetNumber", "sheet", "cell", "criterion", "problem", "facts", "repair"],
  decision: ["code", "unit", "judge", "keep", "aside", "reason", "by", "through"],
  end: ["files", "sheets", "surveys", "problems", "decisions"],
} as const;

export type RecordKind = keyof typeof RECORD_FIELDS;
export type RecordOf<Kind extends RecordKind> = Readonly<Record<(typeof RECORD_FIELDS)[Kind][number], string>>;

export const RECORD_COLUMNS = { kind: 0, code: 1, first: 2 } as const;

/** The first cell of each row; “tiếp” goes on with what does not fit into one cell of the row above. */
export const RECORD_WORDS: Readonly<Record<RecordKind | "more", string>> = {
  file: "Tệp",
  sheet: "Phiếu",
  survey: "Khảo sát",
  problem: "Vấn đề",
  decision: "Chọn phiếu",
  end: "Hết",
  more: "tiếp",
};

/** The mark of this layout: another layout gets another number, so that no version misreads what it does not know. */
export const ROLL_UP_MARK = "Chấm Sao: số liệu để tổng hợp tiếp, mẫu 3";

export const ROLL_UP_WORDS = {
  sheet: "Số liệu phiếu",
  title: "SỐ LIỆU CỦA TỪNG PHIẾU ĐỂ CẤP TRÊN TỔNG HỢP TIẾP",
  hint: "Máy ghi và đối chiếu từng dòng; không sửa trang này. Cấp trên gộp tệp này như gộp chính các phiếu.",
  kind: "Loại",
  code: "Mã đối chiếu",
  headings: {
    file: ["Số tệp", "Tên tệp", "SHA-256", "Qua bảng tổng hợp"],
    sheet: [
      "Số tệp",
      "Trang tính",
      "Mã đơn vị",
      "Đơn vị",
      "Giám khảo",
      "Tự chấm",
      "Lần chấm",
      "Bộ tiêu chí",
      "Đọc theo",
      "Mã niêm phong",
      "Tính",
      "Cộng điểm",
      "Điểm chấm",
      "Điểm thưởng, điểm trừ",
      "Hồ sơ",
      "Điểm tự chấm",
      "Vị trí ô",
    ],
    survey: ["Số tệp", "Trang tính", "Mã đơn vị", "Đơn vị", "Bộ tiêu chí", "Kết quả từng mẫu phiếu"],
    problem: ["Số tệp", "Số phiếu", "Trang tính", "Ô", "Tiêu chí", "Mã vấn đề", "Chi tiết", "Sửa được thành"],
    decision: [
      "Mã đơn vị",
      "Đơn vị",
      "Giám khảo",
      "Phiếu tính",
      "Phiếu không tính",
      "Lý do",
      "Người chọn",
      "Qua bảng tổng hợp",
    ],
    end: ["Số tệp", "Số phiếu", "Số trang khảo sát", "Số vấn đề", "Số lần chọn phiếu"],
  },
  mark: "x",
} as const;
