import { isSetSupported } from "../../workbook/excel/is-set-supported";

/**
 * Asks within the next request to be told of everything that may change what the pane shows. Handlers decide nothing:
 * they run for changes of other people too, and their arguments leave out pastes and deletions of many cells.
 */
export function watch({ workbook }: Excel.RequestContext, signal: () => void): void {
  const told = (): Promise<void> => {
    signal();
    return Promise.resolve();
  };
  const { worksheets } = workbook;
  worksheets.onChanged.add(told);
  worksheets.onActivated.add(told);
  worksheets.onAdded.add(told);
  worksheets.onDeleted.add(told);
  if (isSetSupported("ExcelApi", "1.17")) worksheets.onNameChanged.add(told);
}
