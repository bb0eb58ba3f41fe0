// Makes the sample workbooks anew; the same bytes every time. usage: node scripts/samples.mjs [FOLDER]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
/** A CommonJS library inside an ES module still calls require() for what Node brings along. */
const REQUIRE =
  'import { createRequire as samplesCreateRequire } from "node:module"; const require = samplesCreateRequire(import.meta.url);';

async function main([folder = join(root, "assets", "samples")]) {
  const bundled = mkdtempSync(join(tmpdir(), "cham-sao-samples-"));
  const outfile = join(bundled, "main.mjs");
  try {
    await build({
      absWorkingDir: root,
      entryPoints: ["scripts/samples/main.ts"],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      banner: { js: REQUIRE },
      logLevel: "error",
    });
    const { writeSamples } = await import(pathToFileURL(outfile).href);
    await writeSamples(resolve(folder));
  } finally {
    rmSync(bundled, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));
