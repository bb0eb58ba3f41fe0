import type { Checksum } from "./crc32";
import { tooLarge, unreadable } from "../file-fault";
import type { Inflate } from "./inflate";
import { READ_LIMITS } from "../read-limits";
import type { RecentParts } from "./recent-parts";
import { readZipDirectory, type ZipDirectory, type ZipEntry } from "./zip-directory";

/** What the face injects: Node has both functions built in, a browser takes ours. */
export type Unpacking = {
  readonly inflate: Inflate;
  readonly checksum: Checksum;
  /** Given by whoever reads many files. */
  readonly recent?: RecentParts;
};

/** A zip whose parts are unpacked only when asked for; all methods throw Refusal. */
export type Package = {
  readonly directory: ZipDirectory;
  readonly has: (path: string) => boolean;
  readonly part: (path: string) => Uint8Array;
};

const STORED = 0;
const DEFLATED = 8;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;

export function openPackage(bytes: Uint8Array, unpacking: Unpacking): Package {
  const directory = readZipDirectory(bytes);
  let left: number = READ_LIMITS.contentBytes;
  const part = (path: string): Uint8Array => {
    const entry = directory.get(path.toLowerCase());
    if (entry === undefined) throw unreadable("part-missing");
    if (entry.repeated) throw unreadable("damaged-zip");
    if (entry.size > READ_LIMITS.partBytes) throw tooLarge("part", READ_LIMITS.partBytes);
    left -= entry.size;
    if (left < 0) throw tooLarge("contents", READ_LIMITS.contentBytes);
    return remembered(bytes, path, entry, unpacking);
  };
  return { directory, has: (path) => directory.has(path.toLowerCase()), part };
}

/** Content that was checked stays right for the same bytes. */
function remembered(bytes: Uint8Array, path: string, entry: ZipEntry, unpacking: Unpacking): Uint8Array {
  const packed = packedBytes(bytes, entry);
  const known = unpacking.recent?.find(path, packed, entry) ?? null;
  if (known !== null) return known;
  const content = unpacked(packed, entry, unpacking);
  unpacking.recent?.keep(path, { packed, entry, content });
  return content;
}

/** An entry must be as long and as whole as the directory says: a lie and a flipped bit look the same from here. */
function unpacked(packed: Uint8Array, entry: ZipEntry, { inflate, checksum }: Unpacking): Uint8Array {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw unreadable("damaged-zip");
  let content = packed;
  try {
    if (entry.method === DEFLATED) content = inflate(packed, entry.size);
  } catch {
    throw unreadable("damaged-zip");
  }
  if (content.length !== entry.size || checksum(content) !== entry.checksum) throw unreadable("damaged-zip");
  return content;
}

function packedBytes(bytes: Uint8Array, { offset, compressedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) throw unreadable("damaged-zip");
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > bytes.length) throw unreadable("cut-short");
  return bytes.subarray(start, start + compressedSize);
}
