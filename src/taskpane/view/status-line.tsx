import { makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState, type JSX } from "react";
import type { Notice, Work } from "../pane-state";
import { Icon } from "./icons";
import { usePaneTools } from "./pane-tools";

export const STATUS_ID = "pane-status";

/** Long enough to be read twice; afterwards the pane's few lines are free again. */
const SHOWN_FOR_MS = 10_000;

const useStyles = makeStyles({
  place: { position: "sticky", bottom: 0, marginTop: "auto", zIndex: 1 },
  line: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "8px 20px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    "@media (max-width: 339px)": { padding: "8px 12px" },
  },
});

/** The last notice until its time is over. */
function useFreshNotice(notice: Notice | null): Notice | null {
  const [over, setOver] = useState<number | null>(null);
  useEffect(() => {
    if (notice === null) return undefined;
    const timer = setTimeout(() => {
      setOver(notice.number);
    }, SHOWN_FOR_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [notice]);
  return notice?.number === over ? null : notice;
}

/** Reading comes after each entry and is over at once, so it is told only when Excel keeps it waiting. */
function isTold(work: Work | null): work is Work {
  return work !== null && (work.waiting || work.doing !== "reading");
}

type Props = { readonly work: Work | null; readonly notice: Notice | null };

/** One line at the bottom, always in view: what is going on, or what has just been done. */
export function StatusLine({ work, notice }: Props): JSX.Element {
  const styles = useStyles();
  const { say } = usePaneTools();
  const fresh = useFreshNotice(notice);
  return (
    <div id={STATUS_ID} role="status" className={styles.place}>
      {isTold(work) ? (
        <div className={styles.line}>
          <Spinner size="extra-tiny" aria-hidden="true" />
          <span>{work.waiting ? say("work.waiting") : say(`work.${work.doing}`)}</span>
        </div>
      ) : (
        fresh !== null && (
          <div className={styles.line} key={fresh.number}>
            <Icon name="done" />
            <span>{say(`notice.${fresh.code}`, fresh.facts)}</span>
          </div>
        )
      )}
    </div>
  );
}
