import { useEffect, useState, type JSX } from "react";
import type { Mismatch } from "../../../sheet/second-result";
import type { SealCommands, SecondBegun, SecondDraft } from "../../seal/seal-commands";
import { NamedSection } from "../named-section";
import { usePaneStyles } from "../pane-styles";
import type { SealSectionProps } from "./seal-section-props";
import { useSealSay } from "./seal-words";
import { SecondDecisions } from "./second-decisions";
import { SecondStart } from "./second-start";
import { SecondTyping } from "./second-typing";

type Stage =
  | { readonly at: "start" }
  | { readonly at: "typing"; readonly begun: SecondBegun }
  | {
      readonly at: "deciding";
      readonly draft: SecondDraft;
      readonly differing: readonly Mismatch[];
      readonly of: number;
    };

type Stages = {
  readonly stage: Stage;
  readonly kept: SecondDraft | null;
  readonly start: () => void;
  readonly begin: (draft: SecondDraft) => void;
  readonly stop: (draft: SecondDraft) => void;
  readonly compare: (begun: SecondBegun, draft: SecondDraft) => void;
};

function useStages(seals: SealCommands): Stages {
  const [kept, setKept] = useState<SecondDraft | null>(null);
  const [stage, setStage] = useState<Stage>({ at: "start" });
  useEffect(() => {
    void seals.keptSecond().then(setKept);
  }, [seals]);
  const stop = (draft: SecondDraft | null): void => {
    setKept(draft);
    setStage({ at: "start" });
  };
  return {
    ...{ stage, kept, stop },
    start: () => {
      stop(null);
    },
    begin: (draft) => {
      void seals.beginSecond(draft).then((begun) => {
        if (begun !== null) setStage({ at: "typing", begun });
      });
    },
    compare: ({ lines }, draft) => {
      const differing = seals.compareSecond(draft);
      if (differing !== null) setStage({ at: "deciding", draft, differing, of: lines.length });
    },
  };
}

/** The stages of a second entry; what was typed outlives the pane. */
function SecondStages({ view, seals }: SealSectionProps): JSX.Element {
  const { stage, kept, start, begin, stop, compare } = useStages(seals);
  const finish = async (draft: SecondDraft, decider: string): Promise<void> => {
    if (await seals.finishSecond(draft, decider)) start();
  };
  switch (stage.at) {
    case "typing": {
      const { begun } = stage;
      const onDone = (draft: SecondDraft): void => {
        compare(begun, draft);
      };
      return <SecondTyping begun={begun} onKeep={seals.keepSecond} onStop={stop} onDone={onDone} />;
    }
    case "deciding":
      return (
        <SecondDecisions
          {...stage}
          onKeep={seals.keepSecond}
          onFinish={(draft, decider) => void finish(draft, decider)}
        />
      );
    case "start":
      return (
        <SecondStart
          kept={kept}
          of={view.of}
          onBegin={(by) => {
            begin({ sheet: view.sheet, by, typed: {}, decided: {} });
          }}
          onResume={begin}
          onDrop={() => void seals.dropSecond().then(start)}
        />
      );
  }
}

/** A second person types the signed paper; a sealed sheet takes no entries. */
export function SecondEntryPlace({ view, seals }: SealSectionProps): JSX.Element {
  const styles = usePaneStyles();
  const say = useSealSay();
  return (
    <NamedSection title={say("second.title")}>
      {view.isSealed ? (
        <p className={styles.text}>{say("second.sealed")}</p>
      ) : (
        <SecondStages view={view} seals={seals} />
      )}
    </NamedSection>
  );
}
