import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { useState, type DragEvent, type JSX } from "react";
import type { SkippedFile } from "../../merge/merge-state";
import { usePaneStyles } from "../pane-styles";
import { droppedFiles } from "./dropped-files";
import { FewFirst } from "./few-first";
import { useMergeTools } from "./merge-tools";
import { PickButton } from "../pick-button";

const WORKBOOKS = ".xlsx,.xlsm,.xlsb,.xls,.ods";
const SKIPPED_AT_FIRST = 3;

const useStyles = makeStyles({
  zone: { ...shorthands.borderStyle("dashed"), ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible) },
  over: {
    ...shorthands.borderStyle("solid"),
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

type Dropping = {
  readonly isOver: boolean;
  readonly hasFailed: boolean;
  readonly on: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
};

function useDropping(): Dropping {
  const { commands } = useMergeTools();
  const [isOver, setIsOver] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const take = async (transfer: DataTransfer): Promise<void> => {
    try {
      setHasFailed(false);
      const files = await droppedFiles(transfer);
      if (files.length > 0) await commands.add(files);
    } catch {
      setHasFailed(true);
    }
  };
  return {
    isOver,
    hasFailed,
    on: {
      onDragOver: (event) => {
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: () => {
        setIsOver(false);
      },
      onDrop: (event) => {
        event.preventDefault();
        setIsOver(false);
        void take(event.dataTransfer);
      },
    },
  };
}

function Skipped({ files }: { readonly files: readonly SkippedFile[] }): JSX.Element | null {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  if (files.length === 0) return null;
  const title = say("skipped.title", { count: files.length });
  return (
    <div className={styles.quiet}>
      <p className={styles.quiet}>{title}</p>
      <FewFirst items={files} limit={SKIPPED_AT_FIRST} what={title}>
        {({ name, why }) => <li key={name}>{say("skipped.line", { name, why: say(`skipped.${why}`) })}</li>}
      </FewFirst>
    </div>
  );
}

type Props = { readonly hasFiles: boolean; readonly skipped: readonly SkippedFile[] };

/** Where files come in: dropped, or chosen with two buttons. */
export function StartZone({ hasFiles, skipped }: Props): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const { say, commands } = useMergeTools();
  const { isOver, hasFailed, on } = useDropping();
  const onPick = (files: readonly File[]): void => void commands.add(files);
  const appearance = hasFiles ? "secondary" : "primary";
  const [files, folder] = [say("start.files"), say("start.folder")];
  return (
    <div className={mergeClasses(styles.card, own.zone, isOver && own.over)} data-drop {...on}>
      <p id="merge-start" className={styles.text}>
        {isOver ? say("start.dropHere") : say(hasFiles ? "start.more" : "start.what")}
      </p>
      <div className={styles.row}>
        <PickButton picks="files" accept={WORKBOOKS} appearance={appearance} describedBy="merge-start" onPick={onPick}>
          {files}
        </PickButton>
        <PickButton picks="folder" describedBy="merge-start" onPick={onPick}>
          {folder}
        </PickButton>
      </div>
      <p className={styles.quiet}>{say("start.kinds")}</p>
      <div role="alert">{hasFailed && <p className={styles.text}>{say("start.dropFailed", { files, folder })}</p>}</div>
      <Skipped files={skipped} />
    </div>
  );
}
