import { memoryPair } from "../support/office-pair";

function fresh() {
  const pair = memoryPair();
  const on = <Result>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) =>
    pair.Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));
  return { ...pair, on, engine: pair.memory.engine };
}

it("keeps the page's set-up", async () => {
  const { on, engine } = fresh();
  const read = await on(async (sheet, context) => {
    const layout = sheet.pageLayout;
    layout.orientation = "Landscape";
    layout.paperSize = "A3";
    layout.centerHorizontally = true;
    layout.firstPageNumber = 1;
    layout.zoom = { horizontalFitToPages: 1 };
    layout.setPrintMargins("Inches", { top: 1, left: 0.5 });
    layout.rightMargin = 18;
    layout.setPrintArea("A1:D40");
    layout.setPrintTitleRows("$2:$3");
    layout.headersFooters.state = "FirstAndDefault";
    layout.headersFooters.defaultForAllPages.centerHeader = "&P";
    layout.headersFooters.defaultForAllPages.leftFooter = "Chấm Sao";
    const [area, rows] = [layout.getPrintAreaOrNullObject(), layout.getPrintTitleRowsOrNullObject()];
    area.load("address");
    rows.load("address");
    layout.load("orientation,zoom,topMargin,paperSize");
    await context.sync();
    return [layout.orientation, layout.paperSize, layout.zoom, layout.topMargin, area.address, rows.address];
  });
  expect(read).toEqual(["Landscape", "A3", { horizontalFitToPages: 1 }, 72, "A1:D40", "Sheet1!2:3"]);
  expect(engine.page("s0")).toEqual({
    orientation: "landscape",
    paper: "a3",
    margins: { top: 72, right: 18, bottom: 54, left: 36, header: 21.6, footer: 21.6 },
    centredAcross: true,
    centredDown: false,
    printed: { top: 0, left: 0, bottom: 39, right: 3 },
    repeatedRows: { first: 1, last: 2 },
    breaksAfter: [],
    zoom: { kind: "fit", across: 1, down: null },
    header: { left: "", center: "&P", right: "" },
    footer: { left: "Chấm Sao", center: "", right: "" },
    differentFirst: true,
  });
});

it("breaks pages before a cell, and takes breaks away", async () => {
  const { on, engine } = fresh();
  const read = await on(async (sheet, context) => {
    const breaks = sheet.horizontalPageBreaks;
    breaks.add("A20");
    breaks.add(sheet.getRange("B10:C10"));
    breaks.add("A10");
    breaks.load("items/rowIndex");
    await context.sync();
    const rows = breaks.items.map(({ rowIndex }) => rowIndex);
    breaks.items[0]?.delete();
    await context.sync();
    return rows;
  });
  expect(read).toEqual([9, 19]);
  expect(engine.page("s0").breaksAfter).toEqual([18]);
});

test.each<[{ rows: number; columns: number }, (sheet: Excel.Worksheet) => void]>([
  [
    { rows: 6, columns: 2 },
    (sheet) => {
      sheet.freezePanes.freezeAt("A1:B6");
    },
  ],
  [
    { rows: 3, columns: 0 },
    (sheet) => {
      sheet.freezePanes.freezeRows(3);
    },
  ],
  [
    { rows: 0, columns: 1 },
    (sheet) => {
      sheet.freezePanes.freezeColumns();
    },
  ],
])("freezes %j", async (freeze, work) => {
  const { on, engine } = fresh();
  await on(async (sheet, context) => {
    work(sheet);
    await context.sync();
  });
  expect(engine.freeze("s0")).toEqual(freeze);
  await on(async (sheet, context) => {
    sheet.freezePanes.unfreeze();
    await context.sync();
  });
  expect(engine.freeze("s0")).toEqual({ rows: 0, columns: 0 });
});

