import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useEffect, useState, type JSX } from "react";
import type { CriteriaPage, MergeResult } from "../../merge/merge-result";
import type { UnitRow } from "../../merge/unit-row";
import { usePaneStyles } from "../pane-styles";
import { HeatMap, percentText, type HeatRow } from "../pictures/heat-map";
import { FigureTable } from "./figure-table";
import { useMergeTools } from "./merge-tools";
import { Pager } from "./pager";
import { usePaging } from "./paging";

/** More columns than these are narrower than their figures at the pane's width. */
const COLUMNS = 10;
const useStyles = makeStyles({ select: { minWidth: 0 } });

type Column = CriteriaPage["criteria"][number];
type Figures = { readonly columns: readonly Column[]; readonly means: (unit: UnitRow) => readonly (string | null)[] };
type Units = { readonly units: readonly UnitRow[]; readonly result: MergeResult };
type By = "group" | "criterion";

function shareOf(points: string | null, max: string): number | null {
  return points === null || Number(max) === 0 ? null : Number(points) / Number(max);
}

/** Null until the worker has answered. */
function useCriteria({ units, result }: Units, isWanted: boolean): CriteriaPage | null {
  const { commands } = useMergeTools();
  const [page, setPage] = useState<CriteriaPage | null>(null);
  const keys = JSON.stringify(units.map(({ key }) => key));
  useEffect(() => {
    if (!isWanted) return undefined;
    let isOver = false;
    void commands.criteriaOf(JSON.parse(keys) as readonly string[]).then((found) => {
      if (!isOver) setPage(found);
    });
    return () => {
      isOver = true;
    };
  }, [commands, keys, result.number, isWanted]);
  return page;
}

function figuresOf(result: MergeResult, page: CriteriaPage | null, by: By): Figures | null {
  if (by === "group") return { columns: result.groups, means: ({ groups }) => groups };
  if (page === null) return null;
  const rows = new Map(page.rows.map(({ key, means }) => [key, means]));
  return { columns: page.criteria, means: ({ key }) => rows.get(key) ?? [] };
}

type DrawnProps = { readonly units: readonly UnitRow[]; readonly figures: Figures; readonly by: By };

type Place = { readonly column: Column; readonly place: number };

function useRows({ units, figures }: DrawnProps): (places: readonly Place[]) => readonly HeatRow[] {
  const { say, points } = useMergeTools();
  const cellTitle = (unit: UnitRow, { id, title, max }: Column, mean: string | null): string =>
    say("picture.heatCell", { unit: unit.name, id, title, points: points(mean), max: points(max) });
  return (places) =>
    units.map((unit) => {
      const means = figures.means(unit);
      const cells = places.map(({ column, place }) => ({ column, mean: means[place] ?? null }));
      return {
        key: unit.key,
        label: unit.name,
        shares: cells.map(({ column, mean }) => shareOf(mean, column.max)),
        titles: cells.map(({ column, mean }) => cellTitle(unit, column, mean)),
      };
    });
}

/** Ten columns at a time, so that no number of criteria makes the picture or the page too large. */
function Drawn(props: DrawnProps): JSX.Element {
  const { figures, by } = props;
  const { say } = useMergeTools();
  const places = usePaging(
    figures.columns.map((column, place) => ({ column, place })),
    COLUMNS,
  );
  const title = say(by === "group" ? "picture.heat" : "picture.heatCriteria");
  const heads = places.items.map(({ column }) => column.id);
  const rows = useRows(props)(places.items);
  return (
    <>
      <Pager what={say("picture.columns")} paging={places} />
      <HeatMap
        title={title}
        description={say(by === "group" ? "picture.heatDesc" : "picture.heatCriteriaDesc")}
        asTable={say("picture.asTable", { title })}
        columns={heads}
        rows={rows}
        table={
          <FigureTable
            title={title}
            heads={[say("table.unit"), ...heads]}
            rows={rows.map(({ label, shares }) => [label, ...shares.map(percentText)])}
          />
        }
      />
    </>
  );
}

/** Units against groups, or against single criteria. */
export function HeatPicture({ units, result }: Units): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const { say } = useMergeTools();
  const [by, setBy] = useState<By>("group");
  const figures = figuresOf(result, useCriteria({ units, result }, by === "criterion"), by);
  return (
    <div className={styles.tight}>
      <Field label={say("picture.heatBy")}>
        <Select
          className={own.select}
          select={{ className: own.select }}
          value={by}
          onChange={(_, { value }) => {
            setBy(value === "criterion" ? "criterion" : "group");
          }}
        >
          <option value="group">{say("picture.byGroup")}</option>
          <option value="criterion">{say("picture.byCriterion")}</option>
        </Select>
      </Field>
      {figures === null ? (
        <p className={styles.quiet} role="status">
          {say("picture.fetching")}
        </p>
      ) : (
        <Drawn key={by} units={units} figures={figures} by={by} />
      )}
    </div>
  );
}
