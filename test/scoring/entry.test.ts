import * as z from "zod/mini";
import { Leaf } from "../../src/scoring/criterion";
import { judgeExtra, judgeFigure, judgeNumber, judgePoints } from "../../src/scoring/entry";
import { hundredthsOf } from "../../src/scoring/points";

const leaf = (rule: object): Leaf => z.parse(Leaf, { id: "A", title: "Tiêu chí", ...rule });
const [zero, five, half] = [0, 500, 50].map(hundredthsOf) as [never, never, never];
const bounds = { least: zero, most: five, step: half };
/** The hundredths of a legal number, the code of any other. */
function verdict(found: ReturnType<typeof judgeNumber>): number | string {
  return found.ok ? found.points : found.fault.code;
}

describe("a number against bounds and a step", () => {
  it.each([
    [0, 0],
    [-0, 0],
    [5, 500],
    [4.5, 450],
    [4.4999999999999996, 450],
    [5.01, "score-above-max"],
    [5.000001, "score-above-max"],
    [5.3, "score-above-max"],
    [1e300, "score-above-max"],
    [-0.01, "score-below-min"],
    [-1e-9, "score-below-min"],
    [-1e300, "score-below-min"],
    [4.25, "score-off-step"],
    [4.499, "score-off-step"],
    [1e-9, "score-off-step"],
  ])("%d: %s", (value, expected) => {
    expect(verdict(judgeNumber(value, bounds))).toBe(expected);
  });

  it("says what was found and what is asked for", () => {
    const faults = [5.5, -1, 4.3].map((value) => judgeNumber(value, bounds));
    expect(faults).toEqual([
      { ok: false, fault: { code: "score-above-max", facts: { found: "5.5", max: "5.00" } } },
      { ok: false, fault: { code: "score-below-min", facts: { found: "-1", min: "0.00" } } },
      { ok: false, fault: { code: "score-off-step", facts: { found: "4.3", step: "0.50" } } },
    ]);
  });
});

describe("the points cell of a leaf", () => {
  const choice = leaf({
    kind: "choice",
    max: 3,
    choices: [
      { label: "Tốt", points: 3 },
      { label: "Khá", points: 1.5 },
      { label: "Chưa có", points: 0 },
    ],
  });

  it.each([
    [leaf({ kind: "points", max: 2, step: 0.5 }), 1.5, 150],
    [leaf({ kind: "points", max: 2, step: 0.5 }), 1.25, "score-off-step"],
    [leaf({ kind: "points", max: 2 }), 1.25, 125],
    [leaf({ kind: "external", max: 2, step: 1 }), 1.5, "score-off-step"],
    [leaf({ kind: "survey", max: 2, form: "M1" }), 1.23, 123],
    [leaf({ kind: "survey", max: 2, form: "M1" }), 1.234, "score-off-step"],
    [leaf({ kind: "yes-no", max: 2 }), 2, 200],
    [leaf({ kind: "yes-no", max: 2 }), 0, 0],
    [leaf({ kind: "yes-no", max: 2 }), 1, "choice-not-allowed"],
    [leaf({ kind: "yes-no", max: 2 }), 1.999, "choice-not-allowed"],
    [leaf({ kind: "yes-no", max: 2 }), 3, "score-above-max"],
    [leaf({ kind: "yes-no", max: 2 }), -1, "score-below-min"],
    [choice, 1.5, 150],
    [choice, 2, "choice-not-allowed"],
    [choice, 0, 0],
  ])("%j takes %d: %s", (one, value, expected) => {
    expect(verdict(judgePoints(one, value))).toBe(expected);
  });

  it("lists the choices in the set's order", () => {
    expect(judgePoints(choice, 2)).toMatchObject({ fault: { facts: { found: "2", choices: "3.00; 1.50; 0.00" } } });
  });
});

describe("figures", () => {
  const ratio = leaf({ kind: "ratio", max: 2 });
  const count = leaf({ kind: "count", max: 2, each: 1 });

  it.each([
    [ratio, "figures", 0, 0],
    [ratio, "figures", 12.34, 1234],
    [ratio, "figures", 12.345, "score-off-step"],
    [ratio, "outOf", 0, "score-below-min"],
    [ratio, "outOf", 0.01, 1],
    [ratio, "outOf", 1_000_000_000, 100_000_000_000],
    [ratio, "outOf", 1_000_000_000.01, "score-above-max"],
    [count, "figures", 3, 300],
    [count, "figures", 2.5, "score-off-step"],
    [count, "figures", -1, "score-below-min"],
  ] as const)("%j, %s %d: %s", (one, part, value, expected) => {
    expect(verdict(judgeFigure(one, value, part))).toBe(expected);
  });
});

describe("bonus and deductions", () => {
  const bonus = { max: hundredthsOf(250), step: hundredthsOf(25) };
  const deduction = { max: hundredthsOf(-300), step: hundredthsOf(50) };

  it.each([
    [bonus, 2.5, 250],
    [bonus, 2.75, "score-above-max"],
    [bonus, -0.25, "score-below-min"],
    [bonus, 0.1, "score-off-step"],
    [deduction, -3, -300],
    [deduction, -0.5, -50],
    [deduction, 0, 0],
    [deduction, -3.5, "score-below-min"],
    [deduction, 1, "score-above-max"],
    [deduction, -0.3, "score-off-step"],
  ])("%j takes %d: %s", (item, value, expected) => {
    expect(verdict(judgeExtra(item, value))).toBe(expected);
  });
});
