import { pointsOf } from "../../../src/scoring/points";
import { readRule } from "../../../src/sheet/annex/read-rule";

function fieldsOf(text: string, max: number): unknown {
  const reading = readRule(text, pointsOf(max));
  return reading.ok ? reading.fields : reading.complaint.code;
}

const BANDS = {
  kind: "ratio",
  bands: [
    { from: 0.8, points: 3 },
    { from: 0.9, points: 5 },
  ],
};

describe("a rule in plain words", () => {
  test.each([
    ["", 2, { kind: "points" }],
    ["bước 0,25", 2, { kind: "points", step: 0.25 }],
    ["Giám khảo chấm", 2, { kind: "points" }],
    ["cấp trên chấm", 2, { kind: "external" }],
    ["Cấp trên chấm, bước 0,5", 2, { kind: "external", step: 0.5 }],
    ["Có: 2; Không: 0", 2, { kind: "yes-no" }],
    ["có = 2 điểm; không = 0 điểm", 2, { kind: "yes-no" }],
    ["0,5 điểm/nội quy, tối đa 2", 2, { kind: "count", each: 0.5, figuresLabel: "Số nội quy" }],
    ["mỗi nội quy 0,5 điểm (tối đa 2 điểm)", 2, { kind: "count", each: 0.5, figuresLabel: "Số nội quy" }],
    ["0.5đ/nội quy", 2, { kind: "count", each: 0.5, figuresLabel: "Số nội quy" }],
    ["trừ 0,5 điểm/lỗi", 2, { kind: "deduct", each: 0.5, figuresLabel: "Số lỗi" }],
    ["Mỗi hồ sơ trễ hẹn bị trừ 0,25 điểm", 2, { kind: "deduct", each: 0.25, figuresLabel: "Số hồ sơ trễ hẹn" }],
    ["thiếu mỗi nội dung trừ 1 điểm", 2, { kind: "deduct", each: 1, figuresLabel: "Số nội dung còn thiếu" }],
    ["tỷ lệ × điểm tối đa", 5, { kind: "ratio" }],
    ["Tính theo tỷ lệ", 5, { kind: "ratio" }],
    ["tỉ lệ x 5 điểm", 5, { kind: "ratio" }],
    [
      "(Số hồ sơ đúng hạn / tổng số hồ sơ) × điểm tối đa",
      5,
      { kind: "ratio", figuresLabel: "Số hồ sơ đúng hạn", outOfLabel: "tổng số hồ sơ" },
    ],
    ["theo phiếu PKS03: tỷ lệ × điểm tối đa", 5, { kind: "survey", form: "PKS03" }],
    ["≥ 90 %: 5; 80 – < 90 %: 3; < 80 %: 0", 5, BANDS],
    ["Từ 90% trở lên: 5 điểm; từ 80% đến dưới 90%: 3 điểm; dưới 80%: 0 điểm.", 5, BANDS],
    [">= 90%: 5đ\n80-<90%: 3đ\n<80%: 0đ", 5, BANDS],
    ["Đạt từ 90% trở lên được 5 điểm, từ 80% đến dưới 90% được 3 điểm, còn lại 0 điểm", 5, BANDS],
    [
      "Tốt: 5; Khá: 3; Trung bình: 1",
      5,
      {
        kind: "choice",
        choices: [
          { label: "Tốt", points: 5 },
          { label: "Khá", points: 3 },
          { label: "Trung bình", points: 1 },
        ],
      },
    ],
    [
      "a) đủ = 1, b) thiếu từ 1 văn bản trở lên = 0",
      1,
      {
        kind: "choice",
        choices: [
          { label: "đủ", points: 1 },
          { label: "thiếu từ 1 văn bản trở lên", points: 0 },
        ],
      },
    ],
  ])("reads %j", (text, max, expected) => {
    expect(fieldsOf(text, max)).toEqual(expected);
  });

  test.each([
    ["theo quy định hiện hành", "annex-rule-unreadable"],
    ["đạt yêu cầu: 2 điểm", "annex-rule-unreadable"],
    ["từ 90% đến 100%: 5; từ 80% đến 89%: 3; dưới 80%: 0", "annex-rule-hole"],
    ["≥ 90 %: 5; 80 – < 90 %: 3", "annex-rule-hole"],
    ["từ 90% trở lên: 5; từ 80% đến 90%: 3; dưới 80%: 0", "annex-rule-overlap"],
    ["trên 90%: 5; từ 80% đến 90%: 3; dưới 80%: 0", "annex-rule-bound"],
    ["≥ 90 %: 5; Tốt: 3; < 90 %: 0", "annex-rule-ambiguous"],
    ["0,5 điểm/nội quy, tối đa 3", "annex-rule-max-differs"],
    ["tỷ lệ × 4 điểm", "annex-rule-max-differs"],
  ])("complains of %j", (text, code) => {
    expect(fieldsOf(text, 5)).toBe(code);
  });
});
