import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, extname, join, relative, resolve, sep } from "node:path";
import { compareText } from "../summary/order";
import { CannotRun } from "./cannot-run";

/** A workbook to read: where it lies, and the name that people know it by. */
export type FoundFile = { readonly path: string; readonly name: string };

const EXTENSIONS = new Set([".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"]);

/** `~$` marks Excel's lock files, a leading point hidden files and our own unfinished ones. */
function isWorkbook(name: string): boolean {
  return EXTENSIONS.has(extname(name).toLowerCase()) && !name.startsWith("~$") && !name.startsWith(".");
}

async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await stat(path).catch(() => null);
  return target?.isFile() === true;
}

/** Links to folders are not followed: they may lead round in circles. */
async function searched(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new CannotRun("cannot-read", { path: folder }, { cause });
  });
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith(".")) found.push(...(await searched(path)));
    else if (isWorkbook(entry.name) && (await isFile(entry, path))) found.push(path);
  }
  return found;
}

type Root = { readonly base: string; readonly files: readonly string[] };

/** A folder's workbooks, or one file whatever its name says. Throws CannotRun when there is neither. */
async function rootOf(given: string, skipped: ReadonlySet<string>): Promise<Root> {
  const path = resolve(given);
  const found = await stat(path).catch((cause: unknown) => {
    throw new CannotRun("file-not-found", { path: given }, { cause });
  });
  if (!found.isDirectory()) return { base: dirname(path), files: [path] };
  const files = (await searched(path)).filter((file) => !skipped.has(file));
  if (files.length === 0) throw new CannotRun("no-workbooks", { path: given });
  return { base: path, files };
}

function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split(sep));
  const shared = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  return (shared < 0 ? first : first.slice(0, shared)).join(sep) || sep;
}

/**
 * The workbooks of these files and folders, each once, by name in the order of its characters, so that every machine
 * has one order. Names are relative to the folder that all of them share. `skipped`: files to leave out of folders.
 */
export async function collectFiles(
  paths: readonly string[],
  skipped: readonly (string | null)[] = [],
): Promise<readonly FoundFile[]> {
  const roots: Root[] = [];
  const others = new Set(skipped.flatMap((path) => (path === null ? [] : [resolve(path)])));
  for (const path of paths) roots.push(await rootOf(path, others));
  const base = commonFolder(roots.map((root) => root.base));
  const found = new Map<string, FoundFile>();
  for (const path of roots.flatMap((root) => root.files)) {
    const name = relative(base, path).split(sep).join("/").normalize("NFC");
    const real = await realpath(path);
    if (!found.has(real)) found.set(real, { path, name });
  }
  return [...found.values()].sort((a, b) => compareText(a.name, b.name));
}

/** Whether two paths lead to one file that exists. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one = null, other = null] = await Promise.all([a, b].map((path) => realpath(path).catch(() => null)));
  return one !== null && one === other;
}
