import { strToU8 } from "fflate";
import type { DeflatedPart } from "./deflate-part";

/** Sizes and signatures of APPNOTE.TXT 6.3 (PKWARE), sections 4.3.7, 4.3.12 and 4.3.16; all numbers little-endian. */
const LOCAL = { bytes: 30, signature: 0x04034b50 } as const;
const CENTRAL = { bytes: 46, signature: 0x02014b50 } as const;
const END = { bytes: 22, signature: 0x06054b50 } as const;
/** Version 2.0 of the format, the first that deflates. */
const VERSION = 20;
const DEFLATED = 8;
/** 1 January 1980, the first day that a zip file can name: equal packages become equal bytes on any day. */
const NO_DAY = (1 << 21) | (1 << 16);

type Named = DeflatedPart & { readonly name: Uint8Array; readonly at: number };

function placed(parts: ReadonlyMap<string, DeflatedPart>): { readonly all: readonly Named[]; readonly end: number } {
  let end = 0;
  const all = [...parts].map(([path, part]): Named => {
    const name = strToU8(path);
    const at = end;
    end += LOCAL.bytes + name.length + part.deflated.length;
    return { ...part, name, at };
  });
  return { all, end };
}

/** What both headers of a part say, from this byte on. */
function describe(view: DataView, at: number, { crc, size, deflated, name }: Named): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint32(at + 6, NO_DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, deflated.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

/** A zip file of these parts in their order; every path is plain ASCII. The bytes are those of fflate's zipSync. */
export function joinParts(parts: ReadonlyMap<string, DeflatedPart>): Uint8Array {
  const { all, end } = placed(parts);
  const directory = all.reduce((sum, { name }) => sum + CENTRAL.bytes + name.length, 0);
  const bytes = new Uint8Array(end + directory + END.bytes);
  const view = new DataView(bytes.buffer);
  let at = end;
  for (const part of all) {
    view.setUint32(part.at, LOCAL.signature, true);
    describe(view, part.at + 4, part);
    bytes.set(part.name, part.at + LOCAL.bytes);
    bytes.set(part.deflated, part.at + LOCAL.bytes + part.name.length);
    view.setUint32(at, CENTRAL.signature, true);
    view.setUint16(at + 4, VERSION, true);
    describe(view, at + 6, part);
    view.setUint32(at + 42, part.at, true);
    bytes.set(part.name, at + CENTRAL.bytes);
    at += CENTRAL.bytes + part.name.length;
  }
  view.setUint32(at, END.signature, true);
  view.setUint16(at + 8, all.length, true);
  view.setUint16(at + 10, all.length, true);
  view.setUint32(at + 12, directory, true);
  view.setUint32(at + 16, end, true);
  return bytes;
}
