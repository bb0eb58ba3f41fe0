import { Inflate as Stream, inflateSync } from "fflate";

/**
 * Unpacks one raw DEFLATE stream. Throws when it is damaged or holds more than `limit` bytes, and does so before it has
 * taken much more memory than that: whoever injects another one (Node's zlib) keeps to the same.
 */
export type Inflate = (compressed: Uint8Array, limit: number) => Uint8Array;

/** DEFLATE cannot expand further: two bits for a run of 258 bytes. */
const LARGEST_EXPANSION = 1032;
const ONE_STEP_BYTES = 64 * 1024 * 1024;
const SLICE_BYTES = 16 * 1024;

/**
 * In one step where even the worst case stays small, else in slices that stop at the limit: with an output buffer alone,
 * fflate runs through all 10 GB of an entry that claims 50 KB (40 s instead of 0.4 s).
 */
export const boundedInflate: Inflate = (compressed, limit) =>
  compressed.length * LARGEST_EXPANSION <= ONE_STEP_BYTES
    ? inflateAtOnce(compressed, limit)
    : inflateInSlices(compressed, limit);

function inflateAtOnce(compressed: Uint8Array, limit: number): Uint8Array {
  // One byte more than allowed: fflate drops silently what finds no room, so a full buffer means too much.
  const room = Math.min(limit, compressed.length * LARGEST_EXPANSION) + 1;
  const found = inflateSync(compressed, { out: new Uint8Array(room) });
  if (found.length > limit) throw new RangeError("expands past its limit");
  return found;
}

function inflateInSlices(compressed: Uint8Array, limit: number): Uint8Array {
  const slices: Uint8Array[] = [];
  let size = 0;
  const stream = new Stream((slice) => {
    size += slice.length;
    if (size > limit) throw new RangeError("expands past its limit");
    slices.push(slice);
  });
  for (let at = 0; at < compressed.length; at += SLICE_BYTES) {
    stream.push(compressed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= compressed.length);
  }
  return joined(slices, size);
}

function joined(slices: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const slice of slices) {
    whole.set(slice, at);
    at += slice.length;
  }
  return whole;
}
