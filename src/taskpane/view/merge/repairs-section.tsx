import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useRef, type JSX } from "react";
import type { FileRepairs } from "../../merge/file-row";
import type { MergeResult } from "../../merge/merge-result";
import { useConfirming, type Confirming } from "../confirming";
import { Disclosure } from "../disclosure";
import { FOCUS_RING, usePaneStyles } from "../pane-styles";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";
import { Pager } from "./pager";
import { usePaging } from "./paging";
import { Question } from "./question";
import { doneFiles, RepairedFile } from "./repaired-file";
import { useCellLine } from "./use-cell-line";

const A_PAGE = 10;

const useStyles = makeStyles({ lines: { maxHeight: "160px", overflowY: "auto", ...FOCUS_RING } });

type AskProps = { readonly asks: string; readonly files: readonly FileRepairs[]; readonly confirming: Confirming };

/** Every change that is known here, before any is made. */
function RepairAsk({ asks, files, confirming }: AskProps): JSX.Element | null {
  const styles = usePaneStyles();
  const own = useStyles();
  const { say, commands } = useMergeTools();
  const lineOf = useCellLine();
  if (confirming.asked !== asks || files.length === 0) return null;
  const count = files.reduce((sum, { cells }) => sum + cells, 0);
  const shown = files.flatMap(({ first }) => first);
  const title = say("repairs.ask", { count });
  return (
    <Question
      title={title}
      yes={say("repairs.apply")}
      onCancel={confirming.cancel}
      onYes={() => {
        confirming.finish();
        void commands.applyRepairs(files.map(({ file }) => file));
      }}
    >
      <ul className={mergeClasses(styles.list, styles.text, own.lines)} tabIndex={0} aria-label={title}>
        {shown.map((cell) => (
          <li key={`${cell.file} ${cell.sheet} ${cell.cell}`}>
            {files.length > 1 ? `${cell.file} › ` : ""}
            {lineOf(cell)}
          </li>
        ))}
        {count > shown.length && <li>{say("repairs.askMore", { count: count - shown.length })}</li>}
      </ul>
      <p className={styles.quiet}>{say("repairs.note")}</p>
    </Question>
  );
}

function Offered({ of, confirming }: { readonly of: FileRepairs; readonly confirming: Confirming }): JSX.Element {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  const { file, cells, canDownload } = of;
  return (
    <li className={shared.item}>
      <span className={mergeClasses(styles.text, styles.strong)}>{file}</span>
      {!canDownload && <span className={styles.quiet}>{say("repairs.noDownload")}</span>}
      <Button
        size="small"
        className={styles.start}
        aria-label={say("repairs.one", { count: cells, file })}
        onClick={({ currentTarget }) => {
          confirming.ask(file, currentTarget);
        }}
      >
        {say("repairs.oneShort", { count: cells })}
      </Button>
      <RepairAsk asks={file} files={[of]} confirming={confirming} />
    </li>
  );
}

function OfferedList({
  repairs,
  confirming,
}: {
  readonly repairs: readonly FileRepairs[];
  readonly confirming: Confirming;
}): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const paging = usePaging(repairs, A_PAGE);
  return (
    <>
      {repairs.length > 1 && (
        <Button
          size="small"
          className={styles.start}
          onClick={({ currentTarget }) => {
            confirming.ask("all files", currentTarget);
          }}
        >
          {say("repairs.all", { count: repairs.length })}
        </Button>
      )}
      <RepairAsk asks="all files" files={repairs} confirming={confirming} />
      <ul className={styles.list}>
        {paging.items.map((of) => (
          <Offered key={of.file} of={of} confirming={confirming} />
        ))}
      </ul>
      <Pager what={say("repairs.title")} paging={paging} />
    </>
  );
}

/** Repairs that are offered, and those in force with the way back. Nothing where there are neither. */
export function RepairsSection({ result }: { readonly result: MergeResult }): JSX.Element | null {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  const home = useRef<HTMLButtonElement>(null);
  const confirming = useConfirming(home);
  const { repairs, repaired } = result;
  const done = doneFiles(repaired);
  const paging = usePaging(done, A_PAGE);
  if (repairs.length + done.length === 0) return null;
  const cells = repairs.reduce((sum, one) => sum + one.cells, 0);
  const doneTitle = say("repairs.done", { count: repaired.length });
  return (
    <Disclosure
      title={say("repairs.title")}
      count={say("repairs.cells", { count: cells })}
      startsOpen={repairs.length > 0}
      buttonRef={home}
    >
      <div className={styles.tight}>
        <p className={styles.quiet}>{say("repairs.what")}</p>
        <OfferedList repairs={repairs} confirming={confirming} />
        {done.length > 0 && <h4 className={shared.part}>{doneTitle}</h4>}
        <ul className={styles.list}>
          {paging.items.map((one) => (
            <RepairedFile key={one.file} done={one} />
          ))}
        </ul>
        <Pager what={doneTitle} paging={paging} />
      </div>
    </Disclosure>
  );
}
