import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { Icon } from "./icons";
import { usePaneTools } from "./pane-tools";

const useStyles = makeStyles({
  row: { display: "inline-flex", gap: "2px", color: tokens.colorBrandForeground1 },
  star: { width: "20px", height: "20px" },
});

/** Lit stars are filled and the others are outlines, so that the number is seen without colours. */
export function Stars({ lit, of }: { readonly lit: number; readonly of: number }): JSX.Element {
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
