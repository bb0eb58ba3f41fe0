import type { ComponentProps, JSX } from "react";
import { usePaneTools } from "./pane-tools";
import { ShortList } from "./short-list";

type Props<Item> = Omit<ComponentProps<typeof ShortList<Item>>, "all" | "fewer" | "className">;

/** A list that starts short, in the words of the score tab. */
export function LongList<Item>(props: Props<Item>): JSX.Element {
  const { say } = usePaneTools();
  return <ShortList {...props} all={say("list.all", { count: props.items.length })} fewer={say("list.fewer")} />;
}
