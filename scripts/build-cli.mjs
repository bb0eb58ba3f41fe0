// The terminal program as dist/cli/main.js: one start file and parts that load when a command needs them.
// usage: node scripts/build-cli.mjs
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isFresh, root, swapBuild } from "./swap-build.mjs";

export const program = join(root, "dist", "cli", "main.js");

const SOURCES = [
  ...["src", "assets/criteria", "package.json", "package-lock.json"],
  ...["scripts/build-cli.mjs", "scripts/swap-build.mjs"],
];

export function isBuilt() {
  return isFresh("cli/main.js", SOURCES);
}

/** A CommonJS library inside an ES module still calls require() for what Node brings along. */
const REQUIRE =
  'import { createRequire as cliCreateRequire } from "node:module"; const require = cliCreateRequire(import.meta.url);';

async function bundle(outdir) {
  const { build } = await import("esbuild");
  const workers = ["foreign-worker.ts", "judge-worker.ts", "deflate-worker.ts"].map((name) =>
    join(root, "src/cli", name),
  );
  await build({
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts", ...workers],
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: true,
    // Without names of their own, the parts of one build would overwrite those that a running program still loads.
    chunkNames: "part-[hash]",
    banner: { js: REQUIRE },
    logLevel: "error",
  });
}

/** Builds beside the old program and swaps, so that nobody starts a half written one. */
export async function buildCli() {
  await swapBuild("cli", isBuilt, bundle);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildCli().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
