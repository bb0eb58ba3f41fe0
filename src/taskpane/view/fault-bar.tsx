import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Fault } from "../pane-state";
import { FaultButtons } from "./fault-buttons";
import { Icon } from "./icons";
import { usePaneTools } from "./pane-tools";

const useStyles = makeStyles({
  place: { position: "sticky", top: 0, zIndex: 2 },
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
  text: { display: "flex", gap: "8px", overflowWrap: "anywhere" },
  mark: { color: tokens.colorStatusDangerForeground1 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
});

/** What went wrong, in words, always in view. The place stands empty before, so that screen readers tell what comes in. */
export function FaultBar({ fault }: { readonly fault: Fault | null }): JSX.Element {
  const styles = useStyles();
  const { say, commands } = usePaneTools();
  return (
    <div role="alert" className={styles.place}>
      {fault !== null && (
        <div className={styles.bar}>
          <div className={styles.text}>
            <span className={styles.mark}>
              <Icon name="error" />
            </span>
            <span>{say(`fault.${fault.code}`, fault.facts)}</span>
          </div>
          <div className={styles.row}>
            <FaultButtons
              report={fault.report}
              closing={say("fault.close")}
              close={() => {
                commands.dismissFault();
              }}
            />
          </div>
        </div>
      )}
    </div>
  );
}
