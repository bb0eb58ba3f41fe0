/** Rows that stay together: one, or those that a merge down the sheet holds. */
export type Block = { readonly rows: readonly HTMLTableRowElement[]; readonly height: number };

/** A part of a paper as it was measured: what is repeated above its rows on each page, and the rows. */
export type MeasuredPart = {
  readonly table: HTMLTableElement;
  readonly startsPage: boolean;
  readonly head: number;
  readonly blocks: readonly Block[];
};
/** What one page takes of a part. */
export type Cut = { readonly part: MeasuredPart; readonly blocks: readonly Block[] };

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0;
}

function spanOf(row: HTMLTableRowElement): number {
  return Math.max(1, ...Array.from(row.cells, ({ rowSpan }) => rowSpan));
}

function blocksOf(table: HTMLTableElement): readonly Block[] {
  const blocks: Block[] = [];
  let held: HTMLTableRowElement[] = [];
  let more = 0;
  for (const row of table.tBodies[0]?.rows ?? []) {
    held.push(row);
    more = Math.max(more, spanOf(row)) - 1;
    if (more > 0) continue;
    blocks.push({ rows: held, height: held.reduce((sum, one) => sum + heightOf(one), 0) });
    held = [];
  }
  return held.length === 0
    ? blocks
    : [...blocks, { rows: held, height: held.reduce((sum, one) => sum + heightOf(one), 0) }];
}

/** Measures the tables of a paper that was laid into the page. */
export function measured(place: Element): readonly MeasuredPart[] {
  return Array.from(place.querySelectorAll("table"), (table) => ({
    table,
    startsPage: table.classList.contains("new-page"),
    head: heightOf(table.tHead),
    blocks: blocksOf(table),
  }));
}

/** Half a pixel for what browsers round: less than any row. */
const SLACK = 0.5;

type Filling = { readonly part: MeasuredPart; readonly blocks: Block[] };
type Dealt = { readonly pages: Filling[][]; used: number };

function begin(dealt: Dealt, part: MeasuredPart): void {
  dealt.pages.push([{ part, blocks: [] }]);
  dealt.used = part.head;
}

function take(dealt: Dealt, block: Block): Block[] | undefined {
  const blocks = dealt.pages.at(-1)?.at(-1)?.blocks;
  blocks?.push(block);
  dealt.used += block.height;
  return blocks;
}

function dealPart(dealt: Dealt, part: MeasuredPart, height: number): void {
  const first = part.head + (part.blocks[0]?.height ?? 0);
  if (dealt.used > 0 && (part.startsPage || dealt.used + first > height)) begin(dealt, part);
  else {
    dealt.pages.at(-1)?.push({ part, blocks: [] });
    dealt.used += part.head;
  }
  let taken = 0;
  for (const block of part.blocks) {
    if (taken > 0 && dealt.used + block.height > height) begin(dealt, part);
    taken = take(dealt, block)?.length ?? 0;
  }
}

/** Deals the rows out to pages of this height (pixels). No row is cut; one that is taller than a page has a page of its own. */
export function cutPages(parts: readonly MeasuredPart[], height: number): readonly (readonly Cut[])[] {
  const dealt: Dealt = { pages: [[]], used: 0 };
  for (const part of parts) dealPart(dealt, part, height + SLACK);
  return dealt.pages;
}
