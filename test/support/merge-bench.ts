import type { WorkbookPlan } from "../../src/sheet/sheet-plan";
import type { MergeStore } from "../../src/taskpane/merge/merge-commands";
import { openMergeStore } from "../../src/taskpane/merge/merge-store";
import { fakeWorker, type FakeWorker } from "./fake-worker";
import { nodeEngine } from "./engine-files";

export type MergeBench = {
  readonly store: MergeStore;
  readonly workers: readonly FakeWorker[];
  readonly written: readonly WorkbookPlan[];
};

/** The merging tab's store over workers in this thread. */
export function mergeBench(write?: () => Promise<string>): MergeBench {
  const workers: FakeWorker[] = [];
  const written: WorkbookPlan[] = [];
  const store = openMergeStore({
    language: "vi",
    startWorker: () => {
      const worker = fakeWorker(nodeEngine());
      workers.push(worker);
      return worker;
    },
    write: async (plan) => {
      const sheet = write === undefined ? "Tổng hợp" : await write();
      written.push(plan);
      return sheet;
    },
    ownSets: () => [],
    now: () => "2025-11-30 14:05",
    faultOf: (error) => ({ code: "unexpected", facts: {}, report: String(error) }),
  });
  return { store, workers, written };
}
