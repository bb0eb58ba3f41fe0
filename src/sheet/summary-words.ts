import { numberOf, type Points } from "../scoring/points";
import type { PanelMethod } from "../summary/panel";
import type { SourceStatus } from "../summary/sources";
import type { Severity } from "../scoring/problem";

/** What stands in a summary workbook. It is always Vietnamese: the signed paper is a Vietnamese document. */
export const SUMMARY = {
  title: "BẢNG TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM",
  sheets: {
    units: "Tổng hợp",
    points: "Điểm",
    criteria: "Theo tiêu chí",
    problems: "Vấn đề",
    sources: "Nguồn",
    charts: "Biểu đồ",
    chartData: "Số liệu biểu đồ",
    heat: "Điểm theo tiêu chí",
    changes: "Thay đổi",
    parents: "Theo cấp trên",
  },
  number: "TT",
  rank: "Hạng",
  code: "Mã đơn vị",
  unit: "Đơn vị",
  parent: "Trực thuộc",
  bonus: "Điểm thưởng, điểm trừ",
  grandTotal: "Tổng điểm",
  level: "Xếp mức",
  judges: "Số phiếu",
  self: "Điểm tự chấm",
  difference: "Chênh lệch với tự chấm",
  note: "Ghi chú",
  mayRank: "Được xếp hạng",
  levelsAllowed: "Số mức mà điều kiện cho phép",
  total: "Tổng điểm tiêu chí",
  tieBreak: "Tiêu chí phụ",
  noLevel: "Chưa đạt mức",
  roundingNote:
    "(*) Các cột cộng lại lệch tổng điểm vì mỗi cột chỉ hiện hai chữ số thập phân; tổng điểm được làm tròn một lần từ điểm chưa làm tròn.",
  selfScored: "Tổng hợp từ phiếu tự chấm của các đơn vị",
  byLevel: "KẾT QUẢ THEO MỨC",
  count: "Số đơn vị",
  share: "Tỷ lệ",
  unranked: "Chưa xếp hạng",
  allUnits: "Tổng số đơn vị",
  met: "Đạt chỉ tiêu",
  notMet: "Chưa đạt chỉ tiêu",
  judge: "Giám khảo",
  counted: "Tính",
  mark: "x",
  file: "Tệp",
  sheet: "Trang tính",
  max: "Điểm tối đa",
  applied: "Điểm tối đa áp dụng",
  exactTotal: "Tổng điểm tiêu chí trước khi làm tròn (phần trăm điểm)",
  exactGrandTotal: "Tổng điểm trước khi làm tròn (phần trăm điểm)",
  pointsTitle: "ĐIỂM CỦA TỪNG PHIẾU",
  pointsHint:
    "Mỗi dòng là một phiếu được dùng. Cột “Tính” có dấu x: phiếu được lấy trung bình vào kết quả của đơn vị ở trang “Tổng hợp”. N/A: tiêu chí không áp dụng, điểm các tiêu chí còn lại được quy đổi.",
  criteriaTitle: "KẾT QUẢ THEO TIÊU CHÍ, TỪ THẤP ĐẾN CAO",
  criterion: "Nội dung tiêu chí",
  criterionCode: "Mã",
  mean: "Điểm trung bình",
  problemsTitle: "CÁC VẤN ĐỀ CẦN XỬ LÝ",
  noProblems: "Không có vấn đề nào.",
  severity: "Mức độ",
  problemCode: "Mã vấn đề",
  cell: "Ô",
  words: "Nội dung",
  sourcesTitle: "CÁC TỆP ĐÃ TỔNG HỢP",
  sha256: "SHA-256",
  status: "Tình trạng",
  usedSheets: "Trang tính được dùng",
  through: "Qua bảng tổng hợp",
  checksTitle: "ĐỐI CHIẾU TỔNG ĐIỂM CỦA CÁC PHIẾU ĐƯỢC DÙNG",
  checks: {
    byUnit: "Cộng theo đơn vị",
    byJudge: "Cộng theo giám khảo",
    byCriterion: "Cộng theo tiêu chí",
    byFile: "Cộng theo tệp",
    fromCells: "Cộng các ô điểm ở trang “Điểm”",
    agree: "Các tổng bằng nhau",
    disagree: "CÁC TỔNG KHÔNG BẰNG NHAU",
  },
  chartsTitle: "BIỂU ĐỒ",
  noChart: "Chưa có đơn vị nào được xếp hạng.",
  totalsChart: "Tổng điểm của các đơn vị được xếp hạng",
  levelsChart: "Số đơn vị theo mức",
  spreadChart: "Điểm các giám khảo: thấp nhất và phần chênh lệch",
  lowest: "Thấp nhất",
  spread: "Chênh lệch",
  chartDataTitle: "SỐ LIỆU CỦA BIỂU ĐỒ",
  heatTitle: "ĐIỂM THEO TIÊU CHÍ, PHẦN TRĂM MỨC TỐI ĐA",
  changesTitle: "THAY ĐỔI SO VỚI LẦN TỔNG HỢP TRƯỚC",
  noChanges: "Không có thay đổi.",
  before: { grandTotal: "Điểm trước", level: "Mức trước", rank: "Hạng trước" },
  after: { grandTotal: "Điểm nay", level: "Mức nay", rank: "Hạng nay" },
  gain: "Tăng, giảm",
  byParentTitle: "KẾT QUẢ THEO",
  anyParent: "cấp trên",
  parentUnit: "Cấp trên",
  parentType: "Loại",
  submitted: "Đã nộp",
  parentMean: "Trung bình tổng điểm",
  noParent: "(không ghi cấp trên)",
  successionsTitle: "SO VỚI KẾT QUẢ CỦA CÁC ĐƠN VỊ TRƯỚC SÁP NHẬP",
  noSuccessions: "Không có đơn vị nào.",
  oldUnit: "Đơn vị cũ",
  oldCode: "Mã đơn vị cũ",
  oldMean: "Trung bình các đơn vị cũ",
  succession: {
    none: "Không có dòng nào trong bảng chuyển đổi",
    split: "Đơn vị cũ được tách",
    unknown: "Không có kết quả trước",
  },
  newUnit: "Mới có",
  missingUnit: "Không còn",
  notes: {
    "not-submitted": "Chưa nộp phiếu",
    conflict: "Có hai phiếu khác điểm của cùng giám khảo",
    mixed: "Có phiếu theo bộ tiêu chí khác",
    faulty: "Phiếu có lỗi, xem trang “Vấn đề”",
    incomplete: "Phiếu chưa đủ điểm",
    spread: "Giám khảo chấm lệch quá mức cho phép",
    rescaled: "Có tiêu chí không áp dụng, tổng điểm đã quy đổi",
    rounding: "(*)",
    /** Where no foot of a page explains the mark. */
    roundingInWords: "Các cột cộng lại lệch tổng điểm vì làm tròn",
    floor: "Điểm trừ không đưa tổng điểm của phiếu xuống dưới 0",
  },
} as const;

