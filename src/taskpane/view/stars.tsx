import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { Icon } from "./icons";
import { usePaneTools } from "./pane-tools";

const useStyles = makeStyles({
  row: { display: "inline-flex", color: tokens.colorBrandForeground1 },
  apart: { gap: "2px" },
  large: { width: "20px", height: "20px" },
  small: { width: "11px", height: "11px" },
});

type Props = {
  readonly lit: number;
  readonly of: number;
  /** `small` fits a column of a table. */
  readonly size?: "large" | "small";
};

/** Lit stars are filled and the others are outlines, so that the number is seen without colours. */
export function Stars({ lit, of, size = "large" }: Props): JSX.Element {
  const styles = useStyles();
  const { say } = usePaneTools();
  const row = mergeClasses(styles.row, size === "large" && styles.apart);
  return (
    <span role="img" aria-label={say("level.stars", { lit, of })} className={row}>
      {Array.from({ length: of }, (_, place) => (
        <Icon key={place} name="star" isFilled={place < lit} className={styles[size]} />
      ))}
    </span>
  );
}
