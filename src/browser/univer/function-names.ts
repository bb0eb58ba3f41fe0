import { IDefinedNamesService, IFunctionService } from "@univerjs/engine-formula";
import type { Session } from "./session";

/**
 * In Excel a word before ( is a function, whatever names the workbook has. The engine (0.25.1) asks the names first: on
 * a sheet with a cell named round, every ROUND(…) was that cell.
 */
export function readFunctionsFirst({ injector }: Session): void {
  const [names, functions] = [injector.get(IDefinedNamesService), injector.get(IFunctionService)];
  const valueOf = names.getValueByName.bind(names);
  names.getValueByName = (book, name) => (functions.hasExecutor(name.toUpperCase()) ? null : valueOf(book, name));
}
