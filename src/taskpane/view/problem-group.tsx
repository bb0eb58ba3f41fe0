import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ProblemCode, Severity } from "../../scoring/problem";
import type { ProblemGroup, ProblemView } from "../sheet-view";
import type { Say } from "../words";
import { PANE_WORDS_VI, type PaneWord } from "../words-vi";
import type { Confirming } from "./confirming";
import { useRowStyles } from "./criterion-row";
import { GoButton } from "./go-button";
import { Icon } from "./icons";
import { LongList } from "./long-list";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";
import { RepairQuestion } from "./repair-question";
import { problemKey, repairable } from "./problem-items";
import { WriteButton } from "./write-button";

const SHOWN_AT_FIRST = 5;

const useStyles = makeStyles({
  heading: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "8px", margin: 0 },
  mark: { whiteSpace: "nowrap" },
  // Its first colour has a contrast of 4.16 in the dark, where small letters need 4.5.
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  group: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px", paddingTop: "8px" },
  list: { width: "100%" },
});

function isWord(key: string): key is PaneWord {
  return Object.hasOwn(PANE_WORDS_VI, key);
}

function titleOf(code: ProblemCode, say: Say): string {
  const key = `problem.${code}`;
  return say(isWord(key) ? key : "problem.other");
}

function SeverityMark({ severity }: { readonly severity: Severity }): JSX.Element {
  const own = useStyles();
  const { say } = usePaneTools();
  return (
    <span className={mergeClasses(own.mark, own[severity])}>
      <Icon name={severity} /> {say(`severity.${severity}`)}:
    </span>
  );
}

type ItemProps = { readonly item: ProblemView; readonly confirming: Confirming };

function ProblemRow({ item, confirming }: ItemProps): JSX.Element {
  const styles = usePaneStyles();
  const own = useRowStyles();
  const { say } = usePaneTools();
  const key = `item ${problemKey(item)}`;
  return (
    <li className={own.row}>
      <span className={styles.text}>{item.text}</span>
      <div className={styles.row}>
        {item.cell !== null && <GoButton cell={item.cell} />}
        {item.repair !== null && (
          <WriteButton
            writes="cells"
            size="small"
            name={say("repair.of", { cell: item.cell ?? "" })}
            onPress={(opener) => {
              confirming.ask(key, opener);
            }}
          >
            {say("repair.one")}
          </WriteButton>
        )}
      </div>
      <RepairQuestion asks={key} items={[item]} confirming={confirming} />
    </li>
  );
}

type Props = { readonly group: ProblemGroup; readonly confirming: Confirming };

/** All problems of one code under its heading. */
export function ProblemGroupView({ group, confirming }: Props): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const { say } = usePaneTools();
  const title = titleOf(group.code, say);
  const repairs = repairable(group.items);
  const key = `group ${group.code}`;
  return (
    <div className={own.group}>
      <h4 className={mergeClasses(styles.text, own.heading)}>
        <SeverityMark severity={group.severity} />
        <span className={styles.strong}>
          {title} ({group.items.length})
        </span>
      </h4>
      {repairs.length > 1 && (
        <WriteButton
          writes="cells"
          size="small"
          name={say("repair.group", { count: repairs.length, title })}
          onPress={(opener) => {
            confirming.ask(key, opener);
          }}
        >
          {say("repair.all", { count: repairs.length })}
        </WriteButton>
      )}
      <RepairQuestion asks={key} items={repairs} confirming={confirming} />
      <div className={own.list}>
        <LongList items={group.items} limit={SHOWN_AT_FIRST}>
          {(item, place) => (
            <ProblemRow key={`${problemKey(item)} ${String(place)}`} item={item} confirming={confirming} />
          )}
        </LongList>
      </div>
    </div>
  );
}
