import { strToU8 } from "fflate";

/** Texts are turned into bytes in pieces of this many letters: a whole sheet as one text would stand there twice. */
const PIECE = 65_536;

/** The bytes of many texts behind each other, piece by piece. */
export function* bytesOfTexts(texts: Iterable<string>): Generator<Uint8Array> {
  let waiting = "";
  for (const text of texts) {
    waiting += text;
    if (waiting.length < PIECE) continue;
    yield strToU8(waiting);
    waiting = "";
  }
  yield strToU8(waiting);
}
