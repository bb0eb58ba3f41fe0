import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type JSX, type KeyboardEvent, type ReactNode } from "react";
import { FOCUS_RING, usePaneStyles } from "../pane-styles";
import { useMergeTools } from "./merge-tools";

const useStyles = makeStyles({
  panel: { alignSelf: "stretch", borderLeft: `4px solid ${tokens.colorBrandStroke1}`, ...FOCUS_RING },
});

type Props = {
  readonly title: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
};

/** Asks before something is done. Takes the keyboard when it opens; Esc leaves without a change. */
export function Question({ title, yes, onYes, onCancel, children }: Props): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const { say } = useMergeTools();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <div
      ref={panel}
      role="group"
      tabIndex={-1}
      aria-labelledby={id}
      className={mergeClasses(styles.card, own.panel)}
      onKeyDown={onKeyDown}
    >
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
    </div>
  );
}
