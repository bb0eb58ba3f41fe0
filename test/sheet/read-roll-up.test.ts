import { describe as words } from "../../src/sheet/describe";
import { problem } from "../../src/scoring/problem";
import { gatherFiles } from "../../src/sheet/gather-files";
import type { FindSet } from "../../src/sheet/judge-sheet";
import { parseReference } from "../../src/sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/sheet-snapshot";
import { entriesOf, filesOf, madeSet, merge, sheetOf, totalled } from "../summary/made-sheets";
import { knowing, summarySnapshot } from "../support/rolled-up";

const set = madeSet();
const RECORDS = "Số liệu phiếu";
/** One file, row 6 from 1; then the sheets' heading in row 7 and the two sheets in rows 8 and 9. */
const MERGED = merge(set, [
  totalled(set, 80, { judge: "An", file: "a.xlsx", sheet: "An" }),
  totalled(set, 70, { judge: "Bình", file: "a.xlsx", sheet: "Bình" }),
]);
const SUMMARY = summarySnapshot(MERGED);

function gathered(workbook: WorkbookSnapshot, findSet: FindSet = knowing(set)) {
  return gatherFiles(workbook, { file: "Huyện.xlsx", sha256: "sha" }, findSet);
}

/** Every problem as its code, sheet, cell and the two facts that say what changed. */
function complaints(workbook: WorkbookSnapshot, findSet?: FindSet) {
  const files = gathered(workbook, findSet);
  expect(files.map(({ file, sheets }) => [file, sheets.length])).toEqual([["Huyện.xlsx", 0]]);
  return files.flatMap(({ problems }) =>
    problems.map(({ code, place, facts }) => [code, place.sheet, place.cell, ...Object.values(facts)]),
  );
}

function edited(sheet: string, reference: string, value: string | number): WorkbookSnapshot {
  const area = parseReference(reference)?.area;
  const edit = (snapshot: SheetSnapshot): SheetSnapshot => ({
    ...snapshot,
    cells: snapshot.cells.map((cell) =>
      cell.row === area?.top && cell.column === area.left
        ? { ...cell, value, kind: typeof value === "number" ? "number" : "text" }
        : cell,
    ),
  });
  const sheets = SUMMARY.sheets.map((one) => (one.name === sheet ? edit(one) : one));
  expect(sheets).not.toEqual(SUMMARY.sheets);
  return { sheets };
}

function valueAt(sheet: string, row: number, column: number): unknown {
  return SUMMARY.sheets
    .find(({ name }) => name === sheet)
    ?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
}

describe("a summary as input", () => {
  it("gives its files and sheets as they were read, and says through which summary they came", () => {
    const [file, ...others] = gathered(SUMMARY);
    expect(others).toEqual([]);
    expect(file).toMatchObject({
      file: "a.xlsx",
      sha256: "sha of a.xlsx",
      through: [{ file: "Huyện.xlsx", sha256: "sha" }],
    });
    expect(file?.sheets).toEqual(MERGED.files[0]?.sheets.map((sheet) => ({ ...sheet, through: "Huyện.xlsx" })));
  });

  it("shows people what it carries: the names, the sum and the points by criterion", () => {
    expect([6, 7].map((row) => valueAt(RECORDS, row + 1, 13))).toEqual([80, 70]);
    expect(valueAt(RECORDS, 7, 14)).toBe("A.1=40.00; A.2=10.00; B.1=30.00; B.2=0.00");
    expect([3, 5, 6].map((column) => valueAt(RECORDS, 8, column))).toEqual(["Bình", "Xã Một", "Bình"]);
  });

  it("never takes its totals and ranks: they may say anything", () => {
    const units = SUMMARY.sheets.find(({ name }) => name === "Tổng hợp");
    const cells = units?.cells.map((cell) => (cell.kind === "number" ? { ...cell, value: 99.99 } : cell)) ?? [];
    const sheets = SUMMARY.sheets.map((one) => (one.name === "Tổng hợp" ? { ...one, cells } : one));
    expect(gathered({ sheets })).toEqual(gathered(SUMMARY));
  });
});

