import type { JSX } from "react";
import { usePaneStyles } from "../pane-styles";
import { CodeCheck } from "./code-check";
import type { SealSectionProps } from "./seal-section-props";
import { SealState } from "./seal-state";
import { SecondEntryPlace } from "./second-entry-place";

/** What can be done with seals: the sheet's own, any paper's, and a second entry. */
export function SealSection({ view, seals }: SealSectionProps): JSX.Element {
  const styles = usePaneStyles();
  return (
    <div className={styles.stack}>
      <SealState view={view} seals={seals} />
      <CodeCheck view={view} seals={seals} />
      <SecondEntryPlace key={view.sheet} view={view} seals={seals} />
    </div>
  );
}
