import { extraItems, type BonusItem, type CriteriaSet } from "../scoring/criteria-set";
import { PAPER } from "./paper-words";
import { inOrder } from "./score-places";
import type { StyleName } from "./style";

type Figure = { readonly example?: true };

const MARKED = { points: "points-example", "group-points": "group-points-example" } as const;

/** A figure that is only an example carries a star in its number format: the number stays what it is. */
export function figureStyle({ example }: Figure, style: keyof typeof MARKED): StyleName {
  return example === true ? MARKED[style] : style;
}

function isExample({ example }: Figure): boolean {
  return example === true;
}

/** The origin that stands over all items of the bonus or the deductions is theirs too. */
export function extraFigure({ bonus, deductions }: CriteriaSet, item: BonusItem): Figure {
  const isOwn = item.example !== undefined || item.source !== undefined;
  const over = bonus?.items.some(({ id }) => id === item.id) === true ? bonus : deductions;
  return isOwn ? item : { ...(over?.example === true ? { example: true } : {}) };
}

/** What the head of a score sheet says of a template: only of marks that the sheet has. */
export function templateWords(set: CriteriaSet): string | null {
  if (set.status !== "template") return null;
  const isMarked = [...set.groups.flatMap(inOrder), ...extraItems(set).map((item) => extraFigure(set, item))].some(
    isExample,
  );
  const hasLevels = [...set.levels, ...set.gates].some(isExample);
  if (isMarked) return hasLevels ? PAPER.templateOfBoth : PAPER.templateOfPoints;
  return hasLevels ? PAPER.templateOfLevels : PAPER.templateOnly;
}
