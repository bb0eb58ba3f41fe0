import type { Language } from "../../../sheet/describe";
import { withFacts, type Facts } from "../../words";
import { usePaneTools } from "../pane-tools";

const VI = {
  what: "Phiếu tổng hợp khảo sát",
  progress: "{done}/{of} mẫu phiếu",
  progressSpoken: "Đã có kết quả của {done} trên {of} mẫu phiếu",
  forms: "Kết quả theo mẫu phiếu",
  fed: "Điểm lấy từ khảo sát",
  source: "Trang “{sheet}”. Điểm các tiêu chí dưới đây tự tính theo trang này, không nhập trên phiếu chấm.",
  leaf: "Tiêu chí {id}: {points} / {max} điểm",
  noPoints: "chưa có",
  leafless: "Không nuôi tiêu chí nào, chỉ để báo cáo.",
  counted: "Thu về {answered} trên {asked} phiếu phát ra, tỷ lệ {rate} %.",
  enough: "Đủ mẫu: ít nhất {needed} phiếu.",
  few: "Ít phiếu: cần ít nhất {needed}. Điểm vẫn tính, nhưng mức xếp loại bị giới hạn.",
  missing: "Chưa nhập đủ số liệu.",
  wrong: "Số liệu còn lỗi nên chưa có điểm.",
  "not-applicable": "Không áp dụng (N/A).",
  go: "Đến {form}, ô {cell}",
  sheetErrors: "Trang khảo sát còn {count} lỗi; hãy mở trang ấy để xem từng ô.",
  count: "Đếm bảng trả lời",
  countHint:
    "Tệp .csv hoặc .xlsx: dòng đầu là tiêu đề, mỗi người một dòng; cột “Trả lời”, hoặc mỗi câu một cột. Có cột “Đơn vị” thì chỉ đếm dòng của đơn vị này.",
  form: "Mẫu phiếu",
  pick: "Chọn tệp trả lời",
  notLoaded: "Không tải được phần đếm. Hãy kiểm tra kết nối rồi thử lại.",
  "no-row": "Trang này không có đúng một dòng {form} để ghi.",
  encoding: "“{file}” không phải văn bản UTF-8. Hãy lưu lại thành CSV UTF-8 hoặc .xlsx.",
  "no-headings": "“{file}” không có cột “Trả lời”, cũng không có cột nào cho câu hỏi của mẫu phiếu {form}.",
  "heading-twice": "Có hai cột cho “{heading}”. Hãy bỏ một cột.",
  "no-rows": "“{file}” không có dòng nào của {unit}.",
  preview: "{form}, tệp “{file}”: {asked} dòng, đếm {answered} phiếu, {blank} để trống, {unreadable} không đọc được.",
  answer: "{label}: {count}",
  asked: "Số phiếu phát ra ghi theo số dòng: {asked}.",
  others: "Không đếm dòng của đơn vị khác: {units}.",
  withoutUnits: "Bảng không có cột “Đơn vị”: mọi dòng được tính là của đơn vị này.",
  complaints: "Phiếu không đếm vì có câu trả lời không đọc được ({count}):",
  held: "Dòng {form} đang có số liệu khác ({held}) và sẽ được thay. Hoàn tác được trong “Nhật ký sửa”.",
  same: "Dòng {form} đã có đúng số liệu này.",
  write: "Ghi vào dòng {form}",
  replace: "Thay số liệu dòng {form}",
  all: "Hiện tất cả ({count})",
  fewer: "Thu gọn",
  unknownSet: "Không biết bộ tiêu chí “{set}” nên không đọc được khảo sát.",
} as const;

export type SurveyWord = keyof typeof VI;
export type SurveySay = (word: SurveyWord, facts?: Facts) => string;

const EN: Readonly<Record<SurveyWord, string>> = {
  what: "Survey sheet",
  progress: "{done}/{of} forms",
  progressSpoken: "{done} of {of} forms have a result",
  forms: "Results by form",
  fed: "Points from the survey",
  source: "Sheet “{sheet}”. The criteria below take their points from it; they are not typed on the score sheet.",
  leaf: "Criterion {id}: {points} / {max} points",
  noPoints: "none yet",
  leafless: "Feeds no criterion, it only reports.",
  counted: "{answered} of {asked} forms came back, rate {rate} %.",
  enough: "The sample is large enough: at least {needed} forms.",
  few: "Few forms: at least {needed} are needed. The points count, but the level is capped.",
  missing: "Counts are missing.",
  wrong: "The counts have errors, so there are no points yet.",
  "not-applicable": "Not applicable (N/A).",
  go: "Go to {form}, cell {cell}",
  sheetErrors: "The survey sheet has {count} errors; open it to see each cell.",
  count: "Count a table of answers",
  countHint:
    "A .csv or .xlsx file: headings in the first row, then a row for each person; a column “Answer”, or one for each question. With a column “Unit” only rows of this unit are counted.",
  form: "Form",
  pick: "Choose the answers",
  notLoaded: "The counting part could not be loaded. Check the connection, then try again.",
  "no-row": "This sheet does not have exactly one row of {form} to write into.",
  encoding: "“{file}” is no UTF-8 text. Save it as CSV UTF-8 or as .xlsx.",
  "no-headings": "“{file}” has no column “Answer”, nor one for a question of the form {form}.",
  "heading-twice": "There are two columns for “{heading}”. Take one of them away.",
  "no-rows": "“{file}” has no row of {unit}.",
  preview:
    "{form}, file “{file}”: {asked} rows, {answered} forms counted, {blank} left blank, {unreadable} unreadable.",
  answer: "{label}: {count}",
  asked: "The number asked will be the number of rows: {asked}.",
  others: "Rows of other units are not counted: {units}.",
  withoutUnits: "The table has no column “Unit”: every row is taken for one of this unit.",
  complaints: "Forms not counted, since an answer cannot be read ({count}):",
  held: "The row of {form} holds other counts ({held}), which will be replaced. It can be taken back in the journal.",
  same: "The row of {form} holds these very counts.",
  write: "Write into the row of {form}",
  replace: "Replace the counts of {form}",
  all: "Show all ({count})",
  fewer: "Show fewer",
  unknownSet: "The criteria set “{set}” is not known, so the survey cannot be read.",
};

export const SURVEY_WORDS: Readonly<Record<Language, Readonly<Record<SurveyWord, string>>>> = { vi: VI, en: EN };

export function useSurveySay(): SurveySay {
  const { language } = usePaneTools();
  return (word, facts) => withFacts(SURVEY_WORDS[language][word], facts);
}
