import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import type { MergeResult } from "../../merge/merge-result";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";
import { Pager } from "./pager";
import { usePaging } from "./paging";
import { UnitProblems } from "./unit-details";

const A_PAGE = 20;

/** Units without a rank, each with the reason: nobody is left out unnoticed. */
export function UnrankedSection({ result }: { readonly result: MergeResult }): JSX.Element {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  const unranked = result.units.filter(({ rank }) => rank === null);
  const paging = usePaging(unranked, A_PAGE);
  const title = say("unranked.title");
  return (
    <Disclosure title={title} count={String(unranked.length)} startsOpen={unranked.length > 0}>
      <div className={styles.tight}>
        {unranked.length === 0 && <p className={styles.text}>{say("unranked.none")}</p>}
        <ul className={styles.list}>
          {paging.items.map((unit) => (
            <li key={unit.key} className={shared.item}>
              <span className={mergeClasses(styles.text, styles.strong)}>{unit.name}</span>
              <span className={styles.text}>{unit.note === "" ? say("unranked.unknown") : unit.note}</span>
              <UnitProblems unit={unit} result={result.number} />
            </li>
          ))}
        </ul>
        <Pager what={title} paging={paging} />
      </div>
    </Disclosure>
  );
}
