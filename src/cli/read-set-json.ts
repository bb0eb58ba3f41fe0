import { readFile } from "node:fs/promises";
import { loadCriteriaSet, type Loading } from "../scoring/load-criteria-set";
import { CannotRun } from "./cannot-run";
import { unshownSet } from "./shown-set";

const BYTE_ORDER_MARK = /^\uFEFF/u;

/** A criteria set from a JSON file. Throws CannotRun when the file cannot be read as JSON. */
export async function readSetJson(path: string): Promise<Loading> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new CannotRun("file-not-found", { path }, { cause });
  });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(BYTE_ORDER_MARK, ""));
  } catch (cause) {
    throw new CannotRun("not-json", { path }, { cause });
  }
  const own = unshownSet(json);
  if (own === null && json !== null) throw new CannotRun("set-leaves-changed", { path });
  return loadCriteriaSet(own);
}