describe("a summary that was changed", () => {
  it.each([
    ["a recorded sum", RECORDS, "N8", 90, ["N8", "90.00", "80.00"]],
    ["a recorded entry", RECORDS, "O8", "A.1=40.00; A.2=10.00; B.1=39.00; B.2=0.00", ["N8", "80.00", "89.00"]],
    ["points on “Điểm”", "Điểm", "G5", 39, ["G5", "39.00", "40.00"]],
    ["a judge on “Điểm”", "Điểm", "D6", "Cường", ["P6", "a.xlsx", ""]],
  ])("is refused at the cell of %s", (...[, sheet, cell, value, expected]) => {
    const [first] = complaints(edited(sheet, cell, value));
    expect(first).toEqual(["summary-altered", sheet, ...expected]);
  });

  it.each([
    ["the unit", "F8", "Xã Hai"],
    ["the judge", "G9", "Cường"],
    ["the file's name", "D6", "b.xlsx"],
    ["the fingerprint", "E6", "0".repeat(64)],
  ])("is refused at the code of the row where %s is another", (_, cell, value) => {
    const row = cell.slice(1);
    const code = valueAt(RECORDS, Number(row) - 1, 1);
    expect(complaints(edited(RECORDS, cell, value))).toEqual([
      ["summary-altered", RECORDS, `B${row}`, code, expect.not.stringMatching(String(code))],
    ]);
  });

  it("is refused where a row is gone", () => {
    const sheets = SUMMARY.sheets.map((one) =>
      one.name === RECORDS ? { ...one, cells: one.cells.filter(({ row }) => row !== 8) } : one,
    );
    expect(complaints({ sheets }).map((one) => one.slice(0, 3))).toEqual([["summary-altered", RECORDS, "B11"]]);
  });

  it("is refused where the sheet “Điểm” or one of its rows is gone", () => {
    const without = SUMMARY.sheets.filter(({ name }) => name !== "Điểm");
    expect(complaints({ sheets: without })).toEqual([["summary-altered", "Điểm", undefined, "", "Điểm"]]);
    const cut = SUMMARY.sheets.map((one) =>
      one.name === "Điểm" ? { ...one, cells: one.cells.filter(({ row }) => row !== 5) } : one,
    );
    expect(complaints({ sheets: cut })).toEqual([["summary-altered", "Điểm", undefined, "", "a.xlsx › Bình"]]);
  });

  it("is refused where an entry breaks its criterion although every code fits", () => {
    const beyond = summarySnapshot(
      merge(set, [sheetOf(set, entriesOf(set, { "A.1": 41, "A.2": 1, "B.1": 1, "B.2": 1 }))]),
    );
    expect(complaints(beyond)).toEqual([
      ["summary-altered", RECORDS, "O8", "A.1=41.00; A.2=1.00; B.1=1.00; B.2=1.00", ""],
    ]);
  });

  it("is told in both languages", () => {
    const one = problem("summary-altered", { file: "a", cell: "N8" }, { found: "90.00", expected: "80.00" });
    expect(words(one, "vi")).toMatch(/^N8: Bảng tổng hợp đã bị sửa .*“90”.*“80”/u);
    expect(words(one, "en")).toMatch(/^N8: The summary was changed .*“90”.*“80”/u);
  });
});

describe("a summary that cannot be used", () => {
  it("is of another version of the set", () => {
    const other: FindSet = () => ({ set: { ...set, version: "2027" }, hash: "ba9876543210" });
    expect(complaints(SUMMARY, other)).toEqual([
      ["summary-set-differs", RECORDS, "A4", "thu-nghiem@2026#0123456789ab", "thu-nghiem@2027#ba9876543210"],
    ]);
  });

  it("is of a set that is not known here", () => {
    expect(complaints(SUMMARY, () => null)).toEqual([
      ["summary-set-differs", RECORDS, "A4", "thu-nghiem@2026#0123456789ab", ""],
    ]);
  });

  it("is of an older layout, without records, or of a later one", () => {
    const older = SUMMARY.sheets.filter(({ name }) => name !== RECORDS);
    expect(complaints({ sheets: older })).toEqual([["file-is-summary", undefined, undefined]]);
    const later = edited(RECORDS, "A3", "Chấm Sao: số liệu để tổng hợp tiếp, mẫu 4");
    expect(complaints(later)).toEqual([["file-is-summary", undefined, undefined]]);
  });
});

