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
  unknownSet: "The criteria set “{set}” is not known, so the survey cannot be read.",
};

export const SURVEY_WORDS: Readonly<Record<Language, Readonly<Record<SurveyWord, string>>>> = { vi: VI, en: EN };

export function useSurveySay(): SurveySay {
  const { language } = usePaneTools();
  return (word, facts) => withFacts(SURVEY_WORDS[language][word], facts);
}
