import { parentPort } from "node:worker_threads";
import { openDeflater } from "../workbook/zip/deflate-part";

// The thread of deflate-apart.ts: takes the pieces of one part after the other; null ends a part, which is answered.
let deflater = openDeflater();

parentPort?.on("message", (piece: Uint8Array | null) => {
  if (piece !== null) {
    deflater.push(piece);
    return;
  }
  const part = deflater.end();
  parentPort?.postMessage(part, [part.deflated.buffer as ArrayBuffer]);
  deflater = openDeflater();
});
