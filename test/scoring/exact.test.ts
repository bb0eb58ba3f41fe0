import { add, addAll, compareExact, exactly, mean, NOTHING, rounded, times, type Exact } from "../../src/scoring/exact";
import { hundredthsOf } from "../../src/scoring/points";

const half = (over: number): Exact => ({ over: BigInt(over), under: 2n });

describe("rounding", () => {
  it.each([
    [half(1), 1],
    [half(-1), -1],
    [half(3), 2],
    [half(-3), -2],
    [half(17_999), 9000], // 89.995 is 90.00
    [{ over: 49n, under: 100n }, 0],
    [{ over: -49n, under: 100n }, 0],
    [{ over: 51n, under: 100n }, 1],
    [{ over: 1n, under: 3n }, 0],
    [{ over: 2n, under: 3n }, 1],
    [{ over: -2n, under: 3n }, -1],
  ])("goes half away from zero: %j gives %d", (exact, expected) => {
    expect(rounded(exact)).toBe(expected);
  });

  it("gives a zero without a sign", () => {
    expect(Object.is(rounded({ over: -1n, under: 3n }), 0)).toBe(true);
  });
});

describe("exact arithmetic", () => {
  it("keeps a third a third: 1/3 + 1/3 + 1/3 is 1", () => {
    const third = times(exactly(hundredthsOf(100)), hundredthsOf(1), hundredthsOf(300));
    expect(addAll([third, third, third])).toEqual({ over: 1n, under: 1n });
  });

  it("means 80.00, 80.01 and 80.01 to 80.00666…", () => {
    const found = mean([8000, 8001, 8001].map((points) => exactly(hundredthsOf(points))));
    expect(found).toEqual({ over: 24_002n, under: 3n });
    expect(rounded(found)).toBe(8001);
  });

  it("has no mean of nothing", () => {
    expect(() => mean([])).toThrow(RangeError);
  });

  it("compares without rounding", () => {
    const almost = { over: 8_999_999n, under: 1000n };
    expect(compareExact(almost, exactly(hundredthsOf(9000)))).toBe(-1);
    expect(compareExact(exactly(hundredthsOf(9000)), almost)).toBe(1);
    expect(compareExact(half(2), exactly(hundredthsOf(1)))).toBe(0);
  });

  it("adds nothing to anything", () => {
    expect(add(half(3), NOTHING)).toEqual(half(3));
    expect(addAll([])).toEqual(NOTHING);
  });
});
