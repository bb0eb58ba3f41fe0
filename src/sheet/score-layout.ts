import { columnLetters, type Area } from "./address";
import { stack } from "./draft";
import { closingRows, totalRows } from "./score-totals";
import { columnWidths, scoreOrientation } from "./score-columns";
import { isLayered } from "./layers/layered-row";
import { keepMost } from "./keep-whole";
import { fitPage } from "./page-fit";
import { MARGINS } from "./page-room";
import { levelRows } from "./score-gates";
import { HEAD_ROWS, halvesOf, headRows } from "./score-head";
import { scoreNames } from "./score-names";
import { criterionRows, isFed } from "./score-rows";
import { columnArea, draftScoreSheet, rowIn, type ScoreDraft, type ScoreRequest } from "./score-request";
import type { Highlight, PageSetup, SheetPlan } from "./sheet-plan";
import { signature, type Signing } from "./signature";
import { PAPER } from "./paper-words";
import { isComputed, type Leaf } from "../scoring/criterion";
import { expectedLeaves } from "./filling";

function page(draft: ScoreDraft, orientation: PageSetup["orientation"]): PageSetup {
  const printed: Area = { top: 0, left: 0, bottom: draft.places.signature, right: draft.columns.notes };
  const repeatedRows = { first: draft.places.heading, last: draft.places.heading };
  return { orientation, margins: MARGINS, printed, repeatedRows, breaksAfter: [] };
}

/** Neighbouring rows as one area of a column. */
function stretches(column: number | null, rows: readonly number[]): readonly Area[] {
  if (column === null) return [];
  return rows.reduce<readonly Area[]>((areas, row) => {
    const last = areas.at(-1);
    const grown = last?.bottom === row - 1 ? [...areas.slice(0, -1), { ...last, bottom: row }] : null;
    return grown ?? [...areas, columnArea(column, row, row)];
  }, []);
}

/** The cells that take a leaf's or a bonus's entry, as areas. */
function entryAreas(draft: ScoreDraft): readonly Area[] {
  const { columns, places, request } = draft;
  const leaves = expectedLeaves(request.set, draft.role);
  const rowsOf = (keep: (leaf: Leaf) => boolean): number[] => leaves.filter(keep).map((leaf) => rowIn(draft, leaf.id));
  return [
    ...stretches(columns.figures, isLayered(draft) ? [] : rowsOf(isComputed)),
    ...stretches(columns.figuresOf, isLayered(draft) ? [] : rowsOf((leaf) => leaf.kind === "ratio")),
    // Of a layered row the points that count show how they stand, whichever layer they come from.
    ...stretches(columns.points, [
      ...rowsOf((leaf) => (isLayered(draft) || !isComputed(leaf)) && !isFed(draft, leaf)),
      ...places.extras.values(),
    ]),
  ];
}

const LOOKS = [
  ["2", "wrong"],
  ["3", "odd"],
  ["1", "missing"],
] as const;

/** Entry cells are coloured by the hidden state of their row: missing, no legal entry, off step. */
function highlights(draft: ScoreDraft): readonly Highlight[] {
  const letters = columnLetters(draft.columns.state);
  return entryAreas(draft).flatMap((area) =>
    LOOKS.map(([value, look]) => {
      const formula = `$${letters}${String(area.top + 1)}=${value}`;
      return { kind: "formula", area, formula, look } as const;
    }),
  );
}

/** A sheet is signed by those who filled it in, whoever issues the paper. */
function signers(draft: ScoreDraft): readonly [Signing, Signing] {
  const signing = (who: string): Signing => ({ lines: [who], name: "" });
  if (draft.role === "self") return [signing(PAPER.signMaker), signing(PAPER.signHead)];
  return [signing(PAPER.signUnit), signing(PAPER.signJudge)];
}

function laid(draft: ScoreDraft, orientation: PageSetup["orientation"]): SheetPlan {
  const [left, right] = signers(draft);
  const blocks = stack([
    ...headRows(draft),
    criterionRows(draft),
    totalRows(draft),
    levelRows(draft),
    closingRows(draft),
    signature(draft.places.signature, halvesOf(draft), left, right),
  ]);
  return {
    name: draft.request.name,
    hidden: false,
    columns: columnWidths(draft.columns, orientation),
    rows: blocks.rows,
    merges: blocks.merges,
    names: scoreNames(draft),
    rules: blocks.rules,
    highlights: highlights(draft),
    locked: true,
    freeze: { rows: HEAD_ROWS, columns: draft.columns.max },
    page: page(draft, orientation),
    charts: [],
  };
}

/** Upright where its columns fit, and where no text needs a row that is higher than rows can be; else across. */
function fitting(draft: ScoreDraft): SheetPlan {
  const plan = laid(draft, scoreOrientation(draft.columns));
  return fitPage(plan).tall.length === 0 ? plan : laid(draft, "landscape");
}

/** A score sheet: one unit, one judge (or the unit itself), one criteria set; blank or with entries filled in. */
export function layoutScoreSheet(request: ScoreRequest): SheetPlan {
  const draft = draftScoreSheet(request);
  const plan = fitting(draft);
  // Who signs sees on the same page what is signed: the sums, the level and the seal; the last two at least.
  const { total, grandTotal, level } = draft.places;
  return { ...plan, page: keepMost(plan, [total, grandTotal, level]) };
}
