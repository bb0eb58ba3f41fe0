import { COMMON, EXIT_CODES } from "./common-vi";

export const SEALS_HELP_VI = {
  seal: `Cách dùng: chamsao seal FILE... --out-dir DIR [TÙY CHỌN]

Niêm phong mọi phiếu đủ điểm, không có lỗi: khóa các ô nhập, ghi mã niêm phong 8 ký tự và mã QR. Ghi vào bản sao .xlsx;
tệp gốc không thay đổi. Phiếu chưa niêm phong được thì nêu rõ lý do. Mỗi lần đều ghi vào trang “Nhật ký niêm phong”.

  --out-dir DIR         thư mục chứa bản sao đã niêm phong
  --by TÊN              người niêm phong, ghi vào nhật ký
  --force               ghi đè bản sao đã có
  --criteria ID         bộ tiêu chí riêng (tệp) mà tệp phiếu không mang theo, dùng được nhiều lần
  --json                in JSON: {"files": [{file, copy, sheets: [{sheet, seal, problems}]}]}
${COMMON}

${EXIT_CODES}`,

  "seal check": `Cách dùng: chamsao seal check CODE FILE...

Đối chiếu mã trên bản giấy với số liệu trong các tệp: khớp, không khớp, hoặc không có phiếu nào mang mã ấy.
CODE gõ chữ hoa hay thường, có dấu cách hay gạch nối đều được; O đọc là 0, I và L đọc là 1. Gõ nhầm thì báo gõ nhầm.

  --criteria ID         bộ tiêu chí riêng (tệp) mà tệp phiếu không mang theo, dùng được nhiều lần
  --json                in JSON: {"result": "agrees"|"differs"|"earlier"|"unknown"|"mistyped", "sheets"}
${COMMON}

Mã kết thúc: 0 khớp; 1 không khớp hoặc không có; 2 không chạy được.`,

  unseal: `Cách dùng: chamsao unseal FILE --sheet TÊN --reason LÝ-DO --out-dir DIR [TÙY CHỌN]

Mở niêm phong một phiếu trong bản sao: các ô nhập mở lại, mã và mã QR bị xóa, lý do nằm trong “Nhật ký niêm phong”.

  --sheet TÊN           tên trang tính của phiếu
  --reason LÝ-DO        vì sao mở
  --out-dir DIR         thư mục chứa bản sao
  --by TÊN              người mở, ghi vào nhật ký
  --force               ghi đè bản sao đã có
  --criteria ID         bộ tiêu chí riêng (tệp) mà tệp phiếu không mang theo, dùng được nhiều lần
  --json                in JSON
${COMMON}

${EXIT_CODES}`,
} as const;
