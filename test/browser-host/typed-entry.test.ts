import { readTyped } from "../../src/browser/typed-entry";

const YEAR = 2026;

function typed(text: string, format = "General") {
  return readTyped(text, { format, year: YEAR });
}

/** Serial numbers by hand: 1 January 2026 is 46,023 (LibreOffice: =DATE(2026;1;1)). */
const NEW_YEAR_2026 = 46_023;
const FOURTH_OF_MAY = NEW_YEAR_2026 + 31 + 28 + 31 + 30 + 3;

describe("typing under a Vietnamese locale", () => {
  it.each([
    ["4,5", 4.5],
    [" 4,5 ", 4.5],
    ["-4,5", -4.5],
    ["+7", 7],
    ["007", 7],
    ["(3)", -3],
    ["1e3", 1000],
    ["0,", 0],
    [",5", 0.5],
  ])("%s is the number %d", (text, value) => {
    expect(typed(text).input).toEqual({ value });
  });

  it.each([
    ["1.234", 1234, "#,##0"],
    ["1.234.567,8", 1_234_567.8, "#,##0.00"],
    ["12%", 0.12, "0%"],
    ["12,5%", 0.125, "0.00%"],
    ["1 1/2", 1.5, "# ?/?"],
    ["7:30", 0.3125, "h:mm"],
    ["7:30:36", 0.312_916_666_666_666_65, "h:mm:ss"],
    ["4.5", FOURTH_OF_MAY, "d-mmm"],
    ["4.05", FOURTH_OF_MAY, "d-mmm"],
    ["4/5", FOURTH_OF_MAY, "d-mmm"],
    ["4-5", FOURTH_OF_MAY, "d-mmm"],
    ["4.5.2026", FOURTH_OF_MAY, "dd/mm/yyyy"],
    ["04/05/26", FOURTH_OF_MAY, "dd/mm/yyyy"],
    ["2026-05-04", FOURTH_OF_MAY, "dd/mm/yyyy"],
    ["4/5/2026 12:00", FOURTH_OF_MAY + 0.5, "dd/mm/yyyy h:mm"],
    ["1/2026", NEW_YEAR_2026, "mmm-yy"],
    ["1.26", NEW_YEAR_2026, "mmm-yy"],
  ])("%s is %d, shown as %s", (text, value, format) => {
    expect(typed(text)).toEqual({ input: { value }, format });
  });

  it.each(["4,5,6", "31.4", "30/2", "0.5", "4.5đ", "abc", "12:75", "1.2.3.4", "1.23.456", "--5", "N/A"])(
    "%s stays a text",
    (text) => {
      expect(typed(text)).toEqual({ input: { value: text }, format: null });
    },
  );

  it("knows truths and errors, and takes nothing for an empty cell", () => {
    expect(typed("true").input).toEqual({ value: true });
    expect(typed("FALSE").input).toEqual({ value: false });
    expect(typed("#n/a").input).toEqual({ error: "#N/A" });
    expect(typed("").input).toEqual({ value: null });
  });

  it("keeps everything a text where the cell is formatted as text", () => {
    for (const text of ["4,5", "4.5", "=A1", "TRUE", "007"]) {
      expect(typed(text, "@")).toEqual({ input: { value: text }, format: null });
    }
  });

  it("changes a cell's own format only for another sort of number", () => {
    expect(typed("4.5", "0.00").format).toBe("d-mmm");
    expect(typed("4.5", "dd/mm/yyyy").format).toBeNull();
    expect(typed("1.234,5", "0.00").format).toBeNull();
    expect(typed("5%", "0.00")).toEqual({ input: { value: 0.05 }, format: "0%" });
  });

  it("takes 12 for 12 % in a cell that shows per cent, and 0,12 for the share itself", () => {
    expect(typed("12", "0.0%")).toEqual({ input: { value: 0.12 }, format: null });
    expect(typed("0,12", "0.0%")).toEqual({ input: { value: 0.12 }, format: null });
  });

  it.each([
    ["=A1*2", "A1*2"],
    ["=SUM(A1;B2)", "SUM(A1,B2)"],
    ["=SUM(A1,B2)", "SUM(A1,B2)"],
    ["=A1*1,5", "A1*1.5"],
    ["=ROUND(A1*1,5;2)", "ROUND(A1*1.5,2)"],
    ["=ROUND(A1,2)", "ROUND(A1,2)"],
    ['=IF(A1="a;b";1;2)', 'IF(A1="a;b",1,2)'],
    ["='Phiếu; 1'!A1", "'Phiếu; 1'!A1"],
    ["=SUM({1,2;3,4})", "SUM({1,2;3,4})"],
    ["=A1,B1", "A1,B1"],
  ])("the formula %s is %s", (text, formula) => {
    expect(typed(text).input).toEqual({ formula });
  });
});
