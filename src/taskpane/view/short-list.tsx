import { Button } from "@fluentui/react-components";
import { useState, type JSX, type ReactNode } from "react";
import { usePaneStyles } from "./pane-styles";

type Props<Item> = {
  readonly items: readonly Item[];
  /** So many stand there at first. */
  readonly limit: number;
  /** What the button below says while the list is short, and while it is whole. */
  readonly all: string;
  readonly fewer: string;
  readonly className?: string;
  /** Makes an `li` with its key. */
  readonly children: (item: Item, place: number) => ReactNode;
};

/** A list that starts short: 120 rows would bury what stands below. */
export function ShortList<Item>({ items, limit, all, fewer, className = "", children }: Props<Item>): JSX.Element {
  const styles = usePaneStyles();
  const [isWhole, setIsWhole] = useState(false);
  return (
    <>
      <ul className={styles.list}>{items.slice(0, isWhole ? items.length : limit).map(children)}</ul>
      {items.length > limit && (
        <Button
          size="small"
          appearance="subtle"
          className={className}
          aria-expanded={isWhole}
          onClick={() => {
            setIsWhole(!isWhole);
          }}
        >
          {isWhole ? fewer : all}
        </Button>
      )}
    </>
  );
}
