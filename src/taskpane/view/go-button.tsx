import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePaneTools } from "./pane-tools";

/** Selects a cell in the workbook. */
export function GoButton({ cell }: { readonly cell: string }): JSX.Element {
  const { say, commands } = usePaneTools();
  return (
    <Button size="small" onClick={() => void commands.goTo(cell)}>
      {say("go.to", { cell })}
    </Button>
  );
}
