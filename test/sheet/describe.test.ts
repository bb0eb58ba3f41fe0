import { problem, type ProblemCode } from "../../src/scoring/problem";
import { describe as describeProblem, shownPoints } from "../../src/sheet/describe";
import { SAMPLE_FACTS } from "../support/sample-facts";

describe("describing a problem", () => {
  test("names the cell first, then the fault with a decimal comma", () => {
    const found = problem("score-above-max", { cell: "F12" }, { found: "6.5", max: "5.00" });
    expect(describeProblem(found, "vi")).toBe("F12: 6,5 lớn hơn mức tối đa 5. Hãy nhập số không quá 5.");
    expect(describeProblem(found, "en")).toBe("F12: 6.5 is above the maximum 5. Enter at most 5.");
  });

  test("names the criterion where there is no cell", () => {
    const found = problem("set-sum-differs", { criterion: "II" }, { id: "II", found: "19.50", expected: "20.00" });
    expect(describeProblem(found, "vi")).toBe("II: “II” ghi 20 điểm, các phần cộng lại được 19,5. Hãy sửa cho khớp.");
  });

  test("keeps the text of a user as it was typed", () => {
    const found = problem("score-is-text", { cell: "F3" }, { found: "4.5" }, { from: "4.5", to: "4.5", value: 4.5 });
    expect(describeProblem(found, "vi")).toBe(
      "F3: “4.5” đang là chữ nên máy không cộng được. Hãy nhập lại thành số. Có thể sửa thành 4,5.",
    );
  });

  test("lists choices with decimal commas", () => {
    const found = problem("choice-not-allowed", { cell: "F4" }, { found: "3", choices: "0.00; 2.50; 5.00" });
    expect(describeProblem(found, "vi")).toContain("0; 2,5; 5.");
  });

  test("puts a fixed word into the user's language", () => {
    const found = problem("file-unreadable", { file: "a.xlsx" }, { reason: "cut-short" });
    expect(describeProblem(found, "vi")).toContain("bị cắt cụt");
    expect(describeProblem(found, "en")).toContain("cut short");
  });

  test("says who scored where no judge did", () => {
    const found = problem("sheet-conflict", {}, { unit: "Xã A", judge: "", other: "b.xlsx › Phiếu" });
    expect(describeProblem(found, "vi")).toContain("chính đơn vị");
  });

  test("calls an emptied cell empty, and shows what stands in another", () => {
    const words = (found: string): string => describeProblem(problem("formula-overwritten", {}, { found }), "vi");
    expect(words("")).toContain("bị thay bằng ô trống.");
    expect(words("20.66")).toContain("bị thay bằng “20,66”.");
  });

  test("says what the entries give only where they give something", () => {
    const words = (expected: string): string =>
      describeProblem(problem("total-not-calculated", {}, { found: "", expected }), "vi");
    expect(words("88.50")).toContain("chưa có kết quả đúng; tính từ điểm chấm được 88,5. Mở bằng");
    expect(words("")).toContain("chưa có kết quả đúng. Mở bằng");
  });

  test("leaves out an empty detail and brackets a filled one", () => {
    const path = "groups[0].max";
    const bare = problem("set-invalid", {}, { path, reason: "missing", detail: "" });
    const full = problem("set-invalid", {}, { path, reason: "wrong-type", detail: "number" });
    expect(describeProblem(bare, "en")).toBe("groups[0].max of the criteria set: is missing.");
    expect(describeProblem(full, "en")).toBe(
      "groups[0].max of the criteria set: is of the wrong type (a number is needed).",
    );
  });

  test("cuts a long title at a word", () => {
    const title = "Thực hiện công khai minh bạch ".repeat(20);
    const said = describeProblem(problem("score-missing", { cell: "F5" }, { title }), "vi");
    expect(said.length).toBeLessThan(160);
    expect(said).toMatch(/^F5: Ô còn trống: “Thực hiện .* …”\. /u);
  });

  test("does not take a fact for a placeholder", () => {
    const said = describeProblem(problem("score-is-text", { cell: "F5" }, { found: "{found} $& $1" }), "en");
    expect(said).toContain("“{found} $& $1” is text");
  });

  test.each(Object.keys(SAMPLE_FACTS) as ProblemCode[])("leaves no placeholder and no code behind: %s", (code) => {
    for (const language of ["vi", "en"] as const) {
      const said = describeProblem(problem(code, {}, SAMPLE_FACTS[code]), language);
      expect(said).not.toMatch(/[{}]|undefined|\b(cut-short|no-name|last-is-not-max|wrong-type)\b/u);
    }
  });
});

describe("points for people", () => {
  test.each([
    ["4.50", "4,5"],
    ["5.00", "5"],
    ["-0.25", "-0,25"],
    ["100", "100"],
    ["đạt", "đạt"],
    ["1e+21", "1e+21"],
  ])("%s is shown as %s", (fact, shown) => {
    expect(shownPoints(fact, "vi")).toBe(shown);
  });
});
