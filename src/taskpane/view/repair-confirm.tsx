import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useId, type JSX } from "react";
import type { ProblemView } from "../sheet-view";
import { AnswerButtons } from "./answer-buttons";
import { AskingPanel } from "./asking-panel";
import { changeLine } from "./change-line";
import { FOCUS_RING, usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";

const useStyles = makeStyles({
  lines: { maxHeight: "160px", overflowY: "auto", fontVariantNumeric: "tabular-nums", ...FOCUS_RING },
});

function Changes({ id, items }: { readonly id: string; readonly items: readonly ProblemView[] }): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const { say, language } = usePaneTools();
  const lines = items.flatMap(({ cell, repair }) => (repair === null ? [] : [{ cell: cell ?? "", ...repair }]));
  return (
    <>
      <p id={`${id}-title`} className={mergeClasses(styles.text, styles.strong)}>
        {say("confirm.title", { count: lines.length })}
      </p>
      <ul
        id={`${id}-lines`}
        className={mergeClasses(styles.list, styles.text, own.lines)}
        tabIndex={0}
        aria-labelledby={`${id}-title`}
      >
        {lines.map((line) => (
          <li key={`${line.cell} ${line.to}`}>{changeLine(line, say, language)}</li>
        ))}
      </ul>
    </>
  );
}

type Props = {
  readonly items: readonly ProblemView[];
  readonly onCancel: () => void;
  readonly onApply: () => void;
  /** The panel went away, perhaps because its problem did: it must not come back by itself and take the keyboard. */
  readonly onGone: () => void;
};

/** Shows each change before it is made; Esc leaves without a change. */
export function RepairConfirm({ items, onCancel, onApply, onGone }: Props): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePaneTools();
  const id = useId();
  return (
    <AskingPanel labelledBy={`${id}-title`} describedBy={`${id}-lines`} onCancel={onCancel} onGone={onGone}>
      <Changes id={id} items={items} />
      <p className={styles.quiet}>{say("confirm.note")}</p>
      <AnswerButtons
        writes="cells"
        doing={say("confirm.apply")}
        onDo={onApply}
        leaving={say("confirm.cancel")}
        onLeave={onCancel}
      />
    </AskingPanel>
  );
}
