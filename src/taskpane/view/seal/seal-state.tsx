import { mergeClasses } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import { AnswerButtons } from "../answer-buttons";
import { AskingPanel } from "../asking-panel";
import { NamedSection } from "../named-section";
import { usePaneStyles } from "../pane-styles";
import { WriteButton } from "../write-button";
import type { SealSectionProps } from "./seal-section-props";
import { useSealSay } from "./seal-words";
import { TextField } from "./text-field";

type AskProps = { readonly onOpen: (reason: string, by: string) => void; readonly onCancel: () => void };

/** Asks why, since whoever reads the log later will. */
function OpeningQuestion({ onOpen, onCancel }: AskProps): JSX.Element {
  const styles = usePaneStyles();
  const say = useSealSay();
  const id = useId();
  const [reason, setReason] = useState("");
  const [by, setBy] = useState("");
  const [isLacking, setIsLacking] = useState(false);
  const onPress = (): void => {
    if (reason.trim() !== "" && by.trim() !== "") onOpen(reason.trim(), by.trim());
    else setIsLacking(true);
  };
  const fault = isLacking ? say("seal.reasonMissing") : null;
  return (
    <AskingPanel labelledBy={id} onCancel={onCancel}>
      <p id={id} className={mergeClasses(styles.text, styles.strong)}>
        {say("seal.openTitle")}
      </p>
      <TextField label={say("seal.reason")} value={reason} onText={setReason} fault={fault} required />
      <TextField label={say("seal.by")} value={by} onText={setBy} required />
      <p className={styles.quiet}>{say("seal.kept")}</p>
      <AnswerButtons
        writes="sheets"
        doing={say("seal.open")}
        onDo={onPress}
        leaving={say("seal.cancel")}
        onLeave={onCancel}
      />
    </AskingPanel>
  );
}

function Sealed({ seals }: Pick<SealSectionProps, "seals">): JSX.Element {
  const styles = usePaneStyles();
  const say = useSealSay();
  const [isAsking, setIsAsking] = useState(false);
  if (isAsking) {
    return (
      <OpeningQuestion
        onOpen={(reason, by) => void seals.unseal(reason, by)}
        onCancel={() => {
          setIsAsking(false);
        }}
      />
    );
  }
  return (
    <>
      <p className={styles.text}>{say("seal.sealed")}</p>
      <WriteButton
        writes="sheets"
        className={styles.start}
        onPress={() => {
          setIsAsking(true);
        }}
      >
        {say("seal.open")}
      </WriteButton>
    </>
  );
}

function Unsealed({ view, seals }: SealSectionProps): JSX.Element {
  const styles = usePaneStyles();
  const say = useSealSay();
  const [by, setBy] = useState("");
  if (!view.isComplete || view.errors > 0) return <p className={styles.text}>{say("seal.notReady")}</p>;
  return (
    <>
      <p className={styles.quiet}>{say("seal.what")}</p>
      <TextField label={say("seal.by")} value={by} onText={setBy} />
      <WriteButton
        writes="sheets"
        appearance="primary"
        className={styles.start}
        onPress={() => void seals.seal(by.trim())}
      >
        {say("seal.do")}
      </WriteButton>
    </>
  );
}

/** Whether the sheet is sealed, and the way to the other state. */
export function SealState({ view, seals }: SealSectionProps): JSX.Element {
  const say = useSealSay();
  return (
    <NamedSection title={say("seal.title")}>
      {view.isSealed ? <Sealed seals={seals} /> : <Unsealed view={view} seals={seals} />}
    </NamedSection>
  );
}
