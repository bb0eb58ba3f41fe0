// The browser page as dist/browser: what `npm start` serves. Microsoft's library is not part of it; serve.mjs takes that
// file from the user's own node_modules, unmodified.
import { copyFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildPane, folder as paneFolder, isPaneBuilt } from "./build-pane.mjs";
import { licencesOf } from "./licences.mjs";
import { isFresh, root, swapBuild } from "./swap-build.mjs";

export const folder = join(root, "dist", "browser");

const STATIC = ["index.html", "page.css"];
const SOURCES = [
  ...["src", "assets/criteria", "assets/icons", "package.json", "package-lock.json", "webpack.config.js"],
  ...["scripts/build-page.mjs", "scripts/build-pane.mjs", "scripts/licences.mjs", "scripts/swap-build.mjs"],
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

const OFFICE = "https://appsforoffice.microsoft.com";
const LIBRARY = /<script src="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"?><\/script>/;
/** Microsoft's library and the page's half of Office stand where office.js stands in Excel. */
const OWN_LIBRARY = '<script src="../office/excel-web-16.00.js"></script><script src="../pane-office.js"></script>';

/** The pane as it ships to Excel, every script unchanged; only what its html takes from Microsoft comes from here. */
function mountPane(outdir) {
  cpSync(paneFolder, join(outdir, "taskpane"), { recursive: true, filter: (path) => !path.endsWith(".map") });
  const page = join(outdir, "taskpane", "taskpane.html");
  const shipped = readFileSync(page, "utf8");
  if (!LIBRARY.test(shipped)) throw new Error("taskpane.html no longer loads office.js as build-page.mjs expects");
  writeFileSync(page, shipped.replace(LIBRARY, OWN_LIBRARY).replaceAll(` ${OFFICE}`, ""));
}

async function bundle(outdir) {
  if (!isPaneBuilt()) await buildPane();
  const { build } = await import("esbuild");
  const page = join("src", "browser", "page");
  const [{ metafile }] = await Promise.all([
    build({
      ...common,
      // Without names of its own, a part of an older build would be taken for the new one by the browser's cache.
      entryPoints: [join(page, "index.ts")],
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
  writeFileSync(join(outdir, "licences.txt"), licencesOf(metafile));
  mountPane(outdir);
  writeFileSync(join(outdir, "meta.json"), JSON.stringify(metafile.outputs));
}

/** Builds beside the old page and swaps. */
export async function buildPage() {
  await swapBuild("browser", isBuilt, bundle);
}
