#!/usr/bin/env node
// Starts the terminal program, after bundling it when its sources are newer. usage: node scripts/chamsao.mjs --help
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { buildCli, isBuilt, program } from "./build-cli.mjs";

const CANNOT_RUN = 2;

async function start() {
  if (!isBuilt()) {
    if (!existsSync(new URL("../node_modules/esbuild", import.meta.url))) {
      console.error("Chưa cài gói: chạy `npm ci` trước. / The packages are missing: run `npm ci` first.");
      process.exitCode = CANNOT_RUN;
      return;
    }
    await buildCli();
  }
  await import(pathToFileURL(program).href);
}

await start().catch((error) => {
  // esbuild has already said which file it could not bundle.
  if (error.errors === undefined) console.error(error);
  process.exitCode = CANNOT_RUN;
});
