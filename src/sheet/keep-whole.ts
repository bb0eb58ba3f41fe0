import { pagesOfRows, type LaidPage } from "./page-fit";
import { rowHeights, type RowHeight } from "./row-height";

/**
 * Programs fit rows a little higher or lower than we plan them: LibreOffice, where all letters are at hand, up to 12 %
 * lower (the reserve of `row-height.ts`), and a printer's driver may leave less room than the paper has.
 */
const LOWEST = 0.86;
const HIGHEST = 1.04;
const STEP = 0.01;

type Heights = readonly RowHeight[];

function isWhole(laid: LaidPage, from: number, grown: number, heights: Heights): boolean {
  const pages = pagesOfRows(laid, grown, heights);
  const first = laid.page.printed?.top ?? 0;
  return pages[from - first] === pages.at(-1);
}

/**
 * The page with a break before row `from` where the rows from there to the end could come apart in some program: they
 * are the last rows of a table and the signatures, which never stand on a page alone. Other breaks stay with the program.
 */
export function keepWhole<Page extends LaidPage>(laid: Page, from: number, heights = rowHeights(laid)): Page["page"] {
  for (let grown = LOWEST; grown <= HIGHEST; grown += STEP) {
    if (isWhole(laid, from, grown, heights)) continue;
    const breaks = new Set([...laid.page.breaksAfter, from - 1]);
    return { ...laid.page, breaksAfter: [...breaks].sort((one, other) => one - other) };
  }
  return laid.page;
}

/**
 * The same from the first of these rows from where the end fits on one page, however high a program lays it; from the
 * last of them otherwise.
 */
export function keepMost<Page extends LaidPage>(laid: Page, candidates: readonly number[]): Page["page"] {
  const heights = rowHeights(laid);
  const fits = (from: number): boolean =>
    isWhole({ ...laid, page: keepWhole(laid, from, heights) }, from, HIGHEST, heights);
  const from = candidates.find(fits) ?? candidates.at(-1);
  return from === undefined ? laid.page : keepWhole(laid, from, heights);
}
