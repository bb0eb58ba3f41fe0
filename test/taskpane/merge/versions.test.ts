import { unzipSync } from "fflate";
import { judgeWorkbook } from "../../../src/sheet/judge-workbook";
import { layoutScoreSheet } from "../../../src/sheet/score-layout";
import { readWorkbook } from "../../../src/workbook/read-workbook";
import { writeXlsx } from "../../../src/workbook/write-xlsx";
import { bestFilling } from "../../support/best-filling";
import { builtIn, earlierSet } from "../../support/earlier-set";
import { heldFile, mergedBy, nodeEngine, UNWATCHED, wishFor } from "../../support/engine-files";
import { mergeBench } from "../../support/merge-bench";

const NOW = builtIn("binh-dinh-dan-chu-xa");
/** Points moved from one criterion to another, and one in other words. */
const OLD = earlierSet(NOW, "0", { "II.1": { max: 15 }, "II.2": { max: 15 }, "II.5": { title: "Lời cũ" } });

async function workbook(unit: string): Promise<Uint8Array> {
  const about = { name: "Phiếu An", unit, unitCode: "", judge: "An", round: "Năm", scoredOn: null };
  return writeXlsx({ title: unit, sheets: [layoutScoreSheet({ ...OLD, ...about, filling: bestFilling(OLD.set) })] });
}

async function files(...names: readonly string[]) {
  const units = [...new Set(names.map((name) => name.slice(0, 4)))];
  const bytes = new Map(await Promise.all(units.map(async (unit) => [unit, await workbook(unit)] as const)));
  return names.map((name) => ({ name, file: heldFile(name, bytes.get(name.slice(0, 4)) ?? new Uint8Array()) }));
}

function judged(bytes: Uint8Array) {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new RangeError("no workbook");
  const [sheet, ...others] = judgeWorkbook(read.workbook, "a.xlsx", () => NOW).sheets;
  if (sheet === undefined || others.length > 0) throw new RangeError("not one sheet");
  return sheet;
}

// Eleven criteria with evidence each; two ratios take two figures: 13 entries and 11 pieces of evidence.
const PREVIEW = { file: "Xã A.xlsx", complaint: null, sheets: 1, carried: 18, left: 6 };
const ask = (...names: readonly string[]) => ({ files: names, takesReworded: false });

