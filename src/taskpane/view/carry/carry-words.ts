import type { Language } from "../../../sheet/describe";
import { withFacts, type Facts } from "../../words";
import { usePaneTools } from "../pane-tools";

const VI = {
  "version.what": "Phiếu lập theo bản cũ của bộ tiêu chí. Phiếu mới nhận {carried} ô; {left} ô không chuyển.",
  "version.changes": "Khác với bản đang dùng ({count})",
  "version.left": "Không chuyển ({count})",
  "version.reworded": "Chuyển cả tiêu chí chỉ đổi lời",
  "version.do": "Chuyển sang bản mới",
  "version.after":
    "Phiếu mới nằm ở một trang riêng; phiếu cũ giữ nguyên. Xem lại rồi xóa phiếu cũ; muốn bỏ thì xóa phiếu mới.",
  "layer.what": "Lớp đang nhập: {open}. Chuyển lớp giữ nguyên mọi số liệu; các lớp khác bị khóa.",
  "layer.do": "Chuyển sang: {layer}",
  "layer.sealed": "Phiếu đã niêm phong. Hãy mở niêm phong trước khi chuyển lớp.",
  fed: "Điểm lấy từ trang khảo sát: hãy chuyển cả tệp bằng lệnh chamsao carry.",
  none: "Không có gì để chuyển.",
  self: "tự chấm",
  "appraisal-1": "thẩm định lần 1",
  explanation: "giải trình",
  "appraisal-2": "thẩm định lần 2",
} as const;
export type CarryWord = keyof typeof VI;

const EN: Readonly<Record<CarryWord, string>> = {
  "version.what":
    "The sheet is of an older version of its criteria set. Cells the new sheet takes over: {carried}; left behind: {left}.",
  "version.changes": "Differences from the version in force ({count})",
  "version.left": "Left behind ({count})",
  "version.reworded": "Also carry criteria of which only the words changed",
  "version.do": "Carry to the new version",
  "version.after":
    "The new sheet is a sheet of its own; the old one stays. Check it, then delete the old one; to take it back, delete the new one.",
  "layer.what": "Layer that takes entries: {open}. Passing on keeps every entry; the other layers are locked.",
  "layer.do": "Pass on to: {layer}",
  "layer.sealed": "The sheet is sealed. Open it before you pass it on.",
  fed: "Points come from a survey sheet: carry the whole file with the command chamsao carry.",
  none: "There is nothing to carry.",
  self: "self score",
  "appraisal-1": "first appraisal",
  explanation: "explanation",
  "appraisal-2": "second appraisal",
};

const WORDS: Record<Language, Readonly<Record<CarryWord, string>>> = { vi: VI, en: EN };

export function useCarrySay(): (word: CarryWord, facts?: Facts) => string {
  const { language } = usePaneTools();
  return (word, facts) => withFacts(WORDS[language][word], facts);
}
