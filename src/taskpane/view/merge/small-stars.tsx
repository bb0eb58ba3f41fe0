import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { Icon } from "../icons";
import { usePaneTools } from "../pane-tools";

const useStyles = makeStyles({
  row: { display: "inline-flex", color: tokens.colorBrandForeground1 },
  star: { width: "11px", height: "11px" },
});

/** Stars that fit a column; lit ones are filled, so that the number is seen without colours. */
export function SmallStars({ lit, of }: { readonly lit: number; readonly of: number }): JSX.Element {
  const styles = useStyles();
  const { say } = usePaneTools();
  return (
    <span role="img" aria-label={say("level.stars", { lit, of })} className={styles.row}>
      {Array.from({ length: of }, (_, place) => (
        <Icon key={place} name="star" isFilled={place < lit} className={styles.star} />
      ))}
    </span>
  );
}
