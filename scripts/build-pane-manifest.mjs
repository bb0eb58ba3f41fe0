// The manifest for the place where the pane's files will lie. usage: node scripts/build-pane-manifest.mjs https://...
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { named, readTree } from "./check-manifest-tree.mjs";
import { root } from "./swap-build.mjs";

const REFUSED = [
  "chỉ nhận địa chỉ https, không có phần ? hoặc #, ví dụ https://example.gov.vn/cham-sao",
  "only an https address without ? or # is taken, for example https://example.gov.vn/cham-sao",
];
const CANNOT_RUN = 2;
const MARKUP = { "&": "&amp;", '"': "&quot;", "<": "&lt;", "'": "&apos;" };

/** The address with one slash at its end; throws an Error in both languages when it is none that Office takes. */
export function siteOf(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url !== null && url.protocol === "https:" && /^https:\/\/[^/]/i.test(text) && !/[?#@\s]/.test(text);
  if (!isPlain) throw new Error(REFUSED.map((words) => `${JSON.stringify(text)}: ${words}`).join("\n"));
  return url.href.replace(/\/*$/, "/");
}

/** The project's manifest with the site in place of the development server. */
export function manifestFor(site) {
  const xml = readFileSync(join(root, "manifest.xml"), "utf8");
  const page = named(readTree(xml), "DefaultSettings")[0].children[0].attributes.DefaultValue;
  const development = page.slice(0, page.lastIndexOf("/") + 1);
  return xml.replaceAll(
    development,
    site.replace(/[&"<']/g, (sign) => MARKUP[sign]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.stdout.write(manifestFor(siteOf(process.argv[2] ?? "")));
  } catch (error) {
    console.error(error.message);
    process.exitCode = CANNOT_RUN;
  }
}
