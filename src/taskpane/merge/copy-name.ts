import { fileStem } from "../../sheet/file-names";

/** The name of a file's carried copy, without its ending: beside its original it must never take its place. */
export function copyName(file: string): string {
  const last = file.split("/").at(-1) ?? file;
  return fileStem(`${last.replace(/\.[^.]*$/u, "")} (bản mới)`);
}
