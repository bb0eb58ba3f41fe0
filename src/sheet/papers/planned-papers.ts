import type { LoadedSet } from "../../scoring/load-criteria-set";
import type { UnitLabel } from "../../summary/roster";
import { unitKey } from "../../summary/standing";
import { criteriaSheet } from "../criteria-sheet";
import { uniqueSheetNames } from "../file-names";
import { LETTERHEAD_ROWS } from "../letterhead";
import { renamedPlan, type NewNames } from "../renamed-plan";
import type { SheetPlan } from "../sheet-plan";
import type { SummaryDraft } from "../summary-draft";
import { unitsSheet } from "../summary-layout";
import { blankForm } from "./blank-form";
import type { FoundPapers } from "./found-papers";
import { letterSheets } from "./letters";
import { minutesAppendix } from "./minutes-appendix";
import { minutesSheet } from "./minutes-sheet";
import { PAPERS } from "./papers-words";

/** What a secretary prints, in the order in which it is used. */
export const PAPER_KINDS = ["blank", "filled", "summary", "criteria", "minutes", "letters"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A paper that was asked for. `stands`: its sheet is in the workbook already. */
export type PlannedPaper = {
  readonly kind: PaperKind;
  /** Whose paper it is, by `unitKey`; null for papers about all units. */
  readonly unit: string | null;
  readonly plan: SheetPlan;
  readonly stands: boolean;
  /** Rows of a standing sheet that the paper settings write: letterhead, signatures and recipients. */
  readonly settingRows: ReadonlySet<number>;
};

const NO_ROWS: ReadonlySet<number> = new Set();

function rowsFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

const HEAD_ROWS = rowsFrom(0, LETTERHEAD_ROWS - 1);

export type PapersWish = {
  readonly kinds: ReadonlySet<PaperKind>;
  /** Units by `unitKey`; null for all. */
  readonly units: ReadonlySet<string> | null;
};

type Named = (name: string) => string;

function isWanted({ units }: PapersWish, unit: UnitLabel): boolean {
  return units === null || units.has(unitKey(unit));
}

function blanks(found: FoundPapers, wish: PapersWish, unique: Named): readonly PlannedPaper[] {
  const loaded: LoadedSet | null = found.set;
  const { paper } = found;
  if (loaded === null || paper === null) return [];
  return found.units
    .filter((unit) => isWanted(wish, unit))
    .map((unit) => {
      const name = [PAPERS.blank, unit.code ?? "", unit.name].filter((part) => part !== "").join(" ");
      return {
        kind: "blank",
        unit: unitKey(unit),
        plan: blankForm(unique(name), loaded, unit, paper),
        stands: false,
        settingRows: NO_ROWS,
      };
    });
}

function filled({ scores }: FoundPapers, wish: PapersWish): readonly PlannedPaper[] {
  return scores.flatMap(({ unit, plan }): PlannedPaper[] => {
    if (plan === null || !isWanted(wish, unit)) return [];
    return [{ kind: "filled", unit: unitKey(unit), plan, stands: true, settingRows: new Set(HEAD_ROWS) }];
  });
}

type OfSummary = (draft: SummaryDraft, wish: PapersWish, unique: Named) => readonly PlannedPaper[];
type AboutAll = Pick<PlannedPaper, "kind" | "plan"> & Partial<PlannedPaper>;

function aboutAll(paper: AboutAll): PlannedPaper {
  return { unit: null, stands: false, settingRows: NO_ROWS, ...paper };
}

function lettersOf(draft: SummaryDraft, wish: PapersWish, unique: Named): readonly PlannedPaper[] {
  const { units } = draft.merged;
  const places = units.flatMap(({ unit }, at) => (isWanted(wish, unit) ? [at] : []));
  return letterSheets(draft, { units: new Set(places), unique }).map((plan, at) => {
    const unit = units[places[at] ?? -1]?.unit;
    return {
      kind: "letters",
      unit: unit === undefined ? null : unitKey(unit),
      plan,
      stands: false,
      settingRows: NO_ROWS,
    };
  });
}

const OF_SUMMARY: Readonly<Record<Exclude<PaperKind, "blank" | "filled">, OfSummary>> = {
  summary: (draft) => {
    const settingRows = new Set([...HEAD_ROWS, ...rowsFrom(draft.closing, draft.last)]);
    return [aboutAll({ kind: "summary", plan: unitsSheet(draft), stands: true, settingRows })];
  },
  criteria: (draft) => [aboutAll({ kind: "criteria", plan: criteriaSheet(draft), stands: true })],
  minutes: (draft, _, unique) => [
    aboutAll({ kind: "minutes", plan: minutesSheet(unique(PAPERS.minutes.sheet), draft) }),
    aboutAll({ kind: "minutes", plan: minutesAppendix(unique(PAPERS.appendix.sheet), draft) }),
  ],
  letters: lettersOf,
};

/** The sheets of a summary may be called otherwise in this workbook. */
function underTheirNames(papers: readonly PlannedPaper[], names: NewNames): readonly PlannedPaper[] {
  const { sheets } = renamedPlan({ title: "", sheets: papers.map(({ plan }) => plan) }, names);
  return papers.map((paper, at) => ({ ...paper, plan: sheets[at] ?? paper.plan }));
}

/** The papers that are asked for, in the order of their kinds; those that cannot be made are left out. */
export function plannedPapers(found: FoundPapers, wish: PapersWish): readonly PlannedPaper[] {
  const unique = uniqueSheetNames();
  found.taken.forEach(unique);
  const { merge } = found;
  return PAPER_KINDS.filter((kind) => wish.kinds.has(kind)).flatMap((kind): readonly PlannedPaper[] => {
    if (kind === "blank") return blanks(found, wish, unique);
    if (kind === "filled") return filled(found, wish);
    return merge?.ok === true ? underTheirNames(OF_SUMMARY[kind](merge.draft, wish, unique), merge.names) : [];
  });
}
