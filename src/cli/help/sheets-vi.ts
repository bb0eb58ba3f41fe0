import { COMMON, EXIT_CODES } from "./common-vi";

export const SHEETS_HELP_VI = {
  new: `Cách dùng:
  chamsao new --criteria ID... --unit TÊN [--unit-code MÃ] [--judge TÊN]... --out FILE.xlsx
  chamsao new --criteria ID... --roster FILE [--judge TÊN]... --out-dir DIR

Lập một bảng tính cho một đơn vị, hoặc mỗi đơn vị trong danh sách một bảng tính; mỗi giám khảo một phiếu.
Không có --judge thì lập phiếu tự chấm.

  --criteria ID         mã bộ tiêu chí có sẵn, hoặc tệp .json; nêu nhiều lần thì mỗi bộ có phiếu trong bảng tính
  --unit TÊN            tên đơn vị
  --unit-code MÃ        mã đơn vị
  --round LẦN           lần chấm hoặc kỳ chấm ghi trên phiếu (mặc định: 1)
  --judge TÊN           tên giám khảo, dùng được nhiều lần
  --layer LỚP           self | appraisal-1 | explanation | appraisal-2: lớp được nhập, các lớp khác khóa (bộ có thẩm định)
  --survey              thêm trang khảo sát; điểm của tiêu chí khảo sát tự lấy từ đó
  --roster FILE         danh sách đơn vị (.csv, .xlsx): cột mã, tên, loại, trực thuộc
  --out FILE.xlsx       tệp sẽ lập
  --out-dir DIR         thư mục sẽ chứa các tệp
  --paper FILE          thông tin in (.json): thể thức, cơ quan, người ký, nơi nhận; được giữ ở trang “Thông tin in”
  --force               ghi đè tệp đã có
  --json                in JSON: {"files", "problems"}
${COMMON}

${EXIT_CODES}`,

  check: `Cách dùng: chamsao check FILE... [--json] [--repair --out-dir DIR]

Kiểm tra từng phiếu: ô nào sai, sai gì; tính lại mọi tổng. Không bao giờ sửa tệp gốc.

  --repair              sửa những ô sửa chắc được (4,5 đang là chữ, là ngày...) trong bản sao
  --out-dir DIR         thư mục chứa bản sao đã sửa và nhat-ky-sua.csv
  --force               ghi đè bản sao đã có
  --criteria ID         bộ tiêu chí riêng (tệp) mà tệp phiếu không mang theo, dùng được nhiều lần
  --json                in JSON
${COMMON}

${EXIT_CODES}`,

  "survey count": `Cách dùng: chamsao survey count ANSWERS --form PKS03 --criteria ID --unit TÊN --out FILE.xlsx
         chamsao survey count ANSWERS --form PKS03 --into PHIEU.xlsx --out FILE.xlsx

Đếm bảng trả lời (.csv, .xlsx): dòng đầu là tiêu đề, mỗi người một dòng; cột “Trả lời”, hoặc mỗi câu một cột (lời của câu,
hay Câu 1, Câu 2 …); có cột “Đơn vị” thì chỉ đếm dòng của đơn vị. Trả lời là lời của mức hoặc chữ A, B, C … Trả lời không
đọc được, hay phiếu bỏ dở, được nêu theo ô và cả phiếu ấy không được đếm. Số phiếu phát ra ghi theo số dòng.

  --form MÃ             mẫu phiếu của bộ tiêu chí
  --criteria ID         mã bộ tiêu chí có sẵn, hoặc tệp
  --unit, --unit-code   tên, mã đơn vị
  --into FILE.xlsx      ghi vào trang khảo sát của bản sao tệp này, thay cho tệp mới (--unit chọn trang nếu có nhiều)
  --replace LÝ DO       thay số liệu đã có ở dòng ấy; --by TÊN: người làm. Cả hai được ghi vào “Nhật ký niêm phong”
  --out, --out-dir      tệp sẽ lập, hoặc thư mục (chỉ với --into); tệp gốc không bao giờ bị sửa
  --force               ghi đè tệp đã có
  --json                in JSON: {"file", "form", "asked", "answered", "blank", "unreadable", "others", "counts", "problems"}
${COMMON}

${EXIT_CODES}`,

  carry: `Cách dùng: chamsao carry FILE... --criteria NEW --out-dir DIR [TÙY CHỌN]

Lập tệp mới theo bản mới của bộ tiêu chí và chuyển sang đó số liệu của những tiêu chí không đổi (cùng nội dung, điểm tối
đa, cách tính), cùng đơn vị, giám khảo, lần chấm. Số liệu nào không chuyển được nêu theo ô, kèm lý do. Không bao giờ sửa
tệp gốc; mã niêm phong không đi theo, phiếu mới phải ký và niêm phong lại.

  --criteria NEW        bản mới: mã có sẵn hoặc tệp
  --from MÃ             mã bộ tiêu chí của phiếu cũ, nếu bản mới mang mã khác
  --reworded            chuyển cả tiêu chí chỉ đổi lời
  --earlier OLD         bản cũ (tệp .json), nếu còn: so cả những gì không ghi trên phiếu, như tên các mức
  --layer LỚP           chuyển phiếu cho lớp sau (như \`new --layer\`): số liệu các lớp khác giữ nguyên và khóa
  --out-dir DIR         thư mục sẽ chứa các tệp mới
  --force               ghi đè tệp đã có
  --json                in JSON: {"files": [{file, copy, sheets: [{sheet, from, to, carried, changes, problems}], problems}]}
${COMMON}

${EXIT_CODES}`,
} as const;
