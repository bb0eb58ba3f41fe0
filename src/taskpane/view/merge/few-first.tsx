import type { ComponentProps, JSX } from "react";
import { usePaneStyles } from "../pane-styles";
import { ShortList } from "../short-list";
import { useMergeTools } from "./merge-tools";

type Props<Item> = Omit<ComponentProps<typeof ShortList<Item>>, "all" | "fewer" | "className"> & {
  /** What is listed, for the name of the button. */
  readonly what: string;
};

/** A list that starts short, under a button whose name says which list it is. */
export function FewFirst<Item>({ what, ...props }: Props<Item>): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const all = say("list.all", { count: props.items.length, what });
  return <ShortList {...props} all={all} fewer={say("list.fewer", { what })} className={styles.wide} />;
}
