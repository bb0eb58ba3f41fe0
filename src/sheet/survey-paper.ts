/** What stands on a survey sheet. Paper is always Vietnamese. */
export const SURVEY_PAPER = {
  title: "PHIẾU TỔNG HỢP KẾT QUẢ KHẢO SÁT",
  form: "Mẫu phiếu",
  about: "Nội dung khảo sát",
  respondents: "Đối tượng",
  partner: "Tổ chức phối hợp",
  quarter: "Quý",
  from: "Từ ngày",
  to: "Đến ngày",
  asked: "Số phiếu phát ra",
  answered: "Số phiếu thu về",
  sum: "Cộng",
  rate: "Tỷ lệ",
  check: "Kiểm tra",
  hint: "Ô nền vàng là ô nhập. Các mức trả lời cộng lại phải bằng số phiếu thu về (nhân với số câu, nếu đếm theo câu). Điểm trên phiếu chấm tự tính theo Tỷ lệ.",
  signPartner: "TỔ CHỨC PHỐI HỢP",
} as const;

/** What the column “Kiểm tra” says of each state of a row. */
export const STATE_WORDS = [
  "Đúng",
  "Chưa nhập đủ",
  "Có số chưa hợp lệ",
  "Có số chưa hợp lệ",
  "Thu về nhiều hơn phát ra",
  "Các mức cộng lại chưa khớp",
  "Ngày chưa hợp lệ",
  "Không áp dụng",
] as const;

export function tooFew(needed: number): string {
  return `Ít phiếu, cần ${String(needed)}`;
}
