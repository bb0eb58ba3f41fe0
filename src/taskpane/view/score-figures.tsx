import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import { shownPoints } from "../../sheet/describe";
import type { ScoreView } from "../sheet-view";
import { columnPoints } from "./column-points";
import { nextLines, noLevelLine } from "./next-lines";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";
import { Stars } from "./stars";

const useStyles = makeStyles({
  figures: { ...typographyStyles.body1, margin: 0, fontVariantNumeric: "tabular-nums" },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: "8px" },
  value: { margin: 0, whiteSpace: "nowrap" },
  grand: { ...typographyStyles.title3 },
  soFar: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, marginLeft: "8px" },
  level: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: "8px",
    margin: 0,
    ...typographyStyles.body1Strong,
  },
  gates: { margin: 0, paddingLeft: "20px" },
});

function Figures({ view }: { readonly view: ScoreView }): JSX.Element {
  const own = useStyles();
  const { say, language } = usePaneTools();
  const shown = (points: string | null): string => (points === null ? "–" : columnPoints(points, language));
  return (
    <dl className={own.figures}>
      <div className={own.line}>
        <dt>{say("score.total")}</dt>
        <dd className={own.value}>{shown(view.total)}</dd>
      </div>
      <div className={own.line}>
        <dt>{say("score.bonus")}</dt>
        <dd className={own.value}>{shown(view.bonus)}</dd>
      </div>
      <div className={own.line}>
        <dt>
          <strong>{say("score.grand")}</strong>
          {!view.isComplete && <span className={own.soFar}>{say("score.soFar")}</span>}
        </dt>
        <dd className={own.value}>
          <span className={own.grand}>{shown(view.grandTotal)}</span>{" "}
          {say("score.scale", { scale: shownPoints(view.scale, language) })}
        </dd>
      </div>
    </dl>
  );
}

function Level({ view }: { readonly view: ScoreView }): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const { say, language } = usePaneTools();
  const noLevel = noLevelLine(view, say);
  const next = nextLines(view, say, language);
  return (
    <div className={styles.tight}>
      {view.stars !== null || view.level !== null ? (
        <p className={own.level}>
          {view.stars !== null && <Stars {...view.stars} />}
          {view.level}
        </p>
      ) : null}
      {noLevel !== null && <p className={styles.text}>{noLevel}</p>}
      {view.isTop && <p className={styles.text}>{say("level.top")}</p>}
      {next !== null && <p className={styles.text}>{next.lead}</p>}
      {next !== null && next.gates.length > 0 && (
        <>
          {Number(view.next?.missing) > 0 && <p className={styles.text}>{say("next.gatesToo")}</p>}
          <ul className={mergeClasses(own.gates, styles.text)}>
            {next.gates.map((gate) => (
              <li key={gate}>{gate}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Total, bonus and level as the entries give them; never what a formula shows. */
export function ScoreFigures({ view }: { readonly view: ScoreView }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePaneTools();
  return (
    <div className={styles.card}>
      {view.setTitle === "" ? (
        <p className={styles.text}>{say("score.unknownSet", { set: view.setId })}</p>
      ) : (
        <>
          <Figures view={view} />
          <Level view={view} />
        </>
      )}
    </div>
  );
}
