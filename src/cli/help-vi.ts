import type { CommandName } from "./command-specs";
import { COMMON, EXIT_CODES } from "./help/common-vi";
import { CRITERIA_HELP_VI } from "./help/criteria-vi";
import { SHEETS_HELP_VI } from "./help/sheets-vi";
import { MERGE_HELP_VI } from "./help/merge-vi";
import { SEALS_HELP_VI } from "./help/seals-vi";

export const HELP_VI: Record<CommandName | "program", string> = {
  program: `Chấm Sao: lập phiếu chấm điểm xã, kiểm tra từng ô và tổng hợp nhiều phiếu thành một bảng xếp hạng.

Cách dùng: chamsao LỆNH [TÙY CHỌN]

  criteria list         các bộ tiêu chí có sẵn
  criteria show ID      toàn bộ một bộ tiêu chí
  criteria check FILE   kiểm tra một bộ tiêu chí (.json, trang Excel)
  criteria export ID    ghi bộ tiêu chí thành trang Excel sửa được
  criteria import FILE  đọc bộ tiêu chí từ Excel, Word (.html), .csv
  criteria diff A B     hai bộ tiêu chí khác nhau ở đâu
  criteria adopt SET    bộ mẫu thành bộ chính thức
  new                   lập phiếu chấm
  check FILE...         kiểm tra phiếu, có thể sửa bản sao
  carry FILE...         chuyển phiếu của bản cũ sang bản mới của bộ tiêu chí
  consolidate PATH...   tổng hợp phiếu thành bảng xếp hạng
  survey count ANSWERS  đếm bảng trả lời khảo sát thành trang khảo sát
  papers SUMMARY.xlsx   biên bản họp và thông báo cho từng đơn vị, từ bảng tổng hợp
  print PATH...         in phiếu, bảng tổng hợp, biên bản, thư ra PDF
  seal FILE...          niêm phong phiếu (khóa, mã niêm phong, mã QR) trong bản sao
  seal check CODE FILE  đối chiếu mã trên bản giấy với tệp
  unseal FILE           mở niêm phong một phiếu, có lý do

  --version             phiên bản
${COMMON}

Gõ \`chamsao LỆNH --help\` để xem từng lệnh. ${EXIT_CODES}`,
  ...CRITERIA_HELP_VI,
  ...SHEETS_HELP_VI,
  ...MERGE_HELP_VI,
  ...SEALS_HELP_VI,
};
