import { qrBase64 } from "../../src/workbook/qr-png";
import { memoryPair } from "../support/office-pair";

const PNG = qrBase64("7K3M9QXA");

function fresh() {
  const pair = memoryPair();
  const on = <Result>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) =>
    pair.Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));
  return { ...pair, on, engine: pair.memory.engine };
}

it("tells where a range lies and how large it is, hidden columns left out", async () => {
  const { on, engine } = fresh();
  engine.setColumnWidth("s0", 0, 0, 66);
  engine.setColumnsHidden("s0", 1, 1, true);
  engine.setRowHeight("s0", 0, 1, 20);
  const read = await on(async (sheet, context) => {
    const range = sheet.getRange("C3:D4");
    range.load("left,top,width,height");
    await context.sync();
    return [range.left, range.top, range.width, range.height];
  });
  // 66 + nothing; 2 rows of 20; 2 columns of 48; 2 rows of 15.75
  expect(read).toEqual([66, 40, 96, 31.5]);
});

it("hangs a picture on the cell under its corner, and takes it away", async () => {
  const { on, engine } = fresh();
  await on(async (sheet, context) => {
    const shape = sheet.shapes.addImage(PNG);
    shape.altTextDescription = "Mã QR: 7K3M9QXA";
    shape.left = 50;
    shape.top = 33;
    shape.width = 40;
    shape.height = 40;
    await context.sync();
  });
  expect(engine.pictures("s0")).toMatchObject([
    { altText: "Mã QR: 7K3M9QXA", png: PNG, cell: { row: 2, column: 1 }, across: 2, down: 1.5, width: 40, height: 40 },
  ]);
  const left = await on(async (sheet, context) => {
    sheet.shapes.load("items/altTextDescription,items/left,items/type");
    await context.sync();
    const found = sheet.shapes.items.map(({ altTextDescription, left, type }) => [altTextDescription, left, type]);
    for (const shape of sheet.shapes.items) shape.delete();
    await context.sync();
    return found;
  });
  expect(left).toEqual([["Mã QR: 7K3M9QXA", 50, "Image"]]);
  expect(engine.pictures("s0")).toEqual([]);
});

it("moves a picture with its row", async () => {
  const { on, engine } = fresh();
  await on(async (sheet, context) => {
    sheet.shapes.addImage(PNG).top = 33;
    await context.sync();
  });
  engine.insertRows("s0", 0, 3);
  expect(engine.pictures("s0").map(({ cell }) => cell.row)).toEqual([5]);
});

it("refuses what is no picture, and pictures on a locked sheet", async () => {
  const { on } = fresh();
  await expect(
    on(async (sheet, context) => {
      sheet.shapes.addImage("dGV4dA==");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(
    on(async (sheet, context) => {
      sheet.protection.protect();
      sheet.shapes.addImage(PNG);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "AccessDenied" });
});
