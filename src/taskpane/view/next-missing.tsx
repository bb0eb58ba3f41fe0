import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, type JSX } from "react";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";

const useStyles = makeStyles({ words: { marginRight: "8px" }, keys: { fontFamily: "inherit", whiteSpace: "nowrap" } });

/** In these fields Alt+↓ opens a list of choices. */
function opensList(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("select, input, textarea");
}

function useNextKey(onNext: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isOurs = event.key === "ArrowDown" && event.altKey && !event.ctrlKey && !event.shiftKey && !event.metaKey;
      if (!isOurs || opensList(event.target)) return;
      event.preventDefault();
      onNext();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [onNext]);
}

/** Leads to the next criterion without an entry, by hand or with Alt+↓. */
export function NextMissing({ listens }: { readonly listens: boolean }): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const { say, commands } = usePaneTools();
  const onNext = (): void => {
    if (listens) void commands.nextMissing();
  };
  useNextKey(onNext);
  return (
    <Button
      appearance="primary"
      className={styles.wide}
      aria-keyshortcuts="Alt+ArrowDown"
      onClick={() => void commands.nextMissing()}
    >
      <span className={own.words}>{say("next.criterion")}</span>
      <kbd className={own.keys}>{say("next.keys")}</kbd>
    </Button>
  );
}
