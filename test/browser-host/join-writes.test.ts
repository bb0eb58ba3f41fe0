import type { Area } from "../../src/sheet/address";
import { joinWrites } from "../../src/browser/executor/join-writes";
import { memoryPair } from "../support/office-pair";

const row = (top: number, left = 0, right = left): Area => ({ top, left, bottom: top, right });

function joined() {
  const { engine: below } = memoryPair().memory;
  const [sheet = ""] = below.sheets().map(({ id }) => id);
  const other = below.addSheet("Khác");
  const writes = jest.spyOn(below, "write");
  const formats = jest.spyOn(below, "setFormats");
  const { engine, flush } = joinWrites(below);
  return { below, engine, flush, sheet, other, writes, formats };
}

const held = (engine: ReturnType<typeof joined>["engine"], sheet: string, area: Area): unknown[] =>
  engine.cells(sheet, area).flatMap((cells) => cells.map(({ value }) => value));

describe("writes of one request", () => {
  it("arrive as one where they are neighbours, and formats behind them as one", () => {
    const { engine, flush, sheet, writes, formats, below } = joined();
    for (const top of [0, 1, 2]) {
      engine.write(sheet, row(top), [[{ value: top }]]);
      engine.setFormats(sheet, row(top), [[top === 1 ? undefined : "0.0"]]);
    }
    expect(writes).not.toHaveBeenCalled();
    flush();
    expect(writes.mock.calls).toEqual([[sheet, { ...row(0), bottom: 2 }, [0, 1, 2].map((value) => [{ value }])]]);
    expect(formats).toHaveBeenCalledTimes(1);
    expect(below.cells(sheet, { ...row(0), bottom: 2 }).flat()).toMatchObject([
      { value: 0, format: "0.0" },
      { value: 1, format: "General" },
      { value: 2, format: "0.0" },
    ]);
  });

  it("leave cells between them alone", () => {
    const { engine, below, flush, sheet, writes } = joined();
    below.write(sheet, row(1), [[{ value: "giữa" }]]);
    writes.mockClear();
    engine.write(sheet, row(0), [[{ value: 1 }]]);
    engine.write(sheet, row(2, 1), [[{ value: 2 }]]);
    flush();
    expect(writes).toHaveBeenCalledTimes(1);
    expect(held(below, sheet, { top: 0, left: 0, bottom: 2, right: 1 })).toEqual([1, null, "giữa", null, null, 2]);
  });

  it("arrive one by one where they are far apart", () => {
    const { engine, flush, sheet, writes } = joined();
    engine.write(sheet, row(0), [[{ value: 1 }]]);
    engine.write(sheet, row(9000, 9), [[{ value: 2 }]]);
    flush();
    expect(writes.mock.calls.map(([, area]) => area)).toEqual([row(0), row(9000, 9)]);
  });

  it("keep their order where they meet, and between sheets", () => {
    const { engine, flush, sheet, other, below, writes } = joined();
    engine.write(sheet, row(0, 0, 1), [[{ value: 1 }, { value: 2 }]]);
    engine.write(sheet, row(0, 1), [[{ value: 3 }]]);
    engine.write(other, row(0), [[{ value: 4 }]]);
    engine.write(sheet, row(0), [[{ value: null }]]);
    flush();
    expect(held(below, sheet, row(0, 0, 1))).toEqual([null, 3]);
    expect(held(below, other, row(0))).toEqual([4]);
    expect(writes).toHaveBeenCalledTimes(4);
  });

  it("are seen by whatever reads or changes those cells", () => {
    const { engine, sheet } = joined();
    engine.write(sheet, row(0), [[{ value: 1 }]]);
    expect(held(engine, sheet, row(0))).toEqual([1]);
    engine.write(sheet, row(4), [[{ value: 5 }]]);
    expect(engine.usedArea(sheet, true)).toEqual({ ...row(0), bottom: 4 });
    engine.write(sheet, row(5), [[{ value: 6 }]]);
    engine.deleteRows(sheet, 0, 1);
    expect(held(engine, sheet, { ...row(0), bottom: 5 })).toEqual([null, null, null, 5, 6, null]);
    engine.write(sheet, row(5), [[{ value: 7 }]]);
    engine.clear(sheet, row(5), "contents");
    expect(held(engine, sheet, row(5))).toEqual([null]);
  });

  it("belong to the step in which they were asked for", () => {
    const { engine, below, sheet } = joined();
    const log: string[] = [];
    jest.spyOn(below, "write").mockImplementation(() => log.push("write"));
    jest.spyOn(below, "beginStep").mockImplementation(() => {
      log.push("begin");
      return () => log.push("end");
    });
    engine.write(sheet, row(0), [[{ value: 1 }]]);
    const end = engine.beginStep();
    engine.write(sheet, row(1), [[{ value: 2 }]]);
    end();
    expect(log).toEqual(["write", "begin", "write", "end"]);
  });
});

it("an array that the library cuts into pieces reaches the engine whole", async () => {
  const { Excel, memory } = memoryPair();
  const writes = jest.spyOn(memory.engine, "write");
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:T500");
    range.values = Array.from({ length: 500 }, (_, at) => Array.from({ length: 20 }, () => at));
    await context.sync();
  });
  expect(writes.mock.calls.map(([, area]) => area)).toEqual([{ top: 0, left: 0, bottom: 499, right: 19 }]);
});
