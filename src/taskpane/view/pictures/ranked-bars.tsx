import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import { Picture, type PictureProps } from "./picture";
import { usePictureStyles } from "./picture-styles";
import { shortened } from "./shortened";

const WIDTH = 300;
const ROW = 30;
const BAR = { top: 16, height: 8 };
const BOUNDS_HEIGHT = 14;
const LETTERS = 38;

export type Bar = { readonly key: string; readonly label: string; readonly value: number; readonly figure: string };
/** A line across all bars; `name` is short. */
export type Bound = { readonly name: string; readonly value: number };

type Props = PictureProps & {
  readonly bars: readonly Bar[];
  readonly bounds: readonly Bound[];
  /** The value at the right edge; bars begin at 0. */
  readonly scale: number;
};

function Row({ bar, top, scale }: { readonly bar: Bar; readonly top: number; readonly scale: number }): JSX.Element {
  const own = usePictureStyles();
  const length = Math.max(0, Math.min(1, bar.value / scale)) * WIDTH;
  return (
    <g transform={`translate(0 ${String(top)})`}>
      <text className={own.text} x={0} y={12}>
        {shortened(bar.label, LETTERS)}
      </text>
      <text className={own.text} x={WIDTH} y={12} textAnchor="end">
        {bar.figure}
      </text>
      <rect className={own.track} x={0} y={BAR.top} width={WIDTH} height={BAR.height} />
      <rect className={own.bar} x={0} y={BAR.top} width={length} height={BAR.height} />
    </g>
  );
}

function BoundLine({
  bound,
  scale,
  count,
}: {
  readonly bound: Bound;
  readonly scale: number;
  readonly count: number;
}): JSX.Element {
  const own = usePictureStyles();
  const x = (bound.value / scale) * WIDTH;
  return (
    <g>
      <text className={mergeClasses(own.text, own.small)} x={x} y={10} textAnchor={x > WIDTH / 2 ? "end" : "start"}>
        {bound.name}
      </text>
      {Array.from({ length: count }, (_, row) => {
        const top = BOUNDS_HEIGHT + row * ROW + BAR.top - 2;
        return (
          <line key={row} className={own.line} x1={x} x2={x} y1={top} y2={top + BAR.height + 4} strokeWidth={1.5} />
        );
      })}
    </g>
  );
}

/** A bar for each, from 0, with the bounds that they are measured against. */
export function RankedBars({ bars, bounds, scale, ...picture }: Props): JSX.Element {
  return (
    <Picture {...picture} width={WIDTH} height={BOUNDS_HEIGHT + bars.length * ROW}>
      {bars.map((bar, row) => (
        <Row key={bar.key} bar={bar} top={BOUNDS_HEIGHT + row * ROW} scale={scale} />
      ))}
      {bounds.map((bound) => (
        <BoundLine key={bound.name} bound={bound} scale={scale} count={bars.length} />
      ))}
    </Picture>
  );
}
