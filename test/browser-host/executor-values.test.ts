import { memoryPair } from "../support/office-pair";

const pair = memoryPair();
const { Excel, memory } = pair;
const { engine } = memory;

/** Writes to A1 of a fresh sheet and gives what the cell holds then. */
async function written(value: unknown, format?: string): Promise<unknown> {
  const name = `S${String(engine.sheets().length)}`;
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.add(name).getRange("A1");
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load("values,formulas,valueTypes,numberFormat");
    await context.sync();
    const { values, formulas, valueTypes, numberFormat } = cell;
    return [values, formulas, valueTypes, numberFormat].map((rows): unknown => rows[0]?.[0]);
  });
}

async function failure(work: (sheet: Excel.Worksheet) => void): Promise<unknown> {
  const ran = Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
  return ran.then(
    () => "no error",
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
}

describe("a value that is written", () => {
  test.each([
    [4.5, [4.5, 4.5, "Double", "General"]],
    ["4.5", [4.5, 4.5, "Double", "General"]],
    [" 4.5 ", [4.5, 4.5, "Double", "General"]],
    ["-1,234.5", [-1234.5, -1234.5, "Double", "General"]],
    ["1e3", [1000, 1000, "Double", "General"]],
    ["4,5", ["4,5", "4,5", "String", "General"]],
    ["50%", [0.5, 0.5, "Double", "0%"]],
    ["12.5%", [0.125, 0.125, "Double", "0.00%"]],
    ["2026-05-04", [46_146, 46_146, "Double", "yyyy-mm-dd"]],
    ["5/4/2026", ["5/4/2026", "5/4/2026", "String", "General"]],
    ["true", [true, true, "Boolean", "General"]],
    [false, [false, false, "Boolean", "General"]],
    ["#N/A", ["#N/A", "#N/A", "Error", "General"]],
    ["#xấu", ["#xấu", "#xấu", "String", "General"]],
    ["'007", ["007", "007", "String", "General"]],
    ["'=1+1", ["=1+1", "=1+1", "String", "General"]],
    ["=1+1", ["", "=1+1", "String", "General"]],
    ["=", ["=", "=", "String", "General"]],
    ["+A2", ["", "=+A2", "String", "General"]],
    ["", ["", "", "Empty", "General"]],
    ["Đạt", ["Đạt", "Đạt", "String", "General"]],
  ])("%j is taken as Excel takes it", async (value, expected) => {
    expect(await written(value)).toEqual(expected);
  });

  test.each([
    ["007", "007"],
    ["=1+1", "=1+1"],
    ["TRUE", "TRUE"],
    ["'x", "x"],
  ])("%j stays a text in a cell for texts", async (value, expected) => {
    expect(await written(value, "@")).toEqual([expected, expected, "String", "@"]);
  });

  it("keeps the format that a cell has", async () => {
    expect(await written("50%", "0.00")).toEqual([0.5, 0.5, "Double", "0.00"]);
  });

  it("leaves a cell alone that is sent null", async () => {
    const after = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.add("null").getRange("A1:B1");
      range.values = [[1, 2]];
      range.values = [[null, 3]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(after).toEqual([[1, 3]]);
  });

  it("fills a range when it is no array", async () => {
    const after = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.add("fill").getRange("A1:B2");
      range.values = "x" as unknown as string[][];
      range.numberFormat = "0.0" as unknown as string[][];
      range.load("values,numberFormat");
      await context.sync();
      return [range.values, range.numberFormat];
    });
    expect(after).toEqual([
      [
        ["x", "x"],
        ["x", "x"],
      ],
      [
        ["0.0", "0.0"],
        ["0.0", "0.0"],
      ],
    ]);
  });

  it("is lost in a cell that a merge covers", async () => {
    const after = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.add("merged").getRange("A1:B2");
      range.merge();
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(after).toEqual([
      [1, ""],
      ["", ""],
    ]);
  });

  it("arrives in pieces when the library cuts it", async () => {
    const rows = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 5 }, (_unused, column) => row * 5 + column),
    );
    const after = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.add("large").getRange("B2:F401");
      range.values = rows;
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(after).toEqual(rows);
    const large = pair.requests.find(({ actions }) => actions.some(({ Name }) => Name === "_ValidateArraySize"));
    expect(large?.actions.filter(({ Name }) => Name === "Values")).toHaveLength(2);
  });
});

describe("what Excel refuses as InvalidArgument", () => {
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["too few columns", (sheet) => (sheet.getRange("A1:B2").values = [[1], [2]])],
    [
      "too many rows",
      (sheet) =>
        (sheet.getRange("A1:B1").values = [
          [1, 2],
          [3, 4],
        ]),
    ],
    ["a ragged array", (sheet) => (sheet.getRange("A1:B2").values = [[1, 2], [3]])],
    ["one cell for many", (sheet) => (sheet.getRange("A1:B2").values = [[1]])],
    [
      "a large array of the wrong shape",
      (sheet) => (sheet.getRange("A1:B2").values = Array<number[]>(900).fill([1, 2])),
    ],
    ["values for whole columns", (sheet) => (sheet.getRange("A:B").values = 1 as unknown as number[][])],
    [
      "an address that is none",
      (sheet) => {
        sheet.getRange("A0").select();
      },
    ],
    ["an alignment that is none", (sheet) => (sheet.getRange("A1").format.horizontalAlignment = "Middle" as "Left")],
    ["a font as large as a house", (sheet) => (sheet.getRange("A1").format.font.size = 500)],
    [
      "a cell outside the grid",
      (sheet) => {
        sheet.getRange("A1").getOffsetRange(-1, 0).select();
      },
    ],
  ])("%s", async (_, work) => {
    expect(await failure(work)).toBe("InvalidArgument");
  });
});

it("waits for calculation before each reading, and only then", async () => {
  const before = memory.settled;
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.formulas = [["=1+1"]];
    range.load("values");
    range.load("text");
    await context.sync();
  });
  // Twice for the readings, then once per answer: that of the sync and that of giving the range back.
  expect(memory.settled - before).toBe(4);
});

it("gives whole columns no values", async () => {
  const range = await Excel.run(async (context) => {
    const columns = context.workbook.worksheets.getItem("Sheet1").getRange("A:B");
    columns.load("values,rowCount,address");
    await context.sync();
    return [columns.values, columns.rowCount, columns.address];
  });
  expect(range).toEqual([null, 1_048_576, "Sheet1!A:B"]);
});
