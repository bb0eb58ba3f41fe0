// The licence texts of all packages that a bundle contains, as one file beside it: most of them ask for that.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./swap-build.mjs";

const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const LICENCE = /^(?:licen[cs]e|notice|copying)/i;

/** Names of the packages behind the inputs of an esbuild metafile, in the order of the alphabet. */
export function packagesOf(metafile) {
  const names = Object.keys(metafile.inputs).flatMap((path) => PACKAGE.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** What stands in a package's source and not in its package.json. This one is an interface that nobody implements here. */
const IN_SOURCE = { "@univerjs/telemetry": "Apache-2.0" };

/** Throws where a package says nothing of its licence at all: then nobody may hand it on. */
function textOf(name) {
  const folder = join(root, "node_modules", name);
  const { version, license = IN_SOURCE[name] } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => LICENCE.test(file) && statSync(join(folder, file)).isFile());
  if (license === undefined && files.length === 0) throw new Error(`${name} names no licence`);
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
  return [`${name} ${version} (${license ?? "see below"})`, ...texts].join("\n\n");
}

export function licencesOf(metafile) {
  return `${packagesOf(metafile)
    .map(textOf)
    .join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}
