import type { JSX } from "react";
import type { ProblemView } from "../sheet-view";
import type { Confirming } from "./confirming";
import { usePaneTools } from "./pane-tools";
import { RepairConfirm } from "./repair-confirm";

type Props = { readonly asks: string; readonly items: readonly ProblemView[]; readonly confirming: Confirming };

/** Stands below the button that asks, and only while it asks. */
export function RepairQuestion({ asks, items, confirming }: Props): JSX.Element | null {
  const { commands } = usePaneTools();
  if (confirming.asked !== asks || items.length === 0) return null;
  return (
    <RepairConfirm
      items={items}
      onCancel={confirming.cancel}
      onGone={confirming.forget}
      onApply={() => {
        confirming.finish();
        void commands.repair(items.map(({ problem }) => problem));
      }}
    />
  );
}
