import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX } from "react";
import type { MergeNotice, MergePhase, MergeState } from "../../merge/merge-state";
import { Icon } from "../icons";
import { usePaneStyles } from "../pane-styles";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";
import type { MergeSay } from "./merge-words";

/** Two hundred files told one by one would drown everything else that a screen reader has to say. */
const TOLD_EVERY_MS = 5000;
const PERCENT = 100;

const useStyles = makeStyles({ line: { display: "flex", gap: "8px" } });

function spokenLine(phase: MergePhase, say: MergeSay): string {
  if (phase.kind === "merging") return say("reading.merging");
  if (phase.kind !== "reading") return "";
  const { at, of } = phase;
  return say("reading.spoken", { percent: Math.floor(((at - 1) / of) * PERCENT), at, of });
}

/** The progress for those who do not see the bar: every few seconds, and nothing when it is over sooner. */
function useSpokenProgress(phase: MergePhase, say: MergeSay): string {
  const [spoken, setSpoken] = useState("");
  const line = useRef("");
  line.current = spokenLine(phase, say);
  const isUnderWay = phase.kind === "reading" || phase.kind === "merging";
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(() => {
      setSpoken(line.current);
    }, TOLD_EVERY_MS);
    return () => {
      clearInterval(timer);
      setSpoken("");
    };
  }, [isUnderWay]);
  return spoken;
}

function noticeLine(notice: MergeNotice | null, say: MergeSay): string | null {
  return notice === null ? null : say(`notice.${notice.code}`, notice.facts);
}

/** What ended without a result of its own, or what has just been done. */
function toldLine({ phase, notice, result }: MergeState, say: MergeSay): string | null {
  if (phase.kind === "cancelled") return say(result === null ? "phase.cancelledEmpty" : "phase.cancelled");
  if (phase.kind === "failed") return say("phase.failed");
  return phase.kind === "shown" || phase.kind === "empty" ? noticeLine(notice, say) : null;
}

/** One line that is seen and told. The place stands there before its words, so that they are told. */
export function MergeTold({ state }: { readonly state: MergeState }): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  const spoken = useSpokenProgress(state.phase, say);
  const told = toldLine(state, say);
  return (
    <>
      <div id="merge-told" role="status">
        {told !== null && (
          <p key={state.notice?.number} className={styles.text}>
            <span className={own.line}>
              <Icon name={state.phase.kind === "failed" ? "error" : "done"} /> {told}
            </span>
          </p>
        )}
      </div>
      <div id="merge-progress" role="status" className={shared.unseen}>
        {spoken}
      </div>
    </>
  );
}
