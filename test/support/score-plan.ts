import type { Area } from "../../src/sheet/address";
import type { PlannedCell, PlannedRow, SheetPlan, WorkbookPlan } from "../../src/sheet/sheet-plan";
import type { StyleName } from "../../src/sheet/style";

/** A sheet's name with all that makes references to it hard: letters beyond ASCII, spaces and an apostrophe. */
export const SCORE_SHEET = "Phiếu chấm xã Ea H'leo";
export const LIST_SHEET = "Danh mục";
export const CHART_SHEET = "Biểu đồ";
export const FIRST_CRITERION = 6;
const HEADING = 5;

const TEXTS = [
  "Niêm yết công khai, đầy đủ, kịp thời thủ tục hành chính tại bộ phận Một cửa và trên Cổng thông tin điện tử của xã",
  "Cán bộ, công chức, viên chức thực hiện “4 xin, 4 luôn”: xin chào, xin lỗi, xin cảm ơn, xin phép; luôn mỉm cười, luôn nhẹ nhàng, luôn thấu hiểu, luôn giúp đỡ",
  "Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn",
  "Thư xin lỗi khi hồ sơ trễ hạn, thư chúc mừng khi đăng ký khai sinh, đăng ký kết hôn; thư chia buồn khi đăng ký khai tử, gửi tận tay người dân trong ngày làm việc; có sổ theo dõi, có xác nhận của người nhận và được lưu cùng hồ sơ theo quy định của pháp luật về lưu trữ",
  "Đối thoại trực tiếp với nhân dân",
];
const EVIDENCE = [
  "Quyết định số 12/QĐ-UBND ngày 05/01/2026; ảnh chụp bảng niêm yết",
  "",
  "Báo cáo tháng của Trung tâm Phục vụ hành chính công (biểu 06a)",
];

export function cell(value: PlannedCell["value"], style?: StyleName): PlannedCell {
  return style === undefined ? { value } : { value, style };
}
export function row(...cells: readonly (PlannedCell | null)[]): PlannedRow {
  return { height: null, cells };
}
export function area(top: number, left: number, bottom = top, right = left): Area {
  return { top, left, bottom, right };
}

function criterionRow(at: number): PlannedRow {
  return row(
    cell(`T.${String(at + 1)}`, "number"),
    cell(TEXTS[at % TEXTS.length] ?? "", "text"),
    cell(3 + (at % 3), "points"),
    cell(at % 4 === 3 ? null : 2.25, "entry-points"),
    cell(EVIDENCE[at % EVIDENCE.length] ?? "", "entry-text"),
    cell(`id-${String(at)}`, "plain"),
  );
}

const heads = ["TT", "Nội dung tiêu chí", "Điểm tối đa", "Điểm chấm", "Minh chứng", "Mã"];
const title = "PHIẾU CHẤM ĐIỂM CHÍNH QUYỀN THÂN THIỆN, VÌ NHÂN DÂN PHỤC VỤ NĂM 2026";

/** What SUM gives for the entries of so many criteria: 2.25 in three rows of four. */
export function expectedTotal(criteria: number): number {
  return 2.25 * (criteria - Math.floor(criteria / 4));
}

function rows(criteria: number): readonly PlannedRow[] {
  const last = FIRST_CRITERION + criteria;
  const total: PlannedCell = {
    value: expectedTotal(criteria),
    formula: `SUM(D${String(FIRST_CRITERION + 1)}:D${String(last)})`,
    style: "total-points",
  };
  const sum = `D${String(last + 1)}`;
  return [
    row(cell("ỦY BAN NHÂN DÂN", "agency"), null, cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "motto"), null, null),
    row(cell("XÃ EA H'LEO", "agency-bold"), null, cell("Độc lập - Tự do - Hạnh phúc", "motto-underlined"), null, null),
    row(cell(title, "title")),
    row(cell("Đơn vị:", "field-label"), cell("Xã Ea H'leo", "field")),
    row(cell("Ngày chấm:", "field-label"), cell(46_027, "field-date"), cell("Đủ", "field")),
    row(...heads.map((text) => cell(text, "heading"))),
    ...Array.from({ length: criteria }, (_, at) => criterionRow(at)),
    row(cell(null, "total"), cell("Tổng điểm", "total"), cell(null, "total-points"), total, cell(null, "total")),
    row(null, { value: "Chưa đạt", formula: `IF(${sum}>=90,"Đạt","Chưa đạt")`, style: "level" }),
    row(null, { value: false, formula: `${sum}>=90`, style: "plain" }),
    row(null, cell("NGƯỜI CHẤM", "signature"), cell("CHỦ TỊCH", "signature")),
  ];
}

