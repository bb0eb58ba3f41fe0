import { Button, Spinner } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";
import { useOpened } from "./use-opened";

type Props<Opened extends object> = {
  /** A part of a tab that nobody looks at is not loaded yet. */
  readonly isShown?: boolean;
  readonly load: () => Promise<Opened>;
  readonly close?: (opened: Opened) => void;
  /** Told while it is on its way, and when it cannot come. */
  readonly opening: string;
  readonly notLoaded: string;
  readonly show: (opened: Opened) => JSX.Element;
  /** What a person can do instead where it cannot come. */
  readonly children?: ReactNode;
};

const NOTHING_TO_CLOSE = (): void => undefined;

/** A part of the pane that comes on its own when it is wanted, or words in its place. */
export function LatePart<Opened extends object>({
  isShown = true,
  load,
  close = NOTHING_TO_CLOSE,
  opening,
  notLoaded,
  show,
  children,
}: Props<Opened>): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePaneTools();
  const { opened, again } = useOpened<Opened>(isShown, load, close);
  if (typeof opened === "object") return show(opened);
  if (opened !== "failed") return <Spinner size="small" label={opening} role="status" />;
  return (
    <div className={styles.stack} role="alert">
      <p className={styles.text}>{notLoaded}</p>
      <Button className={styles.start} onClick={again}>
        {say("form.again")}
      </Button>
      {children}
    </div>
  );
}
