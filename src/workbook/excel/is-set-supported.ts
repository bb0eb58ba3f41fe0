/** Does this Excel know the members of a requirement set? The gate of Office's sets looks for calls of this name. */
export function isSetSupported(set: "ExcelApi", version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}
