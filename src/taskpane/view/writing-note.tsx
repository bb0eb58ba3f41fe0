import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import { Icon } from "./icons";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";

export const WRITING_NOTE_ID = "why-not-written";

/** Says why nothing can be written here; buttons that are off point to it. */
export function WritingNote(): JSX.Element | null {
  const styles = usePaneStyles();
  const { writing, say } = usePaneTools();
  if (writing === "allowed") return null;
  return (
    <p id={WRITING_NOTE_ID} className={mergeClasses(styles.card, styles.text)}>
      <span>
        <Icon name="warning" /> {say(`writing.${writing}`)}
      </span>
    </p>
  );
}
