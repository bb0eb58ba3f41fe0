import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType, type JSX } from "react";
import type { ScoreView } from "../../pane-state";
import type { CarryCommands } from "../../carry/carry-commands";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import type { CarryProps } from "./carry-section";

type Section = ComponentType<CarryProps>;
type Opened = { readonly Section: Section; readonly carry: CarryCommands };

/** Few sheets are carried: its views come on their own. */
export async function loadCarrySection(): Promise<Section> {
  const { CarrySection } = await import("./carry-section");
  return CarrySection;
}

function CarryLoader({ view }: { readonly view: ScoreView }): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands } = usePaneTools();
  const [opened, setOpened] = useState<Opened | "loading" | "failed">("loading");
  useEffect(() => {
    if (opened !== "loading") return;
    Promise.all([loadCarrySection(), commands.carry()]).then(
      ([Section, carry]) => {
        setOpened({ Section, carry });
      },
      () => {
        setOpened("failed");
      },
    );
  }, [opened, commands]);
  if (typeof opened === "object") return <opened.Section view={view} carry={opened.carry} />;
  if (opened === "loading") return <Spinner size="small" label={say("form.opening")} role="status" />;
  return (
    <div className={styles.stack} role="alert">
      <p className={styles.text}>{say("form.notLoaded")}</p>
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

/** A newer version of the sheet's set, or the next hand that fills it in; nothing where there is neither. */
export function CarryPlace({ view }: { readonly view: ScoreView }): JSX.Element | null {
  const { say } = usePaneTools();
  if (view.carries === null) return null;
  return (
    <Disclosure title={say(`carry.${view.carries}`)} count="" isLazy>
      <CarryLoader view={view} />
    </Disclosure>
  );
}
