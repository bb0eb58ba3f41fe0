import { across, fill, rowOf, say, type Block } from "../draft";
import type { Halves } from "../letterhead";
import { recipientLines } from "../paper-lines";
import type { PaperSettings } from "../paper-settings";
import { PAPER } from "../paper-words";
import { headSigning, signature } from "../signature";
import { styleOf } from "../style";

/** A line is a bit higher than its letters. */
const LINE_SPACING = 1.5;

/**
 * Recipients on the left, the head's signature on the right, in ONE row: programs part a merge of two rows where a page
 * ends, and a row never.
 */
export function letterEnd(top: number, halves: Halves, paper: PaperSettings): Block {
  const signed = signature(top, halves, { lines: [], name: "" }, headSigning(paper));
  const [row] = signed.rows;
  const list = paper.recipients.length === 0 ? [] : [PAPER.recipients, ...recipientLines(paper)];
  const needed = list.length * styleOf("recipients").size * LINE_SPACING;
  const right = row?.cells.slice(halves.right[0]) ?? [];
  const cells = [
    [halves.left[0], say(list.length === 0 ? null : list.join("\n"), "recipients")] as const,
    ...fill(halves.left[0] + 1, halves.left[1], "recipients"),
    ...right.flatMap((cell, at) => (cell === null ? [] : [[halves.right[0] + at, cell] as const])),
  ];
  return {
    rows: [rowOf(cells, Math.max(row?.height ?? 0, needed))],
    merges: [across(top, ...halves.left), across(top, ...halves.right)],
  };
}
