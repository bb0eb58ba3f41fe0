// What Office asks of a manifest and no schema tells: each rule gives the sentences of what breaks it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { below, named } from "./check-manifest-tree.mjs";

/** All that Office takes; 16, 32 and 80 are compulsory, without the others it scales those and blurs them. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const OTHER_LANGUAGE = "en-US";
/** Page layout, without which nothing can be printed as it must be, came with this set. */
const OLDEST_SET = [1, 9];

/** In characters, from the manifest reference (DisplayName, Description, String, resid and URL). */
const LIMITS = { DisplayName: 125, Description: 250, "bt:ShortStrings": 125, "bt:LongStrings": 250 };
const URL_LIMIT = 2048;
const RESID_LIMIT = 32;

/** Which resources an element may name. */
const RESOURCES = {
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
  "bt:Image": "bt:Images",
  SourceLocation: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  FunctionFile: "bt:Urls",
};
const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_WIDTH_AT = 16;

const resources = (tree) =>
  named(tree, "bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings").flatMap((kind) =>
    kind.children.map((element) => ({ kind: kind.name, id: element.attributes.id, element })),
  );
const references = (tree) => below(tree).filter(({ attributes }) => attributes.resid !== undefined);

/** Everything of the manifest that is an address: the element's name and the address itself. */
function addresses(tree) {
  const places = named(tree, "IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "bt:Url", "bt:Image");
  return places
    .flatMap((place) => [place, ...place.children])
    .map(({ name, attributes }) => ({ name, address: attributes.DefaultValue ?? attributes.Value }))
    .concat(named(tree, "AppDomain").map(({ name, text }) => ({ name, address: text.trim() })))
    .filter(({ address }) => address !== undefined);
}

function httpsOnly(tree) {
  return addresses(tree).flatMap(({ name, address }) => {
    if (address.length > URL_LIMIT)
      return [`${name}: an address of ${address.length} characters, ${URL_LIMIT} at most`];
    return /^https:\/\/[^/]/.test(address) && URL.canParse(address) ? [] : [`${name}: ${address} is no https address`];
  });
}

function everyResid(tree) {
  const defined = new Map(resources(tree).map(({ kind, id }) => [id, kind]));
  const used = references(tree);
  const wrong = used.flatMap(({ name, attributes: { resid } }) => {
    if (!defined.has(resid)) return [`${name}: resid ${resid} is not defined`];
    if (defined.get(resid) !== RESOURCES[name]) return [`${name}: resid ${resid} is one of ${defined.get(resid)}`];
    return [];
  });
  const names = new Set(used.map(({ attributes }) => attributes.resid));
  const idle = [...defined.keys()].filter((id) => !names.has(id)).map((id) => `resid ${id} is not used`);
  const long = [...defined.keys()].filter((id) => id.length > RESID_LIMIT);
  return [...wrong, ...idle, ...long.map((id) => `resid ${id} has ${id.length} characters, ${RESID_LIMIT} at most`)];
}

function idsOnce(tree) {
  const ids = below(tree).flatMap(({ attributes }) => attributes.id ?? []);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => `id ${id} stands twice`);
}

/** Strings that people read, with their limit. */
function strings(tree) {
  const head = named(tree, "DisplayName", "Description").filter(({ attributes }) => attributes.resid === undefined);
  return [
    ...head.map((element) => ({ name: element.name, element, limit: LIMITS[element.name] })),
    ...named(tree, "bt:String").map((element) => ({
      ...{ name: element.attributes.id, element },
      limit: LIMITS[element.inside.name],
    })),
  ];
}

function bothLanguages(tree) {
  return strings(tree).flatMap(({ name, element }) => {
    const override = element.children.find(({ attributes }) => attributes.Locale === OTHER_LANGUAGE);
    return override?.attributes.Value ? [] : [`${name} has no text for ${OTHER_LANGUAGE}`];
  });
}

function lengths(tree) {
  return strings(tree).flatMap(({ name, element, limit }) =>
    [element.attributes.DefaultValue, ...element.children.map(({ attributes }) => attributes.Value)]
      .filter((text) => text.length > limit)
      .map((text) => `${name} has ${text.length} characters, ${limit} at most: ${text.slice(0, 30)}…`),
  );
}

/** Width and height from a PNG's first chunk; null when it is none. */
function pixels(file) {
  try {
    const bytes = readFileSync(file);
    if (!bytes.subarray(0, PNG_START.length).equals(PNG_START)) return null;
    return [bytes.readUInt32BE(PNG_WIDTH_AT), bytes.readUInt32BE(PNG_WIDTH_AT + 4)];
  } catch {
    return null;
  }
}

/** Every icon that the manifest names, with the size that it must have. */
function icons(tree) {
  const images = new Map(resources(tree).map(({ id, element }) => [id, element.attributes.DefaultValue]));
  const ribbon = named(tree, "Icon").flatMap(({ children }) =>
    children.map(({ attributes: { size, resid } }) => ({ size: Number(size), address: images.get(resid) })),
  );
  const list = [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ].flatMap(([name, size]) => named(tree, name).map(({ attributes }) => ({ size, address: attributes.DefaultValue })));
  return [...list, ...ribbon].filter(({ address }) => address !== undefined);
}

function iconFiles(tree, folder) {
  const page = named(tree, "DefaultSettings")[0]?.children[0]?.attributes.DefaultValue ?? "";
  const base = page.slice(0, page.lastIndexOf("/") + 1);
  return icons(tree).flatMap(({ size, address }) => {
    if (base === "" || !address.startsWith(base)) return [`${address} does not lie beside the pane`];
    const name = address.slice(base.length);
    const found = pixels(join(folder, name));
    if (found === null) return [`${name} is no PNG file here`];
    return found.every((length) => length === size) ? [] : [`${name} has ${found.join(" x ")} pixels, not ${size}`];
  });
}

function iconSizes(tree) {
  return named(tree, "Icon").flatMap(({ inside, children }) => {
    const there = children.map(({ attributes }) => Number(attributes.size));
    return SIZES.filter((size) => !there.includes(size)).map(
      (size) => `${inside.attributes.id} has no icon of ${size}`,
    );
  });
}

function requirementSet(tree) {
  const sets = named(tree, "Set").filter(({ attributes }) => attributes.Name === "ExcelApi");
  if (sets.length !== 1) return [`${sets.length} ExcelApi sets are asked for, where one must be`];
  const version = sets[0].attributes.MinVersion ?? "";
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isEnough = major > OLDEST_SET[0] || (major === OLDEST_SET[0] && minor >= OLDEST_SET[1]);
  return /^\d+\.\d+$/.test(version) && isEnough ? [] : [`ExcelApi "${version}" is asked for, printing needs 1.9`];
}

/** Sentences; none when the manifest is right. `folder` is where the files of its addresses lie. */
export function manifestProblems(tree, folder) {
  const rules = [httpsOnly, everyResid, idsOnce, bothLanguages, lengths, iconFiles, iconSizes, requirementSet];
  return rules.flatMap((rule) => rule(tree, folder));
}
