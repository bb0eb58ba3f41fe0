import type { AnnexFacts } from "../../scoring/annex-fault";

/** Each sentence says what is wrong in the cell and what to write there. Ways as in `words-vi.ts`. */
export const ANNEX_WORDS_VI: Record<keyof AnnexFacts, string> = {
  "annex-no-table":
    "Không thấy bảng tiêu chí. Bảng cần một dòng tiêu đề có cột “Nội dung” (hoặc “Tiêu chí”) và cột “Điểm tối đa” (hoặc “Thang điểm”).",
  "annex-number-unreadable": "Không hiểu số thứ tự “{found:short}”. Hãy ghi như I, 1, 1.1, a) hoặc -.",
  "annex-number-missing":
    "Dòng “{title:short}” chưa có số thứ tự nên không biết thuộc nhóm nào. Hãy ghi vào cột TT, ví dụ 1.2.",
  "annex-number-repeated":
    "Số thứ tự “{found}” đã có ở {first}. Hãy sửa số của một trong hai dòng (1.10 phải gõ là chữ).",
  "annex-number-gap": "Sau dòng trên phải là “{expected}”, ở đây ghi “{found}”. Hãy xem có thiếu dòng nào không.",
  "annex-number-is-date": "Số thứ tự đã bị đổi thành ngày ({found}). Hãy định dạng ô là chữ rồi gõ lại, ví dụ 1.2.",
  "annex-title-missing": "Dòng này chưa có nội dung tiêu chí. Hãy ghi nội dung, hoặc xóa cả dòng.",
  "annex-max-missing": "Chưa có điểm tối đa cho “{title:short}”. Hãy ghi một số, ví dụ 2,5.",
  "annex-max-unreadable": "“{found:short}” không phải là một số điểm. Hãy ghi một số, ví dụ 2,5.",
  "annex-max-ambiguous":
    "“{found}” có thể là {first:points} hoặc {second:points}. Hãy ghi rõ, phần lẻ nhiều nhất hai chữ số.",
  "annex-max-is-date": "Ô này đã bị đổi thành ngày ({found}). Hãy gõ lại số điểm với dấu phẩy, ví dụ 4,5.",
  "annex-rule-unreadable":
    "Không hiểu cách tính “{found:short}”. Hãy viết như: “0,5 điểm/nội quy, tối đa 2”; “≥ 90 %: 5; 80 – < 90 %: 3; < 80 %: 0”; “trừ 0,5 điểm/lỗi”; “Có: 2; Không: 0”; “tỷ lệ × điểm tối đa”; hoặc để trống nếu giám khảo cho điểm.",
  "annex-rule-ambiguous":
    "Cách tính “{found:short}” có thể hiểu nhiều cách. Hãy viết mỗi mức một phần, cách nhau bằng dấu chấm phẩy.",
  "annex-rule-hole":
    "Cách tính không nói khoảng từ {from} đến {to} được mấy điểm. Hãy viết liền nhau, ví dụ: ≥ 90 %: 5; 80 – < 90 %: 3; < 80 %: 0.",
  "annex-rule-overlap": "Cách tính cho {at} hai mức điểm. Hãy viết “80 – < 90 %” để một tỷ lệ chỉ thuộc một khoảng.",
  "annex-rule-bound": "“{found:short}” chưa rõ đúng bằng mức đó thì tính vào đâu. Hãy viết “≥ 90 %” hoặc “< 90 %”.",
  "annex-rule-max-differs":
    "Cách tính ghi tối đa {found:points}, cột điểm tối đa ghi {expected:points}. Hãy sửa cho khớp.",
  "annex-total-differs": "Dòng tổng ghi {found:points}, các dòng cộng lại được {expected:points}. Hãy sửa cho khớp.",
  "annex-word-unknown": "“{found:short}” không dùng được ở đây. Hãy ghi một trong: {allowed}.",
  "annex-value-unreadable": "Mục “{field}”: không hiểu “{found:short}”. Hãy ghi như: {example}.",
  "annex-field-unknown": "Không có mục “{found:short}”. Hãy sửa lại tên mục, hoặc xóa dòng này.",
  "annex-field-repeated": "Mục “{field}” có hai dòng. Hãy xóa một dòng.",
  "annex-field-missing": "Thiếu mục “{field}”. Hãy thêm dòng này và ghi giá trị.",
  "annex-issued-missing":
    "Phụ lục không ghi văn bản ban hành. Hãy nêu một văn bản (số, ngày, cơ quan) làm nguồn cho mọi dòng.",
  "annex-gate-unreadable":
    "Không hiểu điều kiện “{found:short}”. Hãy viết như: “Tiêu chí 1.2 đạt ít nhất 2 điểm”; “Nhóm 2 đạt ít nhất 50 %”; “Mỗi nhóm đạt ít nhất 50 %”; “Đủ hồ sơ”; “Đủ phiếu khảo sát”.",
  "annex-tie-unreadable": "Không hiểu “{found:short}”. Hãy viết “Nhóm 2”, “Tiêu chí 1.2” (đúng mã) hoặc “Điểm thưởng”.",
  "annex-row-unreadable":
    "Dòng “{found:short}” không có số thứ tự và không có điểm. Hãy nối vào dòng trên, ghi số thứ tự, hoặc xóa.",
  "annex-more-unreadable": "Không hiểu cột “Khác”: “{found:short}”. Hãy để như máy đã ghi, hoặc xóa ô này.",
  "annex-assumed": "Phụ lục không nói “{field}”; tạm ghi: {value:short}. Cần xác nhận.",
  "annex-footnote": "Chú thích không thành tiêu chí: “{found:short}”.",
  "annex-placeholder": "Còn chỗ chưa điền: “{found:short}”. Hãy ghi vào trang bộ tiêu chí trước khi ban hành.",
  "annex-evidence-of-group":
    "Minh chứng “{found:short}” ghi ở dòng nhóm nên không thuộc tiêu chí nào và không được giữ. Hãy ghi ở từng tiêu chí.",
  "annex-column-ignored": "Cột “{found:short}” không dùng cho bộ tiêu chí nên được bỏ qua.",
};
