import { univerInNode } from "../support/univer-in-node";

const { engine, sheet } = univerInNode();

/** A1 holds 9, A2 TRUE, A3 a text, A4 nothing; gives what the formula comes to in B1. */
async function result(formula: string): Promise<unknown> {
  engine.write(sheet, { top: 0, left: 0, bottom: 3, right: 0 }, [
    [{ value: 9 }],
    [{ value: true }],
    [{ value: "chín" }],
    [{ value: null }],
  ]);
  engine.write(sheet, { top: 0, left: 1, bottom: 0, right: 1 }, [[{ formula }]]);
  await engine.settle();
  return engine.cells(sheet, { top: 0, left: 1, bottom: 0, right: 1 })[0]?.[0]?.value;
}

describe("a lone comparison among a function's arguments is 1 or 0, as in Excel", () => {
  test.each([
    ["MIN(5,A1>=9)", 1],
    ["MIN(5,(A1>=10))", 0],
    ["MAX(-5,A1=9)", 1],
    ["SUM(5,A1>=9,A1<=9,A1<>9)", 7],
    ["AVERAGE(5,A1>=9)", 3],
    ["COUNT(5,A1>=9)", 2],
    ["SUM(ISNUMBER(A1),ISBLANK(A4),NOT(A2),ISTEXT(A1))", 2],
    ['SUM(5,A3="chín")', 6],
  ])("=%s", async (formula, expected) => {
    expect(await result(formula)).toBe(expected);
  });
});

describe("TRUE in a cell or a table is still passed over, as in Excel", () => {
  test.each([
    ["MIN(5,A2)", 5],
    ["SUM(5,A2)", 5],
    ["COUNT(A1:A4)", 1],
    ["SUM(A1:A4)", 9],
    ["MIN(5,IF(A1=9,A2,0))", 5],
    ["SUM(5,IF(A1=9,A3,0))", 5],
    ["SUMPRODUCT((A1:A2>=9)*1)", 2],
    ["SUMPRODUCT(--(A1>=9))", 1],
    ["SUMPRODUCT((A1=9)*(A1:A1))", 9],
    ['IF(A4="","trống","đầy")', "trống"],
    ["COUNTA(A1>=9)", 1],
    ["AND(A1>=9,A2)", true],
    ["(A1>=9)+(A1<=9)", 2],
  ])("=%s", async (formula, expected) => {
    expect(await result(formula)).toBe(expected);
  });
});
