// Builds a folder of dist/ beside the old one and swaps, once, however many programs ask for it at the same time.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const LOCK_STALE_MS = 30_000;
const LOCK_PAUSE_MS = 50;
const LOCK_SIGN_MS = 5_000;

const found = (path) => statSync(path, { throwIfNoEntry: false });

/** Everything that a bundle is made of; folders too, since their time tells of a file that is gone. */
function newestSource(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestSource(join(path, name))), stats.mtimeMs);
}

/** Whether a file of dist/ is newer than all that it is made of; paths count from the project's root. */
export function isFresh(output, sources) {
  const built = found(join(dist, output))?.mtimeMs;
  return built !== undefined && sources.every((source) => newestSource(join(root, source)) <= built);
}

async function alone(lock, work) {
  mkdirSync(dist, { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const since = found(lock)?.mtimeMs;
      if (since !== undefined && Date.now() - since > LOCK_STALE_MS) rmSync(lock, { recursive: true, force: true });
      await pause(LOCK_PAUSE_MS);
    }
  }
  // A long build signs its lock, lest the next in line take it for one left behind.
  const sign = setInterval(() => utimesSync(lock, new Date(), new Date()), LOCK_SIGN_MS);
  try {
    return await work();
  } finally {
    clearInterval(sign);
    rmSync(lock, { recursive: true, force: true });
  }
}

/** `bundle` fills the folder that it is given, unless `isBuilt` says meanwhile that somebody else was faster. */
export async function swapBuild(name, isBuilt, bundle) {
  await alone(join(dist, `${name}.lock`), async () => {
    if (isBuilt()) return;
    const [standing, fresh, old] = [name, `${name}.new`, `${name}.old`].map((folder) => join(dist, folder));
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
    await bundle(fresh);
    if (found(standing) !== undefined) renameSync(standing, old);
    renameSync(fresh, standing);
    rmSync(old, { recursive: true, force: true });
  });
}
