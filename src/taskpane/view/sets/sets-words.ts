import type { Language } from "../../../sheet/describe";
import { withFacts, type Facts } from "../../words";

const VI = {
  title: "Bộ tiêu chí của bạn",
  hint: "Dán bảng phụ lục từ Word hoặc Excel; máy lập trang “Bộ tiêu chí” để bạn sửa, và nêu từng ô còn sai.",
  paste: "Dán phụ lục vào đây",
  pasted: "Đã nhận bảng ({count} dòng).",
  issued: "Văn bản ban hành (nguồn của mọi dòng)",
  issuedHint: "Ví dụ: Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh. Để trống nếu phụ lục đã ghi.",
  read: "Lập trang từ phụ lục",
  noTable: "Không thấy bảng tiêu chí trong phần đã dán. Bảng cần cột “Nội dung” và cột “Điểm tối đa”.",
  laid: "Đã lập trang “Bộ tiêu chí”. Hãy sửa các ô nêu bên dưới.",
  own: "Bộ tiêu chí trong sổ này",
  none: "Sổ này chưa có bộ tiêu chí riêng.",
  sound: "Không có lỗi. Mã băm {hash}.",
  errors: "Còn {count} lỗi:",
  notes: "Cần biết:",
  go: "Đến ô {cell}",
  template: "Mẫu",
  official: "Chính thức",
  preview: "Xem trước phiếu chấm",
  differ: "Khác với",
  nothing: "(chọn bộ để so)",
  same: "Hai bộ giống hệt nhau.",
  adoption: "Ban hành",
  decision: "Quyết định (tên, số)",
  date: "Ngày (như 05/01/2026)",
  by: "Cơ quan ban hành",
  confirm: "Mọi số ghi là ví dụ đúng là số của quyết định này",
  adopt: "Ban hành bộ tiêu chí",
  adopted: "Đã ban hành: phiếu lập từ bộ này không còn dòng BẢN MẪU.",
  incomplete: "Hãy ghi đủ quyết định, ngày đúng và cơ quan.",
  create: "Lập phiếu từ bộ này",
  builtIn: "Sửa từ bộ có sẵn",
  edit: "Đưa vào sổ để sửa",
  failed: "Excel không làm được việc này: {message}",
} as const;

export type SetsWord = keyof typeof VI;
export type SetsSay = (word: SetsWord, facts?: Facts) => string;

const EN: Readonly<Record<SetsWord, string>> = {
  title: "Your criteria sets",
  hint: "Paste an annex from Word or Excel; a sheet “Bộ tiêu chí” is made for you to edit, and every wrong cell is named.",
  paste: "Paste the annex here",
  pasted: "A table has come in ({count} rows).",
  issued: "Issuing text (the source of every row)",
  issuedHint:
    "Such as: Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh. Leave it blank where the annex says it.",
  read: "Make a sheet of the annex",
  noTable: "What was pasted holds no table of criteria. It needs the columns “Nội dung” and “Điểm tối đa”.",
  laid: "The sheet “Bộ tiêu chí” is made. Correct the cells below.",
  own: "Criteria sets of this workbook",
  none: "This workbook has no set of its own.",
  sound: "No mistakes. Hash {hash}.",
  errors: "{count} mistakes left:",
  notes: "To be known:",
  go: "Go to {cell}",
  template: "Template",
  official: "Official",
  preview: "Preview of the score sheet",
  differ: "Different from",
  nothing: "(choose a set to compare)",
  same: "The two sets are the same.",
  adoption: "Adoption",
  decision: "Decision (name, number)",
  date: "Date (as 05/01/2026)",
  by: "Issuing body",
  confirm: "Every figure marked as an example is one of this decision",
  adopt: "Adopt the set",
  adopted: "Adopted: sheets made of this set no longer say BẢN MẪU.",
  incomplete: "Fill in the decision, a true date and the body.",
  create: "Make score sheets of this set",
  builtIn: "Start from a built-in set",
  edit: "Put it into the workbook to edit",
  failed: "Excel could not do this: {message}",
};

export function setsSayIn(language: Language): SetsSay {
  return (word, facts) => withFacts((language === "vi" ? VI : EN)[word], facts);
}
