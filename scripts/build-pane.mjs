// The task pane as dist/taskpane: static files that any https server can hand out. usage: node scripts/build-pane.mjs
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isFresh, root, swapBuild } from "./swap-build.mjs";

export const folder = join(root, "dist", "taskpane");

/** Written last, so that it also tells how old the build is. */
const PARTS = "parts.json";
const SOURCES = [
  ...["scoring", "summary", "sheet", "workbook", "taskpane"].map((room) => join("src", room)),
  ...["assets/criteria", "assets/icons", "package.json", "package-lock.json", "tsconfig.json", "tsconfig.start.json"],
  ...["webpack.config.js", "scripts/build-pane.mjs", "scripts/swap-build.mjs"],
];

export function isPaneBuilt() {
  return isFresh(`taskpane/${PARTS}`, SOURCES);
}

async function compile(outdir) {
  const [{ default: webpack }, { default: config }] = await Promise.all([
    import("webpack"),
    import("../webpack.config.js"),
  ]);
  const settings = config({}, { mode: "production" });
  const compiler = webpack({ ...settings, output: { ...settings.output, path: outdir } });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, done) => (error ? reject(error) : resolve(done)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: "errors-only", colors: false }));
  return stats;
}

/** The scripts that must be there before a person can use the pane, in their order. */
function initialScripts(stats) {
  const { namedChunkGroups } = stats.toJson({ all: false, chunkGroups: true });
  const files = ["start", "main", "pane"].flatMap((name) => namedChunkGroups[name].assets.map((asset) => asset.name));
  return files.filter((file) => file.endsWith(".js"));
}

async function bundle(outdir) {
  const stats = await compile(outdir);
  writeFileSync(join(outdir, PARTS), `${JSON.stringify({ initial: initialScripts(stats) }, null, 1)}\n`);
}

/** Builds beside the old pane and swaps. */
export async function buildPane() {
  await swapBuild("taskpane", isPaneBuilt, bundle);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildPane().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
