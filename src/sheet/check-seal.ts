import { typedSeal } from "../scoring/typed-seal";
import type { ScoredSheet } from "../summary/scored-sheet";
import type { FindSet } from "./judge-sheet";
import type { SealRecord } from "./seal-log-fields";
import { setName } from "./set-name";
import { sheetSeal } from "./sheet-seal";
import { setNameText } from "../summary/scored-sheet";

/**
 * How a sheet stands to the code on a paper: `agrees`: its cells come to this code; `differs`: it carries the code and
 * its cells come to another; `earlier`: its log tells of this code, and it was opened or sealed anew since.
 */
export type SealStand = "agrees" | "differs" | "earlier";
export type CheckedSheet = {
  readonly stand: SealStand;
  readonly file: string;
  readonly sheet: string;
  readonly unit: string;
  readonly judge: string | null;
  /** The seal that the sheet carries now. */
  readonly seal: string | null;
};
/** `mistyped`: the check character says so. `unknown`: no sheet here has anything to do with it. */
export type SealCheck =
  | { readonly is: "mistyped" }
  | { readonly is: SealStand | "unknown"; readonly code: string; readonly sheets: readonly CheckedSheet[] };

/** A workbook as it was judged, with its “Nhật ký niêm phong”. */
export type SealedBook = { readonly sheets: readonly ScoredSheet[]; readonly log: readonly SealRecord[] };

/** What the sheet's cells come to; null where they say nothing sure: another set, or an entry that cannot be read. */
function currentCode(scored: ScoredSheet, findSet: FindSet): string | null {
  const known = findSet(scored.set.id);
  if (known === null || setName(known.set, known.hash) !== setNameText(scored.set)) return null;
  return sheetSeal(scored, known.set, known.hash);
}

function standOf(scored: ScoredSheet, code: string, log: readonly SealRecord[], findSet: FindSet): SealStand | null {
  if (currentCode(scored, findSet) === code) return "agrees";
  if (scored.seal === code) return "differs";
  return log.some((record) => record.code === code && record.sheet === scored.sheet) ? "earlier" : null;
}

const STANDS: readonly SealStand[] = ["differs", "earlier", "agrees"];

/** Says whether a signed paper and the cells agree, by the code on the paper: typed, scanned or read out. */
export function checkSeal(typed: string, books: readonly SealedBook[], findSet: FindSet): SealCheck {
  const code = typedSeal(typed);
  if (code === null) return { is: "mistyped" };
  const sheets = books.flatMap(({ sheets: all, log }) =>
    all.flatMap((scored): readonly CheckedSheet[] => {
      const stand = standOf(scored, code, log, findSet);
      const { file, sheet, unit, judge, seal } = scored;
      return stand === null ? [] : [{ stand, file, sheet, unit: unit.name, judge, seal }];
    }),
  );
  const worst = STANDS.find((stand) => sheets.some((one) => one.stand === stand));
  return { is: worst ?? "unknown", code, sheets };
}
