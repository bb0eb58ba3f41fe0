import { readFileSync, writeFileSync, copyFileSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { readLog } from "../../src/sheet/read-log";
import { readWorkbook } from "../../src/workbook/read-workbook";
import type { MergeCommands, MergeStore } from "../../src/taskpane/merge/merge-commands";
import type { MergeResult } from "../../src/taskpane/merge/merge-result";
import { ConsolidateShape } from "../support/json-shapes";
import { heldFile } from "../support/engine-files";
import { mergeBench } from "../support/merge-bench";
import { desk } from "../support/terminal-program";

const FAULTY = resolve(__dirname, "../../assets/samples/yen-the-2024-loi");
const NAMES = ["YT10 - Xã Đồng Tiến (sửa).xlsx", "YT10 - Xã Đồng Tiến.xlsx"];
const { at, run } = desk();

function logIn(path: string) {
  const read = readWorkbook(readFileSync(path));
  if (!read.ok) throw new RangeError("unreadable");
  return readLog(read.workbook);
}

function resultIn({ state }: MergeStore): MergeResult {
  const { result } = state();
  if (result === null) throw new RangeError("no result");
  return result;
}

async function decideForFirst(commands: MergeCommands, { conflicts }: MergeResult): Promise<void> {
  const [conflict] = conflicts;
  const [sheet] = conflict?.sheets ?? [];
  if (conflict === undefined || sheet === undefined) throw new RangeError("no conflict");
  expect(await commands.decide(conflict.key, sheet.id, "Bản đã ký")).toBe(true);
}

it("goes on with the log of the previous summary and with what was decided in the pane", async () => {
  const { store } = mergeBench();
  const files = NAMES.map((name) => ({
    name,
    file: heldFile(name, readFileSync(join(FAULTY, name))) as unknown as File,
  }));
  await store.commands.add(files);
  await decideForFirst(store.commands, resultIn(store));
  const pane = resultIn(store).units.map(({ grandTotal }) => grandTotal);
  const summary = await store.commands.download();
  if (summary === null) throw new RangeError("no summary");
  writeFileSync(at("truoc.xlsx"), summary.bytes);
  mkdirSync(at("in"));
  for (const name of NAMES) copyFileSync(join(FAULTY, name), join(at("in"), name));

  const { out } = run("consolidate", "in", "--previous", "truoc.xlsx", "--out", "sau.xlsx", "--json");
  const [unit] = ConsolidateShape.parse(JSON.parse(out)).units;
  expect(unit).toMatchObject({ rank: 1, judges: 3, grandTotal: pane[0] });
  expect(logIn(at("sau.xlsx"))).toMatchObject([
    { at: "2025-11-30 14:05", decisions: [{ reason: "Bản đã ký" }] },
    { by: "", files: 2, usedFiles: 2, decisions: [{ reason: "Bản đã ký" }], changes: [] },
  ]);
});
