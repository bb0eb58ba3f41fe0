import { isError, type ProblemCode } from "../../../src/scoring/problem";
import { parseReference } from "../../../src/sheet/address";
import { annexSheet } from "../../../src/sheet/annex/annex-sheet";
import { readSetSheet } from "../../../src/sheet/annex/read-sets";
import { writeAnnex } from "../../../src/sheet/annex/write-annex";
import type { FoundCell, SheetSnapshot } from "../../../src/sheet/sheet-snapshot";
import { textSheet } from "../../../src/workbook/text-sheet";
import { snapshotOf } from "../../support/snapshot-of";

/** An annex without a mistake, as it is pasted: rows 1 and 2 above the table, row 3 heads it. */
const ANNEX = textSheet("Phụ lục", [
  ["BỘ TIÊU CHÍ MẪU"],
  ["(Kèm theo Quyết định số 1/QĐ-UBND ngày 02/01/2026 của UBND xã Mẫu)"],
  ["TT", "Nội dung", "Điểm tối đa", "Cách tính", "Minh chứng", "Không áp dụng"],
  ["I", "Nhóm một", "10"],
  ["1", "Có kế hoạch", "2", "Có: 2; Không: 0"],
  ["2", "Hồ sơ đúng hạn", "5", "≥ 90 %: 5; 80 – < 90 %: 3; < 80 %: 0"],
  ["3", "Sáng kiến", "3", "0,5 điểm/sáng kiến, tối đa 3"],
  ["II", "Nhóm hai", "5"],
  ["1", "Thái độ", "5", "Tốt: 5; Khá: 3; Kém: 0"],
  ["", "Tổng cộng", "15"],
]);

const DATE = "d-mmm";

type Value = string | number | { readonly date: number } | null;

/** The sheet with one cell retyped; null empties it. */
function retyped(sheet: SheetSnapshot, cell: string, value: Value): SheetSnapshot {
  const area = parseReference(cell)?.area ?? { top: 0, left: 0 };
  const others = sheet.cells.filter((one) => one.row !== area.top || one.column !== area.left);
  if (value === null) return { ...sheet, cells: others };
  const plain = typeof value === "object" ? value.date : value;
  const found: FoundCell = {
    row: area.top,
    column: area.left,
    kind: typeof plain === "number" ? "number" : "text",
    value: plain,
    formula: null,
    format: typeof value === "object" ? DATE : "General",
  };
  const cells = [...others, found].sort((one, other) => one.row - other.row || one.column - other.column);
  return { ...sheet, cells };
}

function faultsOf(sheet: SheetSnapshot): readonly string[] {
  const problems = readSetSheet(sheet, null)?.problems ?? [];
  const told = problems.filter((one) => isError(one) || one.code === "annex-number-gap");
  return told.map(({ code, place }) => `${code} ${place.cell ?? "?"}`);
}

type Mistake = readonly [cell: string, typed: Value, code: ProblemCode, at: string];

const IN_TABLE: readonly Mistake[] = [
  ["A6", "§", "annex-number-unreadable", "A6"],
  ["A6", null, "annex-number-missing", "A6"],
  ["A6", "1", "annex-number-repeated", "A6"],
  ["A7", "4", "annex-number-gap", "A7"],
  ["A6", { date: 46024 }, "annex-number-is-date", "A6"],
  ["B6", null, "annex-title-missing", "B6"],
  ["C6", null, "annex-max-missing", "C6"],
  ["C6", "5-10", "annex-max-unreadable", "C6"],
  ["C6", "năm", "annex-max-unreadable", "C6"],
  ["C6", "1.200", "annex-max-ambiguous", "C6"],
  ["C6", { date: 46147 }, "annex-max-is-date", "C6"],
  ["C6", "#REF!", "annex-max-unreadable", "C6"],
  ["C4", "11", "set-sum-differs", "C4"],
  ["C10", "16", "annex-total-differs", "C10"],
  ["D6", "theo quy định", "annex-rule-unreadable", "D6"],
  ["D6", "≥ 90 %: 5; Tốt: 3; < 90 %: 0", "annex-rule-ambiguous", "D6"],
  ["D6", "từ 90% đến 100%: 5; từ 80% đến 89%: 3; dưới 80%: 0", "annex-rule-hole", "D6"],
  ["D6", "≥ 90 %: 5; 80 – < 90 %: 3", "annex-rule-hole", "D6"],
  ["D6", "từ 90% trở lên: 5; từ 80% đến 90%: 3; dưới 80%: 0", "annex-rule-overlap", "D6"],
  ["D6", "trên 90%: 5; còn lại: 0", "annex-rule-bound", "D6"],
  ["D6", "≥ 90 %: 4; 80 – < 90 %: 3; < 80 %: 0", "set-band-hole", "D6"],
  ["D6", "≥ 90 %: 5; 80 – < 90 %: 6; < 80 %: 0", "set-band-hole", "D6"],
  ["D7", "0,5 điểm/sáng kiến, tối đa 2", "annex-rule-max-differs", "D7"],
  ["D7", "bước 0,4", "set-points-off-step", "D7"],
  ["D9", "Tốt: 6; Khá: 5; Kém: 0", "set-choice-above-max", "D9"],
  ["D9", "Tốt: 4; Khá: 3; Kém: 0", "set-choice-max-missing", "D9"],
  ["D9", "Tốt: 5; Tốt: 3; Kém: 0", "set-choice-repeated", "D9"],
  ["F6", "tùy", "annex-word-unknown", "F6"],
  ["A2", "Kèm theo văn bản", "annex-issued-missing", "B3"],
  ["B3", "Tên gọi", "annex-no-table", "A1"],
];

