import { zlibSync } from "fflate";
import { encode } from "uqr";
import { joinBytes } from "./join-bytes";
import { crc32 } from "./zip/crc32";

/** Pixels of a module: 232 pixels for a seal, which stay sharp at any size that a sheet of paper has room for. */
const SCALE = 8;
/** The standard's quiet zone: the white around a code without which readers do not find it. */
const QUIET_MODULES = 4;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const WHITE = 0xff;
const GRAY_8_BIT = [8, 0, 0, 0, 0];

function bigEndian(number: number): Uint8Array {
  return Uint8Array.of(number >>> 24, number >>> 16, number >>> 8, number);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joinBytes([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data]);
  return joinBytes([bigEndian(data.length), named, bigEndian(crc32(named))]);
}

/** Rows of gray values, each behind a byte that says "no filter". */
function rowsOf(modules: readonly (readonly boolean[])[]): Uint8Array {
  const side = modules.length * SCALE;
  const rows = new Uint8Array(side * (side + 1)).fill(WHITE);
  for (let down = 0; down < side; down += 1) {
    const row = modules[Math.floor(down / SCALE)] ?? [];
    const start = down * (side + 1);
    rows[start] = 0;
    for (let across = 0; across < side; across += 1) {
      if (row[Math.floor(across / SCALE)] === true) rows[start + 1 + across] = 0;
    }
  }
  return rows;
}

/** A QR code of this text as PNG, with the strongest error correction: paper is folded, stamped and copied. */
export function qrPng(text: string): Uint8Array {
  const { data } = encode(text, { ecc: "H", border: QUIET_MODULES });
  const side = bigEndian(data.length * SCALE);
  const header = joinBytes([side, side, Uint8Array.from(GRAY_8_BIT)]);
  return joinBytes([
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(rowsOf(data))),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** The same as text, for Office.js and for pages. */
export function qrBase64(text: string): string {
  return btoa(String.fromCharCode(...qrPng(text)));
}
