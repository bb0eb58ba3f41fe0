import { mergeClasses, ToggleButton } from "@fluentui/react-components";
import type { JSX } from "react";
import type { MergeSettings } from "../../merge/merge-state";
import { usePaneStyles } from "../pane-styles";
import { useMergeTools } from "./merge-tools";

/**
 * Files with sheets of several sets: each set is merged by itself, so somebody says which is meant. The others stay on
 * offer, to be merged next.
 */
export function SetsSection({ settings }: { readonly settings: MergeSettings }): JSX.Element | null {
  const styles = usePaneStyles();
  const { say, commands } = useMergeTools();
  const { sets, setId, isSetChosen } = settings;
  if (sets.length < 2) return null;
  return (
    <div className={styles.card} role="group" aria-labelledby="merge-sets">
      <p id="merge-sets" className={mergeClasses(styles.text, styles.strong)}>
        {say("sets.title", { count: sets.length })}
      </p>
      <p className={styles.quiet}>{say(isSetChosen ? "sets.next" : "sets.ask")}</p>
      {sets.map(({ id, title, sheets }) => (
        <ToggleButton
          key={id}
          size="small"
          className={styles.wide}
          checked={isSetChosen && id === setId}
          onClick={() => void commands.setSet(id)}
        >
          {say("sets.one", { title, count: sheets })}
        </ToggleButton>
      ))}
    </div>
  );
}
