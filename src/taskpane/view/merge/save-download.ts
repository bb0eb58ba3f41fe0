import type { Download } from "../../merge/merge-commands";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ZIP = "application/zip";
/** Browsers take the file after the click; some only a little later. */
const KEPT_FOR_MS = 60_000;

/** Hands the bytes to the person as a file of that name. */
export function saveDownload({ name, bytes }: Download): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: name.endsWith(".zip") ? ZIP : XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_FOR_MS);
}
