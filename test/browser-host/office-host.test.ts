import type { SheetId } from "../../src/browser/engine";
import type { Area } from "../../src/sheet/address";
import { memoryPair } from "../support/office-pair";
import { waitOn } from "../support/wait-on";

const S0: SheetId = "s0";
const cell = (row: number, column: number) => ({ row, column });
const areaOf = (top: number, left: number, bottom = top, right = left): Area => ({ top, left, bottom, right });
const turn = (): Promise<void> => waitOn(25);

type Heard = readonly [string, Readonly<Record<string, unknown>>];

/** What handlers at the sheet, at all sheets and at the workbook hear. */
async function listening() {
  const pair = memoryPair();
  const heard: Heard[] = [];
  const hear =
    (where: string) =>
    (args: object): Promise<void> => {
      const plain = Object.entries(args).filter(([, value]) => typeof value !== "function" && value !== undefined);
      heard.push([where, Object.fromEntries(plain)]);
      return Promise.resolve();
    };
  await pair.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem("Sheet1");
    sheet.onChanged.add(hear("sheet"));
    sheet.onSelectionChanged.add(hear("sheet"));
    sheet.onActivated.add(hear("sheet"));
    sheet.onDeactivated.add(hear("sheet"));
    worksheets.onChanged.add(hear("sheets"));
    worksheets.onSelectionChanged.add(hear("sheets"));
    worksheets.onActivated.add(hear("sheets"));
    worksheets.onAdded.add(hear("sheets"));
    worksheets.onDeleted.add(hear("sheets"));
    context.workbook.onSelectionChanged.add(hear("workbook"));
    await context.sync();
  });
  return { ...pair, heard };
}

describe("what a person does", () => {
  it("is told once at the sheet and once at all sheets, with details for a single cell", async () => {
    const { heard, memory } = await listening();
    memory.person.types(S0, cell(4, 5), { value: 4.5 });
    await turn();
    const args = {
      type: "WorksheetChanged",
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: S0,
      address: "F5",
      details: { valueBefore: "", valueAfter: 4.5, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
      triggerSource: "Unknown",
    };
    expect(heard).toEqual([
      ["sheet", args],
      ["sheets", args],
    ]);
  });

  it("has no details for many cells, and its range can be read", async () => {
    const { heard, memory, Excel } = await listening();
    const read: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load("address,values");
          await inner.sync();
          read.push(range.address, range.values);
        });
      });
      await context.sync();
    });
    memory.person.pastes(S0, areaOf(0, 0, 1, 1), 999);
    await turn();
    expect(heard[0]?.[1]).toMatchObject({ address: "A1:B2" });
    expect(heard[0]?.[1]).not.toHaveProperty("details");
    expect(read).toEqual([
      "Sheet1!A1:B2",
      [
        [999, 999],
        [999, 999],
      ],
    ]);
  });

  it("moves the range of an earlier event", async () => {
    const { memory, Excel } = await listening();
    const events: Excel.WorksheetChangedEventArgs[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        events.push(event);
        return Promise.resolve();
      });
      await context.sync();
    });
    memory.person.types(S0, cell(4, 0), { value: "x" });
    memory.person.insertsRows(S0, 0, 2);
    await turn();
    const address = await Excel.run(async (context) => {
      const range = events[0]?.getRange(context);
      range?.load("address");
      await context.sync();
      return range?.address;
    });
    expect(address).toBe("Sheet1!A7");
    memory.person.deletesRows(S0, 6, 1);
    const gone = await Excel.run(async (context) => {
      const range = events[0]?.getRangeOrNullObject(context);
      await context.sync();
      return range?.isNullObject;
    });
    await turn();
    expect(gone).toBe(true);
    expect(events.map(({ changeType, address: where }) => [changeType, where])).toEqual([
      ["RangeEdited", "A5"],
      ["RowInserted", "1:2"],
      ["RowDeleted", "7:7"],
    ]);
  });

  it("is heard when it selects, and when it changes sheets", async () => {
    const { heard, memory } = await listening();
    const second = memory.person.addsSheet("Hai");
    memory.person.selects(S0, areaOf(1, 1, 2, 2));
    memory.person.clicksTab(second);
    memory.person.clicksTab(S0);
    memory.person.deletesSheet(second);
    await turn();
    expect(heard.map(([where, { type, address, worksheetId }]) => [where, type, address ?? worksheetId])).toEqual([
      ["sheets", "WorksheetAdded", second],
      ["sheet", "WorksheetSelectionChanged", "B2:C3"],
      ["sheets", "WorksheetSelectionChanged", "B2:C3"],
      ["workbook", undefined, undefined],
      ["sheet", "WorksheetDeactivated", S0],
      ["sheets", "WorksheetActivated", second],
      ["sheet", "WorksheetActivated", S0],
      ["sheets", "WorksheetActivated", S0],
      ["sheets", "WorksheetDeleted", second],
    ]);
  });

  it("is told when it undoes", async () => {
    const { heard, memory } = await listening();
    memory.person.types(S0, cell(0, 0), { value: 1 });
    memory.engine.undo();
    await turn();
    expect(heard.filter(([where]) => where === "sheet").map(([, { address }]) => address)).toEqual(["A1", "A1"]);
  });

  it("waits behind the answer that is on its way", async () => {
    const { memory, Excel, heard } = await listening();
    const order: string[] = [];
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.load("values");
      jest.spyOn(memory.engine, "settle").mockImplementationOnce(() => {
        memory.person.types(S0, cell(0, 0), { value: 7 });
        order.push(`heard ${String(heard.length)}`);
        return Promise.resolve();
      });
      await context.sync();
      order.push(`answered ${String(range.values[0]?.[0])}`);
    });
    await turn();
    expect(order).toEqual(["heard 0", "answered 7"]);
    expect(heard).toHaveLength(2);
  });
});

