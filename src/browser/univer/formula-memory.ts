import {
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  IFunctionService,
  LexerTreeBuilder,
} from "@univerjs/engine-formula";
import type { Session } from "./session";

/*
 * The engine (0.25.1) remembers, for all engines of a page or a test together, which formulas it has parsed, which
 * cells it has read and which texts it has met. Each memory of these has made a wrong number.
 */

const NOT_FOUND = { rowsInCache: [], rowsNotInCache: [] };

/**
 * Comparisons of a column that was compared before are looked up in an index that takes 0 and "" for the same: a second
 * =IF(A1="",…) was wrong wherever A1 held 0. Without the index every comparison is made, and nothing needs to be put
 * into it, which takes a look at all results of a column for each of them.
 */
function compareWithoutIndex(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => NOT_FOUND;
  CELL_INVERTED_INDEX_CACHE.shouldContinueBuildingCache = () => false;
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
}

/**
 * Beyond 64 letters only 32 bits of a formula or text are compared: among 111,000 formulas of one shape two are taken
 * for each other, and one of them gets the other's value.
 */
function compareWholeTexts(): void {
  const memory = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as { _hash: (text: string) => string };
  memory._hash = (text) => text;
}

export function mistrustMemory(): void {
  compareWithoutIndex();
  compareWholeTexts();
}

const owner: { session: Session | null } = { session: null };

/** A parsed formula belongs to the engine that parsed it, with the meaning that its names had in that workbook. */
export function forgetFormulas(session: Session): void {
  owner.session = session;
  session.injector.get(IFunctionService).deleteFormulaAstCacheKey("");
  // One of its own, since this is the end of the builder as well.
  new LexerTreeBuilder().dispose();
}

/** Before anything is calculated: what a formula outside the sheet has read stays, whatever is written there later. */
export function readAnew(session: Session): void {
  FORMULA_REF_TO_ARRAY_CACHE.clear();
  if (owner.session !== session) forgetFormulas(session);
}
