import { CannotRun } from "../../src/cli/cannot-run";
import { languageOf, readArguments } from "../../src/cli/arguments";

function refusal(...argv: readonly string[]): string {
  try {
    readArguments(argv);
  } catch (error) {
    if (error instanceof CannotRun) return `${error.word} ${Object.values(error.facts).join(" ")}`;
    throw error;
  }
  return "none";
}

describe("reading the arguments", () => {
  test("finds the command wherever options stand", () => {
    const request = readArguments(["--lang", "en", "criteria", "--json", "show", "yen-the-2024"]);
    expect(request).toMatchObject({ kind: "run", command: "criteria show" });
    if (request.kind === "run") {
      expect(request.given.positionals).toEqual(["yen-the-2024"]);
      expect(request.given.flag("json")).toBe(true);
    }
  });

  test("keeps repeated judges in their order", () => {
    const request = readArguments(["new", "--judge", "B", "--judge=A", "--criteria", "x"]);
    expect(request.kind === "run" && request.given.texts("judge")).toEqual(["B", "A"]);
  });

  test("takes what follows -- as files, whatever it looks like", () => {
    const request = readArguments(["check", "--", "--strange.xlsx"]);
    expect(request.kind === "run" && request.given.positionals).toEqual(["--strange.xlsx"]);
  });

  test.each([
    [["chek", "a.xlsx"], "unknown-command chek a.xlsx"],
    [["criteria", "shou"], "unknown-command criteria shou"],
    [["check", "a.xlsx", "--jsn"], "unknown-option --jsn"],
    [["--jsn"], "unknown-option --jsn"],
    [["check", "-x", "a.xlsx"], "unknown-option -x"],
    [["new", "--unit"], "option-needs-value --unit"],
    [["new", "--unit", "--json"], "option-needs-value --unit"],
    [["new", "--unit", " "], "option-needs-value --unit"],
    [["new", "--unit="], "option-needs-value --unit"],
    [["check", "a.xlsx", "--json=yes"], "option-takes-no-value --json"],
    [["new", "--out", "a.xlsx", "--out", "b.xlsx"], "option-twice --out"],
    [["check"], "argument-missing FILE"],
    [["consolidate", "--out", "a.xlsx"], "argument-missing PATH"],
    [["criteria", "show", "a", "b"], "argument-unexpected b"],
    [["new", "a.xlsx"], "argument-unexpected a.xlsx"],
    [["check", "a.xlsx", "--lang", "fr"], "value-not-allowed --lang vi, en"],
  ])("refuses %j", (argv, words) => {
    expect(refusal(...argv)).toBe(words);
  });

  test.each([
    [[], null],
    [["--help"], null],
    [["help"], null],
    [["help", "new"], "new"],
    [["new", "--help"], "new"],
    [["criteria", "show", "--help"], "criteria show"],
  ])("answers %j with help", (argv, command) => {
    expect(readArguments(argv)).toEqual({ kind: "help", command });
  });

  test("speaks Vietnamese unless English is asked for", () => {
    expect(languageOf(["check", "a.xlsx"])).toBe("vi");
    expect(languageOf(["check", "a.xlsx", "--lang", "en"])).toBe("en");
    expect(languageOf(["--lang=en", "chek"])).toBe("en");
  });
});
