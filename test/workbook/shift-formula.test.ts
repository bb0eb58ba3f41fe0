import { shiftFormula } from "../../src/workbook/shift-formula";

describe("shiftFormula", () => {
  it.each([
    ["A1", 1, 1, "B2"],
    ["$A1+A$1+$A$1", 2, 3, "$A3+D$1+$A$1"],
    ["SUM(E5:E34)", 0, 1, "SUM(F5:F34)"],
    ["SUM($E5:E$34)", 10, 1, "SUM($E15:F$34)"],
    ["SUM(A:A,$B:C)", 5, 2, "SUM(C:C,$B:E)"],
    ["SUM(1:1,$2:3)", 2, 5, "SUM(3:3,$2:5)"],
    ['\'Phiếu A1\'!B2&"A1 ""B2"""', 1, 0, '\'Phiếu A1\'!B3&"A1 ""B2"""'],
    ["Sheet1!A1*LOG10(A1)", 1, 0, "Sheet1!A2*LOG10(A2)"],
    ["total_1+điểm1+x.A1+TRUE", 1, 1, "total_1+điểm1+x.A1+TRUE"],
    ["Bảng[[#This Row],[A1]]+A1", 1, 0, "Bảng[[#This Row],[A1]]+A2"],
    ["XFD1+XFE1", 0, 0, "XFD1+XFE1"],
    ["XFD1+A1", 0, 1, "#REF!+B1"],
    ["A1048576", 1, 0, "#REF!"],
    ["B2", -1, -1, "A1"],
    ["B2", -2, 0, "#REF!"],
    ["1.5E2+2*A1%", 1, 0, "1.5E2+2*A2%"],
    ['"never closed A1', 1, 1, '"never closed A1'],
  ])("moves %s by %d rows and %d columns to %s", (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });

  it("takes time in proportion to the length, whatever the formula is made of", () => {
    const start = performance.now();
    for (const unit of ['"', "'", "[", "a", "A1", "1", "$", "A:", "1:", "("]) shiftFormula(unit.repeat(20_000), 1, 1);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
