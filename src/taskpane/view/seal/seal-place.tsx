import type { ComponentType, JSX } from "react";
import type { ScoreView } from "../../sheet-view";
import type { SealCommands } from "../../seal/seal-commands";
import { Disclosure } from "../disclosure";
import { LatePart } from "../late-part";
import { usePaneTools } from "../pane-tools";
import type { SealSectionProps } from "./seal-section-props";

type Section = ComponentType<SealSectionProps>;
type Opened = { readonly Section: Section; readonly seals: SealCommands };

/** Few sheets of a day are sealed: its views come on their own. */
export async function loadSealSection(): Promise<Section> {
  const { SealSection } = await import("./seal-section");
  return SealSection;
}

/** Sealing, comparing with paper and the second entry: loaded when somebody opens the section. */
export function SealPlace({ view }: { readonly view: ScoreView }): JSX.Element {
  const { say, commands } = usePaneTools();
  return (
    <Disclosure title={say("seals.title")} count={view.isSealed ? say("score.sealed") : ""} isLazy>
      <LatePart<Opened>
        load={async () => ({ Section: await loadSealSection(), seals: await commands.seals() })}
        opening={say("seals.opening")}
        notLoaded={say("seals.notLoaded")}
        show={({ Section, seals }) => <Section view={view} seals={seals} />}
      />
    </Disclosure>
  );
}
