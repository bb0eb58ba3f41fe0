import fc from "fast-check";
import { resolve } from "node:path";
import type { HeldName } from "../../../src/taskpane/merge/wish";
import { heldFile, heldFolder } from "../../support/engine-files";
import { mergeBench, type MergeBench } from "../../support/merge-bench";

const good = heldFolder(resolve(__dirname, "../../../assets/samples/yen-the-2024"));
const asFile = (file: HeldName["file"]) => file as unknown as File;
const named = (list: readonly HeldName[], word: string) =>
  list.filter(({ name }) => name.startsWith(word)).map(({ file }) => asFile(file));

function resultOf({ store }: MergeBench) {
  const { result } = store.state();
  if (result === null) throw new RangeError("no result");
  return result;
}

describe("whatever moment it is", () => {
  const others = Array.from({ length: 70 }, (_, at) => heldFile(`M ${String(at)}.xlsx`, new Uint8Array(9)));
  const moment = fc.tuple(fc.constantFrom("cancel", "crash"), fc.nat({ max: 40 }));

  it("a cancel or a worker's end leaves the whole result of before or that of all files, and the next merge is whole", async () => {
    await fc.assert(
      fc.asyncProperty(moment, async ([what, turns]) => {
        const bench = mergeBench();
        const { commands, state } = bench.store;
        await commands.add(named(good, "YT01"));
        const before = resultOf(bench);
        const adding = commands.add([...named(good, "YT02"), ...others.map(asFile)]);
        for (let at = 0; at < turns; at += 1) await new Promise((resolve) => setTimeout(resolve));
        if (what === "cancel") commands.cancel();
        else bench.workers.at(-1)?.crash();
        await adding;
        const names = resultOf(bench).files.map(({ name }) => name);
        const isWhole = names.length === before.files.length + 1 + others.length;
        if (!isWhole) expect(resultOf(bench)).toMatchObject({ units: before.units, files: before.files });
        expect(bench.written).toEqual([]);
        await commands.add([...named(good, "YT02"), ...others.map(asFile)]);
        expect(resultOf(bench).files).toHaveLength(before.files.length + 1 + others.length);
        expect(resultOf(bench).units).toHaveLength(2);
        expect(state().fault).toBeNull();
      }),
      { numRuns: 15 },
    );
  });
});
