import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import type { CoefficientView, MergeInsight } from "../../merge/merge-insight";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { coefficientText, signedText } from "./coefficient";
import { FigureTable } from "./figure-table";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";

const useStyles = makeStyles({
  list: { margin: 0 },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  value: { margin: 0 },
});

function useValue(): (figure: CoefficientView | null) => string {
  const { say, language } = useMergeTools();
  return (figure) =>
    figure === null
      ? say("judges.notEnough")
      : say("judges.value", { value: coefficientText(figure.value, language), units: figure.units });
}

function Reliability({ insight }: { readonly insight: MergeInsight }): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const shared = useMergeStyles();
  const { say, language } = useMergeTools();
  const valueOf = useValue();
  const { intraclass: icc, concordance, alpha } = insight;
  const text = (value: number): string => coefficientText(value, language);
  const lines = [
    {
      term: say("judges.icc"),
      value:
        icc === null
          ? say("judges.notEnough")
          : say("judges.range", {
              value: text(icc.single),
              low: text(icc.low),
              high: text(icc.high),
              units: icc.units,
            }),
    },
    { term: say("judges.iccPanel"), value: valueOf(icc === null ? null : { value: icc.panel, units: icc.units }) },
    { term: say("judges.w"), value: valueOf(concordance) },
    { term: say("judges.alpha"), value: valueOf(alpha) },
  ];
  return (
    <dl className={mergeClasses(styles.text, own.list, shared.figures)}>
      {lines.map(({ term, value }) => (
        <div key={term} className={own.line}>
          <dt>{term}</dt>
          <dd className={own.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function JudgesTable({ judges }: { readonly judges: MergeInsight["judges"] }): JSX.Element {
  const { say, language } = useMergeTools();
  const none = say("judges.notEnough");
  return (
    <FigureTable
      title={say("judges.all")}
      note={say("judges.severityWhat")}
      heads={[say("judges.judge"), say("judges.severity"), say("judges.flat"), say("judges.identical")]}
      rows={judges.map(({ judge, severity, sheets, flatSheets, identicalSheets }) => [
        judge,
        severity === null
          ? none
          : say("judges.severityValue", {
              effect: signedText(severity.effect, language),
              error: coefficientText(severity.error, language),
            }),
        sheets === 0 ? none : say("judges.flatValue", { flat: flatSheets, sheets }),
        String(identicalSheets),
      ])}
    />
  );
}

function CriteriaTable({ criteria }: { readonly criteria: MergeInsight["criteria"] }): JSX.Element {
  const { say, language } = useMergeTools();
  const none = say("judges.notEnough");
  return (
    <FigureTable
      title={say("judges.criteria")}
      note={say("judges.criteriaWhat")}
      heads={[say("judges.criterion"), say("judges.criterionAlpha"), say("judges.selfGap")]}
      rows={criteria.map(({ id, title, alpha, selfGap }) => [
        `${id} ${title}`,
        alpha === null ? none : coefficientText(alpha, language),
        selfGap === null ? none : signedText(selfGap, language),
      ])}
    />
  );
}

/** The judges' mirror and the criteria that are read differently; nothing of it touches the score. */
export function JudgesSection({ insight }: { readonly insight: MergeInsight | null | undefined }): JSX.Element | null {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  if (insight === null || insight === undefined) return null;
  return (
    <Disclosure title={say("judges.title")} count={String(insight.judges.length)}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{say("judges.note")}</p>
        <Reliability insight={insight} />
        <JudgesTable judges={insight.judges} />
        <CriteriaTable criteria={insight.criteria} />
      </div>
    </Disclosure>
  );
}
