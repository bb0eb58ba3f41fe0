import type { JSX } from "react";
import type { DroppedView, GapItemView, GapView, MergeInsight, TieView } from "../../merge/merge-insight";
import type { MergeResult } from "../../merge/merge-result";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { CouncilList } from "./council-list";
import { FewFirst } from "./few-first";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools, type MergeTools } from "./merge-tools";
import { RadarPart } from "./radar-part";
import { tieBreakText } from "./standing-lines";

const ITEMS_AT_FIRST = 3;
const BONUS = "bonus";

function itemLine(item: GapItemView, { say, points }: MergeTools): string {
  const facts = {
    id: item.id,
    title: item.title,
    difference: points(item.difference),
    low: item.lowest ?? say("council.judgeNone"),
    high: item.highest ?? say("council.judgeNone"),
  };
  return say(item.id === BONUS ? "council.bonusItem" : "council.item", facts);
}

/** Who lies apart, on which criteria, and what to discuss again. */
function Gap({ gap }: { readonly gap: GapView }): JSX.Element {
  const styles = usePaneStyles();
  const tools = useMergeTools();
  const { say, points } = tools;
  const { unit, lowest, highest, difference, items, rediscuss } = gap;
  const ids = rediscuss?.ids.map((id) => (id === BONUS ? say("council.rediscussBonus") : id)).join(", ");
  return (
    <>
      <span className={styles.text}>
        <strong>{unit.name}</strong>:{" "}
        {say("council.gap", {
          difference: points(difference),
          low: lowest.judge ?? say("council.judgeNone"),
          lowPoints: points(lowest.grandTotal),
          high: highest.judge ?? say("council.judgeNone"),
          highPoints: points(highest.grandTotal),
        })}
      </span>
      {ids !== undefined && (
        <span className={styles.text}>
          {say(rediscuss?.isSmallest === true ? "council.rediscuss" : "council.rediscussGood", { ids })}
        </span>
      )}
      <div className={styles.quiet}>
        <FewFirst items={items} limit={ITEMS_AT_FIRST} what={unit.name}>
          {(item) => <li key={item.id}>{itemLine(item, tools)}</li>}
        </FewFirst>
      </div>
    </>
  );
}

function signed(points: string): string {
  return points.startsWith("-") ? points.replace("-", "−") : `+${points}`;
}

function Dropped({ dropped }: { readonly dropped: DroppedView }): JSX.Element {
  const styles = usePaneStyles();
  const { say, points } = useMergeTools();
  const judges = dropped.judges
    .map(({ judge, grandTotal }) =>
      say("council.judgeTotal", { judge: judge ?? say("council.judgeNone"), points: points(grandTotal) }),
    )
    .join(", ");
  return (
    <span className={styles.text}>
      {say("council.droppedLine", {
        name: dropped.unit.name,
        judges,
        withAll: points(dropped.withAll),
        total: points(dropped.grandTotal),
        difference: signed(points(dropped.difference)),
      })}
    </span>
  );
}

function Tie({ tie }: { readonly tie: TieView }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const names = { better: tie.better.name, other: tie.other.name };
  const { decidedBy } = tie;
  return (
    <span className={styles.text}>
      {decidedBy === null
        ? say("council.tieShared", names)
        : say("council.tie", { ...names, by: tieBreakText(decidedBy, say) })}
    </span>
  );
}

function Council({ insight }: { readonly insight: MergeInsight }): JSX.Element {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say, points } = useMergeTools();
  const { spreadLimit, gaps, dropped, ties } = insight;
  return (
    <>
      <div className={styles.tight}>
        <h4 className={shared.part}>{say("council.spread")}</h4>
        <p className={styles.text}>
          {spreadLimit === null ? say("council.noLimit") : say("council.limit", { limit: points(spreadLimit) })}
        </p>
        {spreadLimit !== null && gaps.length === 0 && <p className={styles.text}>{say("council.noGaps")}</p>}
      </div>
      <CouncilList title={say("council.gaps", { count: gaps.length })} items={gaps}>
        {(gap) => <Gap gap={gap} />}
      </CouncilList>
      <CouncilList title={say("council.dropped", { count: dropped.length })} items={dropped}>
        {(one) => <Dropped dropped={one} />}
      </CouncilList>
      <CouncilList title={say("council.ties", { count: ties.length })} items={ties}>
        {(tie) => <Tie tie={tie} />}
      </CouncilList>
    </>
  );
}

/** What the council has to look at: spread, too few judges, who was left out, ties, and levels within reach. */
export function CouncilSection({ result }: { readonly result: MergeResult }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const { insight } = result;
  const title = say("council.title");
  if (insight === undefined || insight === null) {
    return (
      <Disclosure title={title} count="">
        <p className={styles.text}>{say("council.notYet")}</p>
      </Disclosure>
    );
  }
  return (
    <Disclosure
      title={title}
      count={say("council.gaps", { count: insight.gaps.length })}
      startsOpen={insight.gaps.length > 0}
    >
      <div className={styles.stack}>
        <Council insight={insight} />
        <RadarPart insight={insight} />
      </div>
    </Disclosure>
  );
}
