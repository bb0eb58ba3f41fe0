import { Button } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import type { Writing } from "../pane-state";
import { usePaneTools } from "./pane-tools";
import { STATUS_ID } from "./status-line";
import { WRITING_NOTE_ID } from "./writing-note";

export type Writes = "cells" | "sheets";

type Props = {
  readonly writes: Writes;
  readonly onPress?: (opener: HTMLElement) => void;
  readonly children: ReactNode;
  readonly name?: string | undefined;
  readonly appearance?: "primary" | "secondary";
  readonly size?: "small" | "medium";
  readonly className?: string;
  readonly isSubmit?: boolean;
};

/** A locked structure still lets cells be written; a file for reading only lets nothing be written. */
export function mayWrite(writing: Writing, writes: Writes): boolean {
  return writing === "allowed" || (writing === "workbook-protected" && writes === "cells");
}

/** A button that writes. When it must not, it stays in the tab order and points to the words that say why. */
export function WriteButton({ writes, onPress, children, name, isSubmit = false, ...looks }: Props): JSX.Element {
  const { writing, isBusy } = usePaneTools();
  const whyNot = !mayWrite(writing, writes) ? WRITING_NOTE_ID : isBusy ? STATUS_ID : undefined;
  return (
    <Button
      {...looks}
      type={isSubmit ? "submit" : "button"}
      aria-label={name}
      aria-describedby={whyNot}
      disabledFocusable={whyNot !== undefined}
      onClick={(event) => onPress?.(event.currentTarget)}
    >
      {children}
    </Button>
  );
}
