import { ALPHABET, checkCharacter } from "../../src/scoring/check-character";

/** Multiplication of polynomials over two elements, modulo x^5 + x^2 + 1, as on paper. */
function product(a: number, b: number): number {
  let long = 0;
  for (let bit = 0; bit < 5; bit++) if ((b >> bit) & 1) long ^= a << bit;
  for (let bit = 8; bit >= 5; bit--) if ((long >> bit) & 1) long ^= 0b100101 << (bit - 5);
  return long;
}

describe("the alphabet of codes", () => {
  it("is 32 characters, none of which is read for another", () => {
    expect(new Set(ALPHABET).size).toBe(32);
    expect(ALPHABET).not.toMatch(/[ILOU]/);
    expect(ALPHABET).toMatch(/^[0-9A-Z]+$/);
  });
});

describe("the check character", () => {
  it("is the sum of the values times 2, 4, 8 … in the field of 32", () => {
    const values = [31, 0, 7, 19, 4, 30, 11];
    let weight = 1;
    let sum = 0;
    for (const value of values) {
      weight = product(weight, 2);
      sum ^= product(value, weight);
    }
    expect(checkCharacter(values)).toBe(sum);
  });

  it("of 1 alone is 2, and of nothing 0", () => {
    expect([checkCharacter([1]), checkCharacter([]), checkCharacter([0, 0, 0])]).toEqual([2, 0, 0]);
    // 16 × 2 is 32, and 32 less x^5 + x^2 + 1 is 5.
    expect(checkCharacter([16])).toBe(5);
  });
});
