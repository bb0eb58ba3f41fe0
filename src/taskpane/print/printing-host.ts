/** What the browser page adds to Office.context; Excel has none of it, and gives add-ins no way to print. */
export type PrintingHost = {
  /** Opens the print dialog for these sheets, in this order; gives the count of pages. */
  readonly printSheets: (sheets: readonly string[], title: string) => Promise<number>;
};

/** Null in Excel. */
export function printingHost(): PrintingHost | null {
  const { printingHost: host } = Office.context as { readonly printingHost?: PrintingHost };
  return host ?? null;
}
