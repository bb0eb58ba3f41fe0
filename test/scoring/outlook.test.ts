import * as z from "zod/mini";
import { CriteriaSet } from "../../src/scoring/criteria-set";
import type { Entry } from "../../src/scoring/entry";
import { rounded } from "../../src/scoring/exact";
import { outlookOf } from "../../src/scoring/outlook";
import { hundredthsOf } from "../../src/scoring/points";
import { scoreSheet } from "../../src/scoring/score-sheet";
import { smallSet } from "../support/small-set";

type Changes = Readonly<Record<string, unknown>>;
type About = { readonly extras?: number; readonly documents?: readonly string[]; readonly changes?: Changes };

const points = (value: number): Entry => ({ kind: "points", points: hundredthsOf(value * 100) });
const figures = (part: number, outOf: number | null): Entry => ({
  kind: "figures",
  figures: hundredthsOf(part * 100),
  outOf: outOf === null ? null : hundredthsOf(outOf * 100),
});

/** 3 + 2 + 4 + 3 + 2.5 are 14.5 of 18. */
const GOOD: Readonly<Record<string, Entry>> = {
  "A.1": points(3),
  "A.2.1": points(2),
  "A.2.2": figures(9, 10),
  "B.1": points(3),
  "B.2": figures(5, null),
};

function look(leaves: Readonly<Record<string, Entry>>, { extras = 0, documents = ["H.1"], changes = {} }: About = {}) {
  const set = z.parse(CriteriaSet, smallSet(changes));
  const score = scoreSheet(set, {
    leaves: new Map(Object.entries(leaves)),
    extras: new Map([["T.1", hundredthsOf(extras * 100)]]),
    documents: new Set(documents),
  });
  const { done, of, least, most, next, open } = outlookOf(set, score);
  return {
    done: [done, of],
    ends: [rounded(least), rounded(most)],
    next: next === null ? null : [next.level.name, next.missing, next.gates.map(({ gate }) => gate.id)],
    open: open.map(({ leaf, points: has, open: more }) => [leaf.id, has, more]),
  };
}

function without(...ids: readonly string[]): Readonly<Record<string, Entry>> {
  return Object.fromEntries(Object.entries(GOOD).filter(([id]) => !ids.includes(id)));
}

describe("a whole sheet", () => {
  it("ends where it stands, and says how far the next level is", () => {
    expect(look(GOOD)).toEqual({
      done: [5, 5],
      ends: [1450, 1450],
      next: ["Tốt", 150, []],
      open: [
        ["B.2", 250, 250],
        ["A.1", 300, 100],
      ],
    });
  });

  it("has no next level at the top", () => {
    expect(look(GOOD, { extras: 1.5 }).next).toBeNull();
  });

  it("leaves the bonus out of the distance where it does not count for the level", () => {
    const apart = look(GOOD, { extras: 1.5, changes: { bonusCountsForLevel: false } });
    expect([apart.ends, apart.next]).toEqual([
      [1600, 1600],
      ["Tốt", 150, []],
    ]);
  });

  it("names the gate that holds it back although the points are there", () => {
    expect(look(GOOD, { extras: 1.5, documents: [] }).next).toEqual(["Tốt", 0, ["G.3"]]);
  });

  it("does not ask for more of what does not apply: 11.5 of 14 are 14.79 of 18", () => {
    const rescale = { "groups.0.criteria.0.notApplicable": "rescale" };
    const { ends, open } = look({ ...GOOD, "A.1": { kind: "not-applicable" } }, { changes: rescale });
    expect([ends, open]).toEqual([[1479, 1479], [["B.2", 250, 250]]]);
  });
});

describe("a sheet with missing entries", () => {
  it("lies between nothing and everything for them", () => {
    const { done, ends, next, open } = look(without("B.1"), { extras: 1.5 });
    expect([done, ends, next]).toEqual([
      [4, 5],
      [1300, 1600],
      ["Tốt", 300, []],
    ]);
    expect(open[0]).toEqual(["B.1", null, 300]);
  });

  it("is not held back by gates that nobody can judge yet", () => {
    expect(look(without("A.2.1")).next).toEqual(["Tốt", 350, []]);
    // 0 of the 2 points that the criterion must not fall below, and a half of group A is reached without it.
    expect(look({ ...GOOD, "A.2.1": points(0) }).next).toEqual(["Đạt", 0, ["G.1"]]);
  });

  it("starts at the lowest level when nothing is scored", () => {
    expect(look({})).toMatchObject({ done: [0, 5], ends: [0, 1800], next: ["Đạt", 1000, []] });
  });
});
