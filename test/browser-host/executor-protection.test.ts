import { memoryPair } from "../support/office-pair";

const pair = memoryPair();

type Work = (sheet: Excel.Worksheet) => unknown;

/** A protected sheet whose B1 alone is unlocked; then the work, and the code of its error. */
async function onLocked(work: Work, options: Excel.WorksheetProtectionOptions = {}): Promise<string | null> {
  const name = await pair.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A1:B1").values = [["giữ", 1]];
    sheet.getRange("A3:B3").merge();
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect(options);
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
  const ran = pair.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
  return ran.then(
    () => null,
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
}

describe("on a protected sheet", () => {
  test.each<[string, Work]>([
    ["a locked cell", (sheet) => (sheet.getRange("A1").values = [[1]])],
    ["a range with one locked cell", (sheet) => (sheet.getRange("A1:B1").values = [[1, 2]])],
    ["a formula in a locked cell", (sheet) => (sheet.getRange("A1").formulas = [["=1"]])],
    [
      "clearing a locked cell",
      (sheet) => {
        sheet.getRange("A1").clear("Contents");
      },
    ],
    ["the look of an unlocked cell", (sheet) => (sheet.getRange("B1").format.font.bold = true)],
    ["a number format", (sheet) => (sheet.getRange("B1").numberFormat = [["0"]])],
    [
      "a merge",
      (sheet) => {
        sheet.getRange("B5:B6").merge();
      },
    ],
    [
      "parting a merge",
      (sheet) => {
        sheet.getRange("A3").unmerge();
      },
    ],
    ["a width", (sheet) => (sheet.getRange("B1").format.columnWidth = 50)],
    ["a height", (sheet) => (sheet.getRange("B1").format.rowHeight = 50)],
    ["a new row", (sheet) => sheet.getRange("1:1").insert("Down")],
    [
      "taking a row",
      (sheet) => {
        sheet.getRange("2:2").delete("Up");
      },
    ],
    ["a rule", (sheet) => (sheet.getRange("B1").dataValidation.rule = { custom: { formula: "=TRUE" } })],
    ["a highlight", (sheet) => sheet.getRange("B1").conditionalFormats.add("Custom")],
    ["a chart", (sheet) => sheet.charts.add("Pie", sheet.getRange("B1"))],
    [
      "protecting it again",
      (sheet) => {
        sheet.protection.protect();
      },
    ],
  ])("%s is refused", async (_, work) => {
    expect(await onLocked(work)).toBe("AccessDenied");
  });

  test.each<[string, Work]>([
    ["an entry in an unlocked cell", (sheet) => (sheet.getRange("B1").values = [[2]])],
    [
      "clearing an unlocked cell",
      (sheet) => {
        sheet.getRange("B1").clear("Contents");
      },
    ],
    ["a name", (sheet) => sheet.names.add("ten_moi", sheet.getRange("A1"))],
    ["another sheet name", (sheet) => (sheet.name = "Đổi tên")],
    [
      "freezing",
      (sheet) => {
        sheet.freezePanes.freezeRows(1);
      },
    ],
    [
      "selecting",
      (sheet) => {
        sheet.getRange("A1").select();
      },
    ],
    [
      "unprotecting it",
      (sheet) => {
        sheet.protection.unprotect();
      },
    ],
  ])("%s passes", async (_, work) => {
    expect(await onLocked(work)).toBeNull();
  });

  test.each<[Excel.WorksheetProtectionOptions, Work]>([
    [{ allowFormatCells: true }, (sheet) => (sheet.getRange("A1").format.font.bold = true)],
    [{ allowFormatColumns: true }, (sheet) => (sheet.getRange("A1").format.columnWidth = 50)],
    [
      { allowFormatRows: true },
      (sheet) => {
        sheet.getRange("A1").format.autofitRows();
      },
    ],
    [{ allowInsertRows: true }, (sheet) => sheet.getRange("1:1").insert("Down")],
    [
      { allowDeleteColumns: true },
      (sheet) => {
        sheet.getRange("A:A").delete("Left");
      },
    ],
    [{ allowEditObjects: true }, (sheet) => sheet.charts.add("Pie", sheet.getRange("B1"))],
  ])("%j allows it", async (options, work) => {
    expect(await onLocked(work, options)).toBeNull();
  });

  it("what is allowed can be read, and nothing else is", async () => {
    const read = await pair.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.protection.protect({ allowFormatRows: true, selectionMode: "Unlocked" });
      sheet.protection.load("protected,options");
      await context.sync();
      return [sheet.protection.protected, sheet.protection.options];
    });
    expect(read).toMatchObject([true, { allowFormatRows: true, allowFormatCells: false, selectionMode: "Unlocked" }]);
  });
});

it("refuses to unprotect what is not protected", async () => {
  const ran = pair.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").protection.unprotect();
    await context.sync();
  });
  await expect(ran).rejects.toMatchObject({ code: "AccessDenied" });
});

it("says that the workbook's own structure is free", async () => {
  const locked = await pair.Excel.run(async (context) => {
    const { protection } = context.workbook;
    protection.load("protected");
    await context.sync();
    return protection.protected;
  });
  expect(locked).toBe(false);
});
