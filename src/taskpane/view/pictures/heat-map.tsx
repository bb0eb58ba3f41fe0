import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import { Picture, type PictureProps } from "./picture";
import { usePictureStyles } from "./picture-styles";
import { shortened } from "./shortened";

const LABEL = 108;
const NARROWEST = 25;
const USUAL_WIDTH = 300;
const ROW = 20;
const LETTERS = 16;
const PERCENT = 100;
/** At full colour dark text on it falls below a contrast of 4.5 : 1; three quarters keep it. */
const STRONGEST = 0.75;

export type HeatRow = {
  readonly key: string;
  readonly label: string;
  /** Shares of the maximum, 0 to 1, one for each column; null: none. */
  readonly shares: readonly (number | null)[];
  /** What each cell says when it is pointed at. */
  readonly titles: readonly string[];
};

type Props = PictureProps & { readonly columns: readonly string[]; readonly rows: readonly HeatRow[] };

/** "87" for a share of 0.87, a dash for none. */
export function percentText(share: number | null): string {
  return share === null ? "–" : String(Math.round(share * PERCENT));
}

function Row({ row, top, cell }: { readonly row: HeatRow; readonly top: number; readonly cell: number }): JSX.Element {
  const own = usePictureStyles();
  return (
    <g transform={`translate(0 ${String(top)})`}>
      <text className={own.text} x={0} y={14}>
        {shortened(row.label, LETTERS)}
      </text>
      {row.shares.map((share, column) => (
        <g key={column} transform={`translate(${String(LABEL + column * cell)} 0)`}>
          <title>{row.titles[column]}</title>
          <rect
            className={own.heat}
            width={cell - 1}
            height={ROW - 1}
            fillOpacity={Math.max(0, Math.min(1, share ?? 0)) * STRONGEST}
          />
          <text className={mergeClasses(own.text, own.small)} x={(cell - 1) / 2} y={14} textAnchor="middle">
            {percentText(share)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Rows against columns; each cell has its figure, so that the shade is never alone. */
export function HeatMap({ columns, rows, ...picture }: Props): JSX.Element {
  const own = usePictureStyles();
  const cell = Math.max(NARROWEST, (USUAL_WIDTH - LABEL) / Math.max(1, columns.length));
  return (
    <Picture {...picture} width={LABEL + columns.length * cell} height={(rows.length + 1) * ROW}>
      {columns.map((column, place) => (
        <text
          key={column}
          className={mergeClasses(own.text, own.small)}
          x={LABEL + place * cell + (cell - 1) / 2}
          y={14}
          textAnchor="middle"
        >
          {shortened(column, Math.floor(cell / 6))}
        </text>
      ))}
      {rows.map((row, place) => (
        <Row key={row.key} row={row} top={(place + 1) * ROW} cell={cell} />
      ))}
    </Picture>
  );
}
