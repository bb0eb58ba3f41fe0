import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ChecksView, MergeResult } from "../../merge/merge-result";
import { Icon } from "../icons";
import { usePaneStyles } from "../pane-styles";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";

const useStyles = makeStyles({
  line: { display: "flex", justifyContent: "space-between", gap: "8px" },
  sums: { margin: 0 },
  value: { margin: 0 },
  alarm: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
    ...shorthands.borderWidth("2px"),
  },
});

function Sums({ checks }: { readonly checks: ChecksView }): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const shared = useMergeStyles();
  const { say, points } = useMergeTools();
  return (
    <>
      <p className={styles.quiet}>{say("checks.what")}</p>
      <dl className={mergeClasses(styles.text, own.sums, shared.figures)}>
        {(["byUnit", "byJudge", "byCriterion", "byFile"] as const).map((way) => (
          <div key={way} className={own.line}>
            <dt>{say(`checks.${way}`)}</dt>
            <dd className={own.value}>{points(checks[way])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** One line while the four sums agree; all four and an alarm when they do not. */
function Checks({ checks }: { readonly checks: ChecksView }): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const shared = useMergeStyles();
  const { say, points } = useMergeTools();
  if (checks.agree) {
    return (
      <p className={styles.text}>
        <span className={shared.good}>
          <Icon name="done" />
        </span>{" "}
        <span className={shared.figures}>{say("checks.agree", { total: points(checks.byUnit) })}</span>
      </p>
    );
  }
  return (
    <div role="alert" className={mergeClasses(styles.card, own.alarm)}>
      <p className={mergeClasses(styles.text, styles.strong)}>
        <Icon name="error" /> {say("checks.differ")}
      </p>
      <Sums checks={checks} />
    </div>
  );
}

/** What the merge came to, in a few lines, before anything is written. */
export function ResultHead({ result }: { readonly result: MergeResult }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const { unranked, units, levels } = result;
  const counts = levels
    .filter((level) => level.units > 0)
    .map(({ level, units: count }) => say("result.levels", { level: level ?? say("result.noLevel"), count }));
  return (
    <div className={styles.tight}>
      <p className={styles.quiet}>{result.setTitle}</p>
      {result.isTemplate && (
        <p className={styles.text}>
          <Icon name="info" /> {say("result.template")}
        </p>
      )}
      {result.isSelfScored && <p className={styles.text}>{say("result.selfScored")}</p>}
      <Checks checks={result.checks} />
      <p className={styles.text}>{say("result.count", { ranked: units.length - unranked, unranked })}</p>
      {counts.length > 0 && <p className={styles.text}>{counts.join(" · ")}</p>}
      <p className={styles.quiet}>{say("result.method", { method: say(`method.${result.method}`) })}</p>
    </div>
  );
}
