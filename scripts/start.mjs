// The whole road on the sample workbooks: read, judge, merge, rank. usage: npm start
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./steps.mjs";

const samples = join(root, "assets", "samples", "yen-the-2024");

function consolidateSamples() {
  const folder = mkdtempSync(join(tmpdir(), "cham-sao-"));
  try {
    const args = ["consolidate", samples, "--out", join(folder, "tong-hop.xlsx")];
    const program = join(root, "scripts", "chamsao.mjs");
    return spawnSync(process.execPath, [program, ...args], { stdio: "inherit" }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (existsSync(samples)) {
  process.exitCode = consolidateSamples();
} else {
  console.log("The sample workbooks are not there yet: assets/samples/yen-the-2024 is missing.");
}
