import ExcelJS from "exceljs";

/**
 * Three annexes as officials type them. Their points are made up for these tests: no decision says them. What they
 * must come to is counted by hand beside each.
 */

/** A commune table such as software of Bắc Giang shows it: a letterhead, merged headings, five groups, a total. */
export async function communeTable(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Phụ lục I");
  const rows: (string | number | null)[][] = [
    ["ỦY BAN NHÂN DÂN", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["TỈNH MẪU", null, null, "Độc lập - Tự do - Hạnh phúc"],
    [],
    ["Phụ lục I"],
    ["BỘ TIÊU CHÍ CHẤM ĐIỂM XÃ ĐẠT CHUẨN CHÍNH QUYỀN THÂN THIỆN"],
    ["(Kèm theo Quyết định số 99/QĐ-UBND ngày 05/01/2026 của UBND tỉnh Mẫu)"],
    ["TT", "Nội dung tiêu chí", "Điểm", null, "Tài liệu minh chứng", "Ghi chú"],
    [null, null, "Tối đa", "Tự chấm", null, null],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
    ["I", "Xây dựng và thực hiện quy chế dân chủ ở cơ sở", "20 điểm", null, null, null],
    [1, "Có quy chế dân chủ và phân công người phụ trách", "5 điểm", null, "Quyết định ban hành", null],
    [2, "Công khai đầy đủ các nội dung theo Luật Thực hiện dân chủ ở cơ sở", "7,5đ", null, "Biên bản niêm yết", null],
    [3, "Tuyên truyền về chính quyền thân thiện", "7,5 điểm", null, null, null],
    ["II", "Cải cách hành chính", null, null, null, null],
    [1, "Hồ sơ giải quyết đúng hạn", 15, null, "Báo cáo", null],
    [2, "Thái độ phục vụ tại Bộ phận một cửa", 10, null, null, null],
    ["III", "Văn minh, văn hóa công sở", 20, null, null, null],
    [1, "Trang phục, thẻ công chức", 10, null, null, null],
    [2, "Quy tắc ứng xử", 10, null, null, null],
    ["IV", "Tiếp xúc, đối thoại; tiếp công dân", 15, null, null, null],
    ["1.", "Tiếp công dân đúng lịch", "5,0", null, "Sổ tiếp công dân", null],
    ["2.", "Đối thoại định kỳ với nhân dân", "10,0", null, "Biên bản", null],
    ["V", "Mức độ hài lòng của người dân, tổ chức (*)", 20, null, "Phiếu khảo sát", null],
    [null, "TỔNG CỘNG", 100, null, null, null],
    [null, "(*) Theo kết quả khảo sát của năm chấm điểm", null, null, null, null],
    [],
    [null, null, null, "TM. ỦY BAN NHÂN DÂN"],
  ];
  sheet.addRows(rows);
  for (const range of ["A4:F4", "A5:F5", "A6:F6", "A7:A8", "B7:B8", "C7:D7", "E7:E8", "F7:F8"]) sheet.mergeCells(range);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const cell = (text: string, more = ""): string =>
  `<td width=72 valign=top style='border:solid windowtext 1.0pt;padding:0cm 5.4pt'${more}><p class=MsoNormal style='margin:0cm'><span lang=VI style='font-size:13.0pt'>${text}<o:p></o:p></span></p></td>`;
const line = (...texts: readonly string[]): string =>
  `<tr style='mso-yfti-irow:1'>${texts.map((one) => cell(one)).join("\n")}</tr>`;

/** A table of administrative reform as Word saves it: steps a), b), bands in a column, cells that reach down. */
export const WORD_TABLE = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8">
<title>Phu luc</title><style><!-- p.MsoNormal {margin:0cm} table td {color:black} --></style></head>
<body lang=VI><p class=MsoNormal align=center><b>BỘ TIÊU CHÍ ĐÁNH GIÁ CẢI CÁCH HÀNH CHÍNH CẤP XÃ</b></p>
<p class=MsoNormal><i>(Kèm theo Kế hoạch số 15/KH-UBND ngày 12/02/2026 của UBND tỉnh Mẫu)</i></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>
${line("STT", "Tiêu chí, tiêu chí thành phần", "Điểm tối đa", "Cách tính điểm", "Tài liệu kiểm chứng", "Điểm tự đánh giá")}
${line("1", "Chỉ đạo, điều hành", "4", "&nbsp;", "&nbsp;", "&nbsp;")}
${line("1.1", "Ban hành kế hoạch cải cách hành chính năm", "2", "Có: 2; Không: 0", "Kế hoạch", "")}
${line("1.2", "Mức độ hoàn thành kế hoạch", "2", "T&#7927; l&#7879; &times; &#273;i&#7875;m t&#7889;i &#273;a", "Báo cáo", "")}
${line("2", "Cải cách thủ tục hành chính", "11,5", "", "", "")}
<tr>${cell("2.1", " rowspan=3")}${cell("Tỷ lệ hồ sơ giải quyết đúng hạn", " rowspan=3")}${cell("5", " rowspan=3")}${cell("Từ 95% trở lên: 5 điểm")}${cell("Số liệu phần mềm", " rowspan=3")}${cell("")}</tr>
<tr>${cell("Từ 80% đến dưới 95%: 3 điểm")}${cell("")}</tr>
<tr>${cell("Dưới 80%: 0 điểm")}${cell("")}</tr>
${line("2.2", "Công khai thủ tục hành chính", "2", "", "", "")}
${line("", "<span style='mso-list:Ignore'>a)<span>&nbsp;&nbsp; </span></span>Công khai đầy đủ, đúng quy định", "2", "", "", "")}
${line("", "b) Công khai chưa đầy đủ", "1", "", "", "")}
${line("", "c) Không công khai", "0", "", "", "")}
${line("2.3", "Sáng kiến cải cách hành chính", "2", "0,5 điểm/sáng kiến, tối đa 2 điểm", "", "")}
${line("2.4", "Xử lý phản ánh, kiến nghị", "2,5", "Mỗi phản ánh trễ hạn bị trừ 0,5 điểm", "", "")}
${line("3", "Đánh giá của cấp trên và người dân", "4,5", "", "", "")}
${line("3.1", "Điểm do Sở Nội vụ thẩm định", "2", "Cấp trên chấm", "", "")}
${line("3.2", "Mức độ hài lòng", "2,5", "Theo phiếu PKS04: tỷ lệ × điểm tối đa", "", "")}
${line("", "<b>Tổng điểm</b>", "<b>20</b>", "", "", "")}
</table></body></html>`;

/** A “thang điểm” with roman numbers, footnotes, a bonus within 100 and deductions, as a CSV of Excel. */
export const SCALE_CSV = [
  "THANG ĐIỂM CUỘC THI DÂN VẬN KHÉO NĂM 2026;;;",
  "Kèm theo Hướng dẫn số 07-HD/BDV ngày 01/3/2026 của Ban Dân vận Tỉnh ủy Mẫu;;;",
  "Số TT;NỘI DUNG THI;THANG ĐIỂM;CÁCH CHẤM",
  "I;PHẦN CHÀO HỎI(1);20;",
  "1;Giới thiệu đội thi;10 điểm;bước 0,5",
  "2;Trang phục, phong cách;10 điểm;bước 0,5",
  "II;PHẦN THI KIẾN THỨC;30;",
  "1;Trả lời câu hỏi trắc nghiệm;20;2 điểm/câu trả lời đúng",
  "2;Trả lời câu hỏi phụ;10;Tốt: 10; Khá: 7; Đạt: 5".replace("Tốt: 10; Khá: 7; Đạt: 5", '"Tốt: 10; Khá: 7; Đạt: 5"'),
  "III;PHẦN THI TIỂU PHẨM;45;",
  "-;Nội dung sát chủ đề;25,0;",
  "-;Diễn xuất;２０;",
  "IV;ĐIỂM THƯỞNG;5;",
  "1;Đội có sáng tạo nổi bật;5;",
  "V;ĐIỂM TRỪ;-5;",
  "1;Quá thời gian quy định;-5;bước 0,5",
  ";TỔNG CỘNG;100;",
  "(1);Thời gian không quá 5 phút;;",
].join("\r\n");