describe("what the add-in writes itself", () => {
  it("is told as its own, with what a single cell held before and holds now", async () => {
    const { heard, Excel } = await listening();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["cũ"]];
      sheet.getRange("A1").values = [["mới"]];
      sheet.getRange("B1:B2").values = [[1], [2]];
      sheet.getRange("3:3").insert("Down");
      await context.sync();
    });
    await turn();
    const atSheet = heard.filter(([where]) => where === "sheet").map(([, args]) => args);
    expect(atSheet.map(({ changeType, address, triggerSource }) => [changeType, address, triggerSource])).toEqual([
      ["RangeEdited", "A1", "ThisLocalAddin"],
      ["RangeEdited", "A1", "ThisLocalAddin"],
      ["RangeEdited", "B1:B2", "ThisLocalAddin"],
      ["RowInserted", "3:3", "ThisLocalAddin"],
    ]);
    expect(atSheet[1]?.["details"]).toEqual({
      valueBefore: "cũ",
      valueAfter: "mới",
      valueTypeBefore: "String",
      valueTypeAfter: "String",
    });
    expect(atSheet[2]).not.toHaveProperty("details");
  });

  it("is silent while events are off, and heard again after", async () => {
    const { heard, Excel, memory } = await listening();
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    });
    memory.person.types(S0, cell(0, 0), { value: 2 });
    await turn();
    expect(heard).toEqual([]);
    await Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[3]];
      await context.sync();
    });
    await turn();
    expect(heard).toHaveLength(2);
  });

  it("reaches nobody once its handler is removed", async () => {
    const pair = memoryPair();
    const heard: string[] = [];
    const added = await pair.Excel.run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
      return handler;
    });
    pair.memory.person.types(S0, cell(0, 0), { value: 1 });
    await turn();
    await pair.Excel.run(added.context, async (context) => {
      added.remove();
      await context.sync();
    });
    pair.memory.person.types(S0, cell(1, 0), { value: 1 });
    await turn();
    expect(heard).toEqual(["A1"]);
  });
});

describe("a request", () => {
  it("of more than 5 MB is refused as in Excel for the web, and nothing of it is done", async () => {
    const { Excel, memory } = memoryPair();
    const ran = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A200").values = Array.from({ length: 200 }, () => [
        "ệ".repeat(10_000),
      ]);
      await context.sync();
    });
    await expect(ran).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(memory.engine.usedArea(S0, true)).toBeNull();
  });

  it("whose answer is more than 5 MB is refused, too", async () => {
    const { Excel, memory } = memoryPair();
    memory.engine.write(
      S0,
      areaOf(0, 0, 199, 0),
      Array.from({ length: 200 }, () => [{ value: "ệ".repeat(10_000) }]),
    );
    const ran = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A200").load("values");
      await context.sync();
    });
    await expect(ran).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  it("waits for the one before it", async () => {
    const { Excel } = memoryPair();
    const write = (value: number): Promise<unknown> =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        range.values = [[value]];
        range.load("values");
        await context.sync();
        return range.values[0]?.[0] as unknown;
      });
    expect(await Promise.all([write(1), write(2), write(3)])).toEqual([1, 2, 3]);
  });

  it("that breaks the engine is an error, and the next one is served", async () => {
    const { Excel, memory } = memoryPair();
    const broken = jest.spyOn(memory.engine, "write").mockImplementationOnce(() => {
      throw new TypeError("no such row");
    });
    const write = (): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
        await context.sync();
      });
    await expect(write()).rejects.toMatchObject({ code: "GeneralException", message: "no such row" });
    await write();
    expect(broken).toHaveBeenCalledTimes(2);
  });

  it("asks for a member above the emulated set in vain: the library refuses it", async () => {
    const { Excel } = memoryPair("1.8");
    const ran = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").pageLayout.orientation = "Landscape";
      await context.sync();
    });
    await expect(ran).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});

it("says that its workbook can be written to", async () => {
  const read = await memoryPair().Excel.run(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    await context.sync();
    return workbook.readOnly;
  });
  expect(read).toBe(false);
});
