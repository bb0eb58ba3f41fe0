import { crc32 as zlibCrc32 } from "node:zlib";
import fc from "fast-check";

import { crc32 } from "../../../src/workbook/zip/crc32";

describe("crc32", () => {
  it("is the sum that zlib computes, of any bytes and from any place in a buffer", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(20), (bytes, start) => {
        const part = bytes.subarray(start);
        expect(crc32(part)).toBe(zlibCrc32(part));
      }),
    );
  });
});
