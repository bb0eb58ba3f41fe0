import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePaneTools } from "./pane-tools";
import { useTakingFocus } from "./taking-focus";

type Props = {
  readonly isAnother: boolean;
  readonly isPrimary: boolean;
  readonly takesFocus: boolean;
  readonly onFocusTaken: () => void;
  readonly onPress: () => void;
};

export function OpenFormButton({ isAnother, isPrimary, takesFocus, onFocusTaken, onPress }: Props): JSX.Element {
  const { say } = usePaneTools();
  const button = useTakingFocus(takesFocus, onFocusTaken);
  return (
    <Button ref={button} appearance={isPrimary ? "primary" : "secondary"} onClick={onPress}>
      {say(isAnother ? "other.createMore" : "other.create")}
    </Button>
  );
}
