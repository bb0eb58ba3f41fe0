import { crc32, deflateRawSync } from "node:zlib";

import { Refusal } from "../../../src/workbook/file-fault";
import { boundedInflate } from "../../../src/workbook/zip/inflate";
import { crc32 as ours } from "../../../src/workbook/zip/crc32";
import { openPackage } from "../../../src/workbook/zip/open-package";

type Entry = { readonly name: string; readonly content: string; readonly method?: number; readonly flags?: number };
type Lies = { readonly crc?: number; readonly size?: number; readonly count?: number };

const LARGE = 0xffffffff;

type Placed = { readonly entry: Entry; readonly packed: Buffer; readonly offset: number };

/** A zip written by hand: [APPNOTE] 4.3.7 local header, 4.3.12 directory, 4.3.16 end. Numbers may lie. */
function zip(entries: readonly Entry[], lies: Lies = {}, { zip64 = false, comment = "" } = {}): Buffer {
  const placed: Placed[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = entry.method === 0 ? Buffer.from(entry.content) : deflateRawSync(entry.content);
    placed.push({ entry, packed, offset });
    offset += 30 + Buffer.byteLength(entry.name) + packed.length;
  }
  const directory = placed.map((one) => directoryEntry(one, lies, zip64));
  const end = ending(entries.length, offset, lies, zip64);
  return Buffer.concat([...placed.map(localEntry), ...directory, ...end, Buffer.from(comment)]);
}

function localEntry({ entry, packed }: Placed): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(Buffer.byteLength(entry.name), 26);
  return Buffer.concat([head, Buffer.from(entry.name), packed]);
}

function directoryEntry({ entry, packed, offset }: Placed, lies: Lies, zip64: boolean): Buffer {
  const bytes = Buffer.from(entry.content);
  const numbers = [lies.size ?? bytes.length, packed.length, offset];
  const extra = Buffer.alloc(zip64 ? 28 : 0);
  if (zip64) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    numbers.forEach((number, at) => extra.writeBigUInt64LE(BigInt(number), 4 + 8 * at));
  }
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(entry.flags ?? 0, 8);
  head.writeUInt16LE(entry.method ?? 8, 10);
  head.writeUInt32LE(lies.crc ?? crc32(bytes), 16);
  [24, 20, 42].forEach((at, index) => head.writeUInt32LE(zip64 ? LARGE : (numbers[index] ?? 0), at));
  head.writeUInt16LE(Buffer.byteLength(entry.name), 28);
  head.writeUInt16LE(extra.length, 30);
  return Buffer.concat([head, Buffer.from(entry.name), extra]);
}

function ending(entries: number, start: number, { count = entries }: Lies, zip64: boolean): Buffer[] {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(zip64 ? LARGE : start, 16);
  if (!zip64) return [end];
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  return [end64, locator, end];
}

/** Points the zip64 locator, 42 bytes before the end, at the record before it. */
function located(bytes: Buffer): Buffer {
  bytes.writeBigUInt64LE(BigInt(bytes.length - 22 - 20 - 56), bytes.length - 22 - 20 + 8);
  return bytes;
}

function partOf(bytes: Uint8Array, path = "a.xml"): string {
  const content = openPackage(bytes, { inflate: boundedInflate, checksum: ours });
  return new TextDecoder().decode(content.part(path));
}

function faultOf(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    return error instanceof Refusal ? error.fault : error;
  }
  return "none";
}

const HELLO: Entry = { name: "a.xml", content: "Xin chào, xin chào, xin chào" };

describe("a zip", () => {
  it("is read stored or deflated, with a comment behind it, and by names in any case or with backslashes", () => {
    expect(partOf(zip([HELLO]))).toBe(HELLO.content);
    expect(partOf(zip([{ ...HELLO, method: 0 }], {}, { comment: "made by hand" }))).toBe(HELLO.content);
    expect(partOf(zip([{ ...HELLO, name: "xl\\Sheet.XML" }]), "xl/sheet.xml")).toBe(HELLO.content);
    expect(partOf(zip([{ ...HELLO, name: "/A.xml" }]))).toBe(HELLO.content);
  });

  it("is read in the 64-bit form that some programs always write", () => {
    expect(partOf(located(zip([HELLO, { name: "b", content: "2" }], {}, { zip64: true })), "b")).toBe("2");
  });

  it.each<[string, Buffer, unknown]>([
    ["with a wrong checksum", zip([HELLO], { crc: 7 }), { code: "file-unreadable", facts: { reason: "damaged-zip" } }],
    [
      "that claims less than it holds",
      zip([HELLO], { size: 10 }),
      { code: "file-unreadable", facts: { reason: "damaged-zip" } },
    ],
    [
      "that claims more than it holds",
      zip([HELLO], { size: 500 }),
      { code: "file-unreadable", facts: { reason: "damaged-zip" } },
    ],
    [
      "that claims more than a part may have",
      zip([HELLO], { size: 65 * 1024 * 1024 }),
      { code: "file-too-large", facts: { what: "part", limit: "64 MB" } },
    ],
    [
      "packed in another way",
      zip([{ ...HELLO, method: 12 }]),
      { code: "file-unreadable", facts: { reason: "damaged-zip" } },
    ],
    ["with a password", zip([{ ...HELLO, flags: 1 }]), { code: "file-encrypted", facts: {} }],
    [
      "with the part twice",
      zip([HELLO, { ...HELLO, name: "A.XML" }]),
      { code: "file-unreadable", facts: { reason: "damaged-zip" } },
    ],
    [
      "without the part",
      zip([{ ...HELLO, name: "b" }]),
      { code: "file-unreadable", facts: { reason: "part-missing" } },
    ],
    [
      "with more entries in its end than in its directory",
      zip([HELLO], { count: 3 }),
      { code: "file-unreadable", facts: { reason: "damaged-zip" } },
    ],
    [
      "with too many entries",
      zip([HELLO], { count: 60_000 }),
      { code: "file-too-large", facts: { what: "parts", limit: "20000" } },
    ],
    ["cut at the end", zip([HELLO]).subarray(0, -1), { code: "file-unreadable", facts: { reason: "cut-short" } }],
    [
      "whose 64-bit end is missing",
      zip([HELLO], {}, { zip64: true }),
      { code: "file-unreadable", facts: { reason: "damaged-zip" } },
    ],
  ])("%s is refused", (_, bytes, fault) => {
    expect(faultOf(() => partOf(bytes))).toEqual(fault);
  });

  it("may hold too much where nobody looks", () => {
    expect(partOf(zip([{ ...HELLO, method: 12, name: "x.bin" }, HELLO]))).toBe(HELLO.content);
  });

  it("stops when all its parts together become too much", () => {
    const names = ["a", "b", "c"];
    const bytes = zip(names.map((name) => ({ name, content: " ".repeat(60_000_000) })));
    const content = openPackage(bytes, { inflate: boundedInflate, checksum: crc32 });
    expect(faultOf(() => names.map((name) => content.part(name).length))).toEqual({
      code: "file-too-large",
      facts: { what: "contents", limit: "128 MB" },
    });
  });
});
