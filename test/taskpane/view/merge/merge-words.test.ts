import type { FileStatus } from "../../../../src/taskpane/merge/file-row";
import type { MergeFaultCode, MergeNotice, SkippedFile } from "../../../../src/taskpane/merge/merge-state";
import { MERGE_WORDS } from "../../../../src/taskpane/view/merge/merge-words";

const VI: Readonly<Record<string, string>> = MERGE_WORDS.vi;
const EN: Readonly<Record<string, string>> = MERGE_WORDS.en;

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{[^}]*\}/gu)].map(([found]) => found).sort();
}

/** Every code once, so that a code that is added here or there does not compile. */
const FAULTS: Record<MergeFaultCode, true> = {
  "worker-crashed": true,
  "workbook-protected": true,
  "workbook-read-only": true,
  "too-large": true,
  "file-gone": true,
  unexpected: true,
};
const NOTICES: Record<MergeNotice["code"], true> = {
  "files-read": true,
  "files-added": true,
  "nothing-added": true,
  removed: true,
  repaired: true,
  decided: true,
  written: true,
  cancelled: true,
};
const SKIPPED: Record<SkippedFile["why"], true> = { "lock-file": true, hidden: true, "not-a-workbook": true };
const STATUSES: Record<FileStatus, true> = { used: true, rejected: true, superseded: true, duplicate: true };

test("English says what Vietnamese says, with the same facts", () => {
  expect(Object.keys(EN).sort()).toEqual(Object.keys(VI).sort());
  for (const [word, text] of Object.entries(VI)) {
    expect([word, placeholders(EN[word] ?? "")]).toEqual([word, placeholders(text)]);
  }
});

test("no words are empty, and none stand in the wrong language", () => {
  const marks = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
  for (const [word, text] of Object.entries(EN)) {
    expect([word, text.trim(), text === ""]).toEqual([word, text, false]);
    expect([word, marks.test(text)]).toEqual([word, false]);
  }
});

test.each([
  ["fault.", FAULTS],
  ["notice.", NOTICES],
  ["skipped.", SKIPPED],
  ["files.status-", STATUSES],
])("every code of %s has words in both languages", (kind, codes) => {
  for (const code of Object.keys(codes)) {
    expect([code, typeof VI[kind + code], typeof EN[kind + code]]).toEqual([code, "string", "string"]);
  }
});
