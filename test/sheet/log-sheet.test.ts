import fc from "fast-check";
import { hundredthsOf } from "../../src/scoring/points";
import { logSheet, withLog } from "../../src/sheet/log-sheet";
import { readLog } from "../../src/sheet/read-log";
import type { Position } from "../../src/summary/changes";
import { consolidate } from "../../src/summary/consolidate";
import { decisionsOf, entryOf, type MergeEntry } from "../../src/summary/merge-log";
import { layoutSummary } from "../../src/sheet/summary-layout";
import { filesOf, HASH, madeSet, totalled } from "../summary/made-sheets";
import { snapshotOf } from "../support/snapshot-of";

/** Words without the blanks at their ends and without those that a line folds together. */
const word = fc
  .array(fc.constantFrom("Xã", "Đồng", "Tâm", "a.xlsx", "=1+1", "'", "Nguyễn", "<b>", "5"), { maxLength: 4 })
  .map((words) => words.join(" "));
const someWord = word.filter((text) => text !== "");
const sha256 = fc.string({ unit: fc.constantFrom(...Array.from("0123456789abcdef")), minLength: 64, maxLength: 64 });
const mark = fc.record({ file: someWord, sha256, sheet: someWord });
const unit = fc.record({ code: fc.option(someWord), name: someWord });
const decided = { unit, judge: word, keep: mark, reason: someWord, by: word, aside: fc.array(mark, { maxLength: 2 }) };
const decision = fc.record(
  { ...decided, through: someWord },
  { requiredKeys: ["unit", "judge", "keep", "reason", "by", "aside"] },
);
const text = fc
  .string({ unit: "grapheme", maxLength: 20 })
  .filter((one) => !/[\u0000-\u001f\u200b-\u200f\ufeff\ufffe\uffff]/u.test(one));
const repair = fc.record({ file: someWord, sha256, sheet: someWord, cell: fc.constant("G12"), from: text, to: text });
const position = fc.option(
  fc.record<Position>({
    rank: fc.option(fc.integer({ min: 1, max: 4000 })),
    grandTotal: fc.option(fc.integer({ min: 0, max: 12000 }).map(hundredthsOf)),
    level: fc.option(someWord),
  }),
);
const count = fc.integer({ min: 0, max: 4000 });
const entry: fc.Arbitrary<MergeEntry> = fc.record({
  ...{ at: fc.constant("2025-11-30 14:05"), by: word, files: count, usedFiles: count, units: count },
  decisions: fc.array(decision, { maxLength: 2 }),
  repairs: fc.array(repair, { maxLength: 2 }),
  changes: fc.array(fc.record({ unit, before: position, after: position }), { maxLength: 2 }),
});

describe("the log of merges", () => {
  it("is read as it was laid", () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3 }), (log) => {
        expect(readLog({ sheets: [snapshotOf(logSheet(log))] })).toEqual(log);
      }),
    );
  });

  it("is none where a workbook has no such sheet", () => {
    expect(readLog({ sheets: [] })).toEqual([]);
  });

  it("keeps what was decided for the merge that follows", () => {
    const set = madeSet();
    const sheets = [totalled(set, 80, { file: "a.xlsx" }), totalled(set, 70, { file: "b.xlsx" })];
    const files = filesOf(sheets).map((file, at) => ({ ...file, sha256: String(at).repeat(64) }));
    const [keep, aside] = files.map(({ file, sha256: sha }) => ({ file, sha256: sha, sheet: "Phiếu" }));
    if (keep === undefined || aside === undefined) throw new RangeError("two files");
    const made = { unit: { code: null, name: "Xã Một" }, judge: "Giám khảo 1", reason: "Bản đã ký", by: "Lan" };
    const request = { set, hash: HASH, files, roster: null, method: null, previous: null };
    const merged = consolidate({ ...request, decisions: [{ ...made, keep, aside: [aside] }] });
    const log = [entryOf(merged, { at: "2025-11-30 14:05", by: "Lan", repairs: [] })];
    const plan = withLog(layoutSummary(merged), log);
    const decisions = decisionsOf(readLog({ sheets: plan.sheets.map(snapshotOf) }));
    const again = consolidate({ ...request, decisions });
    expect(again.units.map(({ rank, figures }) => [rank, figures?.grandTotal])).toEqual([[1, 8000]]);
    expect(log).toMatchObject([{ files: 2, usedFiles: 1, units: 1 }]);
  });
});
