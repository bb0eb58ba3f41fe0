import { allLeaves, extraItems } from "../../src/scoring/criteria-set";
import { hundredthsOf, numberOf, type Points } from "../../src/scoring/points";
import { judgeFilling, type FilledRow, type Filling } from "../../src/sheet/filling";
import { chanceOf, type Chance } from "./chance";
import { drawFigures, moved, pointsOfFigures, sampleSet, type Figures } from "./figures";
import { UNITS } from "./units";

/** Names as common as they come; nobody is meant. */
export const JUDGES = ["Nguyễn Thị Hoa", "Trần Văn Minh", "Lê Thị Lan"] as const;

/** How one unit is scored: by itself, and by each judge in the order of JUDGES. */
export type UnitScores = { readonly self: Filling; readonly judges: readonly Filling[] };

const SEED = 163_2024;
const QUARTER = 25;

/**
 * The units' totals, dealt to them by chance: three on a star's lower bound and two a hundredth below one, two alike,
 * all levels. With `odd` the judges' sum is a quarter point more, so that the mean has to be rounded.
 */
const AIMS: readonly { readonly total: number; readonly odd?: true }[] = [
  { total: 94.27, odd: true },
  { total: 92.36 },
  { total: 90 },
  { total: 89.99 },
  { total: 87.68, odd: true },
  { total: 86.5 },
  { total: 86.5 },
  { total: 84.12 },
  { total: 82.91 },
  { total: 81.34 },
  { total: 80.25 },
  { total: 80 },
  { total: 79.99 },
  { total: 77.53, odd: true },
  { total: 75.18 },
  { total: 72.94 },
  { total: 70 },
  { total: 69.62 },
  { total: 64.37 },
];
/** Quarter points by which judges differ from the panel; each sums to 0. */
const LEANS = [
  [6, -2, -4],
  [-5, 8, -3],
  [4, 4, -8],
  [-3, -4, 7],
  [10, -6, -4],
] as const;

type Opinion = { readonly id: string; readonly most: number };
/** Quarter points by id of what judges weigh: leaves of free points, and the bonus. */
type Quarters = ReadonlyMap<string, number>;

function opinions(figures: Figures): readonly Opinion[] {
  const { set } = sampleSet();
  const free = allLeaves(set).filter((leaf) => leaf.kind === "points" && !figures.has(leaf.id));
  return [...free, ...extraItems(set)].map(({ id, max }) => ({ id, most: max / QUARTER }));
}

/** Gives or takes quarter points one by one, wherever there is room, until so many are moved. */
function moveQuarters(from: Quarters, weighed: readonly Opinion[], by: number, chance: Chance): Quarters {
  const moved = new Map(from);
  const step = Math.sign(by);
  for (let left = Math.abs(by); left > 0; left -= 1) {
    const room = weighed.filter(({ id, most }) => {
      const next = (moved.get(id) ?? 0) + step;
      return next >= 0 && next <= most;
    });
    const { id } = chance.pick(room);
    moved.set(id, (moved.get(id) ?? 0) + step);
  }
  return moved;
}

function sumOfQuarters(quarters: Quarters): number {
  return [...quarters.values()].reduce((sum, one) => sum + one, 0);
}

function drawQuarters(weighed: readonly Opinion[], total: number, chance: Chance): Quarters {
  const share = total / weighed.reduce((sum, { most }) => sum + most, 0);
  const near = (most: number): number => Math.min(most, Math.max(0, Math.round(most * (share + chance.around(0.08)))));
  const drawn = new Map(weighed.map(({ id, most }) => [id, near(most)]));
  return moveQuarters(drawn, weighed, total - sumOfQuarters(drawn), chance);
}

/** Two judges with one sum still do not give the same points everywhere. */
function stirred(quarters: Quarters, weighed: readonly Opinion[], chance: Chance): Quarters {
  const fewer = moveQuarters(quarters, weighed, -4, chance);
  return moveQuarters(fewer, weighed, 4, chance);
}

const NOTE = "số liệu minh họa";

/** Evidence that cannot be taken for real, and a note at the first criterion of each group. */
function withWords(rows: Figures, self: ReadonlyMap<string, number | string>): Filling {
  const { set } = sampleSet();
  const firsts = new Set(set.groups.map((group) => group.criteria[0]?.id));
  const worded = [...rows].map(([id, row]): [string, FilledRow] => {
    const own = self.get(id);
    return [
      id,
      {
        ...row,
        ...(own === undefined ? {} : { self: own }),
        evidence: `MC-${id} (minh họa)`,
        ...(firsts.has(id) ? { notes: NOTE } : {}),
      },
    ];
  });
  return { rows: new Map(worded), documents: new Set() };
}

function rowsOf(figures: Figures, quarters: Quarters): Figures {
  const weighed = [...quarters].map(
    ([id, count]) => [id, { points: numberOf(hundredthsOf(count * QUARTER)) }] as const,
  );
  return new Map([...figures, ...weighed]);
}

/** What the unit gave itself, as it stands beside the judges' points. */
function selfColumn(rows: Figures): ReadonlyMap<string, number | string> {
  const { score, entries } = judgeFilling(sampleSet().set, "self", { rows, documents: new Set() });
  return new Map(
    [...score.leaves].map(([id, { points }]) => [
      id,
      entries.get(id)?.kind === "not-applicable" ? "N/A" : numberOf(points),
    ]),
  );
}

/** Moves the figures until what is left of the total is whole quarter points, which is how judges score. */
function settledFigures(figures: Figures, total: Points): Figures {
  const left = (total - pointsOfFigures(figures)) % QUARTER;
  return moved(figures, left > QUARTER / 2 ? left - QUARTER : left);
}

function drawUnit(unit: string, aim: (typeof AIMS)[number], chance: Chance): UnitScores {
  const total = hundredthsOf(Math.round(aim.total * 100));
  const figures = settledFigures(drawFigures({ unit, quality: aim.total / 100, chance }), total);
  const weighed = opinions(figures);
  const base = drawQuarters(weighed, (total - pointsOfFigures(figures)) / QUARTER, chance);
  const room = weighed.reduce((sum, { most }) => sum + most, 0) - sumOfQuarters(base);
  const self = rowsOf(figures, moveQuarters(base, weighed, Math.min(room, 4 + chance.below(9)), chance));
  const column = selfColumn(self);
  const judges = chance.pick(LEANS).map((lean, index) => {
    const by = aim.odd === true && index === 0 ? lean + 1 : lean;
    const own = moveQuarters(stirred(base, weighed, chance), weighed, by, chance);
    return withWords(rowsOf(figures, own), column);
  });
  return { self: withWords(self, new Map()), judges };
}

/** Illustrative scores of all units by code; the same every time. */
export function drawScores(): ReadonlyMap<string, UnitScores> {
  const aims = chanceOf(SEED).shuffled(AIMS);
  return new Map(
    UNITS.map(({ code }, index) => {
      const aim = aims[index];
      if (aim === undefined) throw new RangeError(`no total for ${code}`);
      return [code, drawUnit(code, aim, chanceOf(SEED + index + 1))];
    }),
  );
}