const refusal = { title: "Điểm không hợp lệ", text: "Hãy nhập điểm từ 0 đến điểm tối đa của tiêu chí." };
const prompt = { title: "Điểm chấm", text: "Nhập điểm.\nThập phân theo cài đặt của máy." };

/** A score sheet with every kind of thing that a plan can hold. */
export function scoreSheet(criteria: number): SheetPlan {
  const end = FIRST_CRITERION + criteria - 1;
  const column = (at: number): Area => area(FIRST_CRITERION, at, end, at);
  return {
    name: SCORE_SHEET,
    hidden: false,
    columns: [{ width: 6 }, { width: 44 }, { width: 9 }, { width: 9 }, { width: 28 }, { width: 10, hidden: true }],
    rows: rows(criteria),
    merges: [area(0, 0, 0, 1), area(0, 2, 0, 4), area(1, 0, 1, 1), area(1, 2, 1, 4), area(2, 0, 2, 4)],
    names: [
      { name: "criterion_ids", area: column(5) },
      { name: "points", area: column(3) },
      { name: "total", area: area(end + 1, 3) },
    ],
    rules: [
      { area: column(3), accepts: { kind: "decimal", from: 0, to: 4.5 }, prompt, refusal },
      { area: area(3, 1), accepts: { kind: "list", source: column(5) }, prompt: null, refusal },
      { area: area(4, 2), accepts: { kind: "words", words: ["Đủ", 'Chưa "đủ"'] }, prompt: null, refusal },
      { area: area(4, 1), accepts: { kind: "formula", formula: "AND(ISNUMBER(B5),B5>45000)" }, prompt, refusal },
    ],
    highlights: [
      { kind: "formula", area: column(3), formula: 'AND(A7<>"",D7="")', look: "missing" },
      { kind: "formula", area: column(3), formula: "D7>C7", look: "wrong" },
      { kind: "formula", area: column(3), formula: "D7=C7", look: "good" },
      { kind: "formula", area: column(4), formula: 'E7=""', look: "odd" },
      { kind: "scale", area: column(2) },
    ],
    locked: true,
    freeze: { rows: HEADING + 1, columns: 2 },
    page: {
      orientation: "portrait",
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
      printed: area(0, 0, end + 4, 4),
      repeatedRows: { first: HEADING, last: HEADING },
      breaksAfter: [FIRST_CRITERION + 4],
    },
    charts: [],
  };
}

function plainSheet(name: string, plan: Partial<SheetPlan>): SheetPlan {
  const margins = { top: 20, right: 20, bottom: 20, left: 20 };
  const page = { margins, printed: area(0, 0, 40, 9), repeatedRows: null, breaksAfter: [] };
  const nothing = { columns: [], rows: [], merges: [], names: [], rules: [], highlights: [], charts: [] };
  return {
    ...nothing,
    name,
    hidden: false,
    locked: false,
    freeze: null,
    page: { ...page, orientation: "landscape" },
    ...plan,
  };
}

const series = [
  { name: "Điểm chấm", values: area(FIRST_CRITERION, 3, FIRST_CRITERION + 4, 3) },
  { name: "Điểm tối đa", values: area(FIRST_CRITERION, 2, FIRST_CRITERION + 4, 2) },
];
const categories = area(FIRST_CRITERION, 5, FIRST_CRITERION + 4, 5);
const drawn = { source: SCORE_SHEET, categories, series };

/** Score sheet, hidden list and charts that draw from the score sheet. */
export function scorePlan(criteria: number): WorkbookPlan {
  const first = series.slice(0, 1);
  return {
    title: "Phiếu chấm điểm & tổng hợp",
    sheets: [
      plainSheet(LIST_SHEET, {
        hidden: true,
        columns: [{ width: 20 }],
        rows: [row(cell("Đạt")), row(cell("Chưa đạt"))],
        names: [{ name: "criterion_ids", area: area(0, 0, 1, 0) }],
      }),
      scoreSheet(criteria),
      plainSheet(CHART_SHEET, {
        rows: [row(cell("Biểu đồ", "title"))],
        charts: [
          { ...drawn, kind: "column", title: "Điểm theo tiêu chí", covers: area(1, 0, 18, 4) },
          { ...drawn, kind: "bar", title: "Xếp hạng", series: first, covers: area(1, 5, 18, 9) },
          { ...drawn, kind: "pie", title: "Tỷ trọng", series: first, covers: area(20, 0, 38, 9) },
        ],
      }),
    ],
  };
}
