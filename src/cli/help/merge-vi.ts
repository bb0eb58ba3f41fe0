import { COMMON, EXIT_CODES } from "./common-vi";

export const MERGE_HELP_VI = {
  consolidate: `Cách dùng: chamsao consolidate PATH... --out SUMMARY.xlsx [TÙY CHỌN]

Đọc mọi phiếu trong các tệp, thư mục; tính lại, xếp hạng và ghi bảng tổng hợp. Phiếu có lỗi thì không xếp hạng.
PATH cũng có thể là bảng tổng hợp do cấp dưới lập: mọi phiếu trong đó được tính lại như đọc từ chính các tệp phiếu.

  --out SUMMARY.xlsx    bảng tổng hợp sẽ ghi
  --roster FILE         danh sách đơn vị phải có phiếu (.csv, .xlsx)
  --by-parent           thêm bảng theo cấp trên (cột “trực thuộc” của danh sách: huyện, tỉnh, cụm): số đơn vị,
                        đã nộp, trung bình, hạng; cấp trên nữa thì thêm dòng của huyện, tỉnh, cụm vào danh sách
  --panel CÁCH          mean | trimmed-mean | median (mặc định: theo bộ tiêu chí)
  --previous FILE.xlsx  bảng tổng hợp trước, để xem thay đổi
  --crosswalk FILE      đơn vị cũ vào đơn vị mới (.csv, .xlsx): cột mã cũ, tên cũ, mã mới, tên mới; dùng cùng
                        --previous của năm trước sáp nhập, mỗi đơn vị cũ ít nhất một dòng
  --decisions FILE      khi một giám khảo có nhiều phiếu khác nhau: phiếu nào được tính, vì sao (.csv, .xlsx, .json):
                        cột tệp tính, trang tính, tệp không tính, trang không tính, lý do, người chọn (JSON: file,
                        sheet, notFile, notSheet, reason, by); tên tệp như trong báo cáo, mỗi phiếu bị bỏ một dòng;
                        lựa chọn được ghi vào trang “Nhật ký”
  --criteria ID         bộ tiêu chí cần tổng hợp, phiếu của bộ khác để riêng (mặc định: bộ có nhiều phiếu nhất)
  --each-set            mỗi bộ tiêu chí một bảng tổng hợp, ghi vào --out-dir DIR thay cho --out
  --paper FILE          thông tin in (.json); nếu không có thì theo cơ quan của bộ tiêu chí
  --force               ghi đè tệp đã có dù không phải bảng tổng hợp
  --json                in JSON
${COMMON}

${EXIT_CODES}`,

  papers: `Cách dùng: chamsao papers SUMMARY.xlsx --out FILE.xlsx [TÙY CHỌN]

Lập giấy tờ từ bảng tổng hợp thành một bảng tính để sửa và in. Mọi số là công thức nối tới bảng tổng hợp, nằm ẩn trong
tệp. Bảng tổng hợp bị sửa tay thì không lập; đơn vị chưa xếp hạng thì giấy nêu lý do, không nêu mức.

  --out FILE.xlsx       bảng tính sẽ ghi
  --papers LOẠI,...     minutes (biên bản), letters (thông báo), summary, criteria (mặc định: minutes,letters)
  --unit MÃ             chỉ đơn vị này (mã hoặc tên), dùng được nhiều lần
  --paper FILE          thông tin in (.json); mặc định: trang “Thông tin in” của bảng tổng hợp
  --criteria ID         bộ tiêu chí của bảng tổng hợp (tệp), nếu không có sẵn và bảng không mang theo
  --force               ghi đè tệp đã có
  --json                in JSON: {"file", "papers", "problems"}
${COMMON}

${EXIT_CODES}`,

  print: `Cách dùng: chamsao print PATH... --out-dir DIR [TÙY CHỌN]

In ra PDF bằng LibreOffice có trên máy, mỗi tệp một PDF: khổ A4, lề 20/20/30/15 mm, lặp dòng tiêu đề, số trang từ
trang 2, chữ ký không đứng riêng một trang. Phiếu đã thêm dòng, cột vẫn được in như đang có. Không bao giờ sửa tệp gốc.

  --out-dir DIR         thư mục sẽ chứa các PDF
  --papers LOẠI,...     blank | filled | summary | criteria | minutes | letters (mặc định: filled,summary,criteria)
  --unit MÃ             phiếu, thư của đơn vị này thôi (mã hoặc tên), dùng được nhiều lần; giấy chung vẫn in
  --paper FILE          thông tin in (.json), thay cho trang “Thông tin in” của tệp
  --office FILE         chương trình soffice của LibreOffice, nếu không ở chỗ thường gặp
  --criteria ID         bộ tiêu chí riêng (tệp) mà tệp phiếu không mang theo, dùng được nhiều lần
  --force               ghi đè PDF đã có
  --json                in JSON: {"files": [{file, pdf, pages, sheets}], "problems"}
${COMMON}

${EXIT_CODES}`,
} as const;
