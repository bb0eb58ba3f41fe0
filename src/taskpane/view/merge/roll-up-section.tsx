import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ParentJson } from "../../../summary/parents-json";
import type { MergeResult } from "../../merge/merge-result";
import type { PositionView, SuccessionRow } from "../../merge/roll-up-rows";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { FigureTable } from "./figure-table";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";
import { Pager } from "./pager";
import { usePaging } from "./paging";

const A_PAGE = 20;

/** “Huyện” where all parents of a tier are of one type. */
function useTierName(): (tier: readonly ParentJson[]) => string {
  const { say } = useMergeTools();
  return (tier) => {
    const [type = "", ...others] = new Set(tier.flatMap(({ name, type: own }) => (name === null ? [] : [own ?? ""])));
    return type === "" || others.length > 0 ? say("parents.any") : type;
  };
}

/** The parents' results, one table for each tier: the paper's sheets “Theo cấp trên”. */
export function ParentsSection({ tiers }: Pick<MergeResult, "tiers">): JSX.Element | null {
  const styles = usePaneStyles();
  const { say, points } = useMergeTools();
  const nameOf = useTierName();
  if (tiers === null) return null;
  return (
    <Disclosure title={say("parents.title")} count={String(tiers[0]?.length ?? 0)} startsOpen>
      <div className={styles.stack}>
        {tiers.length === 0 && <p className={styles.text}>{say("parents.none")}</p>}
        {tiers.map((tier, at) => (
          <FigureTable
            key={at}
            title={say("parents.by", { type: nameOf(tier) })}
            note={say("parents.what")}
            heads={[say("parents.parent"), say("table.rank"), say("parents.mean"), say("parents.units")]}
            rows={tier.map(({ name, rank, mean, ranked, units }) => [
              name ?? say("parents.without"),
              rank === null ? "–" : String(rank),
              mean === null ? "–" : points(mean),
              `${String(ranked)}/${String(units)}`,
            ])}
          />
        ))}
      </div>
    </Disclosure>
  );
}

function usePosition(): (position: PositionView | null) => string {
  const { say, points } = useMergeTools();
  return (position) => {
    if (position === null) return say("succession.unknown");
    const { rank, grandTotal, level } = position;
    const place = rank === null ? say("succession.unranked") : say("succession.rank", { rank });
    return [place, grandTotal === null ? "–" : points(grandTotal), level ?? "–"].join("; ");
  };
}

function Successor({ unit }: { readonly unit: SuccessionRow }): JSX.Element {
  const styles = usePaneStyles();
  const { say, points } = useMergeTools();
  const position = usePosition();
  const { name, after, from, mean } = unit;
  return (
    <>
      <span className={mergeClasses(styles.text, styles.strong)}>{`${name}: ${position(after)}`}</span>
      {from.length === 0 && <span className={styles.quiet}>{say("succession.none")}</span>}
      {from.map((old) => (
        <span key={old.name} className={styles.text}>
          {say(old.isSplit ? "succession.split" : "succession.from", { unit: old.name, before: position(old.before) })}
        </span>
      ))}
      {mean !== null && from.length > 1 && (
        <span className={styles.quiet}>{say("succession.mean", { mean: points(mean) })}</span>
      )}
    </>
  );
}

/** Each unit of today beside the old units that went into it. */
export function SuccessionsSection({ successions }: Pick<MergeResult, "successions">): JSX.Element | null {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  const paging = usePaging(successions ?? [], A_PAGE);
  if (successions === null) return null;
  const title = say("succession.title");
  return (
    <Disclosure title={title} count={String(successions.length)}>
      <div className={styles.tight}>
        <p className={styles.quiet}>{say("succession.what")}</p>
        <ul className={styles.list}>
          {paging.items.map((unit) => (
            <li key={unit.name} className={mergeClasses(shared.item, styles.tight)}>
              <Successor unit={unit} />
            </li>
          ))}
        </ul>
        <Pager what={title} paging={paging} />
      </div>
    </Disclosure>
  );
}
