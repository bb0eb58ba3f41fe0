import type { EntryRule, SheetPlan, WorkbookPlan } from "../../src/sheet/sheet-plan";
import { checkPlan } from "../../src/workbook/check-plan";
import { area, cell, row, scorePlan, scoreSheet } from "../support/score-plan";

const sheet = scoreSheet(2);
const refusal = { title: "", text: "" };

function faultsOf(plan: WorkbookPlan): string {
  try {
    checkPlan(plan);
    return "";
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return (error as RangeError).message;
  }
}
function faults(change: Partial<SheetPlan>): string {
  const plain = { ...sheet, rules: [], merges: [], names: [], highlights: [], charts: [], name: "Phiếu" };
  return faultsOf({ title: "", sheets: [{ ...plain, ...change }] });
}
function ruleFaults(accepts: EntryRule["accepts"], change: Partial<EntryRule> = {}): string {
  return faults({ rules: [{ area: area(6, 3), accepts, prompt: null, refusal, ...change }] });
}
function named(...names: readonly string[]): string {
  return faultsOf({ title: "", sheets: names.map((name) => ({ ...sheet, rules: [], merges: [], name })) });
}

it("takes a plan in which everything is in order", () => {
  expect(faultsOf(scorePlan(30))).toBe("");
});

describe("a cell", () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("cannot hold %d", (value) => {
    expect(faults({ rows: [row(null, cell(value))] })).toBe(`Phiếu!B1: the value ${String(value)} is no number`);
  });

  it("holds 32,767 characters and no more", () => {
    expect(faults({ rows: [row(cell("ă".repeat(32_767)))] })).toBe("");
    expect(faults({ rows: [row(cell("ă".repeat(32_768)))] })).toBe("Phiếu!A1: the text has 32768 characters");
  });

  it.each([
    ["", "the formula is empty"],
    ["=A1", "the formula starts with ="],
    [`A1&"\u000b"`, '"A1&\\"\\u000b\\"" holds a control character'],
    ['A1="_x000D_"', '"A1=\\"_x000D_\\"" holds an escape of the file format'],
    ["1+".repeat(4096) + "1", "the formula has 8193 characters"],
  ])("refuses the formula %j", (formula, what) => {
    expect(faults({ rows: [row({ value: null, formula })] })).toBe(`Phiếu!A1: ${what}`);
  });

  it("may be 409 points high and 255 digits wide", () => {
    const tall = (height: number): string => faults({ rows: [{ height, cells: [] }] });
    const wide = (width: number): string => faults({ columns: [{ width: 5 }, { width }] });
    expect([tall(409), wide(255)]).toEqual(["", ""]);
    expect(tall(410)).toBe("Phiếu!A1: the row is 410 points high");
    expect(tall(0)).toBe("Phiếu!A1: the row is 0 points high");
    expect(wide(256)).toBe("Phiếu!B1: the column is 256 wide");
    expect(wide(Number.NaN)).toBe("Phiếu!B1: the column is NaN wide");
  });
});

describe("a sheet's name", () => {
  it("has up to 31 characters", () => {
    expect(named("ộ".repeat(31))).toBe("");
    expect(named("a".repeat(32))).toBe(`${"a".repeat(32)}: the sheet's name has 32 characters`);
    expect(named(" ")).toContain("the sheet's name is empty");
  });

  it.each(["[", "]", ":", "*", "?", "/", "\\"])("has no %s", (character) => {
    expect(named(`xã${character}1`)).toContain("holds one of [ ] : * ? / \\");
  });

  it("has an apostrophe only inside", () => {
    expect(named("Ea H'leo")).toBe("");
    expect(named("'Ea")).toContain("starts or ends with an apostrophe");
    expect(named("Ea'")).toContain("starts or ends with an apostrophe");
  });

  it("differs from the others in more than case", () => {
    expect(named("Phiếu Ă", "PHIẾU ă")).toBe("PHIẾU ă: two sheets have this name");
  });

  it("is not one that Excel keeps for itself", () => {
    expect(named("History")).toContain("is reserved by Excel");
  });

  it("holds no control character", () => {
    expect(named("a\u0007")).toContain("holds a control character");
  });
});

