import { Button } from "@fluentui/react-components";
import type { ComponentProps, JSX } from "react";
import { usePaneStyles } from "./pane-styles";
import { WriteButton } from "./write-button";

type Props = {
  readonly writes: ComponentProps<typeof WriteButton>["writes"];
  readonly doing: string;
  readonly onDo: () => void;
  readonly leaving: string;
  readonly onLeave: () => void;
};

/** The two answers to a question: to do what was asked, or to leave everything as it is. */
export function AnswerButtons({ writes, doing, onDo, leaving, onLeave }: Props): JSX.Element {
  const styles = usePaneStyles();
  return (
    <div className={styles.row}>
      <WriteButton writes={writes} appearance="primary" size="small" onPress={onDo}>
        {doing}
      </WriteButton>
      <Button size="small" onClick={onLeave}>
        {leaving}
      </Button>
    </div>
  );
}
