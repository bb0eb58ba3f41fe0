import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePaneTools } from "./pane-tools";
import { useTakingFocus } from "./taking-focus";

type Props = {
  readonly isAnother: boolean;
  readonly takesFocus: boolean;
  readonly onFocusTaken: () => void;
  readonly onPress: () => void;
};

export function OpenFormButton({ isAnother, takesFocus, onFocusTaken, onPress }: Props): JSX.Element {
  const { say } = usePaneTools();
  const button = useTakingFocus(takesFocus, onFocusTaken);
  return (
    <Button ref={button} appearance={isAnother ? "secondary" : "primary"} onClick={onPress}>
      {say(isAnother ? "other.createMore" : "other.create")}
    </Button>
  );
}
