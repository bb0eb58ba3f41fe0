import { Button, mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import type { RepairedCell } from "../../merge/file-row";
import { usePaneStyles } from "../pane-styles";
import { FewFirst } from "./few-first";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";
import { saveDownload } from "./save-download";
import { useCellLine } from "./use-cell-line";

const CELLS_AT_FIRST = 3;

/** A file whose repairs are in force. */
type Done = { readonly file: string; readonly cells: readonly RepairedCell[]; readonly canDownload: boolean };

/** A repaired file that can be written as a workbook again; the others are judged from the copy only. */
const WRITABLE = /\.xls[xm]$/iu;

export function doneFiles(repaired: readonly RepairedCell[]): readonly Done[] {
  return [...new Set(repaired.map(({ file }) => file))].map((file) => ({
    file,
    cells: repaired.filter((cell) => cell.file === file),
    canDownload: WRITABLE.test(file),
  }));
}

/** Its changed cells, the mended copy to save, and the way back. */
export function RepairedFile({ done: { file, cells, canDownload } }: { readonly done: Done }): JSX.Element {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say, commands } = useMergeTools();
  const lineOf = useCellLine();
  const download = async (): Promise<void> => {
    const copy = await commands.downloadRepaired(file);
    if (copy !== null) saveDownload(copy);
  };
  return (
    <li className={shared.item}>
      <span className={mergeClasses(styles.text, styles.strong)}>{file}</span>
      <div className={styles.quiet}>
        <FewFirst items={cells} limit={CELLS_AT_FIRST} what={file}>
          {(cell) => <li key={`${cell.sheet} ${cell.cell}`}>{lineOf(cell)}</li>}
        </FewFirst>
      </div>
      <div className={styles.row}>
        {canDownload && (
          <Button size="small" aria-label={say("repairs.download", { file })} onClick={() => void download()}>
            {say("repairs.downloadShort")}
          </Button>
        )}
        <Button
          size="small"
          aria-label={say("repairs.back", { file })}
          onClick={() => void commands.takeBackRepairs([file])}
        >
          {say("repairs.backShort")}
        </Button>
      </div>
    </li>
  );
}
