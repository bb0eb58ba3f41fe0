import { makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import { FaultButtons } from "./fault-buttons";
import { Icon } from "./icons";
import { usePaneStyles } from "./pane-styles";

const useStyles = makeStyles({
  above: { position: "sticky", top: 0, zIndex: 2 },
  bar: {
    ...typographyStyles.body1,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    maxHeight: "70vh",
    overflowY: "auto",
    padding: "12px 20px",
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderBottom: `2px solid ${tokens.colorStatusDangerBorder1}`,
    color: tokens.colorNeutralForeground1,
    "@media (max-width: 339px)": { padding: "12px" },
  },
  card: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
    ...shorthands.borderWidth("2px"),
  },
  text: { display: "flex", gap: "8px", margin: 0, overflowWrap: "anywhere" },
  mark: { color: tokens.colorStatusDangerForeground1 },
});

type Props = {
  /** What went wrong, in words; null while nothing is. */
  readonly words: string | null;
  readonly report: string;
  readonly closing: string;
  readonly onClose: () => void;
  /** Above the whole pane, always in view; otherwise a card among others. */
  readonly isAbove?: boolean;
};

/** What went wrong. The place stands empty before, so that screen readers tell what comes in. */
export function FaultBar({ words, report, closing, onClose, isAbove = false }: Props): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  return (
    <div role="alert" className={isAbove ? own.above : undefined}>
      {words !== null && (
        <div className={isAbove ? own.bar : mergeClasses(styles.card, own.card)}>
          <p className={mergeClasses(styles.text, own.text)}>
            <span className={own.mark}>
              <Icon name="error" />
            </span>
            <span>{words}</span>
          </p>
          <div className={styles.row}>
            <FaultButtons report={report} closing={closing} close={onClose} />
          </div>
        </div>
      )}
    </div>
  );
}
