import { COMMON, EXIT_CODES } from "./common-vi";

export const CRITERIA_HELP_VI = {
  "criteria list": `Cách dùng: chamsao criteria list [--json]

  --json                in JSON: {"sets": [{id, version, title, status, hash}]}
${COMMON}`,

  "criteria show": `Cách dùng: chamsao criteria show ID [--json]

ID là mã của bộ tiêu chí có sẵn, hoặc đường dẫn tới tệp .json.

  --json                in toàn bộ bộ tiêu chí dạng JSON
${COMMON}`,

  "criteria check": `Cách dùng: chamsao criteria check FILE [--json]

Kiểm tra một bộ tiêu chí (.json, hoặc trang Excel) và nêu mọi chỗ sai.

  --json                in JSON: {"ok", "hash", "problems"}
${COMMON}

${EXIT_CODES}`,

  "criteria export": `Cách dùng: chamsao criteria export ID --out FILE.xlsx

Ghi một bộ tiêu chí thành trang sửa được bằng Excel: TT, Nội dung, Điểm tối đa, Cách tính, Minh chứng …
Nhập lại trang ấy bằng \`criteria import\` thì được đúng bộ cũ, cùng mã băm.

  --out FILE.xlsx       tệp sẽ ghi (.xlsx, hoặc .json)
  --force               ghi đè tệp đã có
  --json                in JSON: {"file", "id", "version", "hash"}
${COMMON}

${EXIT_CODES}`,

  "criteria import": `Cách dùng: chamsao criteria import FILE [--issued "VĂN BẢN"] [--out SET.json]

Đọc bộ tiêu chí từ trang do \`criteria export\` ghi, hoặc từ bảng phụ lục bất kỳ (.xlsx, .html của Word, .csv):
số thứ tự I, 1, 1.1, a), - cho biết dòng nào thuộc nhóm nào. Mọi chỗ sai được nêu theo ô, kèm cách sửa.

  --issued "VĂN BẢN"    văn bản ban hành, làm nguồn cho mọi dòng (mặc định: lấy trong phụ lục)
  --out FILE            ghi bộ tiêu chí: .json, hoặc .xlsx để sửa tiếp
  --force               ghi đè tệp đã có
  --json                in JSON: {"ok", "sheet", "id", "version", "title", "hash", "file", "problems"}
${COMMON}

${EXIT_CODES}`,

  "criteria diff": `Cách dùng: chamsao criteria diff A B [--json]

Nêu các điểm khác nhau giữa hai bộ tiêu chí (mã, tệp .json hoặc trang Excel): + thêm, - bỏ, ~ sửa.

  --json                in JSON: {"before", "after", "settings", "parts"}
${COMMON}

${EXIT_CODES}`,

  "criteria adopt": `Cách dùng: chamsao criteria adopt SET --decision "QUYẾT ĐỊNH SỐ …" --date NGÀY --by "CƠ QUAN" --out SET.json

Bộ mẫu thành bộ chính thức theo một quyết định; phiếu lập từ đó không còn dòng BẢN MẪU. Không ban hành được khi
còn số ghi là ví dụ hoặc chưa có nguồn.

  --decision, --by      tên, số của quyết định và cơ quan ban hành
  --date NGÀY           ngày ban hành, như 05/01/2026
  --confirm-examples    xác nhận mọi số ghi là ví dụ đúng là số của quyết định
  --out FILE            tệp sẽ ghi (.json hoặc .xlsx)
  --force               ghi đè tệp đã có
  --json                in JSON: {"ok", "hash", "file", "problems"}
${COMMON}

${EXIT_CODES}`,
} as const;
