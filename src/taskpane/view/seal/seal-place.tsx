import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType, type JSX } from "react";
import type { ScoreView } from "../../pane-state";
import type { SealCommands } from "../../seal/seal-commands";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import type { SealSectionProps } from "./seal-section-props";

type Section = ComponentType<SealSectionProps>;
type Opened = { readonly Section: Section; readonly seals: SealCommands };

/** Few sheets of a day are sealed: its views come on their own. */
export async function loadSealSection(): Promise<Section> {
  const { SealSection } = await import("./seal-section");
  return SealSection;
}

function SealLoader({ view }: { readonly view: ScoreView }): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands } = usePaneTools();
  const [opened, setOpened] = useState<Opened | "loading" | "failed">("loading");
  useEffect(() => {
    if (opened !== "loading") return;
    Promise.all([loadSealSection(), commands.seals()]).then(
      ([Section, seals]) => {
        setOpened({ Section, seals });
      },
      () => {
        setOpened("failed");
      },
    );
  }, [opened, commands]);
  if (typeof opened === "object") return <opened.Section view={view} seals={opened.seals} />;
  if (opened === "loading") return <Spinner size="small" label={say("seals.opening")} role="status" />;
  return (
    <div className={styles.stack} role="alert">
      <p className={styles.text}>{say("seals.notLoaded")}</p>
      <Button
        className={styles.start}
        onClick={() => {
          setOpened("loading");
        }}
      >
        {say("form.again")}
      </Button>
    </div>
  );
}

/** Sealing, comparing with paper and the second entry: loaded when somebody opens the section. */
export function SealPlace({ view }: { readonly view: ScoreView }): JSX.Element {
  const { say } = usePaneTools();
  return (
    <Disclosure title={say("seals.title")} count={view.isSealed ? say("score.sealed") : ""} isLazy>
      <SealLoader view={view} />
    </Disclosure>
  );
}
