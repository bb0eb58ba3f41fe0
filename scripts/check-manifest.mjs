// Checks a manifest: our own rules always, Microsoft's schemas when they are here.
// usage: node scripts/check-manifest.mjs [manifest.xml] (in the project's root)
// MANIFEST_XSD names the folder with OfficeAppManifestV1_1.xsd and those that it includes; they are not ours to hand on.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { manifestProblems } from "./check-manifest-rules.mjs";
import { readTree } from "./check-manifest-tree.mjs";

const SCHEMA = "OfficeAppManifestV1_1.xsd";
const CANNOT_CHECK = 2;

function treeOf(file) {
  const xml = readFileSync(file, "utf8");
  try {
    return { tree: readTree(xml), problems: [] };
  } catch (error) {
    return { tree: null, problems: [`no well-formed XML: ${error.message}`] };
  }
}

/** What the schema says against the file; a check that could not run says so. */
function schemaProblems(file) {
  const folder = process.env.MANIFEST_XSD;
  const skipped = (why) => {
    console.log(`schema: skipped, ${why}`);
    return [];
  };
  if (!folder) return skipped("MANIFEST_XSD names no folder with Microsoft's schemas");
  const done = spawnSync("xmllint", ["--noout", "--nonet", "--schema", join(folder, SCHEMA), file], {
    encoding: "utf8",
  });
  if (done.error !== undefined) return skipped("no xmllint here; apt-get install libxml2-utils");
  if (done.status !== 0) return done.stderr.trim().split("\n");
  console.log("schema: valid");
  return [];
}

function check(file) {
  const { tree, problems } = treeOf(file);
  const all = tree === null ? problems : [...manifestProblems(tree, dirname(file)), ...schemaProblems(file)];
  for (const problem of all) console.error(problem);
  console.log(all.length === 0 ? "rules: kept" : `${all.length} problems`);
  return all.length === 0 ? 0 : 1;
}

try {
  process.exitCode = check(resolve(process.argv[2] ?? "manifest.xml"));
} catch (error) {
  console.error(error.message);
  process.exitCode = CANNOT_CHECK;
}
