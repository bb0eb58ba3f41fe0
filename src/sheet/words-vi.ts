import type { ProblemCode } from "../scoring/problem";
import { ANNEX_WORDS_VI } from "./annex/annex-words-vi";

/**
 * One sentence or two for each problem: what is wrong, then what to do. `{fact}` stands for a fact as it is,
 * `{fact:points}` for points with the language's decimal sign, `{fact:short}` for a text that may be long,
 * `{fact:term}` for a word of terms-vi.ts, `{fact:judge}` for a judge or the unit itself, `{fact:cell}` for what a
 * cell holds, perhaps nothing, and `{fact:detail}` for a bracket that is left out when empty.
 */
export const WORDS_VI: Record<ProblemCode, string> = {
  "score-missing": "Ô còn trống: “{title:short}”. Hãy nhập số; không đạt thì nhập 0.",
  "score-not-a-number": "“{found:short}” không phải là điểm. Hãy nhập một số, ví dụ 4,5.",
  "score-is-text": "“{found:short}” đang là chữ nên máy không cộng được. Hãy nhập lại thành số.",
  "score-is-date": "Ô này đã bị đổi thành ngày ({found}). Hãy nhập lại điểm với dấu phẩy, ví dụ 4,5.",
  "score-above-max": "{found:points} lớn hơn mức tối đa {max:points}. Hãy nhập số không quá {max:points}.",
  "score-below-min": "{found:points} nhỏ hơn mức thấp nhất {min:points}. Hãy nhập số từ {min:points} trở lên.",
  "score-off-step": "{found:points} lệch bước điểm. Hãy nhập bội số của {step:points}.",
  "choice-not-allowed": "{found:points} không có trong các mức điểm. Hãy chọn một trong các mức: {choices:points}.",
  "evidence-missing": "Thiếu minh chứng cho “{title:short}”. Hãy ghi số, ngày và tên văn bản.",
  "explanation-missing":
    "Thẩm định lần 1 lệch điểm tự chấm {gap:points} điểm, quá mức {limit:points}. Hãy ghi giải trình của đơn vị.",

  "unit-missing": "Chưa ghi tên đơn vị được chấm. Hãy điền vào ô “Đơn vị”.",
  "judge-missing": "Chưa ghi tên giám khảo. Hãy điền vào ô “Giám khảo”.",
  "criteria-set-unknown":
    "Không có bộ tiêu chí “{found:short}” ở đây. Nếu là bộ của riêng bạn, hãy chỉ ra tệp của bộ (--criteria TỆP) hoặc để trang “Bộ tiêu chí” trong sổ; nếu không, hãy chấm trên phiếu lập từ bộ đang dùng.",
  "criteria-version-differs":
    "Phiếu lập theo bộ tiêu chí {found}, khác bộ đang dùng {expected}{changes:changes}. Hãy chuyển phiếu sang bản đang dùng rồi chấm nốt.",
  "criterion-missing": "Phiếu thiếu tiêu chí “{title:short}”, có thể dòng đã bị xóa. Hãy chấm lại trên phiếu mới.",
  "criterion-duplicated": "Tiêu chí này đã có ở {first}. Hãy xóa một trong hai dòng.",
  "criterion-unknown": "Bộ tiêu chí không có “{found:short}”. Hãy xóa dòng này hoặc sửa lại mã tiêu chí.",
  "max-points-changed": "Điểm tối đa ghi {found:points}, bộ tiêu chí quy định {expected:points}. Hãy sửa lại.",
  "formula-overwritten": "Công thức đã bị thay bằng {found:cell}. Số này không được dùng; máy tính lại từ điểm chấm.",
  "total-mismatch":
    "Ô ghi {found:points}, tính lại từ điểm chấm được {expected:points}. Hãy kiểm tra lại điểm chấm và công thức.",
  "total-not-calculated": "Ô chưa có kết quả đúng{found:detail}{expected:computed}. Mở bằng Excel rồi lưu lại là đúng.",
  "seal-mismatch":
    "Mã niêm phong {found} không khớp điểm hiện tại ({expected}): điểm đã đổi sau khi niêm phong. Hãy đối chiếu với bản giấy.",
  "seal-cell-missing": "Phiếu không còn ô “Mã niêm phong” nên không niêm phong được. Hãy chấm trên phiếu mới.",
  "nothing-applies": "Mọi tiêu chí đều ghi không áp dụng nên phiếu không có điểm. Hãy chấm ít nhất một tiêu chí.",
  "names-missing": "Phiếu đã mất các tên vùng nên được đọc theo tiêu đề cột. Hãy xem lại kết quả đọc.",

  "survey-form-missing": "Phiếu khảo sát thiếu dòng “{title:short}”, có thể đã bị xóa. Hãy nhập lại trên phiếu mới.",
  "survey-form-unknown": "Bộ tiêu chí không có mẫu phiếu khảo sát “{found:short}”. Hãy xóa dòng này hoặc sửa lại mã.",
  "survey-form-duplicated": "Mẫu phiếu này đã có ở {first}. Hãy xóa một trong hai dòng.",
  "survey-count-missing": "Ô còn trống: số liệu khảo sát {form}. Hãy nhập số; không có thì nhập 0.",
  "survey-answered-above-asked": "Số phiếu thu về {answered} lớn hơn số phiếu phát ra {asked}. Hãy sửa lại.",
  "survey-sum-differs": "Các mức trả lời cộng lại được {found}, phải bằng {expected}. Hãy đếm lại phiếu.",
  "survey-date-unreadable": "“{found:short}” không phải là ngày. Hãy nhập ngày, ví dụ 31/3/2024.",
  "survey-dates-reversed": "Ngày bắt đầu {from} sau ngày kết thúc {to}. Hãy sửa lại.",
  "survey-sample-small":
    "Mới có {answered} phiếu trả lời, cần ít nhất {needed}. Mức xếp loại bị giới hạn theo điều kiện của bộ tiêu chí.",
  "survey-sheet-duplicated": "Đơn vị này đã có phiếu khảo sát ở {other}. Hãy giữ lại một phiếu.",
  "survey-sheet-missing":
    "Điểm lấy từ phiếu khảo sát {form} của {unit:short}, nhưng tệp không có phiếu đó. Hãy gửi cả tệp có trang khảo sát.",
  "survey-points-missing":
    "Chưa có điểm: phiếu khảo sát {form} chưa nhập đủ hoặc còn lỗi. Hãy sửa trên trang khảo sát.",
  "survey-conflict":
    "Khảo sát {form} của {unit:short} có số liệu khác với {other}. Hãy giữ lại một bản đúng rồi tổng hợp lại.",
  "survey-duplicated": "Khảo sát {form} của {unit:short} giống hệt {other}; chỉ tính một lần.",
  "survey-answer-unreadable":
    "Câu “{question:short}”: {found:cell} không phải mức trả lời nào của phiếu. Cả phiếu này chưa được đếm.",
  "survey-question-missing": "Bảng trả lời thiếu cột cho câu “{question:short}”. Hãy thêm cột rồi đếm lại.",

  "file-unreadable": "Không đọc được tệp: {reason:term}. Hãy mở bằng Excel, lưu dạng .xlsx rồi thử lại.",
  "file-encrypted": "Tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.",
  "file-not-a-workbook": "Tệp không phải bảng tính Excel (đây là {found:term}). Hãy lưu lại bằng Excel dạng .xlsx.",
  "file-too-large": "Tệp quá lớn: {what:term} vượt giới hạn {limit}. Hãy xóa phần thừa hoặc chép phiếu sang tệp mới.",
  "file-is-summary":
    "Tệp là bảng tổng hợp, không phải phiếu chấm, nên được bỏ qua. Chỉ gộp tiếp được bảng có trang “Số liệu phiếu”; bảng cũ thì hãy tổng hợp lại.",
  "summary-altered":
    "Bảng tổng hợp đã bị sửa sau khi lập: ô này có {found:cell}, lúc lập là {expected:cell}. Không phiếu nào trong tệp được dùng; hãy lấy lại tệp gốc.",
  "summary-set-differs":
    "Bảng tổng hợp lập theo bộ tiêu chí {found:short}, khác bộ đang dùng{expected:detail}, nên không được dùng.",
  "sheet-not-found": "Không có phiếu chấm nào trong tệp. Hãy gửi tệp có phiếu do Chấm Sao lập.",

  "unit-unknown": "“{unit:short}” không có trong danh sách đơn vị. Hãy sửa tên hoặc mã đơn vị, hoặc bổ sung danh sách.",
  "unit-not-submitted": "Chưa có phiếu chấm của {unit:short}. Hãy bổ sung tệp rồi tổng hợp lại.",
  "unit-name-differs":
    "Phiếu ghi “{unit:short}”, danh sách ghi “{expected:short}”. Hãy xem có đúng là một đơn vị không.",
  "sheet-duplicated": "Phiếu của {judge:judge} cho {unit:short} giống hệt phiếu ở {other}; chỉ tính một lần.",
  "sheet-conflict":
    "Phiếu của {judge:judge} cho {unit:short} có điểm khác với phiếu ở {other}. Hãy giữ lại một phiếu đúng rồi tổng hợp lại.",
  "sheet-set-aside":
    "Phiếu này của {judge:judge} cho {unit:short} khác {other}; người tổng hợp chọn phiếu kia. Lý do: {reason:short}.",
  "sheet-superseded": "Phiếu này của {judge:judge} cho {unit:short} đã được thay bằng lần chấm {round}; không tính.",
  "criteria-sets-mixed":
    "Phiếu theo bộ tiêu chí {found}, lần tổng hợp này theo {expected}. Hãy tổng hợp riêng từng bộ tiêu chí.",
  "criteria-set-other": "Phiếu theo bộ tiêu chí {found} nên để riêng; lần tổng hợp này theo {expected}.",
  "panel-quorum-not-met": "{unit:short} mới có {judges} phiếu của giám khảo, cần ít nhất {needed}. Hãy bổ sung phiếu.",
  "panel-spread-exceeded":
    "{unit:short}: các giám khảo lệch nhau {spread:points} điểm, quá mức {limit:points} (thấp nhất: {lowest:short}; cao nhất: {highest:short}; lệch nhiều ở {criteria:ranges}). Ban giám khảo nên thống nhất lại.",
  "panel-not-trimmed":
    "{unit:short} chỉ có {judges} phiếu nên không bỏ phiếu cao nhất và thấp nhất; lấy trung bình tất cả các phiếu.",
  "roster-row-unusable": "Danh sách đơn vị, dòng {row}: {reason:term}. Hãy sửa dòng này.",
  "crosswalk-row-unusable": "Bảng chuyển đổi đơn vị, dòng {row}: {reason:term}. Hãy sửa dòng này.",
  "decision-row-unusable": "Danh sách chọn phiếu, dòng {row}: {reason:term}. Dòng này không được dùng.",
  "crosswalk-old-unit-missing":
    "Bảng chuyển đổi không có dòng nào cho {unit:short}, đơn vị của lần tổng hợp trước. Hãy thêm dòng, kể cả khi đơn vị không đổi.",
  "crosswalk-new-unit-unknown":
    "Bảng chuyển đổi, dòng {row}: lần tổng hợp này không có {unit:short}. Hãy sửa tên hoặc mã mới.",

  "paper-value-wrong": "Thông tin in, mục “{field}”: {found:cell} không dùng được, cần {expected:term}.",
  "paper-letters-small":
    "Bảng quá rộng: chữ nhỏ nhất trên giấy chỉ còn {found:points} pt, cần ít nhất {needed:points} pt. Hãy chọn bớt cột ở trang “Thông tin in”.",
  "paper-row-cut": "Dòng này cao hơn mức một trang chứa được nên sẽ bị cắt. Hãy rút ngắn nội dung.",
  "paper-not-dressed":
    "Phiếu không còn như lúc lập (thêm dòng, cột hoặc bộ tiêu chí khác) nên được in nguyên như đang có.",
  "paper-not-printed": "Không in được: {reason:term}.",
  "paper-field-unknown": "Thông tin in không có mục “{found:short}”. Hãy xem lại tên mục.",

  "set-invalid": "Mục {path} của bộ tiêu chí: {reason:term}{detail:detail}.",
  "set-id-repeated": "Mã “{id}” được dùng nhiều lần. Mỗi nhóm, tiêu chí phải có mã riêng.",
  "set-sum-differs": "“{id}” ghi {expected:points} điểm, các phần cộng lại được {found:points}. Hãy sửa cho khớp.",
  "set-level-repeated": "Mức “{first}” và “{second}” cùng bắt đầu từ {from:points}. Hãy sửa một trong hai.",
  "set-level-name-repeated": "Có hai mức cùng tên “{name}”. Hãy đổi tên một mức.",
  "set-level-order": "Mức “{second}” đứng sau “{first}” nhưng {by:term} thấp hơn. Hãy xếp từ thấp đến cao.",
  "set-level-unreachable": "Mức “{name}” cần {from:points}, nhưng cao nhất chỉ có thể đạt {highest:points}.",
  "set-band-hole": "Bảng quy đổi của “{id}”: {reason:term}.",
  "set-choice-above-max": "“{id}”: lựa chọn “{label:short}” cho {found:points} điểm, quá điểm tối đa {max:points}.",
  "set-choice-max-missing": "“{id}”: không có lựa chọn nào cho điểm tối đa {max:points}.",
  "set-choice-repeated": "“{id}”: lựa chọn “{label:short}” có hai lần. Hãy bỏ hoặc đổi tên một lựa chọn.",
  "set-bonus-cap-low": "“{id}” có thể được {max:points}, vượt mức trần {cap:points} của phần thưởng, trừ.",
  "set-bonus-cap-unreachable": "Điểm thưởng cộng lại được {sum:points}, không tới mức trần {cap:points}.",
  "set-points-off-step": "“{id}” có điểm tối đa {max:points}, không phải bội số của bước điểm {step:points}.",
  "set-gate-unreachable": "Điều kiện “{id}” cần {atLeast:points}, nhưng tiêu chí chỉ có tối đa {max:points}.",
  "set-reference-unknown": "“{from}” dẫn tới “{to}”, nhưng bộ tiêu chí không có mã hoặc mức này.",
  "set-reference-wrong-kind": "“{from}” dẫn tới “{to}”, nhưng chỗ này cần {expected:term}.",
  "set-survey-hole": "Phiếu khảo sát “{id}”: {reason:term}.",
  "set-layers-external": "“{id}” do cấp trên chấm, nhưng phiếu có cột thẩm định. Hãy đổi loại của tiêu chí này.",
  "set-source-missing": "“{id}” chưa ghi nguồn. Hãy ghi văn bản làm căn cứ, hoặc đánh dấu là ví dụ.",
  "set-example-official": "“{id}” là ví dụ nên không được nằm trong bộ tiêu chí chính thức.",

  "entry-not-carried": "{found:cell} không chuyển sang bản mới: {reason:term}. Hãy xem và nhập lại nếu còn dùng.",
  "sheet-not-carried": "Trang này không phải phiếu của bộ tiêu chí nên không có trong tệp mới; tệp cũ vẫn giữ nguyên.",
  "seal-not-carried":
    "Mã niêm phong {found} chỉ có giá trị cho phiếu cũ. Phiếu mới chưa niêm phong; hãy ký và niêm phong lại.",
  ...ANNEX_WORDS_VI,
};
