import { ArrayValueObject, type BaseFunction, IFunctionService } from "@univerjs/engine-formula";
import type { Session } from "./session";

/** What gives TRUE or FALSE, never a cell's own content; COMPARE stands for = <> < <= > >=. */
const TESTS = [
  ...["COMPARE", "NOT", "AND", "OR", "XOR", "EXACT", "ISEVEN", "ISODD", "ISBLANK"],
  ...["ISNUMBER", "ISTEXT", "ISNONTEXT", "ISLOGICAL", "ISERROR", "ISERR", "ISNA"],
];

type Result = ReturnType<BaseFunction["calculate"]>;

function unwrapped(value: Result): Result {
  if (!(value instanceof ArrayValueObject) || value.getRowCount() !== 1 || value.getColumnCount() !== 1) return value;
  const only = value.get(0, 0);
  return only?.isBoolean() === true ? only : value;
}

/**
 * The engine (0.25.1) makes a table of one cell of A1>=9, and MIN, SUM and their like pass over TRUE and FALSE in
 * tables: =MIN(5,A1>=9) was 5, where Excel gives 1 or 0.
 */
export function giveLoneTruths({ injector }: Session): void {
  const functions = injector.get(IFunctionService);
  for (const name of TESTS) {
    const found = functions.getExecutor(name);
    if (!found) continue;
    const calculate = found.calculate.bind(found);
    found.calculate = (...values) => unwrapped(calculate(...values));
  }
}
