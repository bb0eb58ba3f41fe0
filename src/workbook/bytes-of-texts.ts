import { strToU8 } from "fflate";

/** Texts are turned into bytes in pieces of this many letters: a whole sheet as one text would stand there twice. */
const PIECE = 65_536;

/** The bytes of many texts behind each other. */
export function bytesOfTexts(texts: Iterable<string>): Uint8Array {
  const pieces: Uint8Array[] = [];
  let waiting = "";
  for (const text of texts) {
    waiting += text;
    if (waiting.length < PIECE) continue;
    pieces.push(strToU8(waiting));
    waiting = "";
  }
  pieces.push(strToU8(waiting));
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
