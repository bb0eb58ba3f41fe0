import type { JSX } from "react";
import type { DistanceView, MergeInsight, PolicyView } from "../../merge/merge-insight";
import { usePaneStyles } from "../pane-styles";
import { CouncilList } from "./council-list";
import { FewFirst } from "./few-first";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools, type MergeTools } from "./merge-tools";

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
  const level = (name: string | null): string => name ?? say("table.noLevel");
  return (
    <>
      <span className={styles.text}>{line}</span>
      <div className={styles.quiet}>
        <FewFirst items={turned} limit={TURNED_AT_FIRST} what={line}>
          {({ unit, now, then }) => (
            <li key={unit.key}>
              {say("radar.turned", {
                name: unit.name,
                rank: now.rank,
                thenRank: then.rank,
                level: level(now.level),
                thenLevel: level(then.level),
              })}
            </li>
          )}
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
