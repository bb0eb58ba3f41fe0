import { Button, mergeClasses } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { ConflictView } from "../../merge/conflict-view";
import { Disclosure } from "../disclosure";
import { Icon } from "../icons";
import { usePaneStyles } from "../pane-styles";
import { ConflictChoice } from "./conflict-choice";
import { ConflictTable, letterOf } from "./conflict-table";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";
import { Pager } from "./pager";
import { usePaging } from "./paging";

/** One at a time: the next one takes the place of the one that was decided, and the ranking stays near. */
const A_PAGE = 1;

/** What was decided elsewhere stands there: it is not taken back here, but decided anew. */
function Decided({ conflict, name }: { readonly conflict: ConflictView; readonly name: string }): JSX.Element | null {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say, commands } = useMergeTools();
  const [isOpen, setIsOpen] = useState(false);
  const { decision, key, sheets } = conflict;
  if (decision === null) return null;
  if (isOpen) return <ConflictChoice conflict={conflict} name={name} />;
  const { made, through } = decision;
  const letter = letterOf(sheets.findIndex(({ id }) => id === decision.keep));
  return (
    <>
      <p className={styles.text}>
        <span className={shared.good}>
          <Icon name="done" />
        </span>{" "}
        {say("conflicts.decided", { letter, reason: decision.reason })}
      </p>
      {decision.by !== "" && <p className={styles.quiet}>{say("conflicts.decidedBy", { by: decision.by })}</p>}
      {made === "below" && <p className={styles.quiet}>{say("conflicts.decidedBelow", { file: through })}</p>}
      {made === "before" && <p className={styles.quiet}>{say("conflicts.decidedBefore")}</p>}
      <Button
        size="small"
        className={styles.start}
        aria-label={say("conflicts.backOf", { name })}
        onClick={() => {
          if (made === "here") void commands.takeBackDecision(key);
          else setIsOpen(true);
        }}
      >
        {say("conflicts.back")}
      </Button>
    </>
  );
}

function Conflict({ conflict }: { readonly conflict: ConflictView }): JSX.Element {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  const { unit, judge, sheets, decision } = conflict;
  const name = say("conflicts.of", { unit, judge: judge ?? say("conflicts.self") });
  return (
    <li className={shared.item}>
      <h4 className={mergeClasses(styles.text, styles.strong)}>{name}</h4>
      <ul className={mergeClasses(styles.list, styles.quiet)}>
        {sheets.map(({ id, file, sheet, round, isSealed }, place) => (
          <li key={id}>
            {say("conflicts.sheetLine", { letter: letterOf(place), file, sheet, round })}
            {isSealed && `; ${say("unit.sealed")}`}
          </li>
        ))}
      </ul>
      <ConflictTable conflict={conflict} name={name} />
      {decision === null ? (
        <ConflictChoice key={conflict.key} conflict={conflict} name={name} />
      ) : (
        <Decided key={`${conflict.key} ${decision.reason} ${decision.made}`} conflict={conflict} name={name} />
      )}
    </li>
  );
}

/** Where sheets of one judge differ somebody has to choose; those still open stand first. */
export function ConflictsSection({ conflicts }: { readonly conflicts: readonly ConflictView[] }): JSX.Element | null {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const open = conflicts.filter(({ decision }) => decision === null);
  const done = conflicts.filter(({ decision }) => decision !== null);
  const paging = usePaging([...open, ...done], A_PAGE);
  if (conflicts.length === 0) return null;
  const title = say("conflicts.title");
  return (
    <Disclosure
      title={title}
      count={say("conflicts.count", { open: open.length, done: done.length })}
      startsOpen={open.length > 0}
    >
      <div className={styles.tight}>
        <p className={styles.quiet}>{say("conflicts.what")}</p>
        <ul className={styles.list}>
          {paging.items.map((conflict) => (
            <Conflict key={conflict.key} conflict={conflict} />
          ))}
        </ul>
        <Pager what={title} paging={paging} />
      </div>
    </Disclosure>
  );
}
