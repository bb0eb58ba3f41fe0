// What the pane's scripts weigh on the line before a person can use it. usage: node bench/pane-size.mjs
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { buildPane, folder } from "../scripts/build-pane.mjs";

/**
 * The official React template (Office-Addin-TaskPane-React 4abbd86) in a production build: polyfill, react, taskpane and
 * commands, 541,922 bytes, with one text field and a button to show for it.
 */
const TEMPLATE_GZIP = 169_199;

/** { files: [{ file, bytes, gzip }], gzip }, in bytes, at gzip's usual level. */
export async function paneSize() {
  await buildPane();
  const { initial } = JSON.parse(readFileSync(join(folder, "parts.json"), "utf8"));
  const files = initial.map((file) => {
    const content = readFileSync(join(folder, file));
    return { file, bytes: content.length, gzip: gzipSync(content).length };
  });
  return { files, gzip: files.reduce((sum, { gzip }) => sum + gzip, 0), template: TEMPLATE_GZIP };
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

export async function paneSizeLine() {
  const { files, gzip, template } = await paneSize();
  const parts = files.map((one) => `${one.file.split(".")[0]} ${kilobytes(one.gzip)}`).join(", ");
  return (
    `pane: ${kilobytes(gzip)} KB gzip of script before it can be used (${parts}); ` +
    `Microsoft's React template: ${kilobytes(template)} KB`
  );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(process.argv.includes("--json") ? JSON.stringify(await paneSize()) : await paneSizeLine());
}
