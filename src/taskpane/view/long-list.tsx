import { Button } from "@fluentui/react-components";
import { useState, type JSX, type ReactNode } from "react";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";

type Props<Item> = {
  readonly items: readonly Item[];
  /** So many stand there at first. */
  readonly limit: number;
  /** Makes an `li` with its key. */
  readonly children: (item: Item, place: number) => ReactNode;
};

/** A list that starts short: 120 rows would bury what stands below. */
export function LongList<Item>({ items, limit, children }: Props<Item>): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePaneTools();
  const [isWhole, setIsWhole] = useState(false);
  return (
    <>
      <ul className={styles.list}>{items.slice(0, isWhole ? items.length : limit).map(children)}</ul>
      {items.length > limit && (
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isWhole}
          onClick={() => {
            setIsWhole(!isWhole);
          }}
        >
          {isWhole ? say("list.fewer") : say("list.all", { count: items.length })}
        </Button>
      )}
    </>
  );
}
