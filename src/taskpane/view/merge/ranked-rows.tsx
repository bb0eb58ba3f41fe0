import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import type { MergeResult } from "../../merge/merge-result";
import type { UnitRow } from "../../merge/unit-row";
import { Icon } from "../icons";
import { FOCUS_RING } from "../pane-styles";
import { Stars } from "../stars";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";
import { UnitDetails } from "./unit-details";
import type { UnitInsight } from "./unit-insight";

const COLUMNS = 4;

const useStyles = makeStyles({
  name: {
    ...typographyStyles.caption1Strong,
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    width: "100%",
    minHeight: "24px",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { textDecorationLine: "underline" },
    ...FOCUS_RING,
  },
  turned: { transform: "rotate(90deg)" },
  details: { backgroundColor: tokens.colorNeutralBackground2, padding: "8px" },
  levelCell: { display: "flex", flexDirection: "column" },
});

type RowProps = {
  readonly unit: UnitRow;
  readonly groups: MergeResult["groups"];
  readonly insight: UnitInsight;
  readonly result: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

function NameCell({ unit, isOpen, onToggle }: RowProps): JSX.Element {
  const own = useStyles();
  const { say } = useMergeTools();
  return (
    <button
      type="button"
      className={own.name}
      aria-label={`${unit.name}. ${say("table.more", { name: unit.name })}`}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      <Icon name="chevron" className={mergeClasses(isOpen && own.turned)} />
      <span>{unit.name}</span>
    </button>
  );
}

/** A unit in four columns, and below it what is known of it while it is open. */
export function UnitRows(props: RowProps): JSX.Element {
  const own = useStyles();
  const shared = useMergeStyles();
  const { say, points } = useMergeTools();
  const { unit, isOpen, groups, insight, result } = props;
  return (
    <>
      <tr>
        <td className={mergeClasses(shared.cell, shared.number)}>{unit.rank}</td>
        <th scope="row" className={shared.cell}>
          <NameCell {...props} />
        </th>
        <td className={mergeClasses(shared.cell, shared.number)}>{points(unit.grandTotal)}</td>
        <td className={shared.cell}>
          <span className={own.levelCell}>
            <span>{unit.level ?? say("table.noLevel")}</span>
            {unit.stars !== null && <Stars size="small" {...unit.stars} />}
          </span>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={COLUMNS} className={mergeClasses(shared.cell, own.details)}>
            <UnitDetails unit={unit} groups={groups} insight={insight} result={result} />
          </td>
        </tr>
      )}
    </>
  );
}
