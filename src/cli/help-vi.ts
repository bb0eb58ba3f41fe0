import type { CommandName } from "./command-specs";

const COMMON = `  --lang vi|en          ngôn ngữ (mặc định: vi)
  --quiet               không báo tiến độ
  --help                cách dùng`;
const EXIT_CODES = "Mã kết thúc: 0 xong, không có lỗi; 1 xong, số liệu có lỗi; 2 không chạy được.";

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
  --criteria ID         thêm bộ tiêu chí (tệp .json), dùng được nhiều lần
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
  --criteria ID         bộ tiêu chí của bảng tổng hợp (tệp .json), nếu không có sẵn
  --force               ghi đè tệp đã có
  --json                in JSON: {"file", "papers", "problems"}
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

  print: `Cách dùng: chamsao print PATH... --out-dir DIR [TÙY CHỌN]

In ra PDF bằng LibreOffice có trên máy, mỗi tệp một PDF: khổ A4, lề 20/20/30/15 mm, lặp dòng tiêu đề, số trang từ
trang 2, chữ ký không đứng riêng một trang. Phiếu đã thêm dòng, cột vẫn được in như đang có. Không bao giờ sửa tệp gốc.

  --out-dir DIR         thư mục sẽ chứa các PDF
  --papers LOẠI,...     blank | filled | summary | criteria | minutes | letters (mặc định: filled,summary,criteria)
  --unit MÃ             phiếu, thư của đơn vị này thôi (mã hoặc tên), dùng được nhiều lần; giấy chung vẫn in
  --paper FILE          thông tin in (.json), thay cho trang “Thông tin in” của tệp
  --office FILE         chương trình soffice của LibreOffice, nếu không ở chỗ thường gặp
  --criteria ID         thêm bộ tiêu chí (tệp .json), dùng được nhiều lần
  --force               ghi đè PDF đã có
  --json                in JSON: {"files": [{file, pdf, pages, sheets}], "problems"}
${COMMON}

${EXIT_CODES}`,

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

  seal: `Cách dùng: chamsao seal FILE... --out-dir DIR [TÙY CHỌN]

Niêm phong mọi phiếu đủ điểm, không có lỗi: khóa các ô nhập, ghi mã niêm phong 8 ký tự và mã QR. Ghi vào bản sao .xlsx;
tệp gốc không thay đổi. Phiếu chưa niêm phong được thì nêu rõ lý do. Mỗi lần đều ghi vào trang “Nhật ký niêm phong”.

  --out-dir DIR         thư mục chứa bản sao đã niêm phong
  --by TÊN              người niêm phong, ghi vào nhật ký
  --force               ghi đè bản sao đã có
  --criteria ID         thêm bộ tiêu chí (tệp .json), dùng được nhiều lần
  --json                in JSON: {"files": [{file, copy, sheets: [{sheet, seal, problems}]}]}
${COMMON}

${EXIT_CODES}`,

  "seal check": `Cách dùng: chamsao seal check CODE FILE...

Đối chiếu mã trên bản giấy với số liệu trong các tệp: khớp, không khớp, hoặc không có phiếu nào mang mã ấy.
CODE gõ chữ hoa hay thường, có dấu cách hay gạch nối đều được; O đọc là 0, I và L đọc là 1. Gõ nhầm thì báo gõ nhầm.

  --criteria ID         thêm bộ tiêu chí (tệp .json), dùng được nhiều lần
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
  --criteria ID         thêm bộ tiêu chí (tệp .json), dùng được nhiều lần
  --json                in JSON
${COMMON}

${EXIT_CODES}`,
};
