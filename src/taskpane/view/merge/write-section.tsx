import { Button, Spinner } from "@fluentui/react-components";
import type { JSX } from "react";
import type { MergeState } from "../../merge/merge-state";
import { Icon } from "../icons";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { useMergeTools } from "./merge-tools";
import { saveDownload } from "./save-download";
import { whyNotGiven, whyNotWritten } from "./why-not-written";

const WHY_NOT = "merge-why-not";

function OpenEnds({ state }: { readonly state: MergeState }): JSX.Element | null {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const { result } = state;
  const conflicts = result?.conflicts.filter(({ decision }) => decision === null).length ?? 0;
  if (result === null || conflicts + result.unranked === 0) return null;
  return (
    <p className={styles.quiet}>
      <Icon name="warning" /> {say("write.open", { conflicts, unranked: result.unranked })}
    </p>
  );
}

function WritingNow({ state }: { readonly state: MergeState }): JSX.Element {
  const { say } = useMergeTools();
  const { writing } = state;
  return (
    <div role="status">
      {writing.kind === "writing" && (
        <Spinner size="tiny" labelPosition="after" label={say(writing.waiting ? "write.waiting" : "write.writing")} />
      )}
    </div>
  );
}

/** Into the workbook, or as a file. Buttons that are off stay in reach and point to the words that say why. */
export function WriteSection({ state }: { readonly state: MergeState }): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands } = useMergeTools();
  const { writing, isBusy } = usePaneTools();
  const isWriting = state.writing.kind === "writing";
  const notWritten = whyNotWritten(state, writing, isBusy);
  const notGiven = whyNotGiven(state);
  const download = async (): Promise<void> => {
    const file = await commands.download();
    if (file !== null) saveDownload(file);
  };
  return (
    <div className={styles.card} role="group" aria-label={say("write.title")}>
      <OpenEnds state={state} />
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={notWritten !== null || isWriting}
          aria-describedby={notWritten === null ? undefined : WHY_NOT}
          onClick={() => void commands.write()}
        >
          {say("write.sheet")}
        </Button>
        <Button
          disabledFocusable={notGiven !== null || isWriting}
          aria-describedby={notGiven === null ? undefined : WHY_NOT}
          onClick={() => void download()}
        >
          {say("write.download")}
        </Button>
      </div>
      {notWritten !== null && (
        <p id={WHY_NOT} className={styles.text}>
          {say(notWritten)}
        </p>
      )}
      <WritingNow state={state} />
    </div>
  );
}
