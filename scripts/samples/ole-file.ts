import { utf16 } from "./utf16";

/** An OLE file ([MS-CFB]) with two streams, as Excel saves a workbook that needs a password ([MS-OFFCRYPTO] 2.3.4). */
const SECTOR = 512;
const ENTRY = 128;
/** Shorter streams would lie in the small sectors of a stream of their own. */
const SHORTEST_STREAM = 4096;
const IN_STREAM = SHORTEST_STREAM / SECTOR;
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const TABLE_SECTOR = 0xfffffffd;
const TABLE_AT = 0;
const DIRECTORY_AT = 1;
const FIRST_STREAM_AT = 2;
const [STREAM, ROOT] = [2, 5];
const BLACK = 1;

type Entry = { readonly name: string; readonly kind: number; readonly start: number; readonly size: number };

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function header(): Uint8Array {
  const bytes = new Uint8Array(SECTOR);
  const view = viewOf(bytes);
  bytes.set(SIGNATURE);
  view.setUint16(24, 0x3e, true); // minor version
  view.setUint16(26, 3, true); // major version
  view.setUint16(28, 0xfffe, true); // little endian
  view.setUint16(30, 9, true); // sectors of 2^9
  view.setUint16(32, 6, true); // small sectors of 2^6
  view.setUint32(44, 1, true); // sectors of the table
  view.setUint32(48, DIRECTORY_AT, true);
  view.setUint32(56, SHORTEST_STREAM, true);
  view.setUint32(60, END_OF_CHAIN, true); // no small sectors
  view.setUint32(68, END_OF_CHAIN, true); // no table of tables
  for (let at = 76; at < SECTOR; at += 4) view.setUint32(at, FREE, true);
  view.setUint32(76, TABLE_AT, true);
  return bytes;
}

/** Which sector follows which. */
function table(streams: number): Uint8Array {
  const bytes = new Uint8Array(SECTOR).fill(0xff);
  const view = viewOf(bytes);
  view.setUint32(TABLE_AT * 4, TABLE_SECTOR, true);
  view.setUint32(DIRECTORY_AT * 4, END_OF_CHAIN, true);
  for (let index = 0; index < streams * IN_STREAM; index += 1) {
    const isLast = index % IN_STREAM === IN_STREAM - 1;
    const sector = FIRST_STREAM_AT + index;
    view.setUint32(sector * 4, isLast ? END_OF_CHAIN : sector + 1, true);
  }
  return bytes;
}

/** `left`, `right` and `child` are the numbers of other entries. */
function entry(own: Entry, left: number, right: number, child: number): Uint8Array {
  const bytes = new Uint8Array(ENTRY);
  const view = viewOf(bytes);
  bytes.set(utf16(own.name));
  view.setUint16(64, (own.name.length + 1) * 2, true);
  view.setUint8(66, own.kind);
  view.setUint8(67, BLACK);
  view.setUint32(68, left, true);
  view.setUint32(72, right, true);
  view.setUint32(76, child, true);
  view.setUint32(116, own.start, true);
  view.setUint32(120, own.size, true);
  return bytes;
}

function directory(): Uint8Array {
  const stream = (name: string, index: number): Entry => {
    return { name, kind: STREAM, start: FIRST_STREAM_AT + index * IN_STREAM, size: SHORTEST_STREAM };
  };
  const bytes = new Uint8Array(SECTOR);
  // Shorter names come first: EncryptionInfo stands left of EncryptedPackage.
  const root = { name: "Root Entry", kind: ROOT, start: END_OF_CHAIN, size: 0 };
  bytes.set(entry(root, FREE, FREE, 1), 0);
  bytes.set(entry(stream("EncryptedPackage", 0), 2, FREE, FREE), ENTRY);
  bytes.set(entry(stream("EncryptionInfo", 1), FREE, FREE, FREE), ENTRY * 2);
  return bytes;
}

/** Agile encryption, version 4.4; the rest of the stream is blank. */
function encryptionInfo(): Uint8Array {
  const bytes = new Uint8Array(SHORTEST_STREAM).fill(0x20);
  bytes.set([4, 0, 4, 0, 0x40, 0, 0, 0]);
  const xml = '<?xml version="1.0"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>';
  bytes.set(new TextEncoder().encode(xml), 8);
  return bytes;
}

/** `draw` gives the bytes that stand for the encrypted workbook, which nobody can open: there is no key to it. */
export function encryptedFile(draw: () => number): Uint8Array {
  const secret = Uint8Array.from({ length: SHORTEST_STREAM }, draw);
  const parts = [header(), table(2), directory(), secret, encryptionInfo()];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
