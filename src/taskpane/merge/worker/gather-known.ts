import type { LoadedSet } from "../../../scoring/load-criteria-set";
import type { HeldFile, Wish } from "../wish";
import { readCrosswalkFile, type ReadCrosswalkFile } from "./crosswalk-file";
import type { Known } from "./merge-known";
import { isKnownAs, readOne, type KnownFile } from "./read-one";
import { readPreviousFile, readRosterFile, type ReadPrevious, type ReadRoster } from "./side-files";
import type { Surroundings, Watch } from "./watch";

/** What was read for the last merge, by the names of its files. */
export type Remembered = {
  files: ReadonlyMap<string, KnownFile>;
  roster: ReadRoster | null;
  previous: ReadPrevious | null;
  crosswalk: ReadCrosswalkFile | null;
};

/** `read`: files that were read for the first time, or came with other bytes than before. */
type Gathered = { readonly known: Known; readonly read: number };

/** A File keeps its place in time: what was read of it stands until another one is chosen. */
async function sideFile<Read extends { readonly file: HeldFile }>(
  file: HeldFile | null,
  known: Read | null,
  read: (file: HeldFile) => Promise<Read>,
): Promise<Read | null> {
  if (file === null) return null;
  const isKnown =
    known !== null &&
    known.file.name === file.name &&
    known.file.size === file.size &&
    known.file.lastModified === file.lastModified;
  return isKnown ? known : read(file);
}

/** Reads the files that are new or changed, and those beside them; null when it was cancelled. */
export async function gatherKnown(
  wish: Wish,
  memory: Remembered,
  about: Surroundings,
  watch: Watch,
): Promise<Gathered | null> {
  const findSet = (id: string): LoadedSet | null => about.sets.find(({ set }) => set.id === id) ?? null;
  const reading = { findSet, readForeign: about.readForeign };
  const agreed = new Map(wish.repaired.map(({ name, sha256 }) => [name, sha256]));
  const files = new Map<string, KnownFile>();
  let read = 0;
  const waiting = wish.files.filter(({ name, file }) => {
    const before = memory.files.get(name);
    if (before === undefined || !isKnownAs(before, file, agreed.get(name) ?? null)) return true;
    files.set(name, before);
    return false;
  });
  for (const [index, held] of waiting.entries()) {
    watch.progress(index + 1, waiting.length, held.name);
    if (await watch.isCancelled()) return null;
    const before = memory.files.get(held.name) ?? null;
    const known = await readOne(held, agreed.get(held.name) ?? null, before, reading);
    if (before?.files !== known.files) read += 1;
    files.set(held.name, known);
  }
  const roster = await sideFile(wish.roster, memory.roster, readRosterFile);
  const previous = await sideFile(wish.previous, memory.previous, readPreviousFile);
  const crosswalk = await sideFile(wish.crosswalk, memory.crosswalk, readCrosswalkFile);
  const ordered = wish.files.flatMap(({ name }) => files.get(name) ?? []);
  return { known: { files: ordered, roster, previous, crosswalk }, read };
}
