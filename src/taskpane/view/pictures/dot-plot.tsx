import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import { Picture, type PictureProps } from "./picture";
import { usePictureStyles } from "./picture-styles";
import { shortened } from "./shortened";

const WIDTH = 300;
const LEFT = 116;
const RADIUS = 4;
const ROW = 22;
const AXIS = 16;
const LETTERS = 17;

export type Dot = { readonly key: string; readonly value: number; readonly isFull: boolean };
export type DotRow = { readonly key: string; readonly label: string; readonly dots: readonly Dot[] };

type Props = PictureProps & {
  readonly rows: readonly DotRow[];
  /** A value as it is written at the axis. */
  readonly figure: (value: number) => string;
};

type Reach = { readonly low: number; readonly high: number };

function reachOf(values: readonly number[]): Reach {
  const low = values.reduce((least, one) => Math.min(least, one), Infinity);
  const high = values.reduce((most, one) => Math.max(most, one), -Infinity);
  return values.length === 0 ? { low: 0, high: 1 } : { low, high };
}

function placeOf(value: number, { low, high }: Reach): number {
  const room = WIDTH - LEFT - 2 * RADIUS;
  return LEFT + RADIUS + (high === low ? room / 2 : ((value - low) / (high - low)) * room);
}

function Row({ row, top, reach }: { readonly row: DotRow; readonly top: number; readonly reach: Reach }): JSX.Element {
  const own = usePictureStyles();
  const middle = top + ROW / 2;
  const ends = reachOf(row.dots.map(({ value }) => value));
  return (
    <g>
      <text className={own.text} x={0} y={middle + RADIUS}>
        {shortened(row.label, LETTERS)}
      </text>
      {row.dots.length > 0 && (
        <line
          className={own.line}
          x1={placeOf(ends.low, reach)}
          x2={placeOf(ends.high, reach)}
          y1={middle}
          y2={middle}
        />
      )}
      {row.dots.map(({ key, value, isFull }) => (
        <circle
          key={key}
          className={isFull ? own.dot : own.ring}
          cx={placeOf(value, reach)}
          cy={middle}
          r={RADIUS}
          strokeWidth={1.5}
        />
      ))}
    </g>
  );
}

/** How far the values of each row lie apart, all rows on one axis; what does not count is a ring. */
export function DotPlot({ rows, figure, ...picture }: Props): JSX.Element {
  const own = usePictureStyles();
  const reach = reachOf(rows.flatMap(({ dots }) => dots.map(({ value }) => value)));
  return (
    <Picture {...picture} width={WIDTH} height={AXIS + rows.length * ROW}>
      <text className={mergeClasses(own.text, own.small)} x={LEFT} y={10}>
        {figure(reach.low)}
      </text>
      <text className={mergeClasses(own.text, own.small)} x={WIDTH} y={10} textAnchor="end">
        {figure(reach.high)}
      </text>
      {rows.map((row, place) => (
        <Row key={row.key} row={row} top={AXIS + place * ROW} reach={reach} />
      ))}
    </Picture>
  );
}
