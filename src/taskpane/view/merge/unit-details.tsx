import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { MergeResult } from "../../merge/merge-result";
import type { UnitRow, UnitSource } from "../../merge/unit-row";
import { usePaneStyles } from "../pane-styles";
import { ChangeLine } from "./changes-section";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";
import { ProblemPages } from "./problem-pages";
import { standingLines } from "./standing-lines";
import type { UnitInsight } from "./unit-insight";

const useStyles = makeStyles({
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: "8px" },
  figures: { margin: 0 },
  value: { margin: 0, whiteSpace: "nowrap" },
});

type Line = { readonly id: string; readonly term: string; readonly value: string };

function Figures({ unit, groups }: { readonly unit: UnitRow; readonly groups: MergeResult["groups"] }): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const shared = useMergeStyles();
  const { say, points } = useMergeTools();
  const lines: readonly Line[] = [
    ...groups.map(({ id, title, max }, at) => ({
      id: `group ${id}`,
      term: `${id}. ${title}`,
      value: say("unit.groupMax", { points: points(unit.groups[at] ?? null), max: points(max) }),
    })),
    { id: "total", term: say("unit.total"), value: points(unit.total) },
    { id: "bonus", term: say("unit.bonus"), value: points(unit.bonus) },
  ];
  return (
    <dl className={mergeClasses(styles.quiet, own.figures, shared.figures)}>
      {lines.map(({ id, term, value }) => (
        <div key={id} className={own.line}>
          <dt>{term}</dt>
          <dd className={own.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Source({ source }: { readonly source: UnitSource }): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const shared = useMergeStyles();
  const { say, points } = useMergeTools();
  const { file, sheet, judge, grandTotal, counted, isSealed } = source;
  const marks = [counted ? null : say("unit.notCounted"), isSealed ? say("unit.sealed") : null];
  const where = [say("unit.sheet", { file, sheet }), ...marks.filter((mark) => mark !== null)].join("; ");
  return (
    <li className={styles.quiet}>
      <span className={mergeClasses(own.line, shared.figures)}>
        <span>{judge ?? say("unit.self")}</span>
        <span className={own.value}>{points(grandTotal)}</span>
      </span>
      <span>{where}</span>
    </li>
  );
}

/** The problems of a unit, fetched when they are asked for. */
export function UnitProblems({
  unit,
  result,
}: {
  readonly unit: UnitRow;
  readonly result: number;
}): JSX.Element | null {
  const styles = usePaneStyles();
  const { say, commands } = useMergeTools();
  const [isAsked, setIsAsked] = useState(false);
  if (unit.errors === 0) return null;
  const { name } = unit;
  return (
    <>
      <Button
        size="small"
        className={styles.start}
        aria-expanded={isAsked}
        onClick={() => {
          setIsAsked(!isAsked);
        }}
      >
        {say("unit.problemsShow", { name })}
      </Button>
      {isAsked && (
        <ProblemPages
          of={result}
          what={name}
          total={null}
          first={[]}
          withFile
          fetch={(from, count) => commands.problemsOfUnit(unit.key, from, count)}
        />
      )}
    </>
  );
}

type Props = {
  readonly unit: UnitRow;
  readonly groups: MergeResult["groups"];
  readonly insight: UnitInsight;
  readonly result: number;
};

/** Where a unit's figures come from, and why it stands where it does. */
export function UnitDetails({ unit, groups, insight, result }: Props): JSX.Element {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const tools = useMergeTools();
  const { say } = tools;
  return (
    <div className={styles.tight}>
      {standingLines(unit.key, insight, tools).map((line) => (
        <p key={line} className={styles.text}>
          {line}
        </p>
      ))}
      {unit.note !== "" && <p className={styles.text}>{unit.note}</p>}
      {unit.change !== null && <ChangeLine change={unit.change} />}
      <p className={shared.part}>{say("unit.groups")}</p>
      <Figures unit={unit} groups={groups} />
      <p className={shared.part}>{say("unit.judges")}</p>
      <ul className={styles.list}>
        {unit.sources.map((source) => (
          <Source key={`${source.file} ${source.sheet}`} source={source} />
        ))}
      </ul>
      <UnitProblems unit={unit} result={result} />
    </div>
  );
}
