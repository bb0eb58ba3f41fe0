import { PLAIN_STYLE } from "../../src/browser/engine-style";
import type { Area } from "../../src/sheet/address";
import { memoryPair } from "../support/office-pair";

const pair = memoryPair();
const { engine } = pair.memory;
const cellAt = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });

async function on<Result>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) {
  return pair.Excel.run((context) => work(context.workbook.worksheets.add(), context));
}

const lastSheet = (): string => engine.sheets().at(-1)?.id ?? "";

it("keeps every part of a look and gives it back", async () => {
  const read = await on(async (sheet, context) => {
    const { format } = sheet.getRange("B2:C3");
    Object.assign(format.font, {
      name: "Arial",
      size: 13,
      bold: true,
      italic: true,
      underline: "Double",
      strikethrough: true,
      color: "#b42318",
    });
    format.fill.color = "FFFBE6";
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Top";
    format.wrapText = true;
    format.protection.locked = false;
    format.font.load("name,size,bold,italic,underline,strikethrough,color");
    format.fill.load("color");
    format.protection.load("locked");
    format.load("horizontalAlignment,verticalAlignment,wrapText");
    await context.sync();
    return {
      ...format.toJSON(),
      font: format.font.toJSON(),
      fill: format.fill.toJSON(),
      protection: format.protection.toJSON(),
    };
  });
  expect(engine.styles(lastSheet(), cellAt(2, 2))[0]?.[0]).toEqual({
    ...PLAIN_STYLE,
    fontName: "Arial",
    fontSize: 13,
    bold: true,
    italic: true,
    underline: "double",
    strike: true,
    color: "B42318",
    fill: "FFFBE6",
    across: "center",
    down: "top",
    wrap: true,
    locked: false,
  });
  expect(read).toMatchObject({
    font: {
      name: "Arial",
      size: 13,
      bold: true,
      italic: true,
      underline: "Double",
      strikethrough: true,
      color: "#B42318",
    },
    fill: { color: "#FFFBE6" },
    protection: { locked: false },
    horizontalAlignment: "Center",
    verticalAlignment: "Top",
    wrapText: true,
  });
});

it("says null where cells differ, white where nothing fills them", async () => {
  const read = await on(async (sheet, context) => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").format.fill.color = "#123456";
    const [both, plain] = [sheet.getRange("A1:A2").format, sheet.getRange("D4").format];
    both.font.load("bold,italic");
    both.fill.load("color");
    plain.fill.load("color");
    sheet.getRange("A1").format.fill.clear();
    await context.sync();
    return [both.font.bold, both.font.italic, both.fill.color, plain.fill.color];
  });
  expect(read).toEqual([null, false, "", "#FFFFFF"]);
  expect(engine.styles(lastSheet(), cellAt(0, 0))[0]?.[0]?.fill).toBeNull();
});

it("draws the lines that are named, and tells them by where they lie", async () => {
  const read = await on(async (sheet, context) => {
    const { borders } = sheet.getRange("B2:C3").format;
    borders.getItem("EdgeTop").style = "Continuous";
    borders.getItem("InsideVertical").style = "Dash";
    const left = borders.getItem("EdgeLeft");
    left.style = "Continuous";
    left.weight = "Medium";
    left.color = "#FF0000";
    const read = [borders.getItem("EdgeTop"), borders.getItem("InsideVertical"), left, borders.getItem("EdgeRight")];
    for (const border of read) border.load("style,weight,color");
    await context.sync();
    return read.map(({ style, weight, color }) => [style, weight, color]);
  });
  expect(read).toEqual([
    ["Continuous", "Thin", "#000000"],
    ["Dash", "Thin", "#000000"],
    ["Continuous", "Medium", "#FF0000"],
    ["None", "Thin", ""],
  ]);
  expect(engine.styles(lastSheet(), cellAt(1, 1))[0]?.[0]?.borders).toEqual({
    top: { line: "thin", color: "000000" },
    right: { line: "dashed", color: "000000" },
    bottom: null,
    left: { line: "medium", color: "FF0000" },
  });
});

it("takes lines away again", async () => {
  await on(async (sheet, context) => {
    const top = sheet.getRange("A1").format.borders.getItem("EdgeTop");
    top.style = "Continuous";
    top.style = "None";
    await context.sync();
  });
  expect(engine.styles(lastSheet(), cellAt(0, 0))[0]?.[0]?.borders.top).toBeNull();
});

it("sizes and hides whole rows and columns, whatever the range", async () => {
  const read = await on(async (sheet, context) => {
    sheet.getRange("B2:C2").format.columnWidth = 60;
    sheet.getRange("3:4").format.rowHeight = 30;
    sheet.getRange("D:D").columnHidden = true;
    sheet.getRange("6:7").rowHidden = true;
    const [columns, mixed, rows, hidden] = ["B9:C9", "A1:B1", "A3:Z4", "D6:D7"].map((address) =>
      sheet.getRange(address),
    );
    columns?.load("format/columnWidth");
    mixed?.load("format/columnWidth,columnHidden");
    rows?.load("format/rowHeight");
    hidden?.load("columnHidden,rowHidden");
    await context.sync();
    return [
      columns?.format.columnWidth,
      mixed?.format.columnWidth,
      mixed?.columnHidden,
      rows?.format.rowHeight,
      hidden?.columnHidden,
      hidden?.rowHidden,
    ];
  });
  expect(read).toEqual([60, null, false, 30, true, true]);
});

it("lets rows fit their texts again", async () => {
  await on(async (sheet, context) => {
    sheet.getRange("1:2").format.rowHeight = 99;
    sheet.getRange("1:1").format.autofitRows();
    await context.sync();
  });
  expect([0, 1].map((row) => engine.rowHeight(lastSheet(), row))).toEqual([15.75, 99]);
});

it("takes a look for the whole sheet", async () => {
  await on(async (sheet, context) => {
    sheet.getRange().format.protection.locked = false;
    await context.sync();
  });
  expect(engine.styles(lastSheet(), cellAt(150, 20))[0]?.[0]?.locked).toBe(false);
});
