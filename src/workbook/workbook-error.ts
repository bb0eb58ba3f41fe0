/** Why an open workbook cannot be written to. `sheet` is the one in the way. */
export type WorkbookFault =
  { readonly code: "sheet-exists"; readonly sheet: string } | { readonly code: "workbook-protected" };

/** A broken promise of the place where the grid lives; nothing has been written. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(readonly fault: WorkbookFault) {
    super(fault.code === "sheet-exists" ? `${fault.code}: ${fault.sheet}` : fault.code);
  }
}
