import { Button } from "@fluentui/react-components";
import { useRef, type JSX } from "react";
import type { FileRow, FileStatus } from "../../merge/file-row";
import { useConfirming } from "../confirming";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { FileItem } from "./file-item";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";
import { Pager } from "./pager";
import { usePaging } from "./paging";
import { Question } from "./question";

const A_PAGE = 10;
/** What needs somebody first. */
const STATUSES: readonly FileStatus[] = ["rejected", "superseded", "duplicate", "used"];

function OfStatus({
  status,
  files,
}: {
  readonly status: FileStatus;
  readonly files: readonly FileRow[];
}): JSX.Element | null {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  const paging = usePaging(files, A_PAGE);
  if (files.length === 0) return null;
  const title = say(`files.status-${status}`, { count: files.length });
  return (
    <div className={styles.tight}>
      <h4 className={shared.part}>{title}</h4>
      <ul className={styles.list}>
        {paging.items.map((file) => (
          <FileItem key={file.name} file={file} />
        ))}
      </ul>
      <Pager what={title} paging={paging} />
    </div>
  );
}

/** All files, grouped by what became of them. */
export function FilesSection({ files }: { readonly files: readonly FileRow[] }): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands } = useMergeTools();
  const home = useRef<HTMLButtonElement>(null);
  const confirming = useConfirming(home);
  const hasRejected = files.some(({ status }) => status === "rejected");
  return (
    <Disclosure title={say("files.title")} count={String(files.length)} startsOpen={hasRejected} buttonRef={home}>
      <div className={styles.stack}>
        {STATUSES.map((status) => (
          <OfStatus key={status} status={status} files={files.filter((file) => file.status === status)} />
        ))}
        <Button
          size="small"
          className={styles.start}
          onClick={({ currentTarget }) => {
            confirming.ask("clear", currentTarget);
          }}
        >
          {say("files.clear")}
        </Button>
        {confirming.asked === "clear" && (
          <Question
            title={say("files.clearAsk")}
            yes={say("files.clearYes")}
            onCancel={confirming.cancel}
            onYes={() => {
              confirming.finish();
              void commands.clear();
            }}
          />
        )}
      </div>
    </Disclosure>
  );
}
