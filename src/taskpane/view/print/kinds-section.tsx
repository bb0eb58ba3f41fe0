import { Checkbox, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import type { KindChoice } from "../../print/print-state";
import { usePaneStyles } from "../pane-styles";
import { usePrintTools } from "./print-tools";

const useStyles = makeStyles({ plain: { border: "none", margin: 0, padding: 0 } });

/** Which papers; what there is none of says why. */
export function KindsSection({ kinds }: { readonly kinds: readonly KindChoice[] }): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const { say, commands } = usePrintTools();
  return (
    <fieldset className={mergeClasses(styles.tight, own.plain)}>
      <legend className={mergeClasses(styles.strong, own.plain)}>{say("kinds.title")}</legend>
      {kinds.map(({ kind, isChosen, none }) => (
        <Checkbox
          key={kind}
          label={none === null ? say(`kind.${kind}`) : `${say(`kind.${kind}`)} (${say(`none.${none}`)})`}
          checked={isChosen}
          disabled={none !== null}
          onChange={(_, { checked }) => {
            commands.chooseKind(kind, checked === true);
          }}
        />
      ))}
    </fieldset>
  );
}
