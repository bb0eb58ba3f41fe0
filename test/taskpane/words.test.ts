import { sayIn } from "../../src/taskpane/words";
import { PANE_WORDS_EN } from "../../src/taskpane/words-en";
import { PANE_WORDS_VI } from "../../src/taskpane/words-vi";
import type { ProblemCode } from "../../src/scoring/problem";
import type { FaultCode, NoticeCode, Tab, Work, Writing } from "../../src/taskpane/pane-state";

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{[^}]*\}/gu)].map(([found]) => found).sort();
}

const WORDS: Readonly<Record<string, string>> = PANE_WORDS_VI;
const ENGLISH: Readonly<Record<string, string>> = PANE_WORDS_EN;

/** Every code once, so that a code that is added here or there does not compile. */
const FAULTS: Record<FaultCode, true> = {
  "sheet-protected": true,
  "workbook-read-only": true,
  "workbook-protected": true,
  "sheet-exists": true,
  "sheet-gone": true,
  "cell-changed": true,
  "too-large": true,
  unexpected: true,
};
const NOTICES: Record<NoticeCode, true> = {
  created: true,
  repaired: true,
  undone: true,
  "copied-self": true,
  "marked-not-applicable": true,
  "counted-answers": true,
  "none-missing": true,
  "no-self": true,
  sealed: true,
  unsealed: true,
  "second-done": true,
};
const TABS: Record<Tab, true> = { score: true, summary: true, print: true, sets: true };
const DOING: Record<Work["doing"], true> = {
  creating: true,
  repairing: true,
  reading: true,
  sealing: true,
  undoing: true,
};
const WRITING: Record<Exclude<Writing, "allowed">, true> = { "read-only": true, "workbook-protected": true };

/** What one score sheet by itself can have; files, merges and criteria sets have problems of their own. */
const SHEET_CODES: readonly ProblemCode[] = [
  ...(["score-missing", "score-not-a-number", "score-is-text", "score-is-date", "score-above-max"] as const),
  ...(["score-below-min", "score-off-step", "choice-not-allowed", "evidence-missing", "unit-missing"] as const),
  ...(["judge-missing", "criteria-set-unknown", "criteria-version-differs", "criterion-missing"] as const),
  ...(["criterion-duplicated", "criterion-unknown", "max-points-changed", "formula-overwritten"] as const),
  ...([
    "total-mismatch",
    "total-not-calculated",
    "seal-mismatch",
    "seal-cell-missing",
    "names-missing",
    "nothing-applies",
  ] as const),
  ...(["survey-form-missing", "survey-form-unknown", "survey-form-duplicated", "survey-count-missing"] as const),
  ...([
    "survey-answered-above-asked",
    "survey-sum-differs",
    "survey-date-unreadable",
    "survey-dates-reversed",
  ] as const),
  ...(["survey-sample-small", "survey-sheet-missing", "survey-points-missing"] as const),
];

test("English says what Vietnamese says, with the same facts", () => {
  expect(Object.keys(PANE_WORDS_EN).sort()).toEqual(Object.keys(PANE_WORDS_VI).sort());
  for (const [word, text] of Object.entries(WORDS)) {
    expect([word, placeholders(ENGLISH[word] ?? "")]).toEqual([word, placeholders(text)]);
  }
});

test("no words are empty, and no sentence stands in the wrong language", () => {
  const marks = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
  for (const [word, text] of Object.entries(ENGLISH)) {
    expect([word, text.trim()]).toEqual([word, text]);
    expect(text).not.toBe("");
    const foreign = text.replace("Chấm Sao", "").replace("“ví dụ”", "").replace("Xã Đồng Tâm", "");
    expect([word, marks.test(foreign)]).toEqual([word, false]);
  }
});

test.each([
  ["fault", FAULTS],
  ["notice", NOTICES],
  ["tab", TABS],
  ["work", DOING],
  ["writing", WRITING],
])("every code of %s has words in both languages", (kind, codes) => {
  for (const code of Object.keys(codes)) {
    expect([code, typeof WORDS[`${kind}.${code}`], typeof ENGLISH[`${kind}.${code}`]]).toEqual([
      code,
      "string",
      "string",
    ]);
  }
});

test("every problem that a sheet can have has a heading of its own", () => {
  expect(SHEET_CODES.filter((code) => WORDS[`problem.${code}`] === undefined)).toEqual([]);
  const titles = SHEET_CODES.map((code) => WORDS[`problem.${code}`]);
  expect(new Set(titles).size).toBe(titles.length);
});

test("a fact takes its place, and one that Excel does not tell leaves no quotes behind", () => {
  const say = sayIn("vi");
  expect(say("score.progress", { done: 18, of: 30 })).toBe("18/30 tiêu chí");
  expect(say("fault.sheet-gone", { sheet: "Phiếu GK1" })).toBe(
    "Trang “Phiếu GK1” không còn trong sổ tính, có thể đã bị xóa hoặc đổi tên.",
  );
  expect(say("fault.sheet-gone")).toBe("Trang không còn trong sổ tính, có thể đã bị xóa hoặc đổi tên.");
});
