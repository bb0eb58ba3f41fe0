import { mergeClasses } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { Mismatch } from "../../../sheet/second-result";
import { typedEntry } from "../../../sheet/typed-entry";
import type { SecondDraft } from "../../seal/seal-commands";
import { usePaneStyles } from "../pane-styles";
import { WriteButton } from "../write-button";
import { OneDecision } from "./one-decision";
import { useSealSay } from "./seal-words";
import { TextField } from "./text-field";

type Props = {
  readonly draft: SecondDraft;
  readonly differing: readonly Mismatch[];
  readonly of: number;
  readonly onKeep: (draft: SecondDraft) => void;
  readonly onFinish: (draft: SecondDraft, decider: string) => void;
};

type Deciding = {
  /** As typed, by key. */
  readonly texts: Readonly<Record<string, string>>;
  readonly decide: (key: string, text: string) => void;
  /** Entries as they will stand; null while one is missing. */
  readonly decided: Readonly<Record<string, string>> | null;
};

function useDeciding({ draft, differing, onKeep }: Props): Deciding {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(draft.decided);
  const entries = differing.flatMap(({ line: { key } }) => {
    const entry = typedEntry(texts[key] ?? "?");
    return entry === null ? [] : [[key, entry] as const];
  });
  return {
    texts,
    decide: (key, text) => {
      const next = { ...texts, [key]: text };
      setTexts(next);
      onKeep({ ...draft, decided: next });
    },
    decided: entries.length === differing.length ? Object.fromEntries(entries) : null,
  };
}

/** A third person looks at the paper wherever the two differ. */
export function SecondDecisions(props: Props): JSX.Element {
  const styles = usePaneStyles();
  const say = useSealSay();
  const { draft, differing, of, onFinish } = props;
  const { texts, decide, decided } = useDeciding(props);
  const [decider, setDecider] = useState("");
  const [isLacking, setIsLacking] = useState(false);
  const isSame = differing.length === 0;
  const onPress = (): void => {
    if (decided !== null && (isSame || decider.trim() !== "")) onFinish({ ...draft, decided }, decider.trim());
    else setIsLacking(true);
  };
  const fault = isLacking ? say("second.deciderMissing") : null;
  return (
    <div className={styles.stack}>
      <p className={mergeClasses(styles.text, styles.strong)} role="status">
        {isSame ? say("second.same", { of }) : say("second.differ", { count: differing.length })}
      </p>
      {differing.map((mismatch) => {
        const { key } = mismatch.line;
        const onText = (text: string): void => {
          decide(key, text);
        };
        return <OneDecision key={key} mismatch={mismatch} text={texts[key]} onText={onText} />;
      })}
      {!isSame && (
        <TextField label={say("second.decider")} value={decider} onText={setDecider} fault={fault} required />
      )}
      <WriteButton writes="sheets" appearance="primary" className={styles.start} onPress={onPress}>
        {say("second.finish")}
      </WriteButton>
    </div>
  );
}
