/** Gives the CRC-32 of some bytes, behind others whose sum is `before`, as an unsigned number; Node's zlib.crc32 fits too. */
export type Checksum = (bytes: Uint8Array, before?: number) => number;

const POLYNOMIAL = 0xedb88320;
const BYTE = 0xff;

/** One table for each place that a byte has in a step of four. */
const [FIRST, SECOND, THIRD, FOURTH] = makeTables();

function makeTables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const fourth = Int32Array.from({ length: BYTE + 1 }, (_, value) => {
    let rest = value;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? POLYNOMIAL : 0);
    return rest;
  });
  const further = (table: Int32Array): Int32Array => table.map((entry) => (entry >>> 8) ^ (fourth[entry & BYTE] ?? 0));
  const third = further(fourth);
  const second = further(third);
  return [further(second), second, third, fourth];
}

/** Four bytes a step: a zip's checksum is the only thing that notices a flipped bit which turned a 4 into a 5. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  let sum = ~before;
  for (let at = 0; at < whole; at += 4) {
    sum ^= view.getInt32(at, true);
    sum = look(FIRST, sum) ^ look(SECOND, sum >>> 8) ^ look(THIRD, sum >>> 16) ^ look(FOURTH, sum >>> 24);
  }
  for (let at = whole; at < bytes.length; at++) sum = (sum >>> 8) ^ look(FOURTH, sum ^ view.getUint8(at));
  return ~sum >>> 0;
}

function look(table: Int32Array, index: number): number {
  return table[index & BYTE] ?? 0;
}
