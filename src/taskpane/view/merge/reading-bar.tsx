import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { MergePhase } from "../../merge/merge-state";
import { usePaneStyles } from "../pane-styles";
import { useMergeTools } from "./merge-tools";
import type { MergeSay } from "./merge-words";

const A_MINUTE = 60;
/** Above this a count of seconds is false precision. */
const MANY_SECONDS = 90;

const useStyles = makeStyles({
  bar: { width: "100%", height: "8px", accentColor: tokens.colorCompoundBrandBackground },
});

type Reading = Extract<MergePhase, { kind: "reading" }>;

/** "Tệp 37/200: xã-a.xlsx, còn khoảng 4 giây" */
export function readingLine({ at, of, file, secondsLeft }: Reading, say: MergeSay): string {
  const line = say("reading.line", { at, of, file });
  if (secondsLeft === null) return line;
  const left =
    secondsLeft < MANY_SECONDS
      ? say("reading.left", { seconds: secondsLeft })
      : say("reading.leftMinutes", { minutes: Math.ceil(secondsLeft / A_MINUTE) });
  return `${line}, ${left}`;
}

/** How far reading is, and the way to stop it. Nothing while nothing is read. */
export function ReadingBar({
  phase,
  hasResult,
}: {
  readonly phase: MergePhase;
  readonly hasResult: boolean;
}): JSX.Element | null {
  const styles = usePaneStyles();
  const own = useStyles();
  const { say, commands } = useMergeTools();
  if (phase.kind !== "reading" && phase.kind !== "merging") return null;
  const isReading = phase.kind === "reading";
  // Without a value the bar moves back and forth: the end is not known.
  const progress = isReading ? { max: phase.of, value: phase.at - 1 } : {};
  return (
    <div className={styles.card}>
      <p className={styles.text}>{isReading ? readingLine(phase, say) : say("reading.merging")}</p>
      <progress className={own.bar} aria-label={say("reading.bar")} {...progress} />
      <div className={styles.row}>
        <Button
          onClick={() => {
            commands.cancel();
          }}
        >
          {say("reading.stop")}
        </Button>
        {hasResult && <span className={styles.quiet}>{say("reading.kept")}</span>}
      </div>
    </div>
  );
}
