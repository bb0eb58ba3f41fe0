import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { shownPoints } from "../../../sheet/describe";
import type { ConflictRow, ConflictView } from "../../merge/conflict-view";
import { usePaneStyles } from "../pane-styles";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";
import { Pager } from "./pager";
import { usePaging } from "./paging";

const A_PAGE = 30;
const FIRST_LETTER = "A".charCodeAt(0);

const useStyles = makeStyles({
  differs: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorStatusWarningBackground1 },
  mark: { borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}` },
  entries: { width: "64px" },
  total: { fontWeight: tokens.fontWeightSemibold },
  cellName: { display: "block", color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

/** "A" for the first sheet. */
export function letterOf(place: number): string {
  return String.fromCharCode(FIRST_LETTER + place);
}

function Row({ row }: { readonly row: ConflictRow }): JSX.Element {
  const own = useStyles();
  const shared = useMergeStyles();
  const { say, language } = useMergeTools();
  const { criterion, title, entries, cells, differs } = row;
  return (
    <tr className={mergeClasses(differs && own.differs)}>
      <th scope="row" className={mergeClasses(shared.cell, differs && own.mark)}>
        {criterion} {title}
        {differs && <span className={own.cellName}>≠ {say("conflicts.differs")}</span>}
      </th>
      {entries.map((entry, place) => (
        <td key={place} className={mergeClasses(shared.cell, shared.number)}>
          {entry === null ? say("conflicts.blank") : shownPoints(entry, language)}
          {differs && <span className={own.cellName}>{cells[place] ?? ""}</span>}
        </td>
      ))}
    </tr>
  );
}

function Heads({ conflict }: { readonly conflict: ConflictView }): JSX.Element {
  const own = useStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  return (
    <thead>
      <tr>
        <th scope="col" className={shared.head}>
          {say("conflicts.criterion")}
        </th>
        {conflict.sheets.map(({ id }, place) => (
          <th key={id} scope="col" className={mergeClasses(shared.head, shared.number, own.entries)}>
            {say("conflicts.sheet", { letter: letterOf(place) })}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Rows({
  conflict,
  name,
  rows,
}: {
  readonly conflict: ConflictView;
  readonly name: string;
  readonly rows: readonly ConflictRow[];
}): JSX.Element {
  const own = useStyles();
  const shared = useMergeStyles();
  const { say, points } = useMergeTools();
  const title = say("conflicts.table", { name });
  return (
    <div className={shared.scroller} role="region" aria-label={title} tabIndex={0}>
      <table className={shared.table} aria-label={title}>
        <Heads conflict={conflict} />
        <tbody>
          {rows.map((row) => (
            <Row key={row.criterion} row={row} />
          ))}
          <tr>
            <th scope="row" className={mergeClasses(shared.cell, own.total)}>
              {say("conflicts.total")}
            </th>
            {conflict.sheets.map(({ id, grandTotal }) => (
              <td key={id} className={mergeClasses(shared.cell, shared.number)}>
                {points(grandTotal)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** The sheets side by side. A difference has words, a sign and a bar, not a colour alone. */
export function ConflictTable({
  conflict,
  name,
}: {
  readonly conflict: ConflictView;
  readonly name: string;
}): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const [isNarrowed, setIsNarrowed] = useState(true);
  const differing = conflict.rows.filter(({ differs }) => differs);
  const paging = usePaging(isNarrowed ? differing : conflict.rows, A_PAGE);
  return (
    <div className={styles.tight}>
      <Checkbox
        label={say("conflicts.onlyDiffering", { count: differing.length, name })}
        checked={isNarrowed}
        onChange={(_, { checked }) => {
          setIsNarrowed(checked === true);
        }}
      />
      <Rows conflict={conflict} name={name} rows={paging.items} />
      <Pager what={name} paging={paging} />
    </div>
  );
}
