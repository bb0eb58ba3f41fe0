import { annexCell, lineText, type Annex, type AnnexLine } from "./annex-lines";
import { complain, type Sink } from "./annex-sink";
import { follows, isFirst, isSameSort, isSign, rowNumber, startsNew, successor, type RowNumber } from "./row-number";

/** A row with the rows below it. */
export type RowNode = {
  readonly line: AnnexLine;
  readonly number: RowNumber;
  readonly id: string;
  readonly children: RowNode[];
};

type Open = { readonly node: RowNode; readonly siblings: RowNode[] };

function lastWhere(open: readonly Open[], holds: (one: Open) => boolean): number {
  return open.map(holds).lastIndexOf(true);
}

/** The open row that a number such as 1.2.3 names as its parent: 1.2, or II for 2.1. */
function namedParent(open: readonly Open[], { segments }: RowNumber): number | null {
  const prefix = segments.slice(0, -1).join(".");
  const at = lastWhere(open, ({ node }) => node.number.text === prefix);
  if (at >= 0) return at;
  const first = segments.length === 2 ? Number(segments[0]) : NaN;
  const roman = lastWhere(open, ({ node }) => node.number.segments.length === 1 && romanValue(node) === first);
  return roman >= 0 ? roman : null;
}

function romanValue({ number }: RowNode): number | undefined {
  return number.readings.get("roman") ?? number.readings.get("upper");
}

function parentOfLong(open: readonly Open[], number: RowNumber): number {
  const named = namedParent(open, number);
  if (named !== null) return named;
  const alike = open.findIndex(({ node }) => node.number.segments.length >= number.segments.length);
  if (alike >= 0) return alike - 1;
  return open.length - 1;
}

/** Where a simple number belongs: beside the open row that it follows, else below the last one. */
function parentOfShort(open: readonly Open[], number: RowNumber): number {
  const short = ({ node }: Open): boolean => node.number.segments.length === 1;
  const before = lastWhere(open, (one) => short(one) && follows(one.node.number, number));
  if (before >= 0) return before - 1;
  if (
    startsNew(
      open.map(({ node }) => node.number),
      number,
    )
  )
    return open.length - 1;
  const sort = lastWhere(open, (one) => short(one) && isSameSort(one.node.number, number));
  if (sort >= 0) return sort - 1;
  return open.length - 1;
}

function idOf(parent: RowNode | undefined, number: RowNumber, place: number): string {
  if (parent === undefined) return isSign(number) ? String(place) : number.text;
  if (isSign(number)) return `${parent.id}.${String(place)}`;
  const prefix = `${parent.number.text}.`;
  if (number.text.startsWith(prefix)) return `${parent.id}.${number.text.slice(prefix.length)}`;
  return number.segments.length > 1 ? number.text : `${parent.id}.${number.text}`;
}

/** A number that stands there already, or that leaves one out. */
function checkOrder(sink: Sink, line: AnnexLine, number: RowNumber, siblings: readonly RowNode[]): void {
  if (isSign(number)) return;
  const twin = siblings.find((one) => one.number.text === number.text);
  const found = number.text;
  if (twin !== undefined) {
    const first = annexCell(sink.annex, twin.line, "number");
    complain(sink, line, "number", { code: "annex-number-repeated", facts: { found, first } });
    return;
  }
  const before = siblings.at(-1);
  if (before === undefined || isFirst(number) || follows(before.number, number)) return;
  complain(sink, line, "number", { code: "annex-number-gap", facts: { found, expected: successor(before.number) } });
}

function numberOfLine(sink: Sink, line: AnnexLine): RowNumber | null {
  const typed = lineText(line, "number");
  const raw = line.cells.number;
  if (raw?.kind === "number" && /[dmy]/iu.test(raw.format) && raw.format !== "General") {
    complain(sink, line, "number", { code: "annex-number-is-date", facts: { found: typed } });
    return null;
  }
  const number = rowNumber(typed);
  if (number !== null) return number;
  complain(
    sink,
    line,
    "number",
    typed === ""
      ? { code: "annex-number-missing", facts: { title: lineText(line, "title") } }
      : { code: "annex-number-unreadable", facts: { found: typed } },
  );
  return null;
}

/** The tree that the numbers of the rows build: I, 1, 1.1, a), -. A row whose number says nothing is left out. */
export function rowTree(sink: Sink, lines: Annex["parts"]["criteria"]): readonly RowNode[] {
  const roots: RowNode[] = [];
  const ids = new Set<string>();
  let open: readonly Open[] = [];
  for (const line of lines) {
    const number = numberOfLine(sink, line);
    if (number === null) {
      sink.unsummed.add("*");
      continue;
    }
    const at = number.segments.length > 1 ? parentOfLong(open, number) : parentOfShort(open, number);
    const parent = open[at]?.node;
    const siblings = parent?.children ?? roots;
    checkOrder(sink, line, number, siblings);
    const wanted = lineText(line, "id") || idOf(parent, number, siblings.length + 1);
    const id =
      lineText(line, "id") === "" && ids.has(wanted) && parent !== undefined ? `${parent.id}.${number.text}` : wanted;
    ids.add(id);
    const node: RowNode = { line, number, id, children: [] };
    siblings.push(node);
    open = [...open.slice(0, at + 1), { node, siblings }];
  }
  return roots;
}
