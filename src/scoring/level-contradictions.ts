import type { CriteriaSet, Level } from "./criteria-set";
import { decimalOf, sumOf, type Points } from "./points";
import { problem, type Problem } from "./problem";

/** The most points that a level may ask for: all groups, and the bonus where it counts towards the level. */
function highestTotal(set: CriteriaSet): Points {
  const bonus = set.bonus !== undefined && set.bonusCountsForLevel ? [set.bonus.cap] : [];
  return sumOf([...set.groups.map((group) => group.max), ...bonus]);
}

function repeatedBound(level: Level, before: readonly Level[]): readonly Problem[] {
  const first = before.find((other) => other.from === level.from);
  if (first === undefined) return [];
  const facts = { first: first.name, second: level.name, from: decimalOf(level.from) };
  return [problem("set-level-repeated", { criterion: level.name }, facts)];
}

function repeatedName(level: Level, before: readonly Level[]): readonly Problem[] {
  const name = level.name;
  if (!before.some((other) => other.name.toLowerCase() === name.toLowerCase())) return [];
  return [problem("set-level-name-repeated", { criterion: name }, { name })];
}

/** Bounds and stars must not fall from one level to the next; several levels may share their stars. */
function disorder(level: Level, previous: Level | undefined): readonly Problem[] {
  if (previous === undefined) return [];
  const facts = { first: previous.name, second: level.name };
  const place = { criterion: level.name };
  const starsFall = (level.stars ?? Infinity) < (previous.stars ?? 0);
  return [
    ...(level.from < previous.from ? [problem("set-level-order", place, { ...facts, by: "from" })] : []),
    ...(starsFall ? [problem("set-level-order", place, { ...facts, by: "stars" })] : []),
  ];
}

function unreachable(level: Level, highest: Points): readonly Problem[] {
  if (level.from <= highest) return [];
  const facts = { name: level.name, from: decimalOf(level.from), highest: decimalOf(highest) };
  return [problem("set-level-unreachable", { criterion: level.name }, facts)];
}

export function levelContradictions(set: CriteriaSet): readonly Problem[] {
  const highest = highestTotal(set);
  return set.levels.flatMap((level, index) => {
    const before = set.levels.slice(0, index);
    return [
      ...repeatedBound(level, before),
      ...repeatedName(level, before),
      ...disorder(level, before.at(-1)),
      ...unreachable(level, highest),
    ];
  });
}
