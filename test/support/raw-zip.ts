import { constants, crc32, deflateRawSync } from "node:zlib";

/** An entry as it will lie in a zip, with whatever its directory claims about it. */
export type RawEntry = {
  readonly path: string;
  readonly packed: Uint8Array;
  /** What the directory says that it unpacks to. */
  readonly size: number;
  readonly checksum: number;
  readonly isEncrypted?: boolean;
};

const DEFLATED = 8;

export function packed(path: string, content: string | Uint8Array): RawEntry {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { path, packed: deflateRawSync(bytes), size: bytes.length, checksum: crc32(bytes) };
}

const CHUNK = 64 * 1024 * 1024;
/** An empty block that says that it is the last one. */
const LAST_BLOCK = Uint8Array.of(3, 0);

/**
 * A part of so many times 64 MB of blanks, packed a thousand times smaller: one packed piece that does not know where
 * it stands, again and again. `claims` is the size that the directory gives.
 */
export function bomb(path: string, pieces: number, claims = pieces * CHUNK): RawEntry {
  const piece = deflateRawSync(new Uint8Array(CHUNK).fill(0x20), { finishFlush: constants.Z_FULL_FLUSH });
  const all = [...Array.from({ length: pieces }, () => piece), LAST_BLOCK];
  return { path, packed: Buffer.concat(all), size: claims, checksum: 0 };
}

function fields(entry: RawEntry): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(entry.isEncrypted === true ? 1 : 0, 2);
  bytes.writeUInt16LE(DEFLATED, 4);
  bytes.writeUInt32LE(entry.checksum, 10);
  bytes.writeUInt32LE(entry.packed.length, 14);
  bytes.writeUInt32LE(entry.size, 18);
  bytes.writeUInt16LE(Buffer.byteLength(entry.path), 22);
  return bytes;
}

function localEntry(entry: RawEntry): Buffer {
  return Buffer.concat([Buffer.from("PK\u0003\u0004"), fields(entry), Buffer.from(entry.path), entry.packed]);
}

function directoryEntry(entry: RawEntry, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const head = Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1");
  return Buffer.concat([head, fields(entry), rest, Buffer.from(entry.path)]);
}

/** A zip of these entries, lies and all. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals = entries.map(localEntry);
  let offset = 0;
  const directory = entries.map((entry, at) => {
    const found = directoryEntry(entry, offset);
    offset += locals[at]?.length ?? 0;
    return found;
  });
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
