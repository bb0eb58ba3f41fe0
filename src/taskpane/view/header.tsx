import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Language } from "../../sheet/describe";
import type { Tab } from "../pane-state";
import { Icon } from "./icons";
import { usePaneTools } from "./pane-tools";
import { Tabs } from "./tabs";

const LANGUAGES: readonly Language[] = ["vi", "en"];

const useStyles = makeStyles({
  // Excel lays its own menu over the top right corner: 34 px wide on a Mac, 12 px on Windows.
  row: { display: "flex", alignItems: "center", gap: "4px", paddingRight: "16px" },
  name: { ...typographyStyles.subtitle2, margin: 0, flexGrow: 1, whiteSpace: "nowrap" },
  mark: { color: tokens.colorBrandForeground1, marginRight: "4px" },
  small: { minWidth: "32px", padding: "4px" },
  switch: { display: "flex" },
  // Forced colours draw a border around both.
  chosen: {
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
});

function LanguageSwitch(): JSX.Element {
  const styles = useStyles();
  const { language, say, commands } = usePaneTools();
  return (
    <div role="group" aria-label={say("app.language")} className={styles.switch}>
      {LANGUAGES.map((one) => (
        <Button
          key={one}
          size="small"
          appearance={one === language ? "secondary" : "subtle"}
          className={mergeClasses(styles.small, one === language && styles.chosen)}
          aria-label={say(`app.${one}`)}
          aria-pressed={one === language}
          onClick={() => {
            commands.setLanguage(one);
          }}
        >
          {one.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}

type Props = {
  readonly tab: Tab;
  readonly isWelcoming: boolean;
  readonly onHelp: () => void;
  readonly helpRef: (button: HTMLElement | null) => void;
};

export function Header({ tab, isWelcoming, onHelp, helpRef }: Props): JSX.Element {
  const styles = useStyles();
  const { say } = usePaneTools();
  return (
    <header>
      <div className={styles.row}>
        <h1 className={styles.name}>
          <span className={styles.mark}>
            <Icon name="star" isFilled />
          </span>
          {say("app.name")}
        </h1>
        <Button
          ref={helpRef}
          size="small"
          appearance="subtle"
          className={styles.small}
          aria-label={say("app.help")}
          aria-expanded={isWelcoming}
          onClick={onHelp}
        >
          ?
        </Button>
        <LanguageSwitch />
      </div>
      <Tabs selected={tab} />
    </header>
  );
}
