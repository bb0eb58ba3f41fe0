import type { Language } from "../../../sheet/describe";
import { withFacts, type Facts } from "../../words";
import { usePaneTools } from "../pane-tools";

const VI = {
  "version.what": "Phiếu lập theo bản cũ của bộ tiêu chí. Phiếu mới nhận {carried} ô; {left} ô không chuyển.",
  "version.changes": "Khác với bản đang dùng ({count})",
  "version.left": "Không chuyển ({count})",
  "version.fed": "Trang khảo sát của đơn vị được lập lại cùng lúc theo bản mới; phiếu mới lấy điểm từ trang ấy.",
  "version.reworded": "Chuyển cả tiêu chí chỉ đổi lời",
  "version.do": "Chuyển sang bản mới",
  "version.all": "Chuyển cả {count} phiếu sang bản mới",
  "version.after":
    "Phiếu mới nằm ở một trang riêng; phiếu cũ giữ nguyên. Xem lại rồi xóa phiếu cũ; muốn bỏ thì xóa phiếu mới.",
  "layer.what": "Lớp đang nhập: {open}. Chuyển lớp giữ nguyên mọi số liệu; các lớp khác bị khóa.",
  "layer.fed": "Điểm khảo sát vẫn lấy từ trang khảo sát đang có.",
  "layer.do": "Chuyển sang: {layer}",
  "layer.all": "Chuyển cả {count} phiếu sang: {layer}",
  "layer.sealed": "Phiếu đã niêm phong. Hãy mở niêm phong trước khi chuyển lớp.",
  "layer.entries": "Chuyển lớp lập lại phiếu, mà các ô sau không giữ được. Hãy sửa hoặc xóa các ô ấy trước:",
  "along.look": "Xem mọi phiếu như vậy trong sổ",
  "along.none": "Trong sổ không có phiếu nào khác như vậy.",
  "along.title": "Phiếu trong sổ ({count}):",
  "along.line": "{sheet}: chuyển {carried} ô, không chuyển {left} ô",
  "along.kept": "{sheet}: giữ nguyên {carried} ô",
  "along.whyNot": "{sheet}: không chuyển, vì {why}",
  "why.already": "đã có phiếu bản mới của giám khảo này",
  "why.sealed": "phiếu đã niêm phong",
  "why.entries": "có ô nhập không giữ được; hãy mở phiếu ấy, mục này nêu từng ô",
  "why.survey-missing": "không thấy trang khảo sát của đơn vị (tên và mã đơn vị trên hai trang phải giống nhau)",
  "why.survey-moved": "trang khảo sát đã bị chèn hoặc xóa dòng",
  "why.stays": "Không chuyển được: {why}.",
  none: "Không có gì để chuyển.",
  self: "tự chấm",
  "appraisal-1": "thẩm định lần\u00a01",
  explanation: "giải trình",
  "appraisal-2": "thẩm định lần\u00a02",
} as const;
export type CarryWord = keyof typeof VI;

const EN: Readonly<Record<CarryWord, string>> = {
  "version.what":
    "The sheet is of an older version of its criteria set. Cells the new sheet takes over: {carried}; left behind: {left}.",
  "version.changes": "Differences from the version in force ({count})",
  "version.left": "Left behind ({count})",
  "version.fed": "The unit's survey sheet is laid anew with it, and gives the new sheet its points.",
  "version.reworded": "Also carry criteria of which only the words changed",
  "version.do": "Carry to the new version",
  "version.all": "Carry all of these sheets ({count})",
  "version.after":
    "The new sheet is a sheet of its own; the old one stays. Check it, then delete the old one; to take it back, delete the new one.",
  "layer.what": "Layer that takes entries: {open}. Passing on keeps every entry; the other layers are locked.",
  "layer.fed": "Survey points still come from the survey sheet that stands there.",
  "layer.do": "Pass on to: {layer}",
  "layer.all": "Pass all of these sheets ({count}) on to: {layer}",
  "layer.sealed": "The sheet is sealed. Open it before you pass it on.",
  "layer.entries": "Passing on lays the sheet anew, and these cells would be lost. Correct or clear them first:",
  "along.look": "See all such sheets of the workbook",
  "along.none": "The workbook has no other such sheet.",
  "along.title": "Sheets of the workbook ({count}):",
  "along.line": "{sheet}: carried {carried}, left behind {left}",
  "along.kept": "{sheet}: cells kept: {carried}",
  "along.whyNot": "{sheet}: stays as it is, because {why}",
  "why.already": "this judge has a sheet of the new version",
  "why.sealed": "it is sealed",
  "why.entries": "some of its entries would be lost; open that sheet, and this section names them",
  "why.survey-missing": "the unit has no survey sheet here (names and codes of the unit must be equal on both)",
  "why.survey-moved": "rows of the survey sheet were inserted or deleted",
  "why.stays": "It cannot be done: {why}.",
  none: "There is nothing to carry.",
  self: "self score",
  "appraisal-1": "first appraisal",
  explanation: "explanation",
  "appraisal-2": "second appraisal",
};

const WORDS: Record<Language, Readonly<Record<CarryWord, string>>> = { vi: VI, en: EN };
export type CarrySay = (word: CarryWord, facts?: Facts) => string;

export function useCarrySay(): CarrySay {
  const { language } = usePaneTools();
  return (word, facts) => withFacts(WORDS[language][word], facts);
}
