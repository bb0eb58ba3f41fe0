import { compute, nameCell, say, stackDown, type Part } from "../draft";
import { letterhead } from "../letterhead";
import { PAPER } from "../paper-words";
import type { SheetPlan } from "../sheet-plan";
import { SUMMARY } from "../summary-words";
import { unitNote } from "../unit-note";
import { LETTER_COLUMNS as AT, LETTER_WIDTHS, type LetterDraft } from "./letter-draft";
import { letterEnd } from "./letter-end";
import { keptTogether } from "./kept-together";
import { letterLost } from "./letter-lost";
import { letterResult } from "./letter-result";
import { letterStanding } from "./letter-standing";
import { letterUnranked } from "./letter-unranked";
import { laidOut } from "./paper-pages";
import { lines, paperSheet } from "./paper-frame";
import { letterOpening, PAPERS, unrankedOpening } from "./papers-words";
import { cellOfUnit } from "./summary-cells";

const { letter: WORDS } = PAPERS;
const HALVES = { left: [AT.number, AT.content], right: [AT.value, AT.lost] } as const;

function titles({ summary }: LetterDraft, isRanked: boolean): Part {
  const { set } = summary.merged;
  return lines(
    [
      say(WORDS.title, "title"),
      say(isRanked ? WORDS.subtitle : WORDS.unrankedSubtitle, "subtitle"),
      ...(set.status === "template" ? [say(PAPER.template, "template")] : []),
    ],
    AT.lost,
  );
}

function opening({ summary, row }: LetterDraft, isRanked: boolean): Part {
  const { set } = summary.merged;
  const unit = cellOfUnit(summary.columns.unit, row);
  const to = compute(`"${WORDS.to}"&${unit}`, `${WORDS.to}${row.unit.unit.name}`, "subtitle");
  const words = (isRanked ? letterOpening : unrankedOpening)(issuerOf(summary), set.title);
  return (top) => ({
    ...lines([to, say(words, "label")], AT.lost)(top),
    names: [nameCell("letter_of", { row: top, column: AT.number })],
  });
}

function issuerOf({ paper, merged }: LetterDraft["summary"]): string {
  return paper.issuer === "" ? merged.set.issuer.name : paper.issuer;
}

/** What the summary says beside the unit. */
function remarks({ summary, row }: LetterDraft): Part {
  const note = unitNote(row.unit);
  const cell = cellOfUnit(summary.columns.note, row);
  const isMore = note !== "" && note !== SUMMARY.notes.rounding;
  const noted = isMore ? [compute(`"${WORDS.note}"&${cell}`, `${WORDS.note}${note}`, "note")] : [];
  const rounding = note.includes(SUMMARY.notes.rounding) ? [say(WORDS.rounding, "note")] : [];
  return lines([...noted, ...rounding], AT.lost);
}

function bodyOf(draft: LetterDraft, lost: number): readonly Part[] {
  const { ranking } = draft;
  if (ranking === null) return letterUnranked(draft);
  return [...letterResult(draft, ranking), letterStanding(draft, ranking), ...letterLost(draft, lost), remarks(draft)];
}

/** The last heading of a letter: what stands below it goes to the next page with the signature. */
function lastSection({ rows }: SheetPlan): number {
  return rows.reduce((found, { cells }, at) => (cells[0]?.style === "section" ? at : found), 0);
}

/** So many criteria fit on one page with most sets; where a second page is needed anyway there is room for more. */
const LOST = { onePage: 3, twoPages: 6 } as const;

function laidLetter(name: string, draft: LetterDraft, lost: number): SheetPlan {
  const isRanked = draft.ranking !== null;
  const { paper } = draft.summary;
  const blocks = stackDown([
    (top) => letterhead(top, HALVES, paper, "numbered"),
    titles(draft, isRanked),
    opening(draft, isRanked),
    ...bodyOf(draft, lost),
    (top) => letterEnd(top, HALVES, paper),
  ]);
  return paperSheet({ name, widths: LETTER_WIDTHS, blocks });
}

/** A unit's letter: what it got, what is missing for more and what cost it most; without a rank, why. */
export function letterSheet(name: string, draft: LetterDraft): SheetPlan {
  const short = laidLetter(name, draft, LOST.onePage);
  if (laidOut(short).pages.length === 1) return short;
  const long = laidLetter(name, draft, LOST.twoPages);
  return keptTogether(long, lastSection(long));
}
