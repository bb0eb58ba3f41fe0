import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ChangesView, UnitChange } from "../../merge/unit-row";
import { Disclosure } from "../disclosure";
import { Icon } from "../icons";
import { usePaneStyles } from "../pane-styles";
import { changeSentence } from "./change-sentence";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";
import { Pager } from "./pager";
import { usePaging } from "./paging";

const A_PAGE = 20;

/** A change, and a warning where it broke a seal. */
export function ChangeLine({ change }: { readonly change: UnitChange }): JSX.Element {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const tools = useMergeTools();
  return (
    <>
      <span className={styles.text}>{changeSentence(change, tools)}</span>
      {change.brokenSeals.map((seal) => (
        <span key={`${seal.file} ${seal.sheet}`} className={mergeClasses(styles.text, shared.warning)}>
          <Icon name="warning" /> {tools.say("change.seal", seal)}
        </span>
      ))}
    </>
  );
}

/** What the last step changed, in sentences; broken seals stand first, since somebody signed those sheets. */
export function ChangesSection({ changes }: { readonly changes: ChangesView | null }): JSX.Element | null {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  const all = changes?.units ?? [];
  const isBroken = ({ brokenSeals }: UnitChange): boolean => brokenSeals.length > 0;
  const paging = usePaging([...all.filter(isBroken), ...all.filter((one) => !isBroken(one))], A_PAGE);
  if (changes === null) return null;
  const title = say("changes.title");
  return (
    <Disclosure title={title} count={String(all.length)} startsOpen={all.some(isBroken)}>
      <div className={styles.tight}>
        <p className={styles.quiet}>{say(`changes.${changes.since}`)}</p>
        {all.length === 0 && <p className={styles.text}>{say("changes.none")}</p>}
        <ul className={styles.list}>
          {paging.items.map((change) => (
            <li key={change.key} className={shared.item}>
              <ChangeLine change={change} />
            </li>
          ))}
        </ul>
        <Pager what={title} paging={paging} />
      </div>
    </Disclosure>
  );
}
