import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { ALPHABET, checkCharacter } from "./check-character";
import { allLeaves, extraItems, type CriteriaSet } from "./criteria-set";
import type { Entries, Entry } from "./entry";
import { layersOf, type SheetLayers } from "./layers";
import { decimalOf } from "./points";

/** What a seal vouches for beside the entries. */
export type Sealed = {
  readonly set: CriteriaSet;
  readonly hash: string;
  readonly unit: string;
  readonly unitCode: string;
  readonly judge: string;
  readonly round: string;
  readonly entries: Entries;
  /** Of a set with layers. */
  readonly layers?: SheetLayers;
};

const CHARACTERS = 7;
const BITS = 5;

/** Spaces and Unicode forms change on a file's way through programs; letters and digits must not. */
function settled(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}

function entryText(entry: Entry | undefined): string {
  if (entry === undefined) return "";
  if (entry.kind === "points") return decimalOf(entry.points);
  if (entry.kind === "not-applicable") return "N/A";
  return `${decimalOf(entry.figures)}/${entry.outOf === null ? "" : decimalOf(entry.outOf)}`;
}

/** `id@layer=entry` for every layer that the set switches on and every leaf, in their order. */
function layerLines(set: CriteriaSet, layers: SheetLayers): readonly string[] {
  return layersOf(set).flatMap((layer) => {
    const texts = new Map(layers[layer]);
    return allLeaves(set).map(({ id }) => `${id}@${layer}=${settled(texts.get(id) ?? "")}`);
  });
}

/**
 * The canonical text, one fact a line, ids in the set's order: a version mark, `ID@VERSION#HASH`, unit, unit code,
 * judge, round, then `id=entry` for every leaf and bonus row ("" where blank) and the documents that are there. Of a set with layers the mark is that of form 2,
 * and all that stands in its layers follows.
 */
function canonical(sealed: Sealed): string {
  const { set, entries } = sealed;
  const extras = extraItems(set).map((item) => {
    const points = entries.extras.get(item.id);
    return `${item.id}=${points === undefined || points === null ? "" : decimalOf(points)}`;
  });
  const lines = [
    sealed.layers === undefined ? "cham-sao seal 1" : "cham-sao seal 2",
    `${set.id}@${set.version}#${sealed.hash}`,
    ...[sealed.unit, sealed.unitCode, sealed.judge, sealed.round].map(settled),
    ...allLeaves(set).map((leaf) => `${leaf.id}=${entryText(entries.leaves.get(leaf.id))}`),
    ...extras,
    ...[...entries.documents].sort().map((id) => `${id}=x`),
    ...(sealed.layers === undefined ? [] : layerLines(set, sealed.layers)),
  ];
  return lines.join("\n");
}

/** Whether a code may be a seal: eight characters of the alphabet, the last of which checks the others. */
export function checksOut(code: string): boolean {
  const values = Array.from(code, (character) => ALPHABET.indexOf(character));
  if (values.length !== CHARACTERS + 1 || values.includes(-1)) return false;
  return checkCharacter(values.slice(0, CHARACTERS)) === values[CHARACTERS];
}

/** The 8-character code of a sheet: the first 35 bits of SHA-256 as seven characters, and a check character. */
export function sealOf(sealed: Sealed): string {
  const digest = sha256(utf8ToBytes(canonical(sealed)));
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const values = Array.from({ length: CHARACTERS }, (_, index) =>
    Number.parseInt(bits.slice(index * BITS, (index + 1) * BITS), 2),
  );
  return [...values, checkCharacter(values)].map((value) => ALPHABET[value] ?? "").join("");
}
