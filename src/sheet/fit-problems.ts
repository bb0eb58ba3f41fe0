import { problem, type Place, type Problem } from "../scoring/problem";
import { fitPage, SMALLEST_LETTERS, type LaidPage } from "./page-fit";

/** What will not come out well on paper, before any is wasted. */
export function fitProblems(laid: LaidPage, place: Place): readonly Problem[] {
  const { smallest, tall } = fitPage(laid);
  const needed = SMALLEST_LETTERS.toFixed(1);
  const small = smallest !== null && smallest < SMALLEST_LETTERS;
  return [
    ...(small ? [problem("paper-letters-small", place, { found: smallest.toFixed(1), needed })] : []),
    ...tall.map((row) => problem("paper-row-cut", { ...place, cell: `A${String(row + 1)}` }, {})),
  ];
}
