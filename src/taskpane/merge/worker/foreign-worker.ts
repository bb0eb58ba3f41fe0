import { readAnyWorkbook } from "../../../workbook/read-workbook";

// The thread of read-foreign-apart.ts: one file in, one outcome out.
addEventListener("message", ({ data }: MessageEvent<Uint8Array>) => {
  void readAnyWorkbook(data).then((outcome) => {
    postMessage(outcome);
  });
});
