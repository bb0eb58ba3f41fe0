import { readAnyWorkbook, type ReadOutcome } from "../../../workbook/read-workbook";

/** A score sheet of .xls takes 0.1 s; a hostile file may keep the library busy for ever. */
const TIME_LIMIT_MS = 10_000;

/**
 * Reads .xls, .xlsb and .ods in a worker of its own that is ended when it takes too long: the library that knows these
 * formats has no limits. Older WebKit lets a worker start none: there only the person's cancel ends such a file.
 */
export async function readForeignApart(bytes: Uint8Array): Promise<ReadOutcome | "took-too-long"> {
  if (typeof Worker === "undefined") return readAnyWorkbook(bytes);
  const worker = new Worker(new URL("./foreign-worker.ts", import.meta.url));
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<ReadOutcome | "took-too-long">((resolve) => {
      timer = setTimeout(resolve, TIME_LIMIT_MS, "took-too-long");
      worker.onmessage = ({ data }: MessageEvent<ReadOutcome>) => {
        resolve(data);
      };
      // Out of memory, or a fault of the library's: either way the file cannot be read here.
      worker.onerror = (event) => {
        event.preventDefault();
        resolve({ ok: false, fault: { code: "file-unreadable", facts: { reason: "damaged-file" } } });
      };
      worker.postMessage(bytes);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
