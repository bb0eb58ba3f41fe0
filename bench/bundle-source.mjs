// Bundles a few lines of TypeScript over src/ into .cache/bench, so that a benchmark runs what the program runs.
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Gives the path of the bundle. `@e965/xlsx` stays outside, as it loads only when it is needed. */
export async function bundleSource(name, lines) {
  const outfile = `${root}.cache/bench/${name}.mjs`;
  await build({
    stdin: { contents: lines, resolveDir: root, loader: "ts" },
    absWorkingDir: root,
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: ["@e965/xlsx"],
    logLevel: "error",
  });
  return outfile;
}
