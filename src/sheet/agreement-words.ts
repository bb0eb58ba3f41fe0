import type { RankMargin } from "../summary/agreement/rank-margin";
import type { Outcome } from "../summary/radar";
import type { RoundingPolicy } from "../summary/rounding-policy";
import { SUMMARY } from "./summary-words";

/** What stands on “Giám khảo và tiêu chí”; Vietnamese, as the whole summary. */
export const AGREEMENT = {
  sheet: "Giám khảo và tiêu chí",
  title: "GIÁM KHẢO VÀ TIÊU CHÍ",
  beside:
    "Các con số ở trang này đứng bên cạnh điểm để hội đồng xem lại cách chấm. Chúng không làm thay đổi điểm, mức hay thứ hạng của đơn vị nào.",
  notEnough: "Chưa đủ dữ liệu",
  none: "Không có.",
  judges: {
    title: "1. Giám khảo",
    note: "Độ rộng tay: số điểm mà giám khảo cho nhiều hơn (+) hoặc ít hơn (−) các giám khảo cùng chấm một đơn vị. Phiếu chấm đều: từ 90 % tiêu chí có cùng một tỷ lệ điểm; đó là lý do để xem lại, không phải là lỗi.",
    headings: ["Độ rộng tay (điểm)", "Sai số chuẩn (±)", "Đơn vị chấm chung", "Tỷ lệ điểm hay cho nhất"],
    flat: "Phiếu chấm đều / phiếu đã xét",
    identical: "Phiếu giống hệt nhau",
  },
  coefficients: {
    title: "2. Mức thống nhất của các giám khảo",
    note: "Tính trên tổng điểm của các phiếu: 1 là hoàn toàn thống nhất, 0 là không hơn ngẫu nhiên.",
    headings: ["Giá trị", "Giới hạn dưới 95 %", "Giới hạn trên 95 %", "Số đơn vị", "Số giám khảo"],
    name: "Chỉ số",
    single: "ICC(2,1): điểm của một giám khảo",
    panel: "ICC(2,k): điểm trung bình của các giám khảo",
    concordance: "Kendall W: thứ tự các đơn vị",
    alpha: "Krippendorff α: số điểm",
    ordinalAlpha: "Krippendorff α: thứ bậc",
  },
  criteria: {
    title: "3. Tiêu chí, từ kém thống nhất nhất",
    note: "α thấp: các giám khảo hiểu tiêu chí khác nhau. Tự chấm cao hơn: số điểm trung bình mà các đơn vị tự cho nhiều hơn (+) hoặc ít hơn (−) giám khảo.",
    headings: ["Krippendorff α", "Số đơn vị", "Tự chấm cao hơn (điểm)", "Số đơn vị tự chấm"],
  },
  selfGaps: { title: "4. Tự chấm so với kết quả của đơn vị", heading: "Tự chấm cao hơn (điểm)" },
  margins: {
    title: "5. Thứ hạng chắc đến đâu và còn thiếu bao nhiêu điểm để lên mức",
    headings: ["Hạng (khoảng)", "Khi bỏ từng giám khảo", "Khi lấy lại phiếu", "Mức kế tiếp", "Còn thiếu (điểm)"],
    gates: "Điều kiện chưa đạt",
    top: "Đã ở mức cao nhất",
  },
  policies: {
    title: "6. Nếu làm tròn cách khác",
    note: "Những đơn vị đổi mức hoặc đổi hạng nếu quy định làm tròn khác đi. Kết quả đã tổng hợp giữ nguyên.",
    name: "Cách làm tròn",
    headings: ["Số đơn vị đổi mức", "Số đơn vị đổi hạng"],
    turned: "Đơn vị: hạng, mức hiện nay → khi đó",
  },
} as const;

const HOW: Record<RoundingPolicy["how"], string> = {
  "half-away": "Làm tròn, nửa thì lên",
  "half-even": "Làm tròn, nửa thì về số chẵn",
  cut: "Cắt bỏ phần lẻ",
};
const DECIMALS: Record<RoundingPolicy["decimals"], string> = {
  2: "2 chữ số thập phân",
  1: "1 chữ số thập phân",
  0: "đến số nguyên",
};
const BEFORE: Record<RoundingPolicy["before"], string> = {
  nothing: "chỉ tổng điểm của đơn vị",
  groups: "từng nhóm rồi tổng điểm",
  sheets: "từng phiếu rồi tổng điểm",
};

export function policyWords({ how, decimals, before }: RoundingPolicy): string {
  return `${HOW[how]}, ${DECIMALS[decimals]}; ${BEFORE[before]}`;
}

export function rangeWords(range: RankMargin["bootstrap"]): string {
  return range === null ? AGREEMENT.notEnough : `${String(range[0])}–${String(range[1])}`;
}

/** “3 (2–5)”: by drawing where the panel is large enough, else by leaving judges out. */
export function marginWords({ rank, bootstrap, leaveOneOut }: RankMargin): string {
  const range = bootstrap ?? leaveOneOut;
  return range === null ? String(rank) : `${String(rank)} (${rangeWords(range)})`;
}

function outcomeWords({ rank, level }: Outcome): string {
  return `${String(rank)}, ${level?.name ?? SUMMARY.noLevel}`;
}

export function turnedWords(unit: string, now: Outcome, then: Outcome): string {
  return `${unit}: ${outcomeWords(now)} → ${outcomeWords(then)}`;
}

export function andMoreUnits(count: number): string {
  return `… và ${String(count)} đơn vị khác`;
}

/** “1.000”, as Vietnamese writes it on every machine. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ".");
}

export function marginsNote(draws: number): string {
  return `Hạng và khoảng hạng khi lấy ngẫu nhiên lại các phiếu của từng đơn vị (90 % ở giữa của ${grouped(draws)} lần), hoặc khi bỏ lần lượt từng giám khảo.`;
}

export function tooManyUnits(most: number): string {
  return `Trên ${grouped(most)} đơn vị thì không tính khoảng hạng.`;
}
