import jsQR from "jsqr";
import { unzlibSync } from "fflate";

export type GrayPicture = { readonly width: number; readonly height: number; readonly grays: Uint8Array };

/** The text of the QR code in a picture, read by a program that has nothing to do with the one that drew it; null for none. */
export function decodeQr({ width, height, grays }: GrayPicture): string | null {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [at, gray] of grays.entries()) pixels.fill(gray, at * 4, at * 4 + 3);
  return jsQR(pixels, width, height)?.data ?? null;
}

/** PNG of 8 bits of gray without filters, chunk by chunk as its standard says. */
export function grayOfPng(png: Uint8Array): GrayPicture {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const parts = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    parts.set(String.fromCharCode(...png.subarray(at + 4, at + 8)), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const rows = unzlibSync(parts.get("IDAT") ?? new Uint8Array());
  const grays = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const start = row * (width + 1);
    if (rows[start] !== 0) throw new RangeError("a filtered row");
    grays.set(rows.subarray(start + 1, start + 1 + width), row * width);
  }
  return { width, height, grays };
}

/** PGM as pdftoppm -gray writes it: "P5 width height 255" and the grays. */
export function grayOfPgm(bytes: Uint8Array): GrayPicture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));
  if (head === null) throw new RangeError("no PGM");
  const [found, width, height] = head;
  return { width: Number(width), height: Number(height), grays: bytes.subarray(found.length) };
}
