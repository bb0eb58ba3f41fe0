import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readLog } from "../../../src/sheet/read-log";
import { readSummary } from "../../../src/sheet/read-summary";
import type { HeldName } from "../../../src/taskpane/merge/wish";
import { readWorkbook } from "../../../src/workbook/read-workbook";
import { heldFile, heldFolder } from "../../support/engine-files";
import { mergeBench, type MergeBench } from "../../support/merge-bench";

const SAMPLES = resolve(__dirname, "../../../assets/samples");
const GOOD = join(SAMPLES, "yen-the-2024");
const FAULTY = join(SAMPLES, "yen-the-2024-loi");
const named = (list: readonly HeldName[], ...words: readonly string[]) =>
  list.filter(({ name }) => words.some((word) => name.includes(word))) as unknown as readonly File[];
const good = heldFolder(GOOD);
const faulty = heldFolder(FAULTY);
const asFile = (file: HeldName["file"] | undefined) => file as unknown as File;

function resultOf({ store }: MergeBench) {
  const { result } = store.state();
  if (result === null) throw new RangeError("no result");
  return result;
}

describe("files that are added", () => {
  it("are read and ranked, with what is no workbook told apart", async () => {
    const bench = mergeBench();
    const lock = { name: "~$YT01.xlsx", file: heldFile("~$YT01.xlsx", new Uint8Array(3)) };
    const list = { name: "danh-sach.csv", file: heldFile("danh-sach.csv", new Uint8Array(3)) };
    await bench.store.commands.add([...named(good, "YT01", "YT02"), ...named([lock, list], "")]);
    const { phase, skipped } = bench.store.state();
    expect(phase).toEqual({ kind: "shown" });
    expect(skipped).toEqual([
      { name: "~$YT01.xlsx", why: "lock-file" },
      { name: "danh-sach.csv", why: "not-a-workbook" },
    ]);
    // From the table that the samples were made of.
    expect(resultOf(bench).units.map(({ code, rank, grandTotal, level }) => [code, rank, grandTotal, level])).toEqual([
      ["YT01", 1, "89.99", "4 sao"],
      ["YT02", 2, "82.91", "4 sao"],
    ]);
  });

  it("say so when there is none among them, and change nothing", async () => {
    const bench = mergeBench();
    await bench.store.commands.add([]);
    expect(bench.store.state()).toMatchObject({ phase: { kind: "empty" }, notice: { code: "nothing-added" } });
    expect(bench.workers).toEqual([]);
  });

  it("give one result, whether they come at once or one by one and in whatever order", async () => {
    const [atOnce, oneByOne] = [mergeBench(), mergeBench()];
    const files = named(faulty, "YT02", "YT10", "YT17", "gửi lại");
    await atOnce.store.commands.add(files);
    for (const file of [...files].reverse()) await oneByOne.store.commands.add([file]);
    const [one, other] = [resultOf(oneByOne), resultOf(atOnce)];
    expect(one.changes).not.toBeNull();
    const plain = (result: typeof one) => ({
      ...result,
      ...{ number: 0, changes: null, insight: null },
      units: result.units.map((unit) => ({ ...unit, change: null })),
    });
    expect(plain(one)).toEqual(plain(other));
  });

  it("are not read again when they come a second time", async () => {
    const bench = mergeBench();
    await bench.store.commands.add(named(good, "YT01", "YT02"));
    const before = resultOf(bench);
    const again = good.map(({ name }) => ({ name, file: heldFile(name, readFileSync(join(GOOD, name)), 2) }));
    await bench.store.commands.add(named(again, "YT01", "YT03"));
    expect(bench.store.state().notice).toMatchObject({ code: "files-added", facts: { count: "1", unchanged: "1" } });
    // The very same files once more: not even their bytes are looked at.
    await bench.store.commands.add(named(again, "YT01", "YT03"));
    expect(bench.store.state().notice).toMatchObject({ code: "files-added", facts: { count: "0", unchanged: "2" } });
    expect(resultOf(bench).units.map(({ code }) => code)).toEqual(["YT03", "YT01", "YT02"]);
    expect(before.units).toHaveLength(2);
  });

  it("take the place of a file of their name, tell what that moved and equal a merge that starts with them", async () => {
    const [bench, fresh] = [mergeBench(), mergeBench()];
    const [first, second] = [named(good, "YT01", "YT02"), named(good, "YT03")];
    await bench.store.commands.add(first);
    // The file of YT02 now holds the sheets of YT03.
    const replaced = { name: "YT02 - Thị trấn Bố Hạ.xlsx", file: (second[0] as unknown as HeldName).file };
    await bench.store.commands.add(named([replaced], ""));
    await fresh.store.commands.add([...named(good, "YT01"), ...named([replaced], "")]);
    const { changes, ...result } = resultOf(bench);
    expect(changes?.since).toBe("last-result");
    expect(changes?.units).toMatchObject([
      { code: "YT03", kind: "new", points: { from: null, to: "92.36" }, rank: { from: null, to: 1 } },
      { code: "YT01", kind: "changed", points: null, level: null, rank: { from: 1, to: 2 } },
      { code: "YT02", kind: "gone", points: { from: "82.91", to: null } },
    ]);
    const { changes: none, ...expected } = resultOf(fresh);
    expect(none).toBeNull();
    expect(result.units.map((unit) => ({ ...unit, change: null }))).toEqual(expected.units);
    expect(result.checks).toEqual(expected.checks);
  });

  it("count once when one has two names", async () => {
    const bench = mergeBench();
    const copy = { name: "bản sao.xlsx", file: asFile(good.find(({ name }) => name.startsWith("YT01"))?.file) };
    await bench.store.commands.add([...named(good, "YT01"), copy]);
    const rows = resultOf(bench).files.map(({ name, status, duplicateOf }) => [name, status, duplicateOf]);
    const [one, other] = rows;
    expect(one).toEqual(["YT01 - Thị trấn Phồn Xương.xlsx", "used", null]);
    expect(other).toEqual(["bản sao.xlsx", "duplicate", "YT01 - Thị trấn Phồn Xương.xlsx"]);
    expect(resultOf(bench).units).toMatchObject([{ rank: 1, grandTotal: "89.99" }]);
  });

  it("are told as unreadable when they change or vanish while they are read; the others count", async () => {
    const bench = mergeBench();
    const gone = heldFile("YT02.xlsx", new Uint8Array(9));
    const reading = () => Promise.reject(new DOMException("changed", "NotReadableError"));
    await bench.store.commands.add([...named(good, "YT01"), asFile({ ...gone, arrayBuffer: reading })]);
    expect(resultOf(bench).files.map(({ status }) => status)).toEqual(["used", "rejected"]);
    expect(await bench.store.commands.problemsOf("YT02.xlsx", 0, 9)).toMatchObject([{ code: "file-unreadable" }]);
  });
});

