import fc from "fast-check";
import { inPieces, joined } from "../../../src/taskpane/merge/worker/pieces";

const leaf = fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.boolean());
const list = fc
  .tuple(fc.array(leaf, { maxLength: 4 }), fc.nat(700))
  .map(([rows, length]) =>
    Array.from({ length }, (_, at) => ({ at, row: rows[at % Math.max(1, rows.length)] ?? null })),
  );
const answer = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,3}$/u),
  fc.oneof(leaf, list, fc.record({ units: list, name: leaf }), fc.array(fc.record({ turned: list }), { maxLength: 3 })),
);

describe("an answer in pieces", () => {
  it("is the same once it is joined, whatever is long in it", () => {
    fc.assert(
      fc.property(fc.oneof(answer, list, leaf), (whole) => {
        const { rest, pieces } = inPieces(whole);
        expect(joined(structuredClone(rest), structuredClone(pieces))).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  it("holds no more than 250 rows in a message", () => {
    const rows = Array.from({ length: 3321 }, (_, at) => at);
    const { rest, pieces } = inPieces({ shown: { units: rows }, read: 3321 });
    expect(rest).toEqual({ shown: { units: [] }, read: 3321 });
    expect(pieces.map(({ path, rows: some }) => [path, some.length])).toEqual([
      ...Array.from({ length: 13 }, () => ["shown.units", 250]),
      ["shown.units", 71],
    ]);
  });

  it("cuts the long lists of each row, too: under one way to round thousands of units may stand elsewhere", () => {
    const turned = Array.from({ length: 300 }, (_, at) => at);
    const { rest, pieces } = inPieces({
      policies: [
        { how: "cut", turned },
        { how: "half-even", turned: [1] },
      ],
    });
    expect(rest).toEqual({
      policies: [
        { how: "cut", turned: [] },
        { how: "half-even", turned: [1] },
      ],
    });
    expect(pieces.map(({ path, rows }) => [path, rows.length])).toEqual([
      ["policies.0.turned", 250],
      ["policies.0.turned", 50],
    ]);
  });

  it("keeps every place of a short list, an empty one, too", () => {
    const row: unknown[] = [];
    row[2] = "9,25";
    const { rest, pieces } = inPieces({ cells: row, units: Array.from({ length: 251 }, (_, at) => at) });
    expect(joined(rest, pieces)).toMatchObject({ cells: [undefined, undefined, "9,25"], units: { length: 251 } });
  });

  it("leaves bytes and other values as they are", () => {
    const bytes = new Uint8Array(1000);
    expect(inPieces(bytes)).toEqual({ rest: bytes, pieces: [] });
    expect(joined(bytes, [])).toBe(bytes);
    expect(joined(null, [])).toBeNull();
  });
});
