import fc from "fast-check";
import { ALPHABET, checkCharacter } from "../../src/scoring/check-character";
import { typedSeal } from "../../src/scoring/typed-seal";

const anyCode = fc.array(fc.nat({ max: 31 }), { minLength: 7, maxLength: 7 }).map((values) => {
  return [...values, checkCharacter(values)].map((value) => ALPHABET[value] ?? "").join("");
});

it("reads a code in either case, in groups, with O for 0 and I or L for 1", () => {
  fc.assert(
    fc.property(anyCode, fc.constantFrom("I", "i", "L", "l"), (code, one) => {
      const typed = [
        code.toLowerCase(),
        `${code.slice(0, 4)}-${code.slice(4)}`,
        ` ${Array.from(code).join(" ")}\n`,
        code.replaceAll("0", "O").replaceAll("1", one),
        `${code.slice(0, 4)}–${code.slice(4)}`,
      ];
      expect(typed.map(typedSeal)).toEqual(typed.map(() => code));
    }),
    { numRuns: 200 },
  );
});

it("takes no code with one character wrong or two swapped for a code", () => {
  fc.assert(
    fc.property(anyCode, fc.nat({ max: 7 }), fc.nat({ max: 31 }), fc.nat({ max: 7 }), (code, at, value, other) => {
      const [here = "", there = ""] = [code[at], code[other]];
      const wrong = code.slice(0, at) + (ALPHABET[value] ?? "") + code.slice(at + 1);
      const swapped = Array.from(code, (one, place) => (place === at ? there : place === other ? here : one)).join("");
      for (const typed of [wrong, swapped]) expect(typedSeal(typed)).toBe(typed === code ? code : null);
    }),
    { numRuns: 1000 },
  );
});

it.each(["", "   ", "7K3M9QX", "U0000000", "phiếu", "7K3M9QXA7K3M9QXA"])("takes %j for no code", (typed) => {
  expect(typedSeal(typed)).toBeNull();
});
