import { Button } from "@fluentui/react-components";
import { useState, type JSX, type ReactNode } from "react";
import { usePaneStyles } from "../pane-styles";
import { useMergeTools } from "./merge-tools";

type Props<Item> = {
  readonly items: readonly Item[];
  readonly limit: number;
  /** What is listed, for the name of the button. */
  readonly what: string;
  /** Makes an `li` with its key. */
  readonly children: (item: Item, place: number) => ReactNode;
};

/** A list that starts short, under a button whose name says which list it is. */
export function FewFirst<Item>({ items, limit, what, children }: Props<Item>): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const [isWhole, setIsWhole] = useState(false);
  return (
    <>
      <ul className={styles.list}>{items.slice(0, isWhole ? items.length : limit).map(children)}</ul>
      {items.length > limit && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.wide}
          aria-expanded={isWhole}
          onClick={() => {
            setIsWhole(!isWhole);
          }}
        >
          {isWhole ? say("list.fewer", { what }) : say("list.all", { count: items.length, what })}
        </Button>
      )}
    </>
  );
}
