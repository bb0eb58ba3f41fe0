import { memoryPair } from "../support/office-pair";

type Work<Result> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>;

async function on<Result>(work: Work<Result>, pair = memoryPair()): Promise<Result> {
  return pair.Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));
}

/** The address of a range that is reached from C3:E5. */
function reached(go: (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  return on(async (sheet, context) => {
    sheet.getRange("D9").values = [["x"]];
    const range = go(sheet.getRange("C3:E5"), sheet);
    range.load("address");
    await context.sync();
    return range.address;
  });
}

describe("ranges are reached", () => {
  test.each<[string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range]>([
    ["Sheet1!D4", (range) => range.getCell(1, 1)],
    ["Sheet1!C6:E6", (range) => range.getRow(3)],
    ["Sheet1!D3:D5", (range) => range.getColumn(1)],
    ["Sheet1!3:5", (range) => range.getEntireRow()],
    ["Sheet1!C:E", (range) => range.getEntireColumn()],
    ["Sheet1!C3:F4", (range) => range.getResizedRange(-1, 1)],
    ["Sheet1!B5:D7", (range) => range.getOffsetRange(2, -1)],
    ["Sheet1!A1:E5", (range) => range.getBoundingRect("A1:B2")],
    ["Sheet1!A1:E5", (range, sheet) => range.getBoundingRect(sheet.getRange("A1"))],
    ["Sheet1!D4:E5", (range) => range.getIntersection("D4:Z99")],
    ["Sheet1!E5", (range) => range.getLastCell()],
    ["Sheet1!C3", (range) => range.getUsedRange(true)],
    ["Sheet1!D9", (_, sheet) => sheet.getUsedRange(true)],
    ["Sheet1!B2:D4", (_, sheet) => sheet.getRangeByIndexes(1, 1, 3, 3)],
    ["Sheet1!B2", (_, sheet) => sheet.getCell(1, 1)],
    ["Sheet1!2:4", (_, sheet) => sheet.getRange("$2:$4")],
    ["Sheet1!B:D", (_, sheet) => sheet.getRange("b:d")],
    ["Sheet1!B2:C3", (_, sheet) => sheet.getRange("Sheet1!$B$2:$C$3")],
    ["Sheet1!1:1048576", (_, sheet) => sheet.getRange()],
  ])("%s", async (address, go) => {
    expect(await reached(go)).toBe(address);
  });

  it("by a name of the sheet before one of the workbook", async () => {
    const address = await on(async (sheet, context) => {
      context.workbook.names.add("points", sheet.getRange("A1"));
      sheet.names.add("points", sheet.getRange("B2:B9"));
      const range = sheet.getRange("POINTS");
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!B2:B9");
  });

  it("quoted where their sheet's name asks for it", async () => {
    const { Excel } = memoryPair();
    const names = ["Phiếu chấm", "Ea H'leo", "Tổng_hợp", "A1", "R1C1", "2026"];
    const addresses = await Excel.run(async (context) => {
      const ranges = names.map((name) => context.workbook.worksheets.add(name).getRange("A1"));
      for (const range of ranges) range.load("address");
      await context.sync();
      return ranges.map(({ address }) => address);
    });
    expect(addresses).toEqual([
      "'Phiếu chấm'!A1",
      "'Ea H''leo'!A1",
      "Tổng_hợp!A1",
      "'A1'!A1",
      "'R1C1'!A1",
      "'2026'!A1",
    ]);
  });

  it("as nothing where a sheet is blank", async () => {
    const found = await on(async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject();
      const first = sheet.getUsedRange();
      first.load("address");
      const beside = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      await context.sync();
      return [used.isNullObject, first.address, beside.isNullObject];
    });
    expect(found).toEqual([true, "Sheet1!A1", true]);
  });

  it("as the selection, the active cell and their sheet", async () => {
    const found = await on(async (sheet, context) => {
      sheet.getRange("B2:C3").select();
      const [selected, active] = [context.workbook.getSelectedRange(), context.workbook.getActiveCell()];
      selected.load("address,rowCount,worksheet/name");
      active.load("address");
      await context.sync();
      return [selected.address, selected.rowCount, selected.worksheet.name, active.address];
    });
    expect(found).toEqual(["Sheet1!B2:C3", 2, "Sheet1", "Sheet1!B2"]);
  });
});

describe("rows and columns that come and go", () => {
  it("move what stands below, and ranges that are held move with their cells", async () => {
    const pair = memoryPair();
    const found = await on(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      const third = sheet.getRange("A3");
      const second = sheet.getRange("A2");
      third.load("address");
      second.load("address");
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      third.load("address,values");
      await context.sync();
      const lower = [third.address, third.values];
      sheet.getRange("4:4").delete("Up");
      third.load("address");
      await context.sync();
      second.load("address");
      const gone = await context.sync().then(
        () => "still there",
        (error: unknown) => (error as OfficeExtension.Error).code,
      );
      return [lower, third.address, gone];
    }, pair);
    expect(found).toEqual([["Sheet1!A5", [[3]]], "Sheet1!A4", "InvalidReference"]);
  });

  it("may be columns", async () => {
    const values = await on(async (sheet, context) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("B:B").insert("Right");
      sheet.getRange("A:A").delete("Left");
      const row = sheet.getRange("A1:C1");
      row.load("values");
      await context.sync();
      return row.values;
    });
    expect(values).toEqual([["", 2, 3]]);
  });
});

describe("clearing", () => {
  it("takes contents, looks or all", async () => {
    const pair = memoryPair();
    const { engine } = pair.memory;
    await on(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.merge();
      range.values = [["x", null]];
      range.numberFormat = [["0.0", "0.0"]];
      range.format.font.bold = true;
      await context.sync();
      sheet.getRange("A1:B1").clear("Contents");
      await context.sync();
    }, pair);
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    const seen = (): unknown => [
      engine.cells("s0", area)[0]?.[0],
      engine.styles("s0", area)[0]?.[0]?.bold,
      engine.merges("s0").length,
    ];
    expect(seen()).toEqual([{ kind: "empty", value: null, formula: null, format: "0.0" }, true, 1]);
    await on(async (sheet, context) => {
      sheet.getRange().clear();
      await context.sync();
    }, pair);
    expect(seen()).toEqual([{ kind: "empty", value: null, formula: null, format: "General" }, false, 0]);
  });
});

describe("a merge", () => {
  it("swallows one that lies inside and refuses to cut one", async () => {
    const pair = memoryPair();
    await on(async (sheet, context) => {
      sheet.getRange("B2:C3").merge();
      sheet.getRange("A1:D4").merge();
      sheet.getRange("A6:B7").merge(true);
      await context.sync();
    }, pair);
    expect(pair.memory.engine.merges("s0")).toEqual([
      { top: 0, left: 0, bottom: 3, right: 3 },
      { top: 5, left: 0, bottom: 5, right: 1 },
      { top: 6, left: 0, bottom: 6, right: 1 },
    ]);
    const cut = on(async (sheet, context) => {
      sheet.getRange("D4:E5").merge();
      await context.sync();
    }, pair);
    await expect(cut).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
