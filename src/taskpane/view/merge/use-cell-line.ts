import type { RepairedCell } from "../../merge/file-row";
import { changeLine } from "../change-line";
import { usePaneTools } from "../pane-tools";

/** A changed cell in words, behind the name of its sheet. */
export function useCellLine(): (cell: RepairedCell) => string {
  const { say, language } = usePaneTools();
  return ({ sheet, ...change }) => `${sheet}, ${changeLine(change, say, language)}`;
}
