import { defaultPaper } from "../../src/sheet/default-paper";
import { letterhead } from "../../src/sheet/letterhead";
import { paperOfJson } from "../../src/sheet/paper-json";
import { headLines, numberLine, placeAndDate, recipientLines } from "../../src/sheet/paper-lines";
import type { PaperSettings } from "../../src/sheet/paper-settings";
import { paperSheet } from "../../src/sheet/paper-sheet";
import { paperOfWorkbook } from "../../src/sheet/read-paper-sheet";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { snapshotOf } from "../support/snapshot-of";

const of = (parent: string, name: string): PaperSettings => defaultPaper({ issuer: { parent, name } });
const PAPER: PaperSettings = {
  ...of("HUYỆN ỦY YÊN THẾ", "BAN GIÁM KHẢO CUỘC THI “DÂN VẬN KHÉO”"),
  number: "15-BC/BGK",
  date: { day: 5, month: 2, year: 2024 },
  makerName: "Trần Thị Bình",
  headWay: "KT",
  headOf: "TRƯỞNG BAN",
  headTitle: "PHÓ TRƯỞNG BAN",
  headName: "Nguyễn Văn An",
  recipients: ["Thường trực Huyện ủy (báo cáo)", "Lưu: VP, BDV"],
  leaveOut: ["code", "note"],
};
const OTHER = of("UBND HUYỆN TÂN YÊN", "PHÒNG NỘI VỤ");
const HALVES = { left: [0, 1], right: [2, 5] } as const;
const textsOf = (paper: PaperSettings): readonly (readonly unknown[])[] =>
  letterhead(0, HALVES, paper, "numbered").rows.map(({ cells }) => [cells[0]?.value, cells[2]?.value]);

function withCell(sheet: SheetSnapshot, name: string, value: string | number): SheetSnapshot {
  const { top: row = 0, left: column = 0 } = sheet.names[name] ?? {};
  const others = sheet.cells.filter((cell) => cell.row !== row || cell.column !== column);
  const kind = typeof value === "number" ? "number" : "text";
  return { ...sheet, cells: [...others, { row, column, kind, value, formula: null, format: "General" }] };
}

describe("the settings of paper", () => {
  it("come back from their sheet as they were laid, with names and without", () => {
    const sheet = snapshotOf(paperSheet(PAPER));
    for (const found of [sheet, { ...sheet, names: {} }])
      expect(paperOfWorkbook({ sheets: [found] }, OTHER)).toEqual({ paper: PAPER, problems: [] });
  });

  it("take a day as a date or as text, and any way of writing a choice", () => {
    const laid = snapshotOf(paperSheet(PAPER));
    // 28 November 2026 is day 46354 of Excel: 46023 is 1 January 2026, and 331 days follow to it.
    for (const day of [46354, "28/11/2026", "2026-11-28"]) {
      const read = paperOfWorkbook({ sheets: [withCell(laid, "paper_date", day)] }, OTHER);
      expect(read).toMatchObject({ paper: { date: { day: 28, month: 11, year: 2026 } }, problems: [] });
    }
    for (const way of ["KT.", "kt", "K/T"]) {
      expect(paperOfWorkbook({ sheets: [withCell(laid, "paper_head_way", way)] }, OTHER)?.paper.headWay).toBe("KT");
    }
  });

  test.each([
    ["paper_style", "Đoàn thể", "B3"],
    ["paper_number", "15/BC-BGK", "B6"],
    ["paper_date", "31/02/2024", "B8"],
    ["paper_head_way", "PP.", "B12"],
    ["paper_head_of", "", "B13"],
    ["paper_leave_out", "tổng điểm", "B16"],
    ["paper_issuer", "x".repeat(201), "B5"],
  ])("name the cell of a bad value: %s", (name, value, cell) => {
    const sheet = withCell(snapshotOf(paperSheet(PAPER)), name, value);
    const problems = paperOfWorkbook({ sheets: [sheet] }, OTHER, "tong-hop.xlsx")?.problems ?? [];
    expect(problems).toMatchObject([
      { code: "paper-value-wrong", place: { file: "tong-hop.xlsx", sheet: "Thông tin in", cell } },
    ]);
  });

  it("are none where a workbook has no sheet for them", () => {
    expect(paperOfWorkbook({ sheets: [] }, OTHER)).toBeNull();
  });

  it("come from a file, over what holds otherwise", () => {
    const json = { style: "party", date: "2026-11-28", recipients: ["- Như trên;"], leaveOut: ["code"] };
    expect(paperOfJson(json, "in.json", OTHER)).toEqual({
      paper: {
        ...OTHER,
        style: "party",
        date: { day: 28, month: 11, year: 2026 },
        recipients: ["Như trên"],
        leaveOut: ["code"],
      },
      problems: [],
    });
  });

  test.each([
    [{ isuer: "X" }, "paper-field-unknown", { found: "isuer" }],
    [{ issuer: 5 }, "paper-value-wrong", { field: "issuer", found: "5", expected: "string" }],
    [{ recipients: "Như trên" }, "paper-value-wrong", { field: "recipients", expected: "array" }],
    [{ date: "2026-02-30" }, "paper-value-wrong", { field: "date", expected: "day" }],
    [[], "paper-value-wrong", { expected: "object" }],
  ])("tell a wrong file: %j", (json, code, facts) => {
    expect(paperOfJson(json, "in.json", OTHER).problems).toMatchObject([{ code, place: { file: "in.json" }, facts }]);
  });
});

