/** Longest row of dots that a line of 13 points of A4 takes beside a few words. */
const LINE = "……………………………………………………………………";
const SHORT = "………";

/** What stands on minutes and letters. It is always Vietnamese: the signed paper is a Vietnamese document. */
export const PAPERS = {
  blank: "Trống",
  letter: {
    sheet: "Thư",
    title: "THÔNG BÁO",
    subtitle: "Kết quả chấm điểm và xếp mức",
    unrankedSubtitle: "Đơn vị chưa được xếp hạng, xếp mức",
    to: "Kính gửi: ",
    result: "1. Kết quả (trung bình các phiếu được tính)",
    lost: "2. Tiêu chí mất điểm nhiều nhất",
    nothingLost: "Không có tiêu chí nào mất điểm.",
    why: "1. Lý do chưa xếp hạng",
    todo: "2. Việc cần xử lý",
    content: "Nội dung",
    gained: "Điểm đạt",
    lostPoints: "Điểm mất",
    grandTotal: "TỔNG ĐIỂM",
    level: "Xếp mức",
    rank: "Hạng",
    ranked: "Trong số",
    nextLevel: "Mức tiếp theo",
    nextFrom: "Từ (điểm)",
    missing: "Số điểm còn thiếu",
    gates: "Điều kiện chưa đạt",
    top: "Đã đạt mức cao nhất",
    none: "–",
    note: "Ghi chú: ",
    rounding: "(*) Tổng điểm được làm tròn một lần từ điểm chưa làm tròn, nên có thể lệch tổng các dòng.",
  },
  minutes: {
    sheet: "Biên bản",
    title: "BIÊN BẢN",
    subtitle: "Họp hội đồng chấm điểm và xếp mức",
    time: `Thời gian: hồi ${SHORT} giờ ${SHORT}, ngày ${SHORT} tháng ${SHORT} năm ${SHORT}`,
    place: `Địa điểm: ${LINE}`,
    people: "I. THÀNH PHẦN",
    chair: `1. Chủ trì: ${LINE}`,
    secretary: `2. Thư ký: ${LINE}`,
    members: "3. Thành viên Hội đồng: ",
    present: `4. Có mặt: ${SHORT}; vắng mặt: ${SHORT}, lý do: ${LINE.slice(0, LINE.length / 2)}`,
    content: "II. NỘI DUNG",
    checked: "1. Hội đồng xem xét bảng tổng hợp kết quả chấm điểm:",
    allUnits: "Tổng số đơn vị",
    ranked: "Số đơn vị được xếp hạng",
    unranked: "Số đơn vị chưa xếp hạng",
    sheets: "Số phiếu được dùng",
    levels: "2. Số đơn vị theo mức (từng đơn vị: Phụ lục kèm theo):",
    unrankedUnits: "3. Đơn vị chưa xếp hạng, xếp mức và lý do:",
    allRanked: "3. Mọi đơn vị đều được xếp hạng.",
    discussion: "4. Ý kiến thảo luận:",
    dots: `${LINE}${LINE.slice(0, LINE.length / 4)}`,
    conclusion: "III. KẾT LUẬN",
    agreed: `Hội đồng thống nhất kết quả chấm điểm, xếp mức nêu tại mục II và Phụ lục. Tán thành: ${SHORT}; không tán thành: ${SHORT}, lý do: ${LINE.slice(0, LINE.length / 2)}`,
    closed: `Biên bản kết thúc hồi ${SHORT} giờ ${SHORT} cùng ngày, đã đọc lại để mọi người cùng nghe và thống nhất ký tên.`,
    signatures: "CHỮ KÝ CỦA CÁC THÀNH VIÊN",
    name: "Họ và tên",
    signed: "Chữ ký",
    signSecretary: "THƯ KÝ",
    signChair: "CHỦ TRÌ",
  },
  appendix: {
    sheet: "Phụ lục biên bản",
    title: "PHỤ LỤC",
    subtitle: "Kết quả chấm điểm và xếp mức của từng đơn vị",
    with: `(Kèm theo Biên bản họp hội đồng ngày ${SHORT} tháng ${SHORT} năm ${SHORT})`,
  },
} as const;

/** The body that writes and the set by which it scored. */
export function letterOpening(issuer: string, set: string): string {
  return `${issuer} thông báo kết quả chấm điểm theo “${set}”:`;
}

export function unrankedOpening(issuer: string, set: string): string {
  return `${issuer} thông báo: đến nay đơn vị chưa được xếp hạng, xếp mức theo “${set}”.`;
}

export function moreProblems(count: number): string {
  return `… và ${String(count)} vấn đề khác, xem trang “Vấn đề” của bảng tổng hợp.`;
}
