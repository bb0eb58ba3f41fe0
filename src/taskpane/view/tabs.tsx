import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, type JSX, type KeyboardEvent } from "react";
import type { Tab } from "../pane-state";
import { FOCUS_RING } from "./pane-styles";
import { usePaneTools } from "./pane-tools";

export const TABS = ["score", "summary", "sets", "print"] as const satisfies readonly Tab[];

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", gap: "4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: {
    ...typographyStyles.body1,
    minHeight: "32px",
    padding: "4px 8px",
    border: "none",
    borderBottom: `2px solid transparent`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    // Forced colours would draw what is transparent.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ...FOCUS_RING,
  },
  selected: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** The tab that a key leads to from `place`; undefined for keys that lead nowhere. */
function placeAfter(key: string, place: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: (place + 1) % TABS.length,
    ArrowLeft: (place + TABS.length - 1) % TABS.length,
    Home: 0,
    End: TABS.length - 1,
  };
  return moves[key];
}

/** Tabs by the ARIA pattern: one stop for the Tab key, arrows choose. Fluent's own cost 86 KB. */
export function Tabs({ selected }: { readonly selected: Tab }): JSX.Element {
  const styles = useStyles();
  const { say, commands } = usePaneTools();
  const buttons = useRef(new Map<Tab, HTMLButtonElement>());
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = TABS[placeAfter(event.key, TABS.indexOf(selected)) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    commands.setTab(next);
    buttons.current.get(next)?.focus();
  };
  return (
    <div role="tablist" aria-label={say("tab.list")} className={styles.list} onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-controls={`panel-${tab}`}
          aria-selected={tab === selected}
          tabIndex={tab === selected ? 0 : -1}
          className={mergeClasses(styles.tab, tab === selected && styles.selected)}
          ref={(button) => {
            if (button !== null) buttons.current.set(tab, button);
          }}
          onClick={() => {
            commands.setTab(tab);
          }}
        >
          {say(`tab.${tab}`)}
        </button>
      ))}
    </div>
  );
}
