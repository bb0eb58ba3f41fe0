import type { ComponentType, JSX } from "react";
import type { ScoreView } from "../../sheet-view";
import type { CarryCommands } from "../../carry/carry-commands";
import { Disclosure } from "../disclosure";
import { LatePart } from "../late-part";
import { usePaneTools } from "../pane-tools";
import type { CarryProps } from "./carry-section";

type Section = ComponentType<CarryProps>;
type Opened = { readonly Section: Section; readonly carry: CarryCommands };

/** Few sheets are carried: its views come on their own. */
export async function loadCarrySection(): Promise<Section> {
  const { CarrySection } = await import("./carry-section");
  return CarrySection;
}

/** A newer version of the sheet's set, or the next hand that fills it in; nothing where there is neither. */
export function CarryPlace({ view }: { readonly view: ScoreView }): JSX.Element | null {
  const { say, commands } = usePaneTools();
  if (view.carries === null) return null;
  return (
    <Disclosure title={say(`carry.${view.carries}`)} count="" isLazy>
      <LatePart<Opened>
        load={async () => ({ Section: await loadCarrySection(), carry: await commands.carry() })}
        opening={say("form.opening")}
        notLoaded={say("form.notLoaded")}
        show={({ Section, carry }) => <Section view={view} carry={carry} />}
      />
    </Disclosure>
  );
}
