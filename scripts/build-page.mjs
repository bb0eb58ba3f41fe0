// The browser page as dist/browser: what `npm start` serves. Microsoft's library is not part of it; serve.mjs takes that
// file from the user's own node_modules, unmodified.
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isFresh, root, swapBuild } from "./swap-build.mjs";

export const folder = join(root, "dist", "browser");

const STATIC = ["index.html", "pane.html", "page.css"];
const SOURCES = [
  ...["src", "assets/criteria", "package.json", "package-lock.json"],
  ...["scripts/build-page.mjs", "scripts/swap-build.mjs"],
];

export function isBuilt() {
  return isFresh("browser/meta.json", SOURCES);
}

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: "es2022",
  platform: "browser",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "error",
};

async function bundle(outdir) {
  const { build } = await import("esbuild");
  const page = join("src", "browser", "page");
  const [{ metafile }] = await Promise.all([
    build({
      ...common,
      // Without names of its own, a part of an older build would be taken for the new one by the browser's cache.
      entryPoints: [join(page, "index.ts"), join(page, "pane-place.ts")],
      chunkNames: "part-[hash]",
      outdir,
      splitting: true,
      format: "esm",
      metafile: true,
      sourcemap: false,
    }),
    // A plain script, since it must have run before any other of the frame begins.
    build({
      ...common,
      entryPoints: [join(page, "pane-entry.ts")],
      outfile: join(outdir, "pane-office.js"),
      format: "iife",
    }),
  ]);
  for (const file of STATIC) copyFileSync(join(root, page, file), join(outdir, file));
  writeFileSync(join(outdir, "meta.json"), JSON.stringify(metafile.outputs));
}

/** Builds beside the old page and swaps. */
export async function buildPage() {
  await swapBuild("browser", isBuilt, bundle);
}
