import { problem } from "../../src/scoring/problem";
import { unitNote } from "../../src/sheet/unit-note";
import { entriesOf, madeSet, merge, rosterUnit, sheetOf, totalled, unitIn } from "../summary/made-sheets";
import type { ScoredSheet } from "../../src/summary/scored-sheet";

const set = madeSet();
const strict = madeSet({ panel: { method: "mean", minimumJudges: 3, quorum: 0, maximumSpread: 10 } });
const noteOf = (sheets: readonly ScoredSheet[], of = set) =>
  unitNote(unitIn(merge(of, sheets, { roster: [rosterUnit("Xã Một")] })));
const error = problem("score-missing", {}, { title: "Đối thoại" });

describe("unitNote", () => {
  it.each([
    ["Chưa nộp phiếu", () => noteOf([])],
    ["Mới có 1/3 giám khảo", () => noteOf([totalled(strict, 80)], strict)],
    ["Có hai phiếu khác điểm của cùng giám khảo", () => noteOf([totalled(set, 80), totalled(set, 81, { file: "b" })])],
    [
      "Có phiếu theo bộ tiêu chí khác; Mới có 0/1 giám khảo",
      () => noteOf([totalled(set, 80, { set: { version: "1" } })]),
    ],
    ["Phiếu có lỗi, xem trang “Vấn đề”", () => noteOf([totalled(set, 80, { problems: [error, error] })])],
    ["Phiếu chưa đủ điểm", () => noteOf([sheetOf(set, entriesOf(set, {}))])],
    ["", () => noteOf([totalled(set, 80)])],
  ])("says “%s”", (words, note) => {
    expect(note().split("; ").sort()).toEqual(words.split("; ").sort());
  });

  it("remarks on judges who lie far apart without taking the rank away", () => {
    const far = [70, 80, 81].map((total, at) => totalled(strict, total, { judge: String(at) }));
    expect(noteOf(far, strict)).toBe("Giám khảo chấm lệch quá mức cho phép");
  });

  it("tells rounding from a total that deductions would have taken below zero", () => {
    const harsh = madeSet({
      deductions: { title: "Điểm trừ", cap: -9, items: [{ id: "P1", title: "Chậm", max: -9, step: 0.01 }] },
    });
    const entries = entriesOf(harsh, { "A.1": 0, "A.2": 0, "B.1": 0, "B.2": 2, P1: -9 });
    expect(noteOf([sheetOf(harsh, entries)], harsh)).toBe("Điểm trừ không đưa tổng điểm của phiếu xuống dưới 0");
  });
});
