import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { shownPoints } from "../../../sheet/describe";
import type { Mismatch } from "../../../sheet/second-result";
import { typedEntry } from "../../../sheet/typed-entry";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { useSealSay } from "./seal-words";
import { spokenLine } from "./spoken-line";
import { TextField } from "./text-field";

type OneProps = {
  readonly mismatch: Mismatch;
  /** As typed; undefined where nobody has decided yet. */
  readonly text: string | undefined;
  readonly onText: (text: string) => void;
};

/** What two people typed, and the place for what the paper says. */
export function OneDecision({ mismatch, text, onText }: OneProps): JSX.Element {
  const styles = usePaneStyles();
  const { language } = usePaneTools();
  const say = useSealSay();
  const { line, first, second } = mismatch;
  const shown = (value: string): string => (value === "" ? say("second.blank") : shownPoints(value, language));
  const isWrong = text !== undefined && typedEntry(text) === null;
  const spoken = spokenLine(line, say, language);
  return (
    <div className={styles.card} role="group" aria-label={spoken}>
      <p className={styles.text}>{`${line.cell}. ${spoken}`}</p>
      <div className={styles.row}>
        {[{ word: "second.one", value: first } as const, { word: "second.two", value: second } as const].map(
          ({ word, value }) => (
            <Button
              key={word}
              size="small"
              aria-label={`${say(word, { value: shown(value) })}, ${line.cell}`}
              onClick={() => {
                onText(value === "" ? "" : shown(value));
              }}
            >
              {say(word, { value: shown(value) })}
            </Button>
          ),
        )}
      </div>
      <TextField
        label={say("second.decided")}
        fault={isWrong ? say("second.wrong", { text }) : null}
        value={text ?? ""}
        onText={onText}
        placeholder={text === "" ? say("second.blank") : undefined}
        isNumber
      />
    </div>
  );
}
