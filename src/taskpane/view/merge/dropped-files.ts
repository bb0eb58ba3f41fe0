import type { NamedFile } from "../../merge/merge-commands";

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** A reader hands out at most 100 entries at once and must be asked until none is left. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const more = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (more.length === 0) return found;
    found.push(...more);
  }
}

async function filesUnder(entry: FileSystemEntry): Promise<readonly NamedFile[]> {
  if (entry.isFile) {
    return [{ file: await fileOf(entry as FileSystemFileEntry), name: entry.fullPath.replace(/^\//u, "") }];
  }
  const found: NamedFile[] = [];
  for (const one of await entriesIn(entry as FileSystemDirectoryEntry)) found.push(...(await filesUnder(one)));
  return found;
}

/**
 * The files that were dropped, those of folders with their paths. The list of a drop is empty as soon as the event is
 * over, so everything is taken from it before the first wait. Rejects where the browser cannot read an entry.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly (File | NamedFile)[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...transfer.files];
  if (entries.length === 0) return plain;
  const found: NamedFile[] = [];
  for (const entry of entries) found.push(...(await filesUnder(entry)));
  return found;
}
