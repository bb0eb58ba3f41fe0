import { zipSync } from "fflate";

export type PackedFile = { readonly name: string; readonly bytes: Uint8Array };

/** Many files as one to save. Workbooks are packed already, so they are only put side by side. */
export function packFiles(files: readonly PackedFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
}
