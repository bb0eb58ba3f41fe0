const ENTRY_SIZE = 128;
const NAME_LENGTH_AT = 64;
const KIND_AT = 66;
const STREAM = 2;
const LONGEST_NAME = 31;

/**
 * The names of the streams in an OLE file ([MS-CFB] 2.6.1), in lower case since some programs shout them. Directory entries always stand at multiples of 128 bytes,
 * so they are found without following the chains of sectors that a damaged file would lead astray.
 */
export function oleStreams(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = ENTRY_SIZE; at + ENTRY_SIZE <= bytes.length; at += ENTRY_SIZE) {
    const length = (bytes[at + NAME_LENGTH_AT] ?? 0) / 2 - 1;
    if (bytes[at + KIND_AT] !== STREAM || !Number.isInteger(length) || length < 1 || length > LONGEST_NAME) continue;
    names.add(decoder.decode(bytes.subarray(at, at + 2 * length)).toLowerCase());
  }
  return names;
}

const decoder = new TextDecoder("utf-16le");
