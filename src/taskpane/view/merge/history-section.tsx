import type { JSX } from "react";
import type { HistoryEntry } from "../../merge/merge-result";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { FewFirst } from "./few-first";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";

const AT_FIRST = 5;

/** Earlier merges, newest first. */
export function HistorySection({ history }: { readonly history: readonly HistoryEntry[] }): JSX.Element {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  const title = say("history.title");
  return (
    <Disclosure title={title} count={String(history.length)}>
      {history.length === 0 && <p className={styles.text}>{say("history.none")}</p>}
      <FewFirst items={[...history].reverse()} limit={AT_FIRST} what={title}>
        {({ at, by, files, usedFiles, units, decisions, repairs, changes }, place) => (
          <li key={place} className={shared.item}>
            <span className={styles.text}>
              {say("history.line", { at, by: by === "" ? say("history.nobody") : by, used: usedFiles, files, units })}
            </span>
            <span className={styles.quiet}>{say("history.more", { decisions, repairs, changes })}</span>
          </li>
        )}
      </FewFirst>
    </Disclosure>
  );
}