describe("a defined name", () => {
  const nameFaults = (...names: readonly string[]): string =>
    faults({ names: names.map((name) => ({ name, area: area(6, 3, 7, 3) })) });

  it.each(["max_points", "điểm", "_x", "total.2026", "abcd1", "rows"])("may be %s", (name) => {
    expect(nameFaults(name)).toBe("");
  });

  it.each([
    ["2x", "is no name"],
    ["hai từ", "is no name"],
    ["", "is no name"],
    ["A1", "looks like a cell"],
    ["xfd1048576", "looks like a cell"],
    ["R", "looks like a cell"],
    ["r1c1", "looks like a cell"],
    ["c5", "looks like a cell"],
    ["n".repeat(256), "has 256 characters"],
  ])("may not be %s", (name, what) => {
    expect(nameFaults(name)).toBe(`Phiếu!D7: the name ${JSON.stringify(name)} ${what}`);
  });

  it("stands once", () => {
    expect(nameFaults("total", "Total")).toBe("Phiếu!D7: the name Total stands twice");
  });
});

describe("an area", () => {
  it("lies inside the sheet with its corners in order", () => {
    const inside = area(1_048_575, 16_383);
    expect(faults({ names: [{ name: "last", area: inside }] })).toBe("");
    for (const wrong of [area(-1, 0), area(0, 0.5), area(1_048_576, 0), area(0, 16_384), area(3, 0, 2, 0)]) {
      expect(faults({ names: [{ name: "last", area: wrong }] })).toContain("the name last lies outside the sheet");
      expect(faults({ merges: [wrong] })).toContain("a merge lies outside the sheet");
      expect(faults({ page: { ...sheet.page, printed: wrong } })).toContain("the print area lies outside the sheet");
      expect(faults({ highlights: [{ kind: "scale", area: wrong }] })).toContain("a highlight lies outside");
    }
  });

  it("is a merge only of several cells, none of which loses a value", () => {
    const rows = [row(cell("a"), cell("b")), row(null, null, { value: null, formula: "1" })];
    expect(faults({ merges: [area(0, 0)] })).toBe("Phiếu!A1: the merge has one cell");
    expect(faults({ rows, merges: [area(0, 0, 0, 1)] })).toBe("Phiếu!A1: the merge hides a value");
    expect(faults({ rows, merges: [area(1, 1, 1, 2)] })).toBe("Phiếu!B2: the merge hides a value");
    expect(faults({ rows, merges: [area(0, 1, 1, 1)] })).toBe("");
    expect(faults({ rows, merges: [area(0, 2, 1, 2)] })).toBe("Phiếu!C1: the merge hides a value");
  });

  it("shares no cell with another merge or rule", () => {
    expect(faults({ merges: [area(20, 0, 22, 2), area(22, 2, 23, 3)] })).toBe("Phiếu!C23: two merges share a cell");
    expect(faults({ merges: [area(20, 0, 22, 2), area(20, 3, 22, 4), area(23, 0, 23, 4)] })).toBe("");
    const rules = [area(6, 3, 9, 3), area(9, 3)].map((where) => ({
      area: where,
      accepts: { kind: "formula", formula: "TRUE" } as const,
      prompt: null,
      refusal,
    }));
    expect(faults({ rules })).toBe("Phiếu!D10: two rules for one cell");
  });
});

describe("a page", () => {
  const pageFaults = (change: Partial<SheetPlan["page"]>): string => faults({ page: { ...sheet.page, ...change } });

  it("has margins that are lengths in millimetres", () => {
    const margins = { top: 20, right: 20, bottom: 20, left: 20 };
    expect(pageFaults({ margins })).toBe("");
    for (const left of [-1, Number.NaN, 101]) {
      expect(pageFaults({ margins: { ...margins, left } })).toBe("Phiếu: a margin is no length in millimetres");
    }
  });

  it("repeats and breaks inside the sheet", () => {
    expect(pageFaults({ repeatedRows: { first: 2, last: 1 } })).toContain("the repeated rows lie outside the sheet");
    expect(pageFaults({ breaksAfter: [-1] })).toContain("a page breaks outside the sheet");
  });
});

it("freezes rows and columns of the sheet", () => {
  expect(faults({ freeze: { rows: 0, columns: 3 } })).toBe("");
  expect(faults({ freeze: { rows: -1, columns: 0 } })).toBe("Phiếu: the frozen rows or columns lie outside the sheet");
});

