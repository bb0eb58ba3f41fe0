import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { MergeFault } from "../../merge/merge-state";
import { CopyReport } from "../copy-report";
import { Icon } from "../icons";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { useMergeTools } from "./merge-tools";

const useStyles = makeStyles({
  bar: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
    ...shorthands.borderWidth("2px"),
  },
});

/** What went wrong in the tab. The place stands empty before, so that screen readers tell what comes in. */
export function MergeFaultBar({ fault }: { readonly fault: MergeFault | null }): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const { say, commands } = useMergeTools();
  const { say: paneSay } = usePaneTools();
  return (
    <div role="alert">
      {fault !== null && (
        <div className={mergeClasses(styles.card, own.bar)}>
          <p className={styles.text}>
            <Icon name="error" /> {say(`fault.${fault.code}`, fault.facts)}
          </p>
          <div className={styles.row}>
            <CopyReport
              key={fault.report}
              report={fault.report}
              say={paneSay}
              button={(label, onPress) => (
                <Button size="small" onClick={onPress}>
                  {label}
                </Button>
              )}
            />
            <Button
              size="small"
              onClick={() => {
                commands.dismissFault();
              }}
            >
              {say("fault.close")}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
