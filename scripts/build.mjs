// Builds what people run: the terminal program and the task pane.
// usage: node scripts/build.mjs [--env url=https://...]; the address is where the pane's files will lie.
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildCli } from "./build-cli.mjs";
import { manifestFor, siteOf } from "./build-pane-manifest.mjs";
import { buildPane, folder } from "./build-pane.mjs";
import { root } from "./swap-build.mjs";

const CANNOT_RUN = 2;
const USAGE = "usage: npm run build -- [--env url=https://example.gov.vn/cham-sao]";
const manifest = join(folder, "manifest.xml");

/** Where the pane will lie, or null when nobody said. */
function wantedSite(args) {
  const { env = [] } = parseArgs({ args, options: { env: { type: "string", multiple: true } } }).values;
  const urls = env.map((setting) => {
    if (!setting.startsWith("url=")) throw new Error(`--env ${setting}: ${USAGE}`);
    return setting.slice("url=".length);
  });
  if (urls.length > 1) throw new Error(`--env url stands twice: ${USAGE}`);
  return urls.length === 0 ? null : siteOf(urls[0]);
}

function writeManifest(site) {
  if (site === null) {
    rmSync(manifest, { force: true });
    console.log("dist/taskpane: the pane, without a manifest for other machines; that needs --env url=https://...");
    return;
  }
  writeFileSync(manifest, manifestFor(site));
  const check = spawnSync(process.execPath, [join(root, "scripts", "check-manifest.mjs"), manifest], {
    encoding: "utf8",
  });
  if (check.status !== 0) throw new Error(`dist/taskpane/manifest.xml is not right:\n${check.stderr}`);
  console.log(`dist/taskpane: the pane, and manifest.xml for ${site}`);
}

async function build(site) {
  await buildCli();
  await buildPane();
  writeManifest(site);
}

function fail(error, status) {
  console.error(error.message);
  process.exitCode = status;
}

try {
  const site = wantedSite(process.argv.slice(2));
  await build(site).catch((error) => fail(error, 1));
} catch (error) {
  fail(error, CANNOT_RUN);
}
