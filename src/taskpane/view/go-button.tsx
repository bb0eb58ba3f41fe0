import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePaneTools } from "./pane-tools";

/** Selects a cell in the workbook; a screen reader hears which. */
export function GoButton({ cell }: { readonly cell: string }): JSX.Element {
  const { say, commands } = usePaneTools();
  return (
    <Button size="small" aria-label={say("go.to", { cell })} onClick={() => void commands.goTo(cell)}>
      {say("go.label")}
    </Button>
  );
}
