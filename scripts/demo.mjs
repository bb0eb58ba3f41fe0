// The whole road on the sample workbooks: read, judge, merge, rank. usage: npm run demo
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./steps.mjs";

const samples = join(root, "assets", "samples", "yen-the-2024");

function consolidateSamples() {
  const args = ["consolidate", samples, "--roster", join(samples, "danh-sach.csv"), "--out", "tong-hop.xlsx"];
  const program = join(root, "scripts", "chamsao.mjs");
  return spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: "inherit" }).status ?? 1;
}

if (existsSync(samples)) {
  process.exitCode = consolidateSamples();
} else {
  console.log("The sample workbooks are not there yet: assets/samples/yen-the-2024 is missing.");
}
