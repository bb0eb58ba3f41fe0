import type { FilledRow } from "../../src/sheet/filling";
import { edited, setCell, type SnapshotEdit } from "../support/edit-snapshot";
import { AT, briefly, judgedYenThe, yenThe } from "../support/yen-the";

type Rows = Readonly<Record<string, FilledRow>>;

/** A calculated sheet with these entries, then changed as no calculation would notice. */
function judged(rows: Rows, ...edits: readonly SnapshotEdit[]) {
  return judgedYenThe(edited(yenThe(rows), ...edits)).problems;
}

function problems(rows: Rows, ...edits: readonly SnapshotEdit[]): readonly string[] {
  return judged(rows, ...edits).map(briefly);
}

describe("score-missing", () => {
  it.each([
    ["a blank cell", { "3.1.1": {} }, "score-missing G12 3.1.1"],
    ["spaces", { "3.1.1": { points: "  " } }, "score-missing G12 3.1.1"],
    ["no figure counted", { "3.2.3": {} }, "score-missing D23 3.2.3"],
    ["a blank ratio, once", { "3.1.4": {} }, "score-missing D15 3.1.4"],
    ["a ratio without its whole", { "3.1.4": { figures: 5 } }, "score-missing E15 3.1.4"],
    ["a ratio without its part", { "3.1.4": { figuresOf: 6 } }, "score-missing D15 3.1.4"],
  ])("%s", (_, rows: Rows, expected) => {
    expect(problems(rows)).toEqual([expected]);
  });

  it("does not arise from a blank bonus: nothing was awarded", () => {
    expect(problems({ "3.6.1": {}, "3.6.2": { points: " " } })).toEqual([]);
  });
});

describe("a number out of its bounds", () => {
  it.each([
    ["above the maximum", { "3.1.1": { points: 2.25 } }, "score-above-max G12 3.1.1"],
    ["a tenth of a hundredth above it", { "3.1.1": { points: 2.001 } }, "score-above-max G12 3.1.1"],
    ["below zero", { "3.1.1": { points: -0.25 } }, "score-below-min G12 3.1.1"],
    ["off the step", { "3.1.1": { points: 1.8 } }, "score-off-step G12 3.1.1"],
    ["three decimals", { "3.1.1": { points: 1.125 } }, "score-off-step G12 3.1.1"],
    ["a choice that is none", { "3.1.8": { points: 1.5 } }, "choice-not-allowed G19 3.1.8"],
    ["yes by half", { "3.1.2": { points: 1 } }, "choice-not-allowed G13 3.1.2"],
    ["a choice above all", { "3.1.8": { points: 3 } }, "score-above-max G19 3.1.8"],
    ["half a fault", { "3.2.3": { figures: 0.5 } }, "score-off-step D23 3.2.3"],
    ["a negative count", { "3.2.4": { figures: -1 } }, "score-below-min D24 3.2.4"],
    ["more than a billion", { "3.2.4": { figures: 1_000_000_001 } }, "score-above-max D24 3.2.4"],
    ["out of nothing", { "3.1.4": { figures: 0, figuresOf: 0 } }, "score-below-min E15 3.1.4"],
    ["too much bonus", { "3.6.1": { points: 2.75 } }, "score-above-max G48 3.6.1"],
    ["a negative bonus", { "3.6.1": { points: -1 } }, "score-below-min G48 3.6.1"],
    ["a bonus off its step", { "3.6.1": { points: 1.1 } }, "score-off-step G48 3.6.1"],
  ])("%s", (_, rows: Rows, expected) => {
    expect(problems(rows)).toEqual([expected]);
  });

  it("says the bound, the step or the choices with two decimals", () => {
    const rows = {
      "3.1.1": { points: 6 },
      "3.1.3": { points: -1 },
      "3.1.6": { points: 1.1 },
      "3.1.8": { points: 0.5 },
    };
    expect(judged(rows).map(({ facts }) => facts)).toEqual([
      { found: "6", max: "2.00" },
      { found: "-1", min: "0.00" },
      { found: "1.1", step: "0.25" },
      { found: "0.5", choices: "2.00; 1.00; 0.00" },
    ]);
  });

  it("is none when only the sixteenth digit is off", () => {
    expect(problems({ "3.1.1": { points: 1.7500000000000002 }, "3.1.2": { points: 1.9999999999999998 } })).toEqual([]);
  });
});