describe("what paper says by default", () => {
  test.each([
    ["HUYỆN ỦY YÊN THẾ | BAN GIÁM KHẢO CUỘC THI", "party | Yên Thế | T/M BAN GIÁM KHẢO | TRƯỞNG BAN"],
    ["TỈNH UỶ BẮC GIANG | BAN CHỈ ĐẠO QCDC", "committee | Bắc Giang | T/M BAN CHỈ ĐẠO | TRƯỞNG BAN"],
    ["UBND TỈNH LÂM ĐỒNG | BAN CHỈ ĐẠO CQTT", "committee | Lâm Đồng | TM. BAN CHỈ ĐẠO | TRƯỞNG BAN"],
    ["ỦY BAN NHÂN DÂN TỈNH BẮC NINH | SỞ NỘI VỤ", "state | Bắc Ninh | THỦ TRƯỞNG ĐƠN VỊ"],
    ["CHÍNH PHỦ | ỦY BAN NHÂN DÂN TỈNH", "state |  | TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH"],
  ])("follows the issuer: %s", (issuer, said) => {
    const [parent = "", name = ""] = issuer.split(" | ");
    const paper = of(parent, name);
    expect([paper.style, paper.place, ...headLines(paper)].join(" | ")).toBe(said);
  });
});

describe("the head of a paper", () => {
  it("has Quốc hiệu and Tiêu ngữ for a state body, and a line below the body's name", () => {
    const paper: PaperSettings = { ...OTHER, number: "5/BC-PNV", date: { day: 5, month: 10, year: 2026 } };
    expect(textsOf(paper)).toEqual([
      ["UBND HUYỆN TÂN YÊN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      [expect.stringMatching(/^PHÒNG NỘI VỤ\n_{3,12}$/u), "Độc lập - Tự do - Hạnh phúc"],
      ["Số: 05/BC-PNV", "Tân Yên, ngày 05 tháng 10 năm 2026"],
    ]);
  });

  it("has the Party's name and a star for a Party body, and for a committee that the Party set up", () => {
    for (const style of ["party", "committee"] as const) {
      expect(textsOf({ ...PAPER, style })).toEqual([
        ["HUYỆN ỦY YÊN THẾ", "ĐẢNG CỘNG SẢN VIỆT NAM"],
        ["BAN GIÁM KHẢO CUỘC THI “DÂN VẬN KHÉO”\n*", ""],
        ["Số 15-BC/BGK", "Yên Thế, ngày 05 tháng 02 năm 2024"],
      ]);
    }
  });

  it("leaves number, place and date to the pen where nobody gave them", () => {
    const blank = { ...OTHER, place: "" };
    expect([numberLine(blank), placeAndDate(blank)]).toEqual(["Số: ……/……", "……………, ngày …… tháng …… năm ………"]);
    expect(numberLine({ ...blank, style: "party" })).toBe("Số ……-……/……");
  });
});

describe("the end of a paper", () => {
  test.each([
    ["", "party", ["T/M BAN GIÁM KHẢO", "PHÓ TRƯỞNG BAN"]],
    ["KT", "party", ["T/M BAN GIÁM KHẢO", "K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"]],
    ["TL", "party", ["T/M BAN GIÁM KHẢO", "T/L TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"]],
    ["KT", "state", ["TM. BAN GIÁM KHẢO", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"]],
    ["TUQ", "state", ["TM. BAN GIÁM KHẢO", "TUQ. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"]],
    ["Q", "state", ["TM. BAN GIÁM KHẢO", "Q. PHÓ TRƯỞNG BAN"]],
  ] as const)("is signed %j in the form of the %s", (headWay, style, lines) => {
    expect(headLines({ ...PAPER, style, headWay })).toEqual(lines);
  });

  it("lists who gets it", () => {
    expect(recipientLines(PAPER)).toEqual(["- Thường trực Huyện ủy (báo cáo);", "- Lưu: VP, BDV."]);
  });
});
