import { tooLarge } from "./file-fault";
import { packageKind, type PackageKind } from "./package-kind";
import { READ_LIMITS } from "./read-limits";
import { sniffContainer } from "./sniff";
import { openPackage, type Package, type Unpacking } from "./zip/open-package";

export type OpenedWorkbook = { readonly format: "xls" } | (PackageKind & { readonly content: Package });

/** Finds out which of the workbook formats the bytes are. Throws Refusal when none. */
export function openWorkbook(bytes: Uint8Array, unpacking: Unpacking): OpenedWorkbook {
  if (bytes.length > READ_LIMITS.fileBytes) throw tooLarge("file", READ_LIMITS.fileBytes);
  if (sniffContainer(bytes) === "xls") return { format: "xls" };
  const content = openPackage(bytes, unpacking);
  return { ...packageKind(content), content };
}