describe("score-is-text", () => {
  const cell = (row: string, text: string): Rows => ({ [row]: { points: text } });

  it.each([
    ["4,5", 4.5],
    [" 4.5 ", 4.5],
    ["\u00a04,5\u00a0", 4.5],
    ["４．５", 4.5],
    ["4，5", 4.5],
    ["4,5đ", 4.5],
    ["4,5 điểm", 4.5],
    ["4.5 điểm".normalize("NFD"), 4.5],
    ["4.5 ĐIỂM", 4.5],
    ["+4.50", 4.5],
    ["'4,5", 4.5],
    ["0", 0],
    ["−0", 0],
  ])("offers %j as the number that it says", (text, value) => {
    const [found, ...others] = judged(cell("3.3.1", text));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: "score-is-text",
      place: { file: "a.xlsx", sheet: "Phiếu GK1", cell: "G29", criterion: "3.3.1" },
      facts: { found: text },
      repair: { from: text, to: String(value), value },
    });
  });

  it.each([
    ["6,5", "above the maximum"],
    ["-1", "below zero"],
    ["4,6", "off the step"],
    ["1.125", "of three decimals"],
  ])("offers nothing for %j, which is %s", (text) => {
    expect(problems(cell("3.3.1", text))).toEqual(["score-is-text G29 3.3.1"]);
    expect(judged(cell("3.3.1", text))[0]?.repair).toBeUndefined();
  });

  it.each(["n/a", "N/A ", "na", "N.A.", "Ｎ／Ａ", "KAD", "Không áp dụng", "khong ap dung"])(
    "offers N/A for %j where N/A is allowed",
    (text) => {
      expect(problems(cell("3.1.7", text))).toEqual(["score-is-text G18 3.1.7"]);
      expect(judged(cell("3.1.7", text))[0]?.repair).toEqual({ from: text, to: "N/A", value: "N/A" });
    },
  );

  it.each([
    ["3.1.8", "Chỉ có một trong hai", 1, "G19"],
    ["3.1.8", " CHỈ CÓ một  trong hai".normalize("NFD"), 1, "G19"],
    ["3.1.2", "có", 2, "G13"],
    ["3.1.2", "x", 2, "G13"],
    ["3.1.2", "Không", 0, "G13"],
  ])("offers the points of a choice for its label: %s, %j", (id, text, value, at) => {
    expect(problems(cell(id, text))).toEqual([`score-is-text ${at} ${id}`]);
    expect(judged(cell(id, text))[0]?.repair).toEqual({ from: text, to: String(value), value });
  });

  it("offers a counted number, too", () => {
    const rows = { "3.1.4": { figures: "5", figuresOf: "6 " }, "3.2.4": { figures: "４" } };
    expect(judged(rows).map((one) => [briefly(one), one.repair?.value])).toEqual([
      ["score-is-text D15 3.1.4", 5],
      ["score-is-text E15 3.1.4", 6],
      ["score-is-text D24 3.2.4", 4],
    ]);
  });

  it("offers a bonus, too", () => {
    expect(judged({ "3.6.2": { points: "1,25" } }).map((one) => [briefly(one), one.repair?.value])).toEqual([
      ["score-is-text G49 3.6.2", 1.25],
    ]);
  });
});

describe("score-not-a-number", () => {
  it.each(["đạt", "4-5", "4/5", "4,5/5", "4 5", "1e1", "٤", "4,5,6", "=2+2", "½", "4½", "4²", "x", "n/a", "có"])(
    "%j",
    (text) => {
      const found = judged({ "3.3.1": { points: text } });
      expect(found.map(briefly)).toEqual(["score-not-a-number G29 3.3.1"]);
      expect(found[0]).toMatchObject({ facts: { found: text } });
      expect(found[0]?.repair).toBeUndefined();
    },
  );

  // The sheet's own TRIM keeps such characters, colours the cell and withholds the total: the judge says so, too.
  it.each(["\u00a0", "\n", "\u200b"])("is a text that nobody sees: %j", (unseen) => {
    expect(problems({ "3.3.1": { points: unseen }, "3.6.1": { points: unseen } })).toEqual([
      "score-not-a-number G29 3.3.1",
      "score-not-a-number G48 3.6.1",
    ]);
  });

  it("is TRUE and an error value", () => {
    expect(problems({ "3.3.1": {} }, setCell("G29", true))).toEqual(["score-not-a-number G29 3.3.1"]);
    // The state of a row with an error value is that error, which COUNTIF does not count: the count stays 0.
    expect(problems({ "3.3.1": { points: 4 } }, setCell("G29", "#REF!", { kind: "error" }))).toEqual([
      "score-not-a-number G29 3.3.1",
    ]);
  });
});

