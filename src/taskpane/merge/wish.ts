import type { LoadedSet } from "../../scoring/load-criteria-set";
import type { Language } from "../../sheet/describe";
import type { Decision } from "../../summary/decision";
import { compareText } from "../../summary/order";
import type { PanelMethod } from "../../summary/panel";
import type { SkippedFile } from "./merge-state";

/** What is used of a File. */
export type HeldFile = Pick<File, "name" | "size" | "lastModified" | "arrayBuffer"> & {
  readonly webkitRelativePath?: string;
};
export type HeldName = { readonly file: HeldFile; readonly name: string };

/**
 * All that a merge is made from: what a person chose so far. The worker makes a result of a wish and remembers nothing
 * that it could not make again, so that cancelling, or a worker that breaks down, loses nothing.
 */
export type Wish = {
  /** Each under a name of its own, in the order of their names. */
  readonly files: readonly HeldName[];
  /** Files whose repairs are in force, for the bytes that the repairs were agreed to for. */
  readonly repaired: readonly { readonly name: string; readonly sha256: string }[];
  readonly roster: HeldFile | null;
  readonly previous: HeldFile | null;
  /** Old units and new ones, to compare with the previous summary. */
  readonly crosswalk: HeldFile | null;
  /** Adds the units up by the parents that the roster names. */
  readonly byParent: boolean;
  readonly setId: string | null;
  readonly method: PanelMethod | null;
  /** Of this session, the newest last; those of the previous summary are not among them. */
  readonly decisions: readonly Decision[];
  readonly language: Language;
  /** The sets of the open workbook's own sheets. */
  readonly ownSets?: readonly LoadedSet[];
};

export function emptyWish(language: Language): Wish {
  const none = { files: [], repaired: [], decisions: [] };
  return {
    ...none,
    roster: null,
    previous: null,
    crosswalk: null,
    byParent: false,
    setId: null,
    method: null,
    language,
  };
}

const WORKBOOK = /\.(?:xlsx|xlsm|xls|xlsb|ods)$/iu;

function isHeldName(one: HeldFile | HeldName): one is HeldName {
  return "file" in one;
}

/** A folder is chosen by its own name first, which says nothing about the file. */
function nameOf(file: HeldFile): string {
  const path = file.webkitRelativePath ?? "";
  return path === "" ? file.name : path.slice(path.indexOf("/") + 1);
}

function whySkipped(name: string): SkippedFile["why"] | null {
  const parts = name.split("/");
  const last = parts.at(-1) ?? "";
  if (last.startsWith("~$")) return "lock-file";
  if (parts.some((part) => part.startsWith("."))) return "hidden";
  return WORKBOOK.test(last) ? null : "not-a-workbook";
}

export type Added = {
  readonly wish: Wish;
  readonly taken: readonly string[];
  readonly skipped: readonly SkippedFile[];
};

/** Two files of one name that come together are two files; a later one of that name takes the place of the first. */
function numbered(name: string, given: ReadonlySet<string>): string {
  let unique = name;
  for (let number = 2; given.has(unique); number += 1) unique = name.replace(/(?=\.[^.]*$)/u, ` (${String(number)})`);
  return unique;
}

function ordered(files: ReadonlyMap<string, HeldName>): readonly HeldName[] {
  return [...files.values()].sort((a, b) => compareText(a.name, b.name));
}

/** The wish with these files in it. Names are compared in one form of their letters, as the terminal program does. */
export function withFiles(wish: Wish, added: readonly (HeldFile | HeldName)[]): Added {
  const files = new Map(wish.files.map((one) => [one.name, one]));
  const taken = new Set<string>();
  const skipped: SkippedFile[] = [];
  for (const one of added) {
    const file = isHeldName(one) ? one.file : one;
    const name = (isHeldName(one) ? one.name : nameOf(one)).normalize("NFC");
    const why = whySkipped(name);
    if (why !== null) {
      skipped.push({ name, why });
      continue;
    }
    const unique = numbered(name, taken);
    taken.add(unique);
    files.set(unique, { file, name: unique });
  }
  return { wish: { ...wish, files: ordered(files) }, taken: [...taken], skipped };
}

export function withoutFile(wish: Wish, name: string): Wish {
  const others = <One extends { readonly name: string }>(list: readonly One[]): readonly One[] =>
    list.filter((one) => one.name !== name);
  return { ...wish, files: others(wish.files), repaired: others(wish.repaired) };
}
