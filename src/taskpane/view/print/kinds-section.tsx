import { Checkbox } from "@fluentui/react-components";
import type { JSX } from "react";
import type { KindChoice } from "../../print/print-state";
import { usePaneStyles } from "../pane-styles";
import { usePrintTools } from "./print-tools";

/** Which papers; what there is none of says why. */
export function KindsSection({ kinds }: { readonly kinds: readonly KindChoice[] }): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands } = usePrintTools();
  return (
    <fieldset className={styles.tight} style={{ border: "none", margin: 0, padding: 0 }}>
      <legend className={styles.strong}>{say("kinds.title")}</legend>
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
