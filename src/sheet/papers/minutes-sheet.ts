import { setNameText } from "../../summary/scored-sheet";
import { compute, nameCell, rowOf, say, stackDown, type Part } from "../draft";
import { letterhead } from "../letterhead";
import { PAPER } from "../paper-words";
import type { PlannedCell, PlannedRow, SheetPlan } from "../sheet-plan";
import { signature, type Signing } from "../signature";
import { unitRows, type SummaryDraft } from "../summary-draft";
import { METHOD_WORDS, SUMMARY } from "../summary-words";
import { unitNote } from "../unit-note";
import { keptTogether } from "./kept-together";
import { judgesOf, MINUTES_COLUMNS as AT, MINUTES_WIDTHS } from "./minutes-draft";
import { minutesFacts, minutesLevels } from "./minutes-facts";
import { lines, merged, paperSheet } from "./paper-frame";
import { PAPERS } from "./papers-words";
import { cellOfUnit } from "./summary-cells";

const { minutes: WORDS } = PAPERS;
const LAST = AT.note;
const HALVES = { left: [AT.rank, AT.unit], right: [AT.total, AT.note] } as const;
const DISCUSSION_LINES = 4;
/** Room to sign in, in points. */
const SIGNING_ROW = 34;
/** Rows of members that stay with the last signatures. */
const MEMBERS_KEPT = 2;
/** A council that scored nothing by itself still signs. */
const UNNAMED = 3;

function titles({ merged: all }: SummaryDraft): Part {
  const cells = [
    say(WORDS.title, "title"),
    say(WORDS.subtitle, "subtitle"),
    say(all.set.title, "subtitle"),
    ...(all.set.status === "template" ? [say(PAPER.template, "template")] : []),
    say(setNameText(all.setName), "signature-hint"),
  ];
  return (top) => ({
    ...lines(cells, LAST)(top),
    names: [nameCell("minutes_of", { row: top + cells.length - 1, column: 0 })],
  });
}

function people(summary: SummaryDraft): Part {
  const judges = judgesOf(summary);
  const members = judges.length === 0 ? WORDS.dots.slice(WORDS.members.length) : `${judges.join(", ")}.`;
  const label = (text: string): PlannedCell => say(text, "label");
  return lines(
    [
      label(WORDS.time),
      label(WORDS.place),
      say(WORDS.people, "section"),
      label(WORDS.chair),
      label(WORDS.secretary),
      label(`${WORDS.members}${members}`),
      label(WORDS.present),
    ],
    LAST,
  );
}

function unrankedRow(summary: SummaryDraft, row: ReturnType<typeof unitRows>[number]): PlannedRow {
  const { columns } = summary;
  const name = compute(cellOfUnit(columns.unit, row), row.unit.unit.name, "text");
  const why = compute(cellOfUnit(columns.note, row), unitNote(row.unit), "text");
  return rowOf([
    [AT.rank, name],
    [AT.unit, say(null, "text")],
    [AT.total, why],
    ...[AT.level, AT.judges, AT.note].map((column) => [column, say(null, "text")] as const),
  ]);
}

/** Every unit without a rank, and why. */
function unranked(summary: SummaryDraft): readonly Part[] {
  const rows = unitRows(summary).filter(({ unit }) => unit.rank === null);
  if (rows.length === 0) return [lines([say(WORDS.allRanked, "label")], LAST)];
  return [
    lines([say(WORDS.unrankedUnits, "label")], LAST),
    merged(
      rows.map((row) => unrankedRow(summary, row)),
      [
        [AT.rank, AT.unit],
        [AT.total, AT.note],
      ],
    ),
  ];
}

function discussion(): Part {
  const dots = Array.from({ length: DISCUSSION_LINES }, () => say(WORDS.dots, "label"));
  return lines(
    [
      say(WORDS.discussion, "label"),
      ...dots,
      say(WORDS.conclusion, "section"),
      say(WORDS.agreed, "label"),
      say(WORDS.closed, "label"),
    ],
    LAST,
  );
}

/** Where every member signs; the rows are tall and none is cut. */
function memberTable(summary: SummaryDraft): readonly Part[] {
  const judges = judgesOf(summary);
  const names = judges.length === 0 ? Array.from({ length: UNNAMED }, () => "") : judges;
  const row = (cells: readonly [PlannedCell, PlannedCell, PlannedCell], height: number | null): PlannedRow =>
    rowOf(
      [
        [AT.rank, cells[0]],
        [AT.unit, cells[1]],
        [AT.total, say(null, cells[1].style ?? "text")],
        [AT.level, cells[2]],
        ...[AT.judges, AT.note].map((column) => [column, say(null, cells[2].style ?? "text")] as const),
      ],
      height,
    );
  const heading = row([say(PAPER.number, "heading"), say(WORDS.name, "heading"), say(WORDS.signed, "heading")], null);
  const rows = names.map((name, at) =>
    row([say(at + 1, "count"), say(name === "" ? null : name, "text"), say(null, "text")], SIGNING_ROW),
  );
  return [
    lines([say(WORDS.signatures, "subtitle")], LAST),
    merged(
      [heading, ...rows],
      [
        [AT.unit, AT.total],
        [AT.level, AT.note],
      ],
    ),
  ];
}

/** Secretary and chair of a meeting are not known before it. */
function signing(title: string): Signing {
  return { lines: [title], name: "" };
}

/** The minutes of the council's meeting, ready to be signed; what is not known before it stands in dots. */
export function minutesSheet(name: string, summary: SummaryDraft): SheetPlan {
  const { paper, merged: all } = summary;
  const { isSelfScored, method } = all;
  const how = isSelfScored ? SUMMARY.selfScored : METHOD_WORDS[method];
  const blocks = stackDown([
    (top) => letterhead(top, HALVES, paper, "numbered"),
    titles(summary),
    people(summary),
    lines([say(WORDS.content, "section"), say(WORDS.checked, "label")], LAST),
    minutesFacts(summary),
    lines([say(`${how}.`, "label"), say(WORDS.levels, "label")], LAST),
    minutesLevels(summary),
    ...unranked(summary),
    discussion(),
    ...memberTable(summary),
    (top) => signature(top, HALVES, signing(WORDS.signSecretary), signing(WORDS.signChair)),
  ]);
  const plan = paperSheet({ name, widths: MINUTES_WIDTHS, blocks });
  return keptTogether(plan, plan.rows.length - 1 - MEMBERS_KEPT);
}
