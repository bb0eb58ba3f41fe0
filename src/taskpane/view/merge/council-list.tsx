import type { JSX, ReactNode } from "react";
import { usePaneStyles } from "../pane-styles";
import { FewFirst } from "./few-first";
import { useMergeStyles } from "./merge-styles";

const ROWS_AT_FIRST = 5;

/** A heading with a list that starts short; nothing where the list is empty. */
export function CouncilList<Item>({
  title,
  items,
  children,
}: {
  readonly title: string;
  readonly items: readonly Item[];
  readonly children: (item: Item, place: number) => ReactNode;
}): JSX.Element | null {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  if (items.length === 0) return null;
  return (
    <div className={styles.tight}>
      <h4 className={shared.part}>{title}</h4>
      <FewFirst items={items} limit={ROWS_AT_FIRST} what={title}>
        {(item, place) => (
          <li key={place} className={shared.item}>
            {children(item, place)}
          </li>
        )}
      </FewFirst>
    </div>
  );
}
