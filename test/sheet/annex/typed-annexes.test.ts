import { allLeaves, type CriteriaSet } from "../../../src/scoring/criteria-set";
import { decimalOf } from "../../../src/scoring/points";
import { isError, type Problem } from "../../../src/scoring/problem";
import { readSet } from "../../../src/sheet/annex/read-sets";
import { csvRows } from "../../../src/workbook/csv-rows";
import { htmlRows } from "../../../src/workbook/html-rows";
import { readWorkbook } from "../../../src/workbook/read-workbook";
import { textSheet } from "../../../src/workbook/text-sheet";
import { communeTable, SCALE_CSV, WORD_TABLE } from "../../support/typed-annexes";

function setOf(found: {
  readonly loaded: { readonly set: CriteriaSet } | null;
  readonly problems: readonly Problem[];
}): CriteriaSet {
  expect(found.problems.filter(isError)).toEqual([]);
  if (found.loaded === null) throw new Error("no set");
  return found.loaded.set;
}

function tops(set: CriteriaSet): readonly string[] {
  return set.groups.map(({ id, max }) => `${id}: ${decimalOf(max)}`);
}

function leaves(set: CriteriaSet): readonly string[] {
  return allLeaves(set).map(({ id, kind, max }) => `${id} ${kind} ${decimalOf(max)}`);
}

describe("an annex as officials type it", () => {
  it("is read from a workbook with a letterhead, merged cells and “điểm” in the numbers", async () => {
    const outcome = readWorkbook(await communeTable());
    if (!outcome.ok) throw new Error(outcome.fault.code);
    const found = readSet(outcome.workbook, null);
    const set = setOf(found);
    expect(set.title).toBe("BỘ TIÊU CHÍ CHẤM ĐIỂM XÃ ĐẠT CHUẨN CHÍNH QUYỀN THÂN THIỆN");
    expect(set.issued).toBe("Quyết định số 99/QĐ-UBND ngày 05/01/2026 của UBND tỉnh Mẫu");
    expect(set.status).toBe("template");
    expect(tops(set)).toEqual(["I: 20.00", "II: 25.00", "III: 20.00", "IV: 15.00", "V: 20.00"]);
    expect(leaves(set)).toEqual([
      ...["I.1 points 5.00", "I.2 points 7.50", "I.3 points 7.50", "II.1 points 15.00", "II.2 points 10.00"],
      ...["III.1 points 10.00", "III.2 points 10.00", "IV.1 points 5.00", "IV.2 points 10.00", "V.1 points 20.00"],
    ]);
    expect(set.groups[4]?.title).toBe("Mức độ hài lòng của người dân, tổ chức");
    expect(allLeaves(set)[0]).toMatchObject({ evidence: "required", source: set.issued });
    expect(
      allLeaves(set).flatMap(({ id, evidenceText }) => (evidenceText === undefined ? [] : [[id, evidenceText]])),
    ).toEqual([
      ["I.1", "Quyết định ban hành"],
      ["I.2", "Biên bản niêm yết"],
      ["II.1", "Báo cáo"],
      ["IV.1", "Sổ tiếp công dân"],
      ["IV.2", "Biên bản"],
      ["V.1", "Phiếu khảo sát"],
    ]);
    expect(found.problems.map(({ code }) => code)).toContain("annex-footnote");
  });

  it("is read from a page of Word with steps, bands and cells that reach down", () => {
    const set = setOf(readSet({ sheets: [textSheet("Word", htmlRows(WORD_TABLE))] }, null));
    expect(set.issued).toBe("Kế hoạch số 15/KH-UBND ngày 12/02/2026 của UBND tỉnh Mẫu");
    expect(tops(set)).toEqual(["1: 4.00", "2: 11.50", "3: 4.50"]);
    expect(leaves(set)).toEqual([
      ...["1.1 yes-no 2.00", "1.2 ratio 2.00", "2.1 ratio 5.00", "2.2 choice 2.00", "2.3 count 2.00"],
      ...["2.4 deduct 2.50", "3.1 external 2.00", "3.2 survey 2.50"],
    ]);
    const [, , bands, choice, count] = allLeaves(set);
    expect(bands).toMatchObject({
      bands: [
        { from: 0.8, points: 300 },
        { from: 0.95, points: 500 },
      ],
    });
    expect(choice).toMatchObject({
      choices: [
        { label: "Công khai đầy đủ, đúng quy định", points: 200 },
        { label: "Công khai chưa đầy đủ", points: 100 },
        { label: "Không công khai", points: 0 },
      ],
    });
    expect(count).toMatchObject({ each: 50, figuresLabel: "Số sáng kiến" });
  });

  it("is read from a CSV with roman numbers, a bonus within the scale, deductions and full-width digits", () => {
    const rows = csvRows(SCALE_CSV).map(({ cells }) => cells);
    const set = setOf(readSet({ sheets: [textSheet("CSV", rows)] }, null));
    expect(set.issued).toBe("Hướng dẫn số 07-HD/BDV ngày 01/3/2026 của Ban Dân vận Tỉnh ủy Mẫu");
    expect(tops(set)).toEqual(["I: 20.00", "II: 30.00", "III: 45.00"]);
    expect(leaves(set)).toEqual([
      ...["I.1 points 10.00", "I.2 points 10.00", "II.1 count 20.00", "II.2 choice 10.00"],
      ...["III.1 points 25.00", "III.2 points 20.00"],
    ]);
    expect(set.groups[0]?.title).toBe("PHẦN CHÀO HỎI");
    expect(set.bonus).toMatchObject({ place: "inside", cap: 500 });
    expect(set.deductions).toMatchObject({ cap: -500, items: [{ max: -500, step: 50 }] });
    expect(decimalOf(set.scale)).toBe("100.00");
  });

  it("says so where a document stands beside a group, where no criterion asks for it", () => {
    const rows = [
      ["TT", "Nội dung", "Điểm tối đa", "Minh chứng"],
      ["I", "Tổ chức", "5", "Báo cáo năm"],
      ["1", "Có kế hoạch", "5", "nếu có"],
      ["", "", "", ""],
    ];
    const found = readSet({ sheets: [textSheet("CSV", rows)] }, "Quyết định số 1/QĐ-UBND");
    expect(
      found.problems.flatMap(({ code, place, facts }) =>
        code === "annex-evidence-of-group" ? [[place.cell, facts]] : [],
      ),
    ).toEqual([["D2", { found: "Báo cáo năm" }]]);
    expect(allLeaves(setOf(found))[0]).toMatchObject({ evidence: "optional" });
  });

  it("marks what it does not say as to be confirmed, and invents no level", () => {
    const found = readSet({ sheets: [textSheet("Word", htmlRows(WORD_TABLE))] }, null);
    const set = setOf(found);
    expect(set.levels).toEqual([]);
    expect(set.panel).toMatchObject({ example: true, source: "Cần xác nhận: phụ lục không nói" });
    const assumed = found.problems.flatMap((one) => (one.code === "annex-assumed" ? [one.facts.field] : []));
    expect(assumed).toEqual([
      ...["Mã bộ tiêu chí", "Phiên bản", "Tiêu đề phiếu chấm", "Cơ quan cấp trên", "Cơ quan lập phiếu", "Trạng thái"],
      ...["Loại đơn vị", "Kết quả của ban giám khảo", "Số phiếu ít nhất", "Tỷ lệ giám khảo phải chấm"],
      ...["Chênh lệch nhiều nhất giữa các phiếu", "Làm tròn hai chữ số ở", "Các mức"],
    ]);
  });
});
