import { crc32 as zlibCrc32, inflateRawSync } from "node:zlib";

import { crc32 as tableCrc32, type Checksum } from "../workbook/zip/crc32";
import type { Inflate } from "../workbook/zip/inflate";

/** zlib rejects an output limit of 0 and a chunk under 64 bytes. */
const SMALLEST_CHUNK = 64;

/** Node's zlib, about twice as fast as fflate. One chunk as large as the whole output saves it from joining many. */
export const inflateNode: Inflate = (compressed, limit) => {
  const found = inflateRawSync(compressed, {
    maxOutputLength: Math.max(1, limit),
    chunkSize: Math.max(SMALLEST_CHUNK, limit + 1),
  });
  if (found.length > limit) throw new RangeError("expands past its limit");
  return found;
};

const builtIn = zlibCrc32 as Checksum | undefined;

/** Node has had its own since 20.15 and 22.2. */
export const checksumNode: Checksum = builtIn ?? tableCrc32;
