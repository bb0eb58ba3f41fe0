import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type JSX, type KeyboardEvent, type ReactNode } from "react";
import { FOCUS_RING, usePaneStyles } from "./pane-styles";

const useStyles = makeStyles({
  panel: { alignSelf: "stretch", borderLeft: `4px solid ${tokens.colorBrandStroke1}`, ...FOCUS_RING },
});

type Props = {
  /** Ids of the words that name the question, and of what they are about. */
  readonly labelledBy: string;
  readonly describedBy?: string;
  readonly onCancel: () => void;
  /** Told when the panel goes away. */
  readonly onGone?: () => void;
  readonly children: ReactNode;
};

/** The place of a question. It takes the keyboard when it opens; Esc leaves without a change. */
export function AskingPanel({ labelledBy, describedBy, onCancel, onGone, children }: Props): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const panel = useRef<HTMLDivElement>(null);
  const gone = useRef(onGone);
  useEffect(() => {
    const tell = gone.current;
    panel.current?.focus();
    return tell;
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
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={mergeClasses(styles.card, own.panel)}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
