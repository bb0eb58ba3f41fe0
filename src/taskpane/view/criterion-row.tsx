import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { OpenView } from "../sheet-view";
import { GoButton } from "./go-button";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";
import { WriteButton } from "./write-button";

export const useRowStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
});

/** A criterion may have 2,000 characters; the first 160 tell it from the others. */
const SHORT = 160;

function shortened(title: string): string {
  if (title.length <= SHORT) return title;
  return `${title.slice(0, SHORT).replace(/\s\S*$/u, "")} …`;
}

type Props = { readonly criterion: OpenView; readonly figure: string; readonly offersNotApplicable: boolean };

/** A criterion with its points and what can be done about it. */
export function CriterionRow({ criterion, figure, offersNotApplicable }: Props): JSX.Element {
  const styles = usePaneStyles();
  const own = useRowStyles();
  const { say, commands } = usePaneTools();
  const { id, title, documents, cell } = criterion;
  return (
    <li className={own.row}>
      <span className={styles.text} title={title}>
        <span className={styles.strong}>{id}</span> {shortened(title)}
      </span>
      {documents !== null && (
        <span className={styles.quiet} title={documents}>
          {say("missing.documents", { documents: shortened(documents) })}
        </span>
      )}
      <span className={styles.quiet}>{cell === null ? `${figure} · ${say("missing.noCell")}` : figure}</span>
      <div className={styles.row}>
        {cell !== null && <GoButton cell={cell} />}
        {offersNotApplicable && criterion.mayBeNotApplicable && (
          <WriteButton
            writes="cells"
            size="small"
            name={say("na.of", { id })}
            onPress={() => void commands.markNotApplicable(id)}
          >
            {say("na.mark")}
          </WriteButton>
        )}
      </div>
    </li>
  );
}
