import type { JSX } from "react";
import type { DistanceView, MergeInsight, PolicyView } from "../../merge/merge-insight";
import { usePaneStyles } from "../pane-styles";
import { CouncilList } from "./council-list";
import { FewFirst } from "./few-first";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools, type MergeTools } from "./merge-tools";
import type { MergeSay } from "./merge-words";

const TURNED_AT_FIRST = 3;

function distanceLine({ unit, next, missing, heldBackBy }: DistanceView, { say, points }: MergeTools): string {
  const facts = { name: unit.name, level: next ?? "", points: points(missing) };
  return Number(missing) === 0
    ? say("radar.gates", { ...facts, gates: heldBackBy.join("; ") })
    : say("radar.line", facts);
}

/** Below the top, the nearest to their next level first. */
function nearest(distances: readonly DistanceView[]): readonly DistanceView[] {
  return distances.filter(({ next }) => next !== null).sort((a, b) => Number(a.missing) - Number(b.missing));
}

/** Only what would be another. */
function turnedLine({ unit, now, then }: PolicyView["turned"][number], say: MergeSay): string {
  const level = (name: string | null): string => name ?? say("change.noLevel");
  const parts = [
    now.level === then.level ? null : say("change.level", { from: level(now.level), to: level(then.level) }),
    now.rank === then.rank ? null : say("change.rank", { from: now.rank, to: then.rank }),
  ];
  return say("change.line", { name: unit.name, what: parts.filter((part) => part !== null).join(", ") });
}

function Policy({ policy }: { readonly policy: PolicyView }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const { how, decimals, before, turned } = policy;
  const line = say("radar.policy", {
    how: say(`radar.how-${how}`),
    decimals: say("radar.decimals", { count: decimals }),
    before: say(`radar.before-${before}`),
    count: turned.length,
  });
  return (
    <>
      <span className={styles.text}>{line}</span>
      <div className={styles.quiet}>
        <FewFirst items={turned} limit={TURNED_AT_FIRST} what={line}>
          {(turned) => <li key={turned.unit.key}>{turnedLine(turned, say)}</li>}
        </FewFirst>
      </div>
    </>
  );
}

/** Who is how far from the next level, and whose result hangs on the way to round. */
export function RadarPart({ insight }: { readonly insight: MergeInsight }): JSX.Element {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const tools = useMergeTools();
  const { say } = tools;
  const { policies, policiesTried } = insight;
  const distances = nearest(insight.distances);
  return (
    <>
      {distances.length === 0 && <p className={styles.text}>{say("radar.none")}</p>}
      <CouncilList title={say("radar.title")} items={distances}>
        {(distance) => <span className={styles.text}>{distanceLine(distance, tools)}</span>}
      </CouncilList>
      {policies.length === 0 && (
        <p className={shared.info}>
          <span className={styles.text}>{say("radar.noPolicies", { count: policiesTried })}</span>
        </p>
      )}
      <CouncilList title={say("radar.policies", { count: policies.length })} items={policies}>
        {(policy) => <Policy policy={policy} />}
      </CouncilList>
    </>
  );
}
