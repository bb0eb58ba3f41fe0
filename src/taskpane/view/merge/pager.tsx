import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePaneStyles } from "../pane-styles";
import { useMergeTools } from "./merge-tools";
import type { Paging } from "./paging";

type Props = {
  /** Named to screen readers, for which two pagers sound alike. */
  readonly what: string;
  readonly paging: Omit<Paging<unknown>, "items">;
};

/** Nothing where all stands on one page. */
export function Pager({ what, paging }: Props): JSX.Element | null {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const { from, total, size, turn } = paging;
  if (total <= size) return null;
  const to = Math.min(total, from + size);
  const step = (to: number, word: "page.before" | "page.after", isOff: boolean): JSX.Element => (
    <Button
      size="small"
      aria-label={say(word, { what })}
      disabledFocusable={isOff}
      onClick={() => {
        turn(to);
      }}
    >
      {say(`${word}Short`)}
    </Button>
  );
  return (
    <div className={styles.row}>
      {step(from - size, "page.before", from === 0)}
      <span className={styles.quiet} role="status">
        {say("page.line", { from: from + 1, to, of: total })}
      </span>
      {step(from + size, "page.after", to === total)}
    </div>
  );
}