describe("a merge of sheets that are of an older version", () => {
  it("names the version, the sheets, the files and what differs criterion by criterion", async () => {
    const { shown } = await mergedBy(nodeEngine(), wishFor(await files("Xã A.xlsx", "Xã B.xlsx")));
    expect(shown.versions).toMatchObject([{ version: "0", inForce: NOW.set.version, sheets: 2 }]);
    expect(shown.versions[0]?.changes.map((line) => line.replace(/ “.*?”/u, ""))).toEqual([
      "đổi điểm tối đa II.1: 15 → 10",
      "đổi điểm tối đa II.2: 15 → 20",
      expect.stringMatching(/^đổi lời II\.5: “Lời cũ” → /u),
    ]);
    expect(shown.carries).toEqual(["Xã A.xlsx", "Xã B.xlsx"]);
    expect(shown.units.map(({ rank }) => rank)).toEqual([null, null]);
  });

  it("tells which entries would go over, and makes a copy with them that lacks the others", async () => {
    const engine = nodeEngine();
    const held = await files("Xã A.xlsx");
    await mergedBy(engine, wishFor(held));
    const [view] = (await engine.carryViews(ask("Xã A.xlsx"), UNWATCHED)) ?? [];
    expect(view).toMatchObject(PREVIEW);
    expect(view?.lines).toHaveLength(6);
    expect(view?.lines[0]).toMatch(/^Phiếu An, [A-Z]\d+: “15” không chuyển sang bản mới: điểm tối đa đã đổi\./u);
    const reworded = { ...ask("Xã A.xlsx"), takesReworded: true };
    expect(await engine.carryViews(reworded, UNWATCHED)).toMatchObject([{ carried: 20, left: 4 }]);
    const bytes = await engine.carriedBytes(ask("Xã A.xlsx"), UNWATCHED);
    const { problems, unit, judge, score } = judged(bytes ?? new Uint8Array());
    expect([unit.name, judge]).toEqual(["Xã A", "An"]);
    expect([...score.missing].sort()).toEqual(["II.1", "II.2", "II.5"]);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["score-missing"]));
    // 5 + 5 + 5.
    expect(score.groups.get("III")).toBe(1500);
    // What was merged is what it was.
    expect(new Uint8Array(await (held[0]?.file.arrayBuffer() ?? new ArrayBuffer(0)))).toEqual(await workbook("Xã A"));
  });

  it("packs the copies of several files, whose names never meet", async () => {
    const engine = nodeEngine();
    const names = ["Xã A.xlsx", "sửa/Xã A.xlsx"];
    await mergedBy(engine, wishFor(await files(...names)));
    const bytes = await engine.carriedBytes(ask(...names), UNWATCHED);
    expect(Object.keys(unzipSync(bytes ?? new Uint8Array()))).toEqual([
      "Xã A (bản mới).xlsx",
      "Xã A (bản mới) (2).xlsx",
    ]);
  });

  it("asks for the files themselves where a summary brought the sheets", async () => {
    const below = nodeEngine();
    await mergedBy(below, wishFor(await files("Xã A.xlsx", "Xã B.xlsx")));
    const summary = await below.bytes({ at: "2025-11-30 14:05", by: "An" });
    const name = "tong-hop.xlsx";
    const held = { name, file: heldFile(name, summary ?? new Uint8Array()) };
    const { shown } = await mergedBy(nodeEngine(), wishFor([held, ...(await files("Xã C.xlsx"))]));
    expect(shown).toMatchObject({ versions: [{ sheets: 3 }], carries: ["Xã C.xlsx"], broughtVersions: 2 });
  });

  it("says of a file that changed meanwhile that it cannot be carried, and stops when it is told to", async () => {
    const engine = nodeEngine();
    const [held] = await files("Xã A.xlsx");
    if (held === undefined) throw new RangeError("no file");
    let bytes = await held.file.arrayBuffer();
    await mergedBy(engine, wishFor([{ ...held, file: { ...held.file, arrayBuffer: () => Promise.resolve(bytes) } }]));
    bytes = new Uint8Array(await workbook("Xã C")).buffer;
    const views = await engine.carryViews(ask("Xã A.xlsx"), UNWATCHED);
    expect(views?.map(({ complaint }) => complaint)).toEqual([expect.stringContaining("tệp đã bị sửa từ khi thêm")]);
    expect(await engine.carriedBytes(ask("Xã A.xlsx"), UNWATCHED)).toBeNull();
    const stopped = { ...UNWATCHED, isCancelled: () => Promise.resolve(true) };
    expect(await engine.carryViews(ask("Xã A.xlsx"), stopped)).toBeNull();
  });
});

describe("the tab's commands for them", () => {
  it("look first, hand out a marked copy and take the old file out of the merge", async () => {
    const { store } = mergeBench();
    const held = await files("Xã A.xlsx", "Xã B.xlsx");
    await store.commands.add(held as unknown as readonly File[]);
    expect(await store.commands.previewCarry(false)).toMatchObject([PREVIEW, { ...PREVIEW, file: "Xã B.xlsx" }]);
    expect(store.state().phase).toEqual({ kind: "shown" });
    expect((await store.commands.downloadCarried(["Xã A.xlsx"], false))?.name).toBe("Xã A (bản mới).xlsx");
    const both = await store.commands.downloadCarried(["Xã A.xlsx", "Xã B.xlsx"], false);
    expect(both?.name).toBe("Phiếu bản mới 2025-11-30.zip");
    await store.commands.removeAll(["Xã A.xlsx", "Xã B.xlsx"]);
    expect(store.state()).toMatchObject({ result: null, notice: { code: "removed", facts: { count: "2" } } });
    store.close();
  });

  it("leave everything as it was when they are stopped", async () => {
    const { store } = mergeBench();
    // So many that the worker hears of it on the way.
    const names = Array.from({ length: 40 }, (_, at) => `Xã A ${String(at)}.xlsx`);
    await store.commands.add((await files(...names)) as unknown as readonly File[]);
    const before = store.state().result;
    const looking = store.commands.previewCarry(false);
    store.subscribe(() => {
      if (store.state().phase.kind === "reading") store.commands.cancel();
    });
    expect(await looking).toBeNull();
    expect(store.state().phase).toEqual({ kind: "cancelled" });
    // What the draws behind the margins say may come at any moment.
    expect({ ...store.state().result, insight: null }).toEqual({ ...before, insight: null });
    store.close();
  });
});
