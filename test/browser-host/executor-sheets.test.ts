import { memoryPair } from "../support/office-pair";
import { waitOn } from "../support/wait-on";

type Run = (context: Excel.RequestContext) => Promise<unknown>;

/** A workbook of its own for each test, with the sheet "Sheet1". */
function fresh() {
  const pair = memoryPair();
  return {
    ...pair,
    failure: (work: Run): Promise<OfficeExtension.Error | null> =>
      pair.Excel.run(work).then(
        () => null,
        (error: unknown) => error as OfficeExtension.Error,
      ),
    sheetNames: (): readonly string[] => pair.memory.engine.sheets().map(({ name }) => name),
  };
}

describe("worksheets", () => {
  it("are added at the end, found by name in any case and by id", async () => {
    const { Excel } = fresh();
    const found = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Phiếu chấm");
      added.load("id,name,position,visibility");
      await context.sync();
      const again = [worksheets.getItem("phiếu CHẤM"), worksheets.getItem(added.id), added];
      for (const sheet of again) sheet.load("name,position");
      const count = worksheets.getCount();
      await context.sync();
      return [added.position, added.visibility, again.map(({ name }) => name), count.value];
    });
    expect(found).toEqual([1, "Visible", ["Phiếu chấm", "Phiếu chấm", "Phiếu chấm"], 2]);
  });

  it("come as items with what was asked for, and nothing else", async () => {
    const { Excel } = fresh();
    const items = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add();
      worksheets.load("items/name");
      await context.sync();
      const [first] = worksheets.items;
      const read = (): unknown => first?.position;
      expect(read).toThrow("The property 'position' is not available.");
      return worksheets.items.map(({ name }) => name);
    });
    expect(items).toEqual(["Sheet1", "Sheet2"]);
  });

  it("are told apart without regard to case", async () => {
    const { failure, sheetNames } = fresh();
    const error = await failure(async (context) => {
      context.workbook.worksheets.add("SHEET1");
      await context.sync();
    });
    expect(error?.code).toBe("ItemAlreadyExists");
    expect(sheetNames()).toEqual(["Sheet1"]);
  });

  it("that are not there are ItemNotFound, or a null object whose members are nothing", async () => {
    const { Excel, failure } = fresh();
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem("Không có").load("name");
      await context.sync();
    });
    expect(error?.code).toBe("ItemNotFound");
    const found = await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Không có");
      const there = context.workbook.worksheets.getItemOrNullObject("Sheet1");
      missing.load("name");
      const range = missing.getRange("A1").getBoundingRect(missing.getUsedRange());
      range.values = [[1]];
      range.load("values");
      await context.sync();
      return [missing.isNullObject, there.isNullObject, range.isNullObject];
    });
    expect(found).toEqual([true, false, true]);
  });

  it("take another name, unless it is taken or none", async () => {
    const { Excel, failure, sheetNames } = fresh();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").name = "Tổng hợp";
      context.workbook.worksheets.add("Khác");
      await context.sync();
    });
    const rename = (to: string): Promise<OfficeExtension.Error | null> =>
      failure(async (context) => {
        context.workbook.worksheets.getItem("Khác").name = to;
        await context.sync();
      });
    expect(sheetNames()).toEqual(["Tổng hợp", "Khác"]);
    expect((await rename("tổng hợp"))?.code).toBe("ItemAlreadyExists");
    expect((await rename("a/b"))?.code).toBe("InvalidArgument");
    expect((await rename("x".repeat(32)))?.code).toBe("InvalidArgument");
    expect(await rename("KHÁC")).toBeNull();
  });

  it("move, hide and go, but one always stays in view", async () => {
    const { Excel, memory, failure, sheetNames } = fresh();
    await Excel.run(async (context) => {
      const second = context.workbook.worksheets.add("Hai");
      second.position = 0;
      context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
      await context.sync();
    });
    expect(sheetNames()).toEqual(["Hai", "Sheet1"]);
    expect(memory.engine.sheets().map(({ visibility }) => visibility)).toEqual(["visible", "hidden"]);
    expect(memory.engine.activeSheet()).toBe(memory.engine.sheets()[0]?.id);
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem("Hai").delete();
      await context.sync();
    });
    expect(error?.code).toBe("InvalidOperation");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    expect(sheetNames()).toEqual(["Hai"]);
  });
});

describe("a batch", () => {
  it("stops at the first error, keeps what went before and says where it was", async () => {
    const { failure, memory } = fresh();
    const error = await failure(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2:B2").values = [[1]];
      sheet.getRange("A3").values = [[3]];
      await context.sync();
    });
    expect(error?.code).toBe("InvalidArgument");
    expect(error?.debugInfo.statement).toContain(".values");
    const area = { top: 0, left: 0, bottom: 2, right: 0 };
    expect(memory.engine.cells("s0", area).map(([cell]) => cell?.value)).toEqual([1, null, null]);
  });

  it("is one step to undo", async () => {
    const { Excel, memory } = fresh();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("B1").values = [[2]];
      await context.sync();
    });
    expect(memory.engine.undo()).toBe(true);
    expect(memory.engine.usedArea("s0", true)).toBeNull();
    expect(memory.engine.undo()).toBe(false);
  });

  it("that only reads leaves nothing to undo", async () => {
    const { Excel, memory } = fresh();
    await Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    });
    expect(memory.engine.undo()).toBe(false);
  });

  it("gives every range back that the library kept", async () => {
    const { Excel, host } = fresh();
    const during = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").load("values");
      await context.sync();
      return host.keptRanges();
    });
    await waitOn(25);
    expect([during, host.keptRanges()]).toEqual([1, 0]);
  });
});

describe("a member that the host does not know", () => {
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["ApiNotFound: Worksheet.tabColor", (sheet) => (sheet.tabColor = "#FF0000")],
    ["ApiNotFound: Worksheet.tables", (sheet) => sheet.tables.load("items/name")],
    ["ApiNotFound: Worksheet.copy", (sheet) => void sheet.copy()],
    ["ApiNotFound: Range.getRowsAbove", (sheet) => sheet.getRange("B2").getRowsAbove(1).load("address")],
    ["ApiNotFound: Range.hyperlink", (sheet) => sheet.getRange("B2").load("hyperlink")],
    ["ApiNotFound: RangeFormat.indentLevel", (sheet) => (sheet.getRange("B2").format.indentLevel = 2)],
    ["ApiNotFound: Range.insert of part of a row or column", (sheet) => void sheet.getRange("B2").insert("Down")],
    [
      "ApiNotFound: ConditionalFormatCollection.add(DataBar)",
      (sheet) => void sheet.getRange("B2").conditionalFormats.add("DataBar"),
    ],
    [
      "ApiNotFound: DataValidation.rule textLength",
      (sheet) =>
        (sheet.getRange("B2").dataValidation.rule = { textLength: { formula1: 1, formula2: 2, operator: "Between" } }),
    ],
    [
      "ApiNotFound: WorksheetProtection.protect with a password",
      (sheet) => {
        sheet.protection.protect({}, "x");
      },
    ],
  ])("fails by its name: %s", async (message, work) => {
    const { failure } = fresh();
    const error = await failure(async (context) => {
      work(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    });
    expect([error?.code, error?.message]).toEqual(["ApiNotFound", message]);
  });
});
