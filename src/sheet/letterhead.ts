import { across, fill, rowOf, say, type Block } from "./draft";
import { numberLine, placeAndDate } from "./paper-lines";
import { isPartyForm, type PaperSettings } from "./paper-settings";
import { PAPER } from "./paper-words";
import type { PlannedCell } from "./sheet-plan";
import type { StyleName } from "./style";
import { styleOf } from "./style";
import { textWidth } from "./text-width";

/** The columns that the two halves of a letterhead cover, both ends inside. */
export type Halves = { readonly left: readonly [number, number]; readonly right: readonly [number, number] };

/** Whether a paper has a number of its own; a form that is filled in has none. */
export type Numbering = "numbered" | "plain";

/** As many in every style, so that a sheet can take on another one without moving a row. */
export const LETTERHEAD_ROWS = 3;

/** Heights in points: one line of 13 pt needs 18. */
const LINE = 18;
/** The rule below the issuing body is between a third and a half as long as its name. */
const RULE_SHARE = 0.4;
const LONGEST_RULE = 20;

/** Cells have no short lines: these letters stand for one. */
function ruleBelow(name: string): string {
  const font = styleOf("agency-bold");
  const wanted = Math.round((textWidth(name, font) * RULE_SHARE) / textWidth("_", font));
  return "_".repeat(Math.min(Math.max(wanted, 1), LONGEST_RULE));
}

function bothHalves({ left, right }: Halves, a: PlannedCell, b: PlannedCell): readonly [number, PlannedCell][] {
  const rest = (cell: PlannedCell): StyleName => cell.style ?? "plain";
  return [
    [left[0], a],
    ...fill(left[0] + 1, left[1], rest(a)),
    [right[0], b],
    ...fill(right[0] + 1, right[1], rest(b)),
  ];
}

/**
 * The head of a document, rows `top` to `top + 2`: on the left who issues it and its number, on the right the national
 * motto (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II) or the Party's name (Hướng dẫn 36-HD/VPTW), place and date.
 */
export function letterhead(top: number, halves: Halves, paper: PaperSettings, numbering: Numbering): Block {
  const isParty = isPartyForm(paper);
  const below = isParty ? PAPER.partyStar : ruleBelow(paper.issuer);
  const issuer = paper.issuer === "" ? "" : `${paper.issuer}\n${below}`;
  const pairs: readonly (readonly [PlannedCell, PlannedCell])[] = [
    [say(paper.parent, "agency"), isParty ? say(PAPER.party, "motto-underlined") : say(PAPER.motto, "motto")],
    [say(issuer, "agency-bold"), isParty ? say("", "motto") : say(PAPER.mottoBelow, "motto-underlined")],
    [say(numbering === "numbered" ? numberLine(paper) : "", "number-line"), say(placeAndDate(paper), "place-date")],
  ];
  const rows = pairs.map(([a, b], at) => {
    return rowOf(bothHalves(halves, a, b), at === LETTERHEAD_ROWS - 1 ? LINE + LINE / 2 : null);
  });
  return {
    rows,
    merges: rows.flatMap((_, at) => [across(top + at, ...halves.left), across(top + at, ...halves.right)]),
  };
}
