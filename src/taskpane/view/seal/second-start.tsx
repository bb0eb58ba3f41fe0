import { Button } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { SecondDraft } from "../../seal/seal-commands";
import { usePaneStyles } from "../pane-styles";
import { WriteButton } from "../write-button";
import { useSealSay } from "./seal-words";
import { TextField } from "./text-field";

type StartProps = {
  readonly kept: SecondDraft | null;
  readonly of: number;
  readonly onBegin: (by: string) => void;
  readonly onResume: (kept: SecondDraft) => void;
  readonly onDrop: () => void;
};

/** Who types, or going on with what was typed before. */
export function SecondStart({ kept, of, onBegin, onResume, onDrop }: StartProps): JSX.Element {
  const styles = usePaneStyles();
  const say = useSealSay();
  const [by, setBy] = useState("");
  if (kept !== null) {
    return (
      <div className={styles.row}>
        <WriteButton
          writes="sheets"
          appearance="primary"
          onPress={() => {
            onResume(kept);
          }}
        >
          {say("second.resume", { done: Object.keys(kept.typed).length, of })}
        </WriteButton>
        <Button onClick={onDrop}>{say("second.drop")}</Button>
      </div>
    );
  }
  return (
    <>
      <p className={styles.quiet}>{say("second.what")}</p>
      <TextField label={say("second.who")} value={by} onText={setBy} />
      <WriteButton
        writes="sheets"
        className={styles.start}
        onPress={() => {
          onBegin(by.trim());
        }}
      >
        {say("second.begin")}
      </WriteButton>
    </>
  );
}
