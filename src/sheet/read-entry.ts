import { isComputed, type Leaf } from "../scoring/criterion";
import { judgeExtra, judgeFigure, judgePoints, type Entry } from "../scoring/entry";
import { numberOf, type Points } from "../scoring/points";
import { fold } from "./fold";
import { PAPER } from "./paper-words";
import { readNumber, type Complaint, type Expectation, type NumberReading, type Word } from "./read-number";
import type { RawCell } from "./raw-cell";

/** The cells of a leaf's row that take entries. */
export type EntryPart = "points" | "figures" | "figuresOf";
export type EntryCells = Readonly<Record<EntryPart, RawCell>>;
export type EntryReading = {
  readonly entry: Entry | null;
  readonly complaints: readonly { readonly part: EntryPart; readonly complaint: Complaint }[];
};

function missing(leaf: Leaf): Complaint {
  return { code: "score-missing", facts: { title: leaf.title } };
}

/** Texts that a judge may have typed for a choice: its label, or yes and no. */
function wordsOf(leaf: Leaf): readonly Word[] {
  if (leaf.kind === "choice") return leaf.choices.map((choice) => [fold(choice.label), numberOf(choice.points)]);
  if (leaf.kind !== "yes-no") return [];
  const max = numberOf(leaf.max);
  return [
    ["có", max],
    ["co", max],
    ["đạt", max],
    ["x", max],
    ["không", 0],
    ["khong", 0],
    ["không đạt", 0],
  ];
}

/** How a leaf's points cell is read. */
export function pointsExpectation(leaf: Leaf): Expectation {
  return {
    judge: (value) => judgePoints(leaf, value),
    allowsNotApplicable: leaf.notApplicable !== undefined,
    words: wordsOf(leaf),
  };
}

function figureExpectation(leaf: Leaf, part: "figures" | "outOf"): Expectation {
  return {
    judge: (value) => judgeFigure(leaf, value, part),
    allowsNotApplicable: part === "figures" && leaf.notApplicable !== undefined,
    words: [],
  };
}

function readFigures(leaf: Leaf, cells: EntryCells): EntryReading {
  const figures = readNumber(cells.figures, figureExpectation(leaf, "figures"));
  if (figures.is === "not-applicable") return { entry: { kind: "not-applicable" }, complaints: [] };
  const outOf: NumberReading | null =
    leaf.kind === "ratio" ? readNumber(cells.figuresOf, figureExpectation(leaf, "outOf")) : null;
  const complaints = [
    ...complaintOf("figures", figures, leaf),
    ...(outOf === null || isSaid(figures, outOf) ? [] : complaintOf("figuresOf", outOf, leaf)),
  ];
  if (figures.is !== "points" || (outOf !== null && outOf.is !== "points")) return { entry: null, complaints };
  return { entry: { kind: "figures", figures: figures.points, outOf: outOf?.points ?? null }, complaints };
}

/** A row that is blank throughout is one missing entry, not two, and “n/a” in it leaves nothing to count. */
function isSaid(figures: NumberReading, outOf: NumberReading): boolean {
  const isNotApplicable = figures.is === "wrong" && figures.complaint.repair?.value === PAPER.notApplicable;
  return outOf.is === "blank" && (figures.is === "blank" || isNotApplicable);
}

function complaintOf(part: EntryPart, reading: NumberReading, leaf: Leaf): EntryReading["complaints"] {
  if (reading.is === "wrong") return [{ part, complaint: reading.complaint }];
  return reading.is === "blank" ? [{ part, complaint: missing(leaf) }] : [];
}

/** Reads a leaf's row: a legal entry, or every complaint about its cells. */
export function readEntry(leaf: Leaf, cells: EntryCells): EntryReading {
  if (isComputed(leaf)) return readFigures(leaf, cells);
  const reading = readNumber(cells.points, pointsExpectation(leaf));
  if (reading.is === "points") return { entry: { kind: "points", points: reading.points }, complaints: [] };
  if (reading.is === "not-applicable") return { entry: { kind: "not-applicable" }, complaints: [] };
  return { entry: null, complaints: complaintOf("points", reading, leaf) };
}

export type ExtraReading = { readonly points: Points | null; readonly complaint: Complaint | null };

/** Reads a bonus or deduction; blank is null without a complaint: it was not awarded. */
export function readExtra(item: { readonly max: Points; readonly step: Points }, raw: RawCell): ExtraReading {
  const reading = readNumber(raw, {
    judge: (value) => judgeExtra(item, value),
    allowsNotApplicable: false,
    words: [],
  });
  if (reading.is === "points") return { points: reading.points, complaint: null };
  return { points: null, complaint: reading.is === "wrong" ? reading.complaint : null };
}
