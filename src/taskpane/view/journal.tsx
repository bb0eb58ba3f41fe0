import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import type { JournalStep } from "../pane-state";
import { changeLine } from "./change-line";
import { useRowStyles } from "./criterion-row";
import { Disclosure } from "./disclosure";
import { Icon } from "./icons";
import { LongList } from "./long-list";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";
import { WriteButton } from "./write-button";

const STEPS_AT_FIRST = 5;
const CELLS_AT_FIRST = 3;

function Step({ step }: { readonly step: JournalStep }): JSX.Element {
  const styles = usePaneStyles();
  const own = useRowStyles();
  const { say, language, commands } = usePaneTools();
  const { number, sheet, cells } = step;
  const what = say(`journal.${step.code}`);
  return (
    <li className={own.row}>
      <span className={styles.text}>
        {number}. {what}
      </span>
      <span className={styles.quiet}>{say("journal.where", { sheet, count: cells.length })}</span>
      <div className={styles.quiet}>
        <LongList items={cells} limit={CELLS_AT_FIRST}>
          {(cell) => <li key={cell.cell}>{changeLine(cell, say, language)}</li>}
        </LongList>
      </div>
      {step.undone ? (
        <span className={mergeClasses(styles.quiet, styles.strong)}>
          <Icon name="done" /> {say("journal.undone")}
        </span>
      ) : (
        <div className={styles.row}>
          <WriteButton
            writes="cells"
            size="small"
            name={say("journal.undoOf", { number, what })}
            onPress={() => void commands.undo(number)}
          >
            {say("journal.undo")}
          </WriteButton>
        </div>
      )}
    </li>
  );
}

/** What Chấm Sao has changed in this workbook, newest first, and the way back. */
export function Journal({ steps }: { readonly steps: readonly JournalStep[] }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePaneTools();
  return (
    <Disclosure title={say("journal.title")} count={String(steps.length)}>
      {steps.length === 0 && <p className={styles.text}>{say("journal.none")}</p>}
      <LongList items={steps} limit={STEPS_AT_FIRST}>
        {(step) => <Step key={step.number} step={step} />}
      </LongList>
    </Disclosure>
  );
}
