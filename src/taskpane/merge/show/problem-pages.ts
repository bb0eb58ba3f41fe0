import { severityOf, type Problem, type Severity } from "../../../scoring/problem";
import { describeWithoutPlace, type Language } from "../../../sheet/describe";
import { groupBy } from "../../../summary/order";
import type { Counts, FileProblems, MergeProblem, ProblemCounts } from "../problem-counts";

/** Problems by file, gravest first; "" holds those of units and the merge as a whole. */
export type ProblemBook = ReadonlyMap<string, readonly Problem[]>;

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const MOST_FILES = 20;
const MOST_FIRST = 5;

export function countsOf(problems: readonly Problem[]): Counts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { code } of problems) counts[severityOf(code)] += 1;
  return { errors: counts.error, warnings: counts.warning, infos: counts.info };
}

function gravestFirst(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => GRAVITY[severityOf(a.code)] - GRAVITY[severityOf(b.code)]);
}

export function problemBook(problems: readonly Problem[]): ProblemBook {
  const books = [...groupBy(problems, ({ place }) => place.file ?? "")];
  return new Map(books.map(([file, own]) => [file, gravestFirst(own)]));
}

function problemView(problem: Problem, language: Language): MergeProblem {
  const { code, place, repair } = problem;
  return {
    code,
    severity: severityOf(code),
    file: place.file ?? null,
    sheet: place.sheet ?? null,
    cell: place.cell ?? null,
    criterion: place.criterion ?? null,
    text: describeWithoutPlace(problem, language),
    repair: repair === undefined ? null : { from: repair.from, to: repair.to },
  };
}

export type Page = { readonly from: number; readonly count: number };

export function problemPage(problems: readonly Problem[], page: Page, language: Language): readonly MergeProblem[] {
  return problems.slice(page.from, page.from + page.count).map((one) => problemView(one, language));
}

export function unitProblems(problems: readonly Problem[]): readonly Problem[] {
  return gravestFirst(problems);
}

/** Files with errors first, then those with warnings; else in the order of their problems. */
export function problemCounts(book: ProblemBook, language: Language): ProblemCounts {
  const files = [...book].map(([file, own]) => ({ file, own, counts: countsOf(own) }));
  const gravity = ({ errors, warnings }: Counts): number => (errors > 0 ? 0 : warnings > 0 ? 1 : 2);
  const ordered = files.sort((a, b) => gravity(a.counts) - gravity(b.counts));
  const page = { from: 0, count: MOST_FIRST };
  const rows = ordered.map(({ file, own, counts }, at): FileProblems => {
    const first = at < MOST_FILES ? problemPage(own, page, language) : [];
    return { file: file === "" ? null : file, ...counts, first };
  });
  return { ...countsOf([...book.values()].flat()), files: rows };
}
