import type { Level } from "../../scoring/criteria-set";
import { numberOf } from "../../scoring/points";
import { a1 } from "../address";
import { across, compute, nameCell, rowOf, say, type Part } from "../draft";
import { literal } from "../leaf-formulas";
import type { PlannedCell, PlannedRow } from "../sheet-plan";
import { SUMMARY } from "../summary-words";
import { LETTER_COLUMNS as AT, type LetterDraft, type Ranking } from "./letter-draft";
import { PAPERS } from "./papers-words";
import { cellOfUnit, cellsOfUnits } from "./summary-cells";

const { letter: WORDS } = PAPERS;
type Fact = readonly [words: string, cell: PlannedCell];

/** Two facts beside each other. */
function factRow([leftWords, left]: Fact, [rightWords, right]: Fact): PlannedRow {
  return rowOf([
    [AT.number, say(leftWords, "text-bold")],
    [AT.content, say(null, "text-bold")],
    [AT.value, left],
    [AT.max, say(rightWords, "text-bold")],
    [AT.points, say(null, "text-bold")],
    [AT.lost, right],
  ]);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** What belongs to the level above the unit's own; `atTop` where there is none. */
function byNextLevel({ summary, row }: LetterDraft, ofNext: (level: Level) => string, atTop: string): string {
  const { levels } = summary.merged.set;
  const own = cellOfUnit(summary.columns.level, row);
  const number = levels.map(({ name }, at) => `IF(${own}=${quoted(name)},${String(at + 1)},0)`).join("+");
  return `CHOOSE(1+${number},${[...levels.map(ofNext), quoted(atTop)].join(",")})`;
}

function rankFacts({ summary, row }: LetterDraft, { rank }: Ranking): readonly [Fact, Fact] {
  const { columns, merged } = summary;
  const ranked = merged.units.filter((unit) => unit.rank !== null).length;
  return [
    [WORDS.rank, compute(cellOfUnit(columns.rank, row), rank, "level")],
    [WORDS.ranked, compute(`COUNT(${cellsOfUnits(summary, columns.rank)})`, ranked, "count")],
  ];
}

/** The next level, its bound and what is missing to it, live over the unit's level and points. */
function nextFacts(draft: LetterDraft, { distance }: Ranking, top: number): Readonly<Record<string, Fact>> {
  const { columns, merged } = draft.summary;
  const { next, missing } = distance;
  const points = cellOfUnit(merged.set.bonusCountsForLevel ? columns.grandTotal : columns.total, draft.row);
  const bound = a1({ row: top + 2, column: AT.lost });
  const short = `IF(ISNUMBER(${bound}),MAX(0,ROUND(${bound}-${points},2)),${quoted(WORDS.none)})`;
  const name = byNextLevel(draft, (level) => quoted(level.name), WORDS.top);
  const from = byNextLevel(draft, (level) => literal(level.from), WORDS.none);
  return {
    next: [WORDS.nextLevel, compute(name, next?.name ?? WORDS.top, "level")],
    from: [WORDS.nextFrom, compute(from, next === null ? WORDS.none : numberOf(next.from), "points")],
    missing: [WORDS.missing, compute(short, missing === null ? WORDS.none : numberOf(missing), "total-points")],
  };
}

function gateRows({ distance }: Ranking): readonly PlannedRow[] {
  const gates = distance.heldBackBy.map(({ title }) => title).join("; ");
  if (gates === "") return [];
  return [
    rowOf([
      [AT.number, say(WORDS.gates, "text-bold")],
      [AT.content, say(null, "text-bold")],
      [AT.value, say(gates, "text")],
      ...[AT.max, AT.points, AT.lost].map((column) => [column, say(null, "text")] as const),
    ]),
  ];
}

function levelTable(draft: LetterDraft, ranking: Ranking): Part {
  const { columns } = draft.summary;
  const level = ranking.distance.unit.level?.name ?? SUMMARY.noLevel;
  const own: Fact = [WORDS.level, compute(cellOfUnit(columns.level, draft.row), level, "level")];
  const [rank, ranked] = rankFacts(draft, ranking);
  return (top) => {
    const { next, from, missing } = nextFacts(draft, ranking, top);
    const facts = [
      [own, rank],
      [next, ranked],
      [missing, from],
    ] as const;
    const rows = facts.flatMap(([left, right]) => (left && right ? [factRow(left, right)] : []));
    const gates = gateRows(ranking);
    const gateSpans = gates.flatMap((_, at) => [
      across(top + rows.length + at, AT.number, AT.content),
      across(top + rows.length + at, AT.value, AT.lost),
    ]);
    return {
      rows: [...rows, ...gates],
      merges: [...factSpans(top, rows.length), ...gateSpans],
      names: [
        nameCell("letter_level", { row: top, column: AT.value }),
        nameCell("letter_rank", { row: top, column: AT.lost }),
        nameCell("letter_next", { row: top + 1, column: AT.value }),
        nameCell("letter_missing", { row: top + 2, column: AT.value }),
      ],
    };
  };
}

function factSpans(top: number, count: number) {
  return Array.from({ length: count }, (_, at) => top + at).flatMap((row) => [
    across(row, AT.number, AT.content),
    across(row, AT.max, AT.points),
  ]);
}

/** Level and rank, and what is missing for the next level; the rank alone where a set has no levels. */
export function letterStanding(draft: LetterDraft, ranking: Ranking): Part {
  if (draft.summary.merged.set.levels.length > 0) return levelTable(draft, ranking);
  return (top) => ({
    rows: [factRow(...rankFacts(draft, ranking))],
    merges: factSpans(top, 1),
    names: [nameCell("letter_rank", { row: top, column: AT.value })],
  });
}