describe("what a person gives up", () => {
  it("leaves everything as it was", async () => {
    const bench = mergeBench();
    const { commands, state } = bench.store;
    await commands.add(named(good, "YT01"));
    const before = state();
    const adding = commands.add(named(good, "YT02", "YT03"));
    await Promise.resolve();
    commands.cancel();
    await adding;
    expect(state().phase).toEqual({ kind: "cancelled" });
    expect(state().result).toMatchObject({ number: 1, units: before.result?.units });
    expect(state().settings).toBe(before.settings);
    await commands.setMethod("median");
    expect(resultOf(bench)).toMatchObject({ method: "median", units: [{ code: "YT01" }] });
  });

  it("ends a worker that hears nothing, and nothing is lost", async () => {
    jest.useFakeTimers({ doNotFake: ["performance"] });
    try {
      const bench = mergeBench();
      const { commands, state } = bench.store;
      const stuck = {
        ...heldFile("YT02.xlsx", new Uint8Array(9)),
        arrayBuffer: () => new Promise<never>(() => undefined),
      };
      const adding = commands.add([asFile(stuck)]);
      await jest.advanceTimersByTimeAsync(500);
      commands.cancel();
      await jest.advanceTimersByTimeAsync(4_000);
      await adding;
      expect(state()).toMatchObject({ phase: { kind: "cancelled" }, result: null, fault: null });
      expect(bench.workers.map((worker) => worker.isEnded())).toEqual([true]);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe("a worker that breaks down", () => {
  it("is a fault that leaves the result, and the next worker knows all again", async () => {
    const bench = mergeBench();
    const { commands, state } = bench.store;
    await commands.add(named(good, "YT01", "YT02"));
    const before = resultOf(bench);
    const adding = commands.add(named(good, "YT03"));
    await new Promise((resolve) => setTimeout(resolve));
    bench.workers[0]?.crash();
    await adding;
    expect(state()).toMatchObject({ phase: { kind: "failed" }, fault: { code: "worker-crashed" } });
    expect(state().result).toMatchObject({ number: 1, units: before.units, files: before.files });
    await commands.add(named(good, "YT03"));
    expect(resultOf(bench).units.map(({ code }) => code)).toEqual(["YT03", "YT01", "YT02"]);
    expect(bench.workers).toHaveLength(2);
  });

  it("is started anew for a download, which is what it would have been", async () => {
    const [bench, whole] = [mergeBench(), mergeBench()];
    for (const { store } of [bench, whole]) await store.commands.add(named(good, "YT01", "YT02"));
    bench.workers[0]?.crash();
    const [again, expected] = [await bench.store.commands.download(), await whole.store.commands.download()];
    expect(again?.bytes).toEqual(expected?.bytes);
    expect([bench.store.state().fault, whole.store.state().fault]).toEqual([null, null]);
    expect(again?.name).toBe("Tổng hợp 2025-11-30.xlsx");
    expect(bench.store.state().phase).toEqual({ kind: "shown" });
  });
});

describe("two different sheets of one judge", () => {
  it("wait for a decision with a reason, which the summary keeps and the next merge takes up", async () => {
    const bench = mergeBench();
    const { commands } = bench.store;
    await commands.setBy("Lê Thị Lan");
    await commands.add(named(faulty, "YT10"));
    const [conflict] = resultOf(bench).conflicts;
    expect(conflict).toMatchObject({ judge: "Trần Văn Minh", decision: null });
    expect(conflict?.rows.some(({ differs }) => differs)).toBe(true);
    expect(resultOf(bench).units).toMatchObject([{ code: "YT10", rank: null }]);
    const [key, keep] = [conflict?.key ?? "", conflict?.sheets[1]?.id ?? ""];
    expect(await commands.decide(key, keep, "  ")).toBe(false);
    expect(await commands.decide(key, keep, "Bản đã ký")).toBe(true);
    expect(resultOf(bench).units).toMatchObject([{ code: "YT10", rank: 1, judges: 3 }]);
    expect(resultOf(bench).conflicts).toMatchObject([
      { key, decision: { keep, reason: "Bản đã ký", by: "Lê Thị Lan" } },
    ]);

    const download = await commands.download();
    const file = heldFile("tong-hop.xlsx", download?.bytes ?? new Uint8Array());
    const later = mergeBench();
    await later.store.commands.setPrevious(asFile(file));
    await later.store.commands.add(named(faulty, "YT10"));
    expect(resultOf(later).conflicts).toMatchObject([{ decision: { reason: "Bản đã ký" } }]);
    expect(resultOf(later).units).toMatchObject([{ code: "YT10", rank: 1 }]);
    expect(resultOf(later).history).toMatchObject([
      { at: "2025-11-30 14:05", by: "Lê Thị Lan", files: 2, decisions: 1 },
    ]);
    expect(resultOf(later).changes).toMatchObject({ since: "previous-summary", units: [] });

    await commands.takeBackDecision(key);
    expect(resultOf(bench).units).toMatchObject([{ rank: null }]);
  });
});

describe("repairs", () => {
  it("count as a corrected copy of the file would, are logged, and can be taken back", async () => {
    const [bench, corrected] = [mergeBench(), mergeBench()];
    const { commands } = bench.store;
    await commands.add(named(faulty, "YT03"));
    const [offer] = resultOf(bench).repairs;
    if (offer === undefined) throw new RangeError("no repairs");
    const before = resultOf(bench).problems.errors;
    await commands.applyRepairs([offer.file]);
    const repaired = resultOf(bench);
    expect(repaired.repairs).toEqual([]);
    expect(repaired.repaired).toHaveLength(offer.cells);
    expect(repaired.problems.errors).toBeLessThan(before);

    const copy = await commands.downloadRepaired(offer.file);
    await corrected.store.commands.add([
      { name: offer.file, file: asFile(heldFile(offer.file, copy?.bytes ?? new Uint8Array())) },
    ]);
    const figures = ({ units }: typeof repaired) => units.map((unit) => ({ ...unit, change: null }));
    expect(figures(repaired)).toEqual(figures(resultOf(corrected)));
    expect(repaired.checks).toEqual(resultOf(corrected).checks);

    const summary = readWorkbook((await commands.download())?.bytes ?? new Uint8Array());
    if (!summary.ok) throw new RangeError("unreadable");
    expect(
      readLog(summary.workbook)[0]?.repairs.map(({ file, sheet, cell, from, to }) => ({ file, sheet, cell, from, to })),
    ).toEqual(repaired.repaired);
    expect(readSummary(summary.workbook)).not.toBeNull();
    await commands.takeBackRepairs([offer.file]);
    expect(resultOf(bench).problems.errors).toBe(before);
  });
});

describe("what can be said beside the result", () => {
  it("follows the result", async () => {
    const bench = mergeBench();
    await bench.store.commands.add(named(good, "YT01", "YT02"));
    const { insight } = await new Promise<ReturnType<typeof resultOf>>((resolve) => {
      bench.store.subscribe(() => {
        resolve(resultOf(bench));
      });
    });
    expect(insight?.judges.map(({ judge }) => judge)).toHaveLength(3);
  });
});

describe("writing", () => {
  it("hands over the plan once, and is a fault that changes nothing where Excel refuses", async () => {
    const bench = mergeBench();
    await bench.store.commands.add(named(good, "YT01"));
    expect(bench.written).toEqual([]);
    expect(await bench.store.commands.write()).toBe(true);
    expect(bench.written).toHaveLength(1);
    const state = bench.store.state();
    expect(state).toMatchObject({ writing: { kind: "idle" }, notice: { code: "written" } });
    expect(state.written).toBe(state.result?.number);
    const refusing = mergeBench(() => Promise.reject(new Error("no")));
    await refusing.store.commands.add(named(good, "YT01"));
    expect(await refusing.store.commands.write()).toBe(false);
    const refused = { phase: { kind: "shown" }, fault: { code: "unexpected" }, written: null };
    expect(refusing.store.state()).toMatchObject(refused);
  });

  it("knows the result that was written from the next one", async () => {
    const { store } = mergeBench();
    await store.commands.add(named(good, "YT01"));
    await store.commands.write();
    const { written } = store.state();
    await store.commands.add(named(good, "YT02"));
    expect(store.state().written).toBe(written);
    expect(store.state().result?.number).not.toBe(written);
  });
});
