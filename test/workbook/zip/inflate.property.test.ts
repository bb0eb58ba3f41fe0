import { constants, deflateRawSync } from "node:zlib";
import fc from "fast-check";

import { inflateNode } from "../../../src/cli/inflate-node";
import { boundedInflate } from "../../../src/workbook/zip/inflate";

const MB = 1024 * 1024;

describe.each([
  ["ours", boundedInflate],
  ["Node's", inflateNode],
])("inflate, %s", (_, inflate) => {
  it("gives back what zlib packed, when the limit is just its size", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.constantFrom(1, 6, 9), (bytes, level) => {
        expect(Buffer.from(inflate(deflateRawSync(bytes, { level }), bytes.length)).equals(bytes)).toBe(true);
      }),
    );
  });

  it("throws when one byte more comes out than allowed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 5000 }), (bytes) => {
        expect(() => inflate(deflateRawSync(bytes), bytes.length - 1)).toThrow();
      }),
    );
  });

  it("throws on a stream that is cut", () => {
    const packed = deflateRawSync(Buffer.from("Chấm Sao ".repeat(50)));
    expect(() => inflate(packed.subarray(0, -3), 1000)).toThrow();
  });

  it("stops at the limit of a stream that would become 12 GB, long before it has unpacked it", () => {
    const piece = deflateRawSync(Buffer.alloc(64 * MB), { finishFlush: constants.Z_FULL_FLUSH });
    const bomb = Buffer.concat([...Array.from({ length: 192 }, () => piece), Uint8Array.of(3, 0)]);
    const start = performance.now();
    expect(() => inflate(bomb, 64 * MB)).toThrow();
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
