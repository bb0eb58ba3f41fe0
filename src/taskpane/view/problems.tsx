import { useRef, type JSX } from "react";
import type { Severity } from "../../scoring/problem";
import type { ProblemGroup, ScoreView } from "../sheet-view";
import type { Say } from "../words";
import { useConfirming, type Confirming } from "./confirming";
import { Disclosure } from "./disclosure";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";
import { ProblemGroupView } from "./problem-group";
import { RepairQuestion } from "./repair-question";
import { repairable } from "./problem-items";
import { WriteButton } from "./write-button";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** "2 lỗi, 1 cảnh báo" */
function countLine(groups: readonly ProblemGroup[], say: Say): string {
  const counts = SEVERITIES.map((severity) => {
    const count = groups.reduce((sum, group) => sum + (group.severity === severity ? group.items.length : 0), 0);
    return count === 0 ? null : say(`problems.${severity}`, { count });
  });
  return counts.filter((count) => count !== null).join(", ") || "0";
}

function RepairAll({
  groups,
  confirming,
}: {
  readonly groups: readonly ProblemGroup[];
  readonly confirming: Confirming;
}): JSX.Element | null {
  const styles = usePaneStyles();
  const { say } = usePaneTools();
  const repairs = groups.map(({ items }) => repairable(items)).filter((items) => items.length > 0);
  const all = repairs.flat();
  if (repairs.length < 2) return null;
  return (
    <>
      <WriteButton
        writes="cells"
        size="small"
        className={styles.start}
        onPress={(opener) => {
          confirming.ask("all", opener);
        }}
      >
        {say("repair.all", { count: all.length })}
      </WriteButton>
      <RepairQuestion asks="all" items={all} confirming={confirming} />
    </>
  );
}

/** What is wrong on the sheet, by kind, and the repairs that are certain. */
export function Problems({ view }: { readonly view: Pick<ScoreView, "problems"> }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePaneTools();
  const home = useRef<HTMLButtonElement>(null);
  const confirming = useConfirming(home);
  const groups = view.problems;
  return (
    <Disclosure title={say("problems.title")} count={countLine(groups, say)} startsOpen buttonRef={home}>
      <div className={styles.tight}>
        {groups.length === 0 && <p className={styles.text}>{say("problems.none")}</p>}
        <RepairAll groups={groups} confirming={confirming} />
        {groups.map((group) => (
          <ProblemGroupView key={group.code} group={group} confirming={confirming} />
        ))}
      </div>
    </Disclosure>
  );
}
