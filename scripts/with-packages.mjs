// Runs a command with the packages that package-lock.json names, so that `npm test` is one command on a fresh clone.
// usage: node scripts/with-packages.mjs node scripts/test.mjs [arguments]
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(new URL(file, new URL("..", import.meta.url)), "utf8")).packages;
  } catch {
    return null;
  }
}

/** Compares versions, not times: a clone or a branch switch changes the times of files and nothing else. */
function packagesMatch() {
  const wanted = lockedPackages("package-lock.json");
  const installed = lockedPackages("node_modules/.package-lock.json");
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional === true || installed[path]?.version === version,
  );
}

function run(program, args) {
  const { status, signal, error } = spawnSync(program, args, { cwd: root, stdio: "inherit" });
  if (error !== undefined) console.error(error.message);
  return signal === null ? (status ?? 1) : 1;
}

/** npm names itself to what it starts; called by hand, its usual name must do. */
function npm(args) {
  const itself = process.env.npm_execpath;
  return itself === undefined ? run("npm", args) : run(process.execPath, [itself, ...args]);
}

function main([command, ...args]) {
  if (!packagesMatch()) {
    console.error("Installing the packages that package-lock.json names (about a minute) ...");
    const status = npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    if (status !== 0) return status;
  }
  return run(command === "node" ? process.execPath : command, args);
}

process.exitCode = main(process.argv.slice(2));