describe("a rule", () => {
  it("says at most 32 and 225 characters", () => {
    const accepts = { kind: "formula", formula: "TRUE" } as const;
    const say = (title: number, text: number): { title: string; text: string } => ({
      title: "đ".repeat(title),
      text: "đ".repeat(text),
    });
    expect(ruleFaults(accepts, { refusal: say(32, 225), prompt: say(32, 225) })).toBe("");
    expect(ruleFaults(accepts, { refusal: say(33, 1) })).toBe("Phiếu!D7: the message's title has 33 characters");
    expect(ruleFaults(accepts, { prompt: say(1, 226) })).toBe("Phiếu!D7: the message has 226 characters");
  });

  it("has bounds with a number between them", () => {
    expect(ruleFaults({ kind: "decimal", from: 0, to: 0 })).toBe("");
    expect(ruleFaults({ kind: "decimal", from: 2, to: 1 })).toContain("no number lies between 2 and 1");
    expect(ruleFaults({ kind: "decimal", from: Number.NaN, to: 1 })).toContain("no number lies between NaN and 1");
  });

  it("lists words of 255 characters together, quotes counted twice", () => {
    expect(ruleFaults({ kind: "words", words: ["a".repeat(200), "b".repeat(54)] })).toBe("");
    expect(ruleFaults({ kind: "words", words: ["a".repeat(200), "b".repeat(55)] })).toContain("256 characters");
    expect(ruleFaults({ kind: "words", words: ['"'.repeat(128)] })).toContain("256 characters");
  });

  it.each([[["a,b"]], [[""]], [[" a"]], [["a\u0001"]]])("cannot list %j", (words) => {
    expect(ruleFaults({ kind: "words", words })).toMatch(/^Phiếu!D7: /);
  });

  it("lists at least one word", () => {
    expect(ruleFaults({ kind: "words", words: [] })).toBe("Phiếu!D7: the list is empty");
  });

  it("lists one row or column without blanks", () => {
    const rows = [row(cell("a"), cell("b")), row(cell(""), cell("c"))];
    const list = (source: ReturnType<typeof area>): string =>
      faults({ rows, rules: [{ area: area(6, 3), accepts: { kind: "list", source }, prompt: null, refusal }] });
    expect(list(area(0, 0, 0, 1))).toBe("");
    expect(list(area(0, 1, 1, 1))).toBe("");
    expect(list(area(0, 0, 1, 0))).toBe("Phiếu!D7: the list's cell A2 is blank");
    expect(list(area(0, 1, 2, 1))).toBe("Phiếu!D7: the list's cell B3 is blank");
    expect(list(area(0, 0, 1, 1))).toBe("Phiếu!D7: the list is no single row or column");
    expect(list(area(-1, 0))).toBe("Phiếu!D7: the list lies outside the sheet");
  });

  it("has a formula that a cell could hold, at most 255 characters long", () => {
    expect(ruleFaults({ kind: "formula", formula: "=TRUE" })).toBe("Phiếu!D7: the formula starts with =");
    expect(ruleFaults({ kind: "formula", formula: "1+".repeat(128) })).toBe("Phiếu!D7: the rule's formula is too long");
    expect(faults({ highlights: [{ kind: "formula", area: area(0, 0), formula: "", look: "odd" }] })).toBe(
      "Phiếu!A1: the formula is empty",
    );
  });

  it("stands inside the sheet", () => {
    expect(ruleFaults({ kind: "decimal", from: 0, to: 1 }, { area: area(-1, 0) })).toContain("outside the sheet");
  });
});

describe("a workbook", () => {
  it("shows at least one sheet", () => {
    expect(faults({ hidden: true })).toBe("no sheet is visible");
    expect(faultsOf({ title: "", sheets: [] })).toBe("no sheet is visible");
  });

  it("draws charts with a series from sheets that exist", () => {
    const charts = scorePlan(5).sheets[2]?.charts ?? [];
    expect(faults({ charts })).toContain(`a chart draws from "Phiếu chấm xã Ea H'leo", which is no sheet`);
    const [chart] = charts.map((drawn) => ({ ...drawn, source: null }));
    expect(faults({ charts: chart === undefined ? [] : [chart] })).toBe("");
    expect(faults({ charts: chart === undefined ? [] : [{ ...chart, series: [] }] })).toContain("no series");
  });

  it("has a title without control characters", () => {
    expect(faultsOf({ ...scorePlan(5), title: "a\u0000" })).toContain("the document's title");
  });

  it("reports several faults at once, each on its line", () => {
    const rows = [row(cell(Number.NaN), { value: 1, formula: "" })];
    expect(faults({ rows }).split("\n")).toEqual([
      "Phiếu!A1: the value NaN is no number",
      "Phiếu!B1: the formula is empty",
    ]);
  });
});
