import type { JSX } from "react";
import { shownPoints } from "../../../sheet/describe";
import type { MergeResult } from "../../merge/merge-result";
import type { UnitRow } from "../../merge/unit-row";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { DotPlot } from "../pictures/dot-plot";
import type { PictureProps } from "../pictures/picture";
import { RankedBars, type Bound } from "../pictures/ranked-bars";
import { FigureTable } from "./figure-table";
import { HeatPicture } from "./heat-picture";
import { useMergeTools } from "./merge-tools";
import type { MergeWord } from "./merge-words";
import { Pager } from "./pager";
import { usePaging } from "./paging";

const A_PAGE = 20;
const WHOLE = 100;

type Units = { readonly units: readonly UnitRow[]; readonly result: MergeResult };

function useFrame(): (title: MergeWord, description: string) => Omit<PictureProps, "table"> {
  const { say } = useMergeTools();
  return (title, description) => ({
    title: say(title),
    description,
    asTable: say("picture.asTable", { title: say(title) }),
  });
}

type Bounds = { readonly lines: readonly Bound[]; readonly legend: string };

/** Lines carry their points: names of levels may be long, and the legend has them. */
function useBounds({ insight }: MergeResult): Bounds {
  const { say, language, points } = useMergeTools();
  const levels = (insight?.levels ?? []).filter(({ from }) => Number(from) > 0);
  const told = levels.map(({ name, from }) => say("picture.bound", { level: name, from: points(from) }));
  return {
    lines: levels.map(({ from }) => ({ name: shownPoints(from, language), value: Number(from) })),
    legend: say("picture.bounds", { bounds: told.join("; ") }),
  };
}

/** Where the set's scale is not known, the highest total or 100 is the right edge. */
function scaleOf({ insight, units }: MergeResult): number {
  const highest = units.reduce((most, { grandTotal }) => Math.max(most, Number(grandTotal ?? 0)), WHOLE);
  return insight === null || insight === undefined ? highest : Math.max(Number(insight.scale), highest);
}

function Bars({ units, result }: Units): JSX.Element {
  const { say, points } = useMergeTools();
  const frame = useFrame();
  const totals = units.map(({ grandTotal }) => grandTotal ?? "0.00");
  const bounds = useBounds(result);
  const description = say("picture.barsDesc", {
    count: units.length,
    lowest: points(totals.at(-1) ?? null),
    highest: points(totals[0] ?? null),
  });
  return (
    <RankedBars
      {...frame("picture.bars", description)}
      {...(bounds.lines.length > 0 && { legend: bounds.legend })}
      scale={scaleOf(result)}
      bounds={bounds.lines}
      bars={units.map(({ key, rank, name, grandTotal }) => ({
        key,
        label: `${String(rank)}. ${name}`,
        value: Number(grandTotal),
        figure: points(grandTotal),
      }))}
      table={
        <FigureTable
          title={say("picture.bars")}
          heads={[say("table.unit"), say("table.total"), say("table.level")]}
          rows={units.map(({ name, grandTotal, level }) => [name, points(grandTotal), level ?? say("table.noLevel")])}
        />
      }
    />
  );
}

function Spread({ units }: Pick<Units, "units">): JSX.Element {
  const { say, points } = useMergeTools();
  const frame = useFrame();
  const ends = units.map(({ name, sources }) => {
    const totals = sources.map(({ grandTotal }) => grandTotal).sort((a, b) => Number(a) - Number(b));
    return [name, points(totals[0] ?? null), points(totals.at(-1) ?? null)];
  });
  return (
    <DotPlot
      {...frame("picture.spread", say("picture.spreadDesc"))}
      legend={say("picture.spreadDesc")}
      figure={(value) => points(value.toFixed(2))}
      rows={units.map(({ key, name, sources }) => ({
        key,
        label: name,
        dots: sources.map(({ file, sheet, grandTotal, counted }) => ({
          key: `${file} ${sheet}`,
          value: Number(grandTotal),
          isFull: counted,
        })),
      }))}
      table={
        <FigureTable
          title={say("picture.spread")}
          heads={[say("table.unit"), say("picture.lowest"), say("picture.highest")]}
          rows={ends}
        />
      }
    />
  );
}

/** The ranked units as three drawings, twenty at a time. */
export function PicturesSection({ result }: { readonly result: MergeResult }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const ranked = result.units.filter(({ rank }) => rank !== null);
  const paging = usePaging(ranked, A_PAGE);
  const units = paging.items;
  const title = say("picture.title");
  return (
    <Disclosure title={title} count="">
      {units.length === 0 ? (
        <p className={styles.text}>{say("picture.none")}</p>
      ) : (
        <div className={styles.stack}>
          <Pager what={title} paging={paging} />
          <Bars units={units} result={result} />
          <HeatPicture units={units} result={result} />
          {!result.isSelfScored && <Spread units={units} />}
        </div>
      )}
    </Disclosure>
  );
}