export const METHOD_WORDS: Record<PanelMethod, string> = {
  mean: "Điểm của đơn vị là trung bình cộng các phiếu của giám khảo",
  "trimmed-mean":
    "Điểm của đơn vị là trung bình cộng các phiếu của giám khảo, bỏ một phiếu cao nhất và một phiếu thấp nhất khi có từ 5 phiếu",
  median: "Điểm của đơn vị lấy theo phiếu đứng giữa (trung vị) của các giám khảo",
};

export const SEVERITY_WORDS: Record<Severity, string> = { error: "Lỗi", warning: "Cảnh báo", info: "Thông tin" };

export const STATUS_WORDS: Record<SourceStatus, string> = {
  used: "Được dùng",
  rejected: "Không dùng được",
  superseded: "Đã được thay thế",
};

/** A column of points is eight digits wide: the whole title stands in the criteria set and on every score sheet. */
const LONGEST_HEADING = 24;

export function groupHeading(title: string, max: string): string {
  const letters = Array.from(title);
  const cut = letters
    .slice(0, LONGEST_HEADING)
    .join("")
    .replace(/[\s,;]+\S*$/u, "");
  return `${letters.length <= LONGEST_HEADING ? title : `${cut} …`}\n(${max})`;
}

export function fewJudges(judges: number, needed: number): string {
  return `Mới có ${String(judges)}/${String(needed)} giám khảo`;
}

export function gateNotHeld(title: string): string {
  return `Chưa đạt điều kiện: ${title}`;
}

/** `share` in percent as a Vietnamese decimal. */
export function targetWords(level: string, share: string, isHighest: boolean): string {
  return `Đạt ${level}${isHighest ? "" : " trở lên"} (chỉ tiêu ${share} %)`;
}

/** A file, and the summary that brought its sheets where there is one. */
export function broughtThrough(file: string, through: string | undefined): string {
  return through === undefined ? file : `${file} (qua ${through})`;
}

export function mergedFrom(count: number): string {
  return `Sáp nhập từ ${String(count)} đơn vị`;
}

export function unrankedUnits(count: number): string {
  return `Còn ${String(count)} đơn vị chưa xếp hạng`;
}

export function firstUnitsOf(words: string, count: number): string {
  return `${words} (${String(count)} đơn vị đầu)`;
}

/** “5 sao (từ 90)”. */
export function levelFrom(name: string, from: Points): string {
  return `${name} (từ ${String(numberOf(from)).replace(".", ",")})`;
}

export function andMore(count: number): string {
  return `… và ${String(count)} trang khác`;
}
