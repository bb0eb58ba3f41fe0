import { Button, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, type JSX } from "react";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";
import { WriteButton } from "./write-button";

type Props = {
  /** It was asked for, so the keyboard follows; on a first visit it takes nobody's keyboard. */
  readonly takesFocus: boolean;
  readonly onSample: () => void;
  readonly onSkip: () => void;
};

export function FirstVisit({ takesFocus, onSample, onSkip }: Props): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePaneTools();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section className={mergeClasses(styles.card)} aria-labelledby="welcome">
      <h2 id="welcome" ref={heading} tabIndex={-1} className={styles.heading}>
        {say("welcome.title")}
      </h2>
      <p className={styles.text}>{say("welcome.one")}</p>
      <p className={styles.text}>{say("welcome.two")}</p>
      <div className={styles.row}>
        <WriteButton writes="sheets" appearance="primary" onPress={onSample}>
          {say("welcome.sample")}
        </WriteButton>
        <Button onClick={onSkip}>{say("welcome.skip")}</Button>
      </div>
    </section>
  );
}