describe("names", () => {
  it("are a sheet's or the workbook's own, with what they stand for", async () => {
    const { on } = fresh();
    const read = await on(async (sheet, context): Promise<unknown> => {
      sheet.names.add("points", sheet.getRange("B2:B9"));
      sheet.names.add("total", "=Sheet1!$B$10");
      context.workbook.names.add("points", sheet.getRange("A1"));
      for (const names of [sheet.names, context.workbook.names])
        names.load("items/name,items/formula,items/scope,items/type");
      const range = sheet.names.getItem("POINTS").getRange();
      range.load("address");
      const missing = sheet.names.getItemOrNullObject("level");
      await context.sync();
      const all = [...sheet.names.items, ...context.workbook.names.items];
      return [
        all.map(({ name, formula, scope, type }) => [name, formula as unknown, scope, type]),
        range.address,
        missing.isNullObject,
      ];
    });
    expect(read).toEqual([
      [
        ["points", "=Sheet1!$B$2:$B$9", "Worksheet", "Range"],
        ["total", "=Sheet1!$B$10", "Worksheet", "Range"],
        ["points", "=Sheet1!$A$1", "Workbook", "Range"],
      ],
      "Sheet1!B2:B9",
      true,
    ]);
  });

  it("made from an address without = stand for that text alone, as in Excel", async () => {
    const { on } = fresh();
    const read = await on(async (sheet, context) => {
      const name = sheet.names.add("points", "Sheet1!$A$1");
      name.load("formula,type");
      await context.sync();
      return [name.formula as unknown, name.type];
    });
    expect(read).toEqual(['="Sheet1!$A$1"', "String"]);
  });

  it("go when they are deleted", async () => {
    const { on, engine } = fresh();
    await on(async (sheet, context) => {
      sheet.names.add("points", sheet.getRange("A1"));
      sheet.names.getItem("points").delete();
      await context.sync();
    });
    expect(engine.names()).toEqual([]);
  });

  test.each([
    ["A1", "InvalidArgument"],
    ["R1C1", "InvalidArgument"],
    ["2026", "InvalidArgument"],
    ["hai từ", "InvalidArgument"],
    ["TOTAL", "ItemAlreadyExists"],
  ])("%s is %s", async (name, code) => {
    const { on } = fresh();
    const ran = on(async (sheet, context) => {
      sheet.names.add("total", sheet.getRange("A1"));
      sheet.names.add(name, sheet.getRange("A1"));
      await context.sync();
    });
    await expect(ran).rejects.toMatchObject({ code });
  });
});

describe("charts", () => {
  it("draw series from cells of any sheet", async () => {
    const { on, engine } = fresh();
    await on(async (sheet, context) => {
      const from = context.workbook.worksheets.add("Tổng hợp");
      const chart = sheet.charts.add("BarClustered", from.getRange("C2:C9"), "Columns");
      chart.name = "Xếp hạng";
      chart.title.text = "Điểm các xã";
      chart.plotVisibleOnly = false;
      chart.legend.visible = false;
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.categoryAxis.position = "Maximum";
      const first = chart.series.getItemAt(0);
      first.name = "Điểm";
      first.setXAxisValues(from.getRange("B2:B9"));
      chart.series.add("Tối đa").setValues(from.getRange("D2:D9"));
      chart.setPosition("A1", "F20");
      await context.sync();
    });
    expect(engine.charts("s0")).toMatchObject([
      {
        name: "Xếp hạng",
        kind: "bar",
        title: "Điểm các xã",
        series: [
          { name: "Điểm", values: "'Tổng hợp'!$C$2:$C$9", categories: "'Tổng hợp'!$B$2:$B$9" },
          { name: "Tối đa", values: "'Tổng hợp'!$D$2:$D$9", categories: null },
        ],
        covers: { top: 0, left: 0, bottom: 19, right: 5 },
        legend: "none",
        turned: true,
        showsPercent: false,
        hiddenToo: true,
      },
    ]);
  });

  it("make a series of each column of their source, are counted, found and deleted", async () => {
    const { on, engine } = fresh();
    const read = await on(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C9"), "Auto");
      chart.series.load("count");
      sheet.charts.load("count,items/name");
      await context.sync();
      chart.delete();
      await context.sync();
      return [chart.series.count, sheet.charts.count, sheet.charts.items.map(({ name }) => name)];
    });
    expect(read).toEqual([3, 1, ["Chart 1"]]);
    expect(engine.charts("s0")).toEqual([]);
  });
});

it("keeps the workbook's settings", async () => {
  const { Excel, engine } = fresh();
  const read = await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("chamsao.set", { id: "yen-the-2024", rounds: [1, 2] });
    settings.add("chamsao.old", 1);
    settings.getItem("chamsao.old").delete();
    const kept = settings.getItemOrNullObject("chamsao.set");
    const gone = settings.getItemOrNullObject("chamsao.old");
    kept.load("key,value");
    await context.sync();
    return [kept.key, kept.value as unknown, gone.isNullObject];
  });
  expect(read).toEqual(["chamsao.set", { id: "yen-the-2024", rounds: [1, 2] }, true]);
  expect(engine.settings()).toEqual({ "chamsao.set": { id: "yen-the-2024", rounds: [1, 2] } });
});
