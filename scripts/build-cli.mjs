// The terminal program as dist/cli/main.js: one start file and parts that load when a command needs them.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const lock = join(dist, "cli.lock");
const LOCK_STALE_MS = 30_000;
const LOCK_PAUSE_MS = 50;

export const program = join(dist, "cli", "main.js");

/** Everything that the bundle is made of; folders too, since their time tells of a file that is gone. */
function newestSource(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestSource(join(path, name))), stats.mtimeMs);
}

export function isBuilt() {
  const built = statSync(program, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return false;
  const sources = ["src", "assets/criteria", "package.json", "package-lock.json", "scripts/build-cli.mjs"];
  return sources.every((source) => newestSource(join(root, source)) <= built);
}

/** A CommonJS library inside an ES module still calls require() for what Node brings along. */
const REQUIRE =
  'import { createRequire as cliCreateRequire } from "node:module"; const require = cliCreateRequire(import.meta.url);';

async function bundle(outdir) {
  const { build } = await import("esbuild");
  const worker = join(root, "src/cli/foreign-worker.ts");
  const hasWorker = statSync(worker, { throwIfNoEntry: false }) !== undefined;
  await build({
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts", ...(hasWorker ? [worker] : [])],
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

async function alone(work) {
  mkdirSync(dist, { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
      if (since !== undefined && Date.now() - since > LOCK_STALE_MS) rmSync(lock, { recursive: true, force: true });
      await pause(LOCK_PAUSE_MS);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Builds beside the old program and swaps, so that nobody starts a half written one. */
export async function buildCli() {
  await alone(async () => {
    if (isBuilt()) return;
    const fresh = join(dist, "cli.new");
    const old = join(dist, "cli.old");
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
    await bundle(fresh);
    const here = statSync(join(dist, "cli"), { throwIfNoEntry: false }) !== undefined;
    if (here) renameSync(join(dist, "cli"), old);
    renameSync(fresh, join(dist, "cli"));
    rmSync(old, { recursive: true, force: true });
  });
}
