import { across, fill, rowOf, say, type Block } from "./draft";
import { PAPER } from "./paper-words";

/** The columns that the two halves of a letterhead cover, both ends inside. */
export type Halves = { readonly left: readonly [number, number]; readonly right: readonly [number, number] };

/** Heights in points: one line of 13 pt needs 18. */
const LINE = 18;

/**
 * The head of a state body's document, rows `top` to `top + 2`: issuing body on the left, national motto on the
 * right (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II). The rule under the motto is an underline: cells have no short lines.
 */
export function letterhead(
  top: number,
  halves: Halves,
  issuer: { readonly parent: string; readonly name: string },
): Block {
  const [[left, leftEnd], [right, rightEnd]] = [halves.left, halves.right];
  const pair = (
    a: readonly [string, "agency" | "agency-bold"],
    b: readonly [string, "motto" | "motto-underlined" | "place-date"],
  ) =>
    rowOf(
      [
        [left, say(a[0], a[1])],
        ...fill(left + 1, leftEnd, a[1]),
        [right, say(b[0], b[1])],
        ...fill(right + 1, rightEnd, b[1]),
      ],
      null,
    );
  const rows = [
    pair([issuer.parent, "agency"], [PAPER.motto, "motto"]),
    pair([issuer.name, "agency-bold"], [PAPER.mottoBelow, "motto-underlined"]),
    pair(["", "agency"], [PAPER.placeAndDate, "place-date"]),
  ];
  return {
    rows: rows.map((row, index) => (index === rows.length - 1 ? { ...row, height: LINE + LINE / 2 } : row)),
    merges: rows.flatMap((_, index) => [across(top + index, left, leftEnd), across(top + index, right, rightEnd)]),
  };
}
