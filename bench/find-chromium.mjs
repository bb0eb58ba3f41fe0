import { spawnSync } from "node:child_process";

const NAMES = [process.env.CHROMIUM ?? "chromium", "chromium-browser", "google-chrome"];

/** The path of a Chromium; undefined where there is none. */
export function findChromium() {
  const found = NAMES.map((name) => spawnSync("which", [name], { encoding: "utf8" })).find(
    ({ status }) => status === 0,
  );
  return found?.stdout.trim();
}