describe("a text that may mean two numbers", () => {
  const MEANT = "1.200";

  it("is offered as neither: in Vietnamese 1.200 is one thousand two hundred", () => {
    const found = judged({ "3.1.4": { figures: "1.000", figuresOf: MEANT } });
    expect(found.map(briefly)).toEqual(["score-is-text D15 3.1.4", "score-is-text E15 3.1.4"]);
    expect(found.map((one) => one.repair)).toEqual([undefined, undefined]);
  });

  it("is offered where a zero in front leaves one reading", () => {
    expect(judged({ "3.3.1": { points: "0,500" } })[0]?.repair?.value).toBe(0.5);
  });
});

describe("score-is-date", () => {
  // 1 May 2026 is day 46,143: 1 January 2026 is 46,023, and 31 + 28 + 31 + 30 = 120 days follow.
  const FIRST_OF_MAY = 46_143;
  const date = (row: string, serial: number, format: string) => {
    const at = { "3.1.1": "G12", "3.3.1": "G29", "3.1.4": "D15" }[row] ?? "";
    const rows = row === "3.1.4" ? { [row]: { figures: serial, figuresOf: 6 } } : { [row]: { points: serial } };
    return judged(rows, setCell(at, serial, { format }));
  };

  it.each(["d-mmm", "dd/mm/yyyy", "[$-42A]d\\-mmm;@", "DD/MM"])("offers 1.5 for 1 May shown as %s", (format) => {
    const found = date("3.1.1", FIRST_OF_MAY, format);
    expect(found.map(briefly)).toEqual(["score-is-date G12 3.1.1"]);
    expect(found[0]).toMatchObject({ facts: { found: "1/5" }, repair: { from: "1/5", to: "1.5", value: 1.5 } });
  });

  it.each([
    ["a month and a year hide the day", FIRST_OF_MAY, "mmm-yy"],
    ["7 May would be 7.5, above the maximum", FIRST_OF_MAY + 6, "d-mmm"],
    ["1 March would be 1.3, off the step", FIRST_OF_MAY - 61, "d-mmm"],
    ["a date with a time was never a score", FIRST_OF_MAY + 0.5, "dd/mm/yyyy hh:mm"],
    ["6:00 is a quarter of a day and no quarter point", 0.25, "h:mm"],
    ["0:00 is no zero", 0, "[h]:mm:ss"],
  ])("offers nothing where %s", (_, serial, format) => {
    const found = date("3.1.1", serial, format);
    expect(found.map(briefly)).toEqual(["score-is-date G12 3.1.1"]);
    expect(found[0]?.repair).toBeUndefined();
  });

  it("offers a small number that only kept the format of a date", () => {
    const found = date("3.1.1", 1.75, "dd/mm/yyyy");
    expect(found.map(briefly)).toEqual(["score-is-date G12 3.1.1"]);
    expect(found[0]).toMatchObject({ facts: { found: "1.75" }, repair: { from: "1.75", to: "1.75", value: 1.75 } });
  });

  it("is offered as nothing in a counted figure, where 46,143 may have been counted as well", () => {
    const found = date("3.1.4", FIRST_OF_MAY, "d-mmm");
    expect(found.map(briefly)).toEqual(["score-is-date D15 3.1.4"]);
    expect(found[0]?.repair).toBeUndefined();
  });
});

describe("a share of a hundred", () => {
  it("is no number that was counted: 95 % is 0.95 to the cell", () => {
    const found = judged({ "3.1.4": { figures: 0.95, figuresOf: 100 } }, setCell("D15", 0.95, { format: "0%" }));
    expect(found.map(briefly)).toEqual(["score-not-a-number D15 3.1.4"]);
    expect(found[0]).toMatchObject({ facts: { found: "95%" } });
    expect(found[0]?.repair).toBeUndefined();
  });
});

describe("evidence-missing", () => {
  it("names the evidence's cell of a row that was scored", () => {
    expect(problems({ "3.1.1": { points: 1.75, evidence: "" } })).toEqual(["evidence-missing H12 3.1.1"]);
    expect(problems({ "3.2.4": { figures: 4, evidence: " \u00a0" } })).toEqual(["evidence-missing H24 3.2.4"]);
  });

  it("does not arise where nothing was scored or nothing applies", () => {
    const evidence = "";
    const rows = { "3.1.1": { points: 0, evidence }, "3.1.7": { points: "N/A", evidence } };
    expect(problems(rows)).toEqual([]);
  });
});

describe("N/A", () => {
  it("is an entry only where the set allows it", () => {
    expect(problems({ "3.1.7": { points: "N/A" }, "3.4.4": { figures: "N/A" } })).toEqual([]);
    expect(problems({ "3.1.1": { points: "N/A" } })).toEqual([`score-not-a-number ${AT["3.1.1"]} 3.1.1`]);
    expect(problems({ "3.2.4": { figures: "N/A" } })).toEqual(["score-not-a-number D24 3.2.4"]);
  });
});
