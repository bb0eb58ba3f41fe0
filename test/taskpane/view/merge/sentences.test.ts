import type { UnitChange } from "../../../../src/taskpane/merge/unit-row";
import { changeSentence } from "../../../../src/taskpane/view/merge/change-sentence";
import { coefficientText, signedText } from "../../../../src/taskpane/view/merge/coefficient";
import { mergeSayIn } from "../../../../src/taskpane/view/merge/merge-words";
import { readingLine } from "../../../../src/taskpane/view/merge/reading-bar";
import { searchKey } from "../../../../src/taskpane/view/merge/search-key";
import { whyNotGiven, whyNotWritten } from "../../../../src/taskpane/view/merge/why-not-written";
import { emptyMerge, mergeResult, mergeState } from "../../../support/merge-state";

const vi = { say: mergeSayIn("vi"), points: (points: string | null) => points?.replace(".", ",") ?? "–" };
const change: UnitChange = {
  key: "a",
  code: null,
  name: "Xã Đồng Tâm",
  kind: "changed",
  points: { from: "89.50", to: "90.00" },
  level: { from: "4 sao", to: "5 sao" },
  rank: { from: 3, to: 2 },
  brokenSeals: [],
};

test("a change speaks in points, levels and ranks", () => {
  expect(changeSentence(change, vi)).toBe("Xã Đồng Tâm: 89,50 → 90,00 điểm, 4 sao → 5 sao, hạng 3 → 2");
});

test("what did not change is left out, and what was not there is said", () => {
  expect(changeSentence({ ...change, level: null, rank: null }, vi)).toBe("Xã Đồng Tâm: 89,50 → 90,00 điểm");
  const gone = { from: "89.50", to: null };
  expect(
    changeSentence({ ...change, points: gone, level: { from: "4 sao", to: null }, rank: { from: 3, to: null } }, vi),
  ).toBe("Xã Đồng Tâm: 89,50 → chưa có điểm, 4 sao → chưa xếp, hạng 3 → chưa xếp");
  const low = { ...change, points: { from: "70.00", to: "69.99" }, level: { from: "3 sao", to: null }, rank: null };
  expect(changeSentence(low, vi)).toBe("Xã Đồng Tâm: 70,00 → 69,99 điểm, 3 sao → chưa đạt mức");
  expect(changeSentence({ ...change, kind: "new" }, vi)).toBe("Xã Đồng Tâm: mới có trong lần này");
});

test("a unit is found without its marks", () => {
  expect(searchKey("  Xã ĐỒNG  Tâm")).toBe("xa dong tam");
  expect(searchKey("Phường Yên Thế")).toContain(searchKey("yen the"));
});

test("coefficients have two places, a comma in Vietnamese and a true minus", () => {
  expect([coefficientText(0.834, "vi"), coefficientText(-1.236, "en"), coefficientText(-0.001, "en")]).toEqual([
    "0,83",
    "−1.24",
    "0.00",
  ]);
  expect([signedText(0.5, "en"), signedText(-0.5, "en"), signedText(0, "en")]).toEqual(["+0.50", "−0.50", "0.00"]);
});

test("the rest of the time is told in seconds, then in minutes, and not before it is known", () => {
  const reading = { kind: "reading", at: 37, of: 200, file: "a.xlsx" } as const;
  expect(readingLine({ ...reading, secondsLeft: 4 }, vi.say)).toBe("Tệp 37/200: a.xlsx, còn khoảng 4 giây");
  expect(readingLine({ ...reading, secondsLeft: 91 }, vi.say)).toBe("Tệp 37/200: a.xlsx, còn khoảng 2 phút");
  expect(readingLine({ ...reading, secondsLeft: null }, vi.say)).toBe("Tệp 37/200: a.xlsx");
});

test("what keeps a result from being given out is named, the gravest first", () => {
  const checks = { ...mergeResult().checks, byFile: "4637.00", agree: false };
  expect(whyNotGiven(mergeState())).toBeNull();
  expect(whyNotGiven(emptyMerge())).toBe("write.whyNothing");
  expect(whyNotGiven(mergeState({ phase: { kind: "merging" } }))).toBe("write.whyReading");
  expect(whyNotGiven(mergeState({ result: mergeResult({ checks }) }))).toBe("write.whyChecks");
  expect(whyNotWritten(mergeState(), "read-only", false)).toBe("write.whyReadOnly");
  expect(whyNotWritten(mergeState(), "workbook-protected", false)).toBe("write.whyProtected");
  expect(whyNotWritten(mergeState(), "allowed", true)).toBe("write.whyBusy");
  expect(whyNotWritten(mergeState(), "allowed", false)).toBeNull();
});