describe("what a summary carries", () => {
  it("keeps a text that is longer than a cell", () => {
    const found = "ô 🙂 ".repeat(8000);
    const long = problem("criterion-unknown", { file: "a.xlsx", sheet: "Phiếu", cell: "B9" }, { found });
    const merged = merge(set, [totalled(set, 80, { file: "a.xlsx", problems: [long] })]);
    const longest = Math.max(
      ...summarySnapshot(merged).sheets.flatMap(({ cells }) => cells.map(({ value }) => String(value).length)),
    );
    expect(longest).toBeLessThanOrEqual(32_767);
    const [file] = gathered(summarySnapshot(merged));
    expect(file?.sheets[0]?.problems).toEqual([{ ...long, place: { ...long.place, through: "Huyện.xlsx" } }]);
  });

  it("keeps a sheet of a set that nobody knows, with its error and without points", () => {
    const place = { file: "la.xlsx", sheet: "Phiếu" };
    const unknown = problem("criteria-set-unknown", place, { found: "gì đó" });
    const stray = {
      ...totalled(set, 80, { file: "la.xlsx", problems: [unknown] }),
      set: { id: "gì đó", version: "", hash: "" },
    };
    const merged = merge(set, [totalled(set, 80, { file: "a.xlsx" }), stray]);
    const files = gathered(summarySnapshot(merged));
    const sheet = files.find(({ file }) => file === "la.xlsx")?.sheets[0];
    expect(sheet).toMatchObject({ set: { id: "gì đó", version: "", hash: "" }, score: { total: null } });
    expect(sheet?.problems.map(({ code }) => code)).toEqual(["criteria-set-unknown"]);
  });

  it("keeps a file that could not be read, so that the next level knows of it", () => {
    const file = {
      file: "khoa.xlsx",
      sha256: "s",
      sheets: [],
      problems: [problem("file-encrypted", { file: "khoa.xlsx" }, {})],
    };
    const files = gathered(summarySnapshot(merge(set, [], { files: [file] })));
    expect(files).toEqual([
      {
        ...file,
        through: [{ file: "Huyện.xlsx", sha256: "sha" }],
        problems: [problem("file-encrypted", { file: "khoa.xlsx", through: "Huyện.xlsx" }, {})],
      },
    ]);
  });
});

describe("a decision between sheets", () => {
  const both = [80, 70].map((total, at) => totalled(set, total, { file: `${String(at)}.xlsx` }));
  const [keep, aside] = filesOf(both).map(({ file, sha256 }) => ({ file, sha256, sheet: "Phiếu" }));
  if (keep === undefined || aside === undefined) throw new RangeError("two files");
  const decision = { unit: { code: null, name: "Xã Một" }, judge: "Giám khảo 1", keep, aside: [aside] };
  const made = { ...decision, reason: "Bản đã ký", by: "Lan" };
  const below = summarySnapshot(merge(set, both, { decisions: [made] }));

  it("comes with the file that it keeps, with its reason and the summary that brought it", () => {
    const files = gathered(below);
    expect(files.map(({ file, decisions }) => [file, decisions])).toEqual([
      ["0.xlsx", [{ ...made, through: "Huyện.xlsx" }]],
      ["1.xlsx", undefined],
    ]);
    const above = gatherFiles(
      summarySnapshot(merge(set, [], { files })),
      { file: "Tỉnh.xlsx", sha256: "t" },
      knowing(set),
    );
    expect(above[0]?.decisions).toEqual([{ ...made, through: "Tỉnh.xlsx › Huyện.xlsx" }]);
  });

  it("cannot be turned round unseen", () => {
    const turn = (value: unknown): unknown =>
      typeof value === "string" && value.includes(keep.sha256) && value.startsWith("[")
        ? value.replaceAll("0.xlsx", "1.xlsx")
        : value;
    const sheets = below.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({ ...cell, value: turn(cell.value) as typeof cell.value })),
    }));
    expect(complaints({ sheets }).map((one) => one.slice(0, 3))).toEqual([["summary-altered", RECORDS, "B12"]]);
  });
});

describe("a summary of summaries", () => {
  const [file] = gathered(SUMMARY);
  const blank = sheetOf(set, entriesOf(set, {}), { judge: "Chi", file: "b.xlsx" });
  const away = problem("score-missing", { file: "b.xlsx", sheet: "Phiếu", cell: "E9" }, { title: "A.1" });
  const below = summarySnapshot(merge(set, [{ ...blank, problems: [away] }]));
  const files = [...(file === undefined ? [] : [file]), ...gathered(below)];
  const sheets = summarySnapshot(merge(set, [], { files })).sheets;
  const cellsOf = (sheet: string, row: number) =>
    sheets
      .find(({ name }) => name === sheet)
      ?.cells.filter((cell) => cell.row === row)
      .map(({ value }) => value);

  it("names each file with the summary that brought it, on “Nguồn” only where there is one", () => {
    expect(cellsOf("Nguồn", 1)?.at(-1)).toBe("Qua bảng tổng hợp");
    expect(cellsOf("Nguồn", 2)).toEqual([1, "a.xlsx", "sha of a.xlsx", "Được dùng", "An; Bình", "Huyện.xlsx (sha)"]);
    const direct = SUMMARY.sheets.find(({ name }) => name === "Nguồn");
    expect(direct?.cells.some(({ value }) => value === "Qua bảng tổng hợp")).toBe(false);
  });

  it("names it on “Vấn đề” too, beside the file that holds the cell", () => {
    expect(cellsOf("Vấn đề", 2)?.slice(2, 6)).toEqual(["score-missing", "b.xlsx (qua Huyện.xlsx)", "Phiếu", "E9"]);
  });
});
