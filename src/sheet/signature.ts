import { across, fill, rowOf, say, type Block } from "./draft";
import type { Halves } from "./letterhead";
import { headLines, recipientLines } from "./paper-lines";
import type { PaperSettings } from "./paper-settings";
import { PAPER } from "./paper-words";
import type { PlannedCell } from "./sheet-plan";
import { styleOf } from "./style";

/** Who signs: what stands above the signature, line by line, and the name below it; "" leaves the name to the pen. */
export type Signing = { readonly lines: readonly string[]; readonly name: string };

/** Room for a signature and a stamp, in points. */
const SIGNING_ROOM = 120;
/** Of the same room, in lines, where a name stands below it. */
const EMPTY_LINES = 4;
/** Lines of a signature that fit the room; each further one, or a long name's second line, makes the row taller. */
const USUAL_LINES = 2;
const LINE = 18;
const LONG_NAME = 35;

function textOf({ lines, name }: Signing): string {
  if (name === "") return [...lines, PAPER.signHint].join("\n");
  return [...lines, ...Array.from({ length: EMPTY_LINES }, () => ""), name].join("\n");
}

/** How many lines a half needs, counted generously: halves are 200 points wide and more. */
function heightOf({ lines, name }: Signing): number {
  const wrapped = (text: string): number => Math.max(1, Math.ceil(Array.from(text).length / LONG_NAME));
  const taken = [...lines, name].reduce((sum, text) => sum + wrapped(text), 0);
  return SIGNING_ROOM + Math.max(0, taken - USUAL_LINES) * LINE;
}

/** Two signatures side by side in ONE tall row: no program cuts a row in two, so no page splits the block. */
export function signature(top: number, halves: Halves, left: Signing, right: Signing): Block {
  const row = rowOf(
    [
      [halves.left[0], say(textOf(left), "signature")],
      ...fill(halves.left[0] + 1, halves.left[1], "signature"),
      [halves.right[0], say(textOf(right), "signature")],
      ...fill(halves.right[0] + 1, halves.right[1], "signature"),
    ],
    Math.max(heightOf(left), heightOf(right)),
  );
  return { rows: [row], merges: [across(top, ...halves.left), across(top, ...halves.right)] };
}

export function headSigning(paper: PaperSettings): Signing {
  return { lines: headLines(paper), name: paper.headName };
}

export function makerSigning({ makerTitle, makerName }: PaperSettings): Signing {
  return { lines: [makerTitle], name: makerName };
}

/** A space between a signature and what is below it, the heading, and the list in one row. */
const RECIPIENT_ROWS = 2;

export function recipientRowCount({ recipients }: PaperSettings): number {
  return recipients.length === 0 ? 0 : RECIPIENT_ROWS;
}

function recipientCells(paper: PaperSettings): readonly [heading: PlannedCell, list: PlannedCell] {
  return [say(PAPER.recipients, "recipients-heading"), say(recipientLines(paper).join("\n"), "recipients")];
}

/** Where two people sign side by side, the recipients stand below the left one. */
export function recipients(top: number, halves: Halves, paper: PaperSettings): Block {
  if (recipientRowCount(paper) === 0) return { rows: [] };
  const rows = recipientCells(paper).map((cell) => rowOf([[halves.left[0], cell]]));
  return { rows, merges: rows.map((_, at) => across(top + at, ...halves.left)) };
}

/** The end of a letter: the recipients on the left, the head's signature on the right, in two rows of one block. */
export function letterEnd(top: number, halves: Halves, paper: PaperSettings): Block {
  const [left, right] = [halves.left, halves.right];
  const signing = headSigning(paper);
  const hasRecipients = recipientRowCount(paper) > 0;
  const [heading, list] = recipientCells(paper);
  const listHeight = paper.recipients.length * styleOf("recipients").size * 1.5;
  const sign = [[right[0], say(textOf(signing), "signature")], ...fill(right[0] + 1, right[1], "signature")] as const;
  const blank = fill(right[0], right[1], "signature");
  return {
    rows: [
      rowOf([...(hasRecipients ? [[left[0], heading] as const] : []), ...sign]),
      rowOf([...(hasRecipients ? [[left[0], list] as const] : []), ...blank], Math.max(listHeight, heightOf(signing))),
    ],
    merges: [across(top, ...left), across(top + 1, ...left), { top, left: right[0], bottom: top + 1, right: right[1] }],
  };
}
