import { useMemo, type JSX } from "react";
import { paperSize, POINTS_PER_MILLIMETRE } from "../../../sheet/page-room";
import { pageCells, type PageCell } from "../../../sheet/papers/page-cells";
import type { PaperPage } from "../../../sheet/papers/paper-pages";
import { textLines } from "../../../sheet/papers/text-lines";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import { styleOf, type Style } from "../../../sheet/style";

const FONTS = "'Times New Roman','Liberation Serif',serif";
const LINE_SPACING = 1.15;
const PADDING = 2;
/** Letters stand on their line with a fifth of their size below it. */
const ASCENT = 0.8;
const NUMBER_SIZE = 13;
const NUMBER_AT = 0.4;
const PLAIN: Style = { size: 12 };

function firstLine(cell: PageCell, style: Style, count: number): number {
  const height = count * style.size * LINE_SPACING;
  const top = style.down === "top" ? cell.top + 1 : cell.top + Math.max(0, (cell.height - height) / 2);
  return top + style.size * ASCENT;
}

const ANCHORS = { left: "start", center: "middle", right: "end" } as const;

function anchorAt({ left, width }: PageCell, across: "left" | "center" | "right"): number {
  if (across === "left") return left + PADDING;
  return across === "center" ? left + width / 2 : left + width - PADDING;
}

function CellText({ cell, style }: { readonly cell: PageCell; readonly style: Style }): JSX.Element | null {
  if (cell.text === "") return null;
  const lines = style.wrap === true ? textLines(cell.text, cell.width - 2 * PADDING, style) : [cell.text];
  const across = style.across ?? "left";
  const top = firstLine(cell, style, lines.length);
  return (
    <text
      fontSize={style.size}
      fontWeight={style.bold === true ? "bold" : "normal"}
      fontStyle={style.italic === true ? "italic" : "normal"}
      textDecoration={style.underline === true ? "underline" : "none"}
      textAnchor={ANCHORS[across]}
      fill={style.color === undefined ? "#000" : `#${style.color}`}
    >
      {lines.map((line, at) => (
        <tspan key={at} x={anchorAt(cell, across)} y={top + at * style.size * LINE_SPACING}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function CellBox({ cell, style }: { readonly cell: PageCell; readonly style: Style }): JSX.Element | null {
  if (style.fill === undefined && style.border === undefined) return null;
  return (
    <rect
      x={cell.left}
      y={cell.top}
      width={cell.width}
      height={cell.height}
      fill={style.fill === undefined ? "none" : `#${style.fill}`}
      stroke={style.border === undefined ? "none" : "#000"}
      strokeWidth={0.5}
    />
  );
}

type Props = {
  readonly plan: SheetPlan;
  readonly page: PaperPage;
  readonly scale: number;
  /** From 1; the first page of a paper bears no number. */
  readonly number: number;
};

/** A page as it will lie on the paper, drawn at whatever width there is. */
export function PagePicture({ plan, page, scale, number }: Props): JSX.Element {
  const cells = useMemo(() => pageCells(plan, page.rows), [plan, page]);
  const { width, height } = paperSize(plan.page);
  const margin = (side: keyof SheetPlan["page"]["margins"]): number => plan.page.margins[side] * POINTS_PER_MILLIMETRE;
  const printed = Math.max(0, ...cells.map(({ left, width: own }) => left + own)) * scale;
  const room = width - margin("left") - margin("right");
  const left = margin("left") + Math.max(0, (room - printed) / 2);
  return (
    <svg viewBox={`0 0 ${String(width)} ${String(height)}`} width="100%" fontFamily={FONTS}>
      <rect width={width} height={height} fill="#fff" />
      {number > 1 && (
        <text x={width / 2} y={margin("top") * NUMBER_AT + NUMBER_SIZE} fontSize={NUMBER_SIZE} textAnchor="middle">
          {number}
        </text>
      )}
      <g transform={`translate(${String(left)} ${String(margin("top"))}) scale(${String(scale)})`}>
        {cells.map((cell) => {
          const style: Style = cell.style === null ? PLAIN : styleOf(cell.style);
          return <CellBox key={`${String(cell.row)} ${String(cell.column)}`} cell={cell} style={style} />;
        })}
        {cells.map((cell) => {
          const style: Style = cell.style === null ? PLAIN : styleOf(cell.style);
          return <CellText key={`${String(cell.row)} ${String(cell.column)}`} cell={cell} style={style} />;
        })}
      </g>
    </svg>
  );
}
