import { strFromU8, unzipSync } from "fflate";

/** The parts of a zip package as text, by path. */
export function packageParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}
