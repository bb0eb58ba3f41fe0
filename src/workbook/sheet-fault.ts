/** What is wrong with a sheet of a plan, at the cell in A1 form where there is one. */
export type SheetFault = { readonly cell?: string; readonly what: string };
