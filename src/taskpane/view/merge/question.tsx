import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, type JSX, type ReactNode } from "react";
import { AskingPanel } from "../asking-panel";
import { usePaneStyles } from "../pane-styles";
import { useMergeTools } from "./merge-tools";

type Props = {
  readonly title: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
};

/** Asks before something is done. */
export function Question({ title, yes, onYes, onCancel, children }: Props): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const id = useId();
  return (
    <AskingPanel labelledBy={id} onCancel={onCancel}>
      <p id={id} className={mergeClasses(styles.text, styles.strong)}>
        {title}
      </p>
      {children}
      <div className={styles.row}>
        <Button appearance="primary" size="small" onClick={onYes}>
          {yes}
        </Button>
        <Button size="small" onClick={onCancel}>
          {say("ask.cancel")}
        </Button>
      </div>
    </AskingPanel>
  );
}
