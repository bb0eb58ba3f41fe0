import fc from "fast-check";
import { judgeNumber, type Bounds } from "../../src/scoring/entry";
import { hundredthsOf } from "../../src/scoring/points";
import { rawValue } from "../../src/sheet/raw-cell";
import { readNumber, type Expectation } from "../../src/sheet/read-number";
import { readByPerson } from "../support/read-by-person";

const anyBounds: fc.Arbitrary<Bounds> = fc
  .constantFrom<[number, number, number][]>(
    [0, 500, 25],
    [0, 100_000_000_000, 100],
    [0, 100_000_000_000, 1],
    [-300, 0, 50],
    [-10_000, 10_000, 1],
  )
  .map(([least, most, step]) => ({
    least: hundredthsOf(least),
    most: hundredthsOf(most),
    step: hundredthsOf(step),
  }));

function expectationOf(bounds: Bounds): Expectation {
  return { judge: (value) => judgeNumber(value, bounds), allowsNotApplicable: false, words: [] };
}

/** Whether a number lies in the bounds and on the step, by whole hundredths of its decimal digits. */
function isLegal(value: number, { least, most, step }: Bounds): boolean {
  const hundredths = Math.round(value * 100);
  return (
    Math.abs(value * 100 - hundredths) < 1e-6 && hundredths % step === 0 && hundredths >= least && hundredths <= most
  );
}

const PIECES = [
  ...Array.from("0123456789"),
  ...Array.from("０５９"),
  "𝟒",
  "٤",
  "४",
  "²",
  "₂",
  "½",
  "④",
  "Ⅳ",
  "四",
  ...[".", ",", "．", "，", "、", "·", "'", "’", "/", "\\", ":", ";", "_"],
  ...["-", "−", "–", "—", "－", "+", "±", "~", "<", ">", "=", "(", ")", "*", "×", "%", "‰", "^"],
  ...[" ", "  ", "\u00a0", "\u2009", "\u3000", "\t", "\n", "\u200b", "\u200e", "\ufeff"],
  ...["đ", "Đ", "d", "điểm", "ĐIỂM", "điểm".normalize("NFD"), "đ.", "diem", "điễm", "ｄ"],
  ...["e", "E5", "e-2", "x", "0x1", "NaN", "Infinity", "VND", "₫", "$", "€", "sao", "/5", "trên 5", "tháng 5", "1/5"],
];
const anyTyped = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join("")),
  fc
    .tuple(fc.nat(1300), fc.constantFrom(",", "."), fc.nat(1300), fc.constantFrom("", "đ", " điểm", " "))
    .map(([whole, mark, part, unit]) => `${String(whole)}${mark}${String(part)}${unit}`),
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.double().map(String),
);

it("offers for a text the one number that a person may read in it, or none", () => {
  let offers = 0;
  fc.assert(
    fc.property(anyTyped, anyBounds, (text, bounds) => {
      const reading = readNumber(rawValue(text), expectationOf(bounds));
      if (reading.is === "blank") {
        expect(text).toMatch(/^ *$/);
        return;
      }
      if (reading.is !== "wrong") throw new Error(`${JSON.stringify(text)} became ${JSON.stringify(reading)}`);
      const offered = reading.complaint.repair?.value;
      const legal = readByPerson(text).filter((value) => isLegal(value, bounds));
      if (offered === undefined) return;
      offers += 1;
      expect(legal.map((value) => value + 0)).toEqual([offered]);
    }),
    { numRuns: 20_000 },
  );
  expect(offers).toBeGreaterThan(200);
});

it("offers every number that a person reads without doubt in plain digits", () => {
  const anyPlain = fc
    .tuple(
      fc.constantFrom("", " ", "'", "\u00a0"),
      fc.integer({ min: 0, max: 10_000 }),
      fc.constantFrom(",", "."),
      fc.constantFrom("", " ", "đ", " điểm", "\u200b", " ĐIỂM".normalize("NFD")),
    )
    .map(([before, hundredths, mark, after]) => {
      const text = (hundredths / 100).toFixed(2).replace(".", mark);
      return { text: `${before}${text}${after}`, value: hundredths / 100 };
    });
  const bounds = { least: hundredthsOf(0), most: hundredthsOf(10_000), step: hundredthsOf(1) };
  fc.assert(
    fc.property(anyPlain, ({ text, value }) => {
      const reading = readNumber(rawValue(text), expectationOf(bounds));
      expect(reading).toMatchObject({ is: "wrong", complaint: { code: "score-is-text", repair: { value } } });
    }),
    { numRuns: 2000 },
  );
});

it("takes a number as points exactly when it is legal", () => {
  const anyNumber = fc.oneof(
    fc.integer({ min: -20_000, max: 20_000 }).map((count) => count / 100),
    fc.integer({ min: -20_000, max: 20_000 }).map((count) => count / 1000),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
  );
  fc.assert(
    fc.property(anyNumber, anyBounds, (value, bounds) => {
      const reading = readNumber(rawValue(value), expectationOf(bounds));
      // Fifteen digits, as Excel keeps them.
      const kept = Number(value.toPrecision(15));
      const isWhole = Math.abs(kept * 100 - Math.round(kept * 100)) <= Math.abs(kept) * 1e-13;
      const points = isWhole && isLegal(kept, bounds) ? Math.round(kept * 100) + 0 : null;
      expect(reading.is === "points" ? reading.points : null).toBe(points);
    }),
    { numRuns: 5000 },
  );
});
