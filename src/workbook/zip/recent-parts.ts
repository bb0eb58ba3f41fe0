import type { ZipEntry } from "./zip-directory";

/** A part of a file and what it unpacks to. The bytes of `content` are never changed. */
type Known = { readonly packed: Uint8Array; readonly entry: ZipEntry; readonly content: Uint8Array };

/** What small parts of the last files unpacked to, by their path. */
export type RecentParts = {
  /** The very same object as last time when these bytes are those of last time, each of them; else null. */
  readonly find: (path: string, packed: Uint8Array, entry: ZipEntry) => Uint8Array | null;
  readonly keep: (path: string, known: Known) => void;
};

/** Styles, names and relationships are far below; sheets of scores are not, and differ from file to file. */
const LARGEST = 32_768;
const MOST_PATHS = 16;

function isSame(known: Known, packed: Uint8Array, { method, checksum, size }: ZipEntry): boolean {
  const { entry } = known;
  if (entry.checksum !== checksum || entry.size !== size || entry.method !== method) return false;
  return known.packed.length === packed.length && known.packed.every((byte, at) => byte === packed[at]);
}

/**
 * Workbooks that came from one template have the same styles, relationships and often names, to the last byte: whoever
 * reads thousands of them unpacks and reads those once. Holds a megabyte at most.
 */
export function recentParts(): RecentParts {
  const parts = new Map<string, Known>();
  return {
    find: (path, packed, entry) => {
      const known = parts.get(path);
      return known !== undefined && isSame(known, packed, entry) ? known.content : null;
    },
    keep: (path, { packed, entry, content }) => {
      if (content.length > LARGEST || packed.length > LARGEST) return;
      if (parts.size === MOST_PATHS && !parts.has(path)) parts.clear();
      // A copy: a piece of the file would hold on to all of it.
      parts.set(path, { packed: packed.slice(), entry, content });
    },
  };
}
