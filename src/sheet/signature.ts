import { across, fill, rowOf, say, type Block } from "./draft";
import type { Halves } from "./letterhead";
import { PAPER } from "./paper-words";

/** Room for a signature and a stamp, in points. */
const SIGNING_ROOM = 120;

/** Two signatures side by side in ONE tall row: no program cuts a row in two, so no page splits the block. */
export function signature(top: number, halves: Halves, left: string, right: string): Block {
  const sign = (who: string): string => `${who}\n${PAPER.signHint}`;
  const row = rowOf(
    [
      [halves.left[0], say(sign(left), "signature")],
      ...fill(halves.left[0] + 1, halves.left[1], "signature"),
      [halves.right[0], say(sign(right), "signature")],
      ...fill(halves.right[0] + 1, halves.right[1], "signature"),
    ],
    SIGNING_ROOM,
  );
  return { rows: [row], merges: [across(top, ...halves.left), across(top, ...halves.right)] };
}
