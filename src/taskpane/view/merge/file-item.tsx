import { Button, mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import type { FileRow } from "../../merge/file-row";
import { Icon } from "../icons";
import { usePaneStyles } from "../pane-styles";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";
import type { MergeSay } from "./merge-words";

const UNITS_NAMED = 5;
const HASH_SHOWN = 12;

function unitsLine(units: readonly string[], say: MergeSay): string {
  const named = units.slice(0, UNITS_NAMED).join(", ");
  const more = units.length - UNITS_NAMED;
  return say("files.takesUnits", { units: more > 0 ? say("files.takesMore", { units: named, count: more }) : named });
}

function TakesAway({ takes }: { readonly takes: NonNullable<FileRow["takesAway"]> }): JSX.Element {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say, points } = useMergeTools();
  return (
    <span className={styles.text}>
      <span className={shared.warning}>
        <Icon name="warning" />
      </span>{" "}
      {say("files.takesAway", { sheets: takes.sheets, points: points(takes.points) })}
      {takes.units.length > 0 && <>. {unitsLine(takes.units, say)}.</>}
    </span>
  );
}

function Actions({ file }: { readonly file: FileRow }): JSX.Element | null {
  const styles = usePaneStyles();
  const { say, commands } = useMergeTools();
  const { name, through, isSummary } = file;
  if (through !== null) return null;
  return (
    <div className={styles.row}>
      {isSummary && (
        <Button
          size="small"
          aria-label={say("files.asPreviousOf", { file: name })}
          onClick={() => void commands.useAsPrevious(name)}
        >
          {say("files.asPrevious")}
        </Button>
      )}
      <Button
        size="small"
        aria-label={say("files.removeOf", { file: name })}
        onClick={() => void commands.remove(name)}
      >
        {say("files.remove")}
      </Button>
    </div>
  );
}

/** What became of a file, and what the result lacks without it. */
export function FileItem({ file }: { readonly file: FileRow }): JSX.Element {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say, points } = useMergeTools();
  const { name, duplicateOf, through, isSummary, isRepaired, sheets, usedSheets, takesAway, sha256 } = file;
  const notes = [
    isSummary ? say("files.summary") : null,
    isRepaired ? say("files.repaired") : null,
    duplicateOf === null ? null : say("files.same", { file: duplicateOf }),
    through === null ? null : say("files.through", { path: through }),
  ].filter((note) => note !== null);
  return (
    <li className={shared.item}>
      <span className={mergeClasses(styles.text, styles.strong)}>{name}</span>
      {sheets > 0 && (
        <span className={mergeClasses(styles.quiet, shared.figures)}>
          {say("files.used", { used: usedSheets, sheets, points: points(file.points) })}
        </span>
      )}
      {notes.map((note) => (
        <span key={note} className={styles.quiet}>
          {note}
        </span>
      ))}
      {takesAway !== null && <TakesAway takes={takesAway} />}
      <span className={styles.quiet} title={sha256}>
        {say("files.hash", { hash: sha256.slice(0, HASH_SHOWN) })}
      </span>
      <Actions file={file} />
    </li>
  );
}