/** The row of the editable sheet in which a text stands, so that the table below need not count rows. */
function rowOf(sheet: SheetSnapshot, text: string): number {
  const found = sheet.cells.find(({ value }) => value === text);
  if (found === undefined) throw new RangeError(`no cell holds ${text}`);
  return found.row + 1;
}

const sound = readSetSheet(ANNEX, null)?.loaded?.set;
const OWN =
  sound === undefined
    ? ANNEX
    : snapshotOf(
        annexSheet(
          "Bộ tiêu chí",
          writeAnnex({
            ...sound,
            levels: [{ name: "Đạt", from: sound.scale, source: "QĐ 1" }],
            gates: [
              {
                kind: "knock-out",
                id: "DK1",
                title: "Có kế hoạch",
                levelAtMost: null,
                criterion: "I.1",
                atLeast: sound.scale,
                source: "QĐ 1",
              },
            ],
            tieBreaks: [{ by: "group", id: "I" }],
          }),
        ),
      );

type OwnMistake = readonly [row: string, column: string, typed: Value, code: ProblemCode];

const ON_OWN_SHEET: readonly OwnMistake[] = [
  ["Phiên bản", "B", "Phien ban so", "annex-field-unknown"],
  ["Trạng thái", "B", "Phiên bản", "annex-field-repeated"],
  ["Thang điểm", "D", null, "annex-field-missing"],
  ["Thang điểm", "D", "một trăm", "annex-value-unreadable"],
  ["Thang điểm", "D", 16, "set-sum-differs"],
  ["Mã bộ tiêu chí", "D", "bộ tiêu chí 2026", "set-invalid"],
  ["Có kế hoạch", "G", null, "set-source-missing"],
  ["Có kế hoạch", "H", "không rõ", "annex-word-unknown"],
  ["Có kế hoạch", "J", "{", "annex-more-unreadable"],
  ["Sáng kiến", "I", "I.1", "set-id-repeated"],
  ["Đạt", "C", 99, "set-level-unreachable"],
  ["Đạt", "D", "sáu sao", "annex-word-unknown"],
  ["Nhóm I", "B", "điểm cao hơn", "annex-tie-unreadable"],
  ["Nhóm I", "B", "Nhóm IX", "set-reference-unknown"],
  ["Tiêu chí I.1 đạt ít nhất 15 điểm", "D", "đạt chuẩn", "annex-gate-unreadable"],
];

describe("a mistake in an annex", () => {
  it("is not seen where there is none", () => {
    expect(faultsOf(ANNEX)).toEqual([]);
  });

  test.each(IN_TABLE)("typed into %s as %j is told as %s at %s", (cell, typed, code, at) => {
    const sheet = retyped(ANNEX, cell, typed);
    const found = readSetSheet(sheet, null);
    if (code === "annex-no-table") expect(found).toBeNull();
    else expect(faultsOf(sheet)).toEqual(cell === "A2" ? [`${code} ${at}`] : expect.arrayContaining([`${code} ${at}`]));
    expect(found?.loaded ?? null).toBe(code === "annex-number-gap" ? (found?.loaded ?? null) : null);
  });

  test.each(ON_OWN_SHEET)("on the editable sheet, in the row “%s”, column %s: %j is %s", (row, column, typed, code) => {
    const cell = `${column}${String(rowOf(OWN, row))}`;
    expect(faultsOf(OWN)).toEqual([`set-gate-unreachable D${String(rowOf(OWN, "Tiêu chí I.1 đạt ít nhất 15 điểm"))}`]);
    expect(faultsOf(retyped(OWN, cell, typed))).toContain(`${code} ${cell}`);
  });

  it("is told together with all the others, each once", () => {
    const typed: readonly Mistake[] = [
      ["C6", "5-10", "annex-max-unreadable", "C6"],
      ["D7", "theo quy định", "annex-rule-unreadable", "D7"],
      ["F5", "tùy", "annex-word-unknown", "F5"],
      ["C8", "6", "set-sum-differs", "C8"],
      ["D9", "Tốt: 4; Khá: 3; Kém: 0", "set-choice-max-missing", "D9"],
    ];
    const sheet = typed.reduce((made, [cell, value]) => retyped(made, cell, value), ANNEX);
    expect(faultsOf(sheet)).toEqual(
      [
        "F5 annex-word-unknown",
        "C6 annex-max-unreadable",
        "D7 annex-rule-unreadable",
        "C8 set-sum-differs",
        "D9 set-choice-max-missing",
      ].map((one) => one.split(" ").reverse().join(" ")),
    );
  });
});
