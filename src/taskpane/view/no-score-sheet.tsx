import { Button, Spinner } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import type { ActiveSheet } from "../pane-state";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";
import { WriteButton } from "./write-button";

type Other = Extract<ActiveSheet, { kind: "other" }>;
type OtherProps = {
  readonly sheet: Other;
  /** The button that opens the form. */
  readonly create: ReactNode;
  /** Null: the sample is offered elsewhere. */
  readonly onSample: (() => void) | null;
};

export function LoadingSheet(): JSX.Element {
  const { say } = usePaneTools();
  return <Spinner size="small" label={say("sheet.loading")} role="status" />;
}

function wordsOf({
  isSummary,
  isEmpty,
}: Other): readonly ["other.title" | "other.summaryTitle" | "other.emptyTitle", "other.what" | "other.summaryWhat"] {
  if (isSummary) return ["other.summaryTitle", "other.summaryWhat"];
  return [isEmpty ? "other.emptyTitle" : "other.title", "other.what"];
}

/** A sheet that takes no scores: what it is, and how to get one that does. */
export function OtherSheet({ sheet, create, onSample }: OtherProps): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePaneTools();
  const [title, what] = wordsOf(sheet);
  return (
    <section className={styles.stack}>
      <h2 className={styles.heading}>{say(title, { name: sheet.name })}</h2>
      <p className={styles.text}>{say(what)}</p>
      <div className={styles.row}>
        {create}
        {onSample !== null && (
          <WriteButton writes="sheets" onPress={onSample}>
            {say("welcome.sample")}
          </WriteButton>
        )}
      </div>
    </section>
  );
}

/** It was a score sheet: what it lost, and the two ways out. */
export function DamagedSheet({ name, create }: { readonly name: string; readonly create: ReactNode }): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands } = usePaneTools();
  return (
    <section className={styles.stack}>
      <h2 className={styles.heading}>{say("damaged.title", { name })}</h2>
      <p className={styles.text}>{say("damaged.what")}</p>
      <p className={styles.text}>{say("damaged.do")}</p>
      <div className={styles.row}>
        <Button onClick={() => void commands.refresh()}>{say("damaged.again")}</Button>
        {create}
      </div>
    </section>
  );
}
