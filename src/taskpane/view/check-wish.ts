import { fold } from "../../sheet/fold";
import type { CreateWish } from "../pane-state";
import type { Facts } from "../words";
import type { PaneWord } from "../words-vi";

/** The form as it stands; `judges` is the text with one name per line. */
export type WishDraft = Omit<CreateWish, "judges"> & { readonly judges: string };

export type WishFault = { readonly word: PaneWord; readonly facts?: Facts };
/** Fields in their order on the form: the first wrong one gets the keyboard. */
export const CHECKED_FIELDS = ["setId", "unit", "judges", "round"] as const;
export type CheckedField = (typeof CHECKED_FIELDS)[number];
export type WishFaults = Readonly<Partial<Record<CheckedField, WishFault>>>;

function linesOf(text: string): readonly string[] {
  return text.trimEnd() === ""
    ? []
    : text
        .trimEnd()
        .split(/\r?\n/u)
        .map((line) => line.trim());
}

export function judgeNames(draft: WishDraft): readonly string[] {
  return linesOf(draft.judges).filter((name) => name !== "");
}

/** Names that stand more than once, as first written. */
function repeatedNames(names: readonly string[]): readonly string[] {
  const folded = names.map(fold);
  return names.filter(
    (_, at) => folded.indexOf(folded[at] ?? "") === at && folded.lastIndexOf(folded[at] ?? "") !== at,
  );
}

function judgesFault(draft: WishDraft): WishFault | null {
  const names = judgeNames(draft);
  if (names.length === 0) return draft.withSelf ? null : { word: "form.judgesMissing" };
  const blank = linesOf(draft.judges).flatMap((name, at) => (name === "" ? [at + 1] : []));
  if (blank.length > 0) return { word: "form.judgesBlank", facts: { lines: blank.join(", ") } };
  const repeated = repeatedNames(names);
  return repeated.length > 0 ? { word: "form.judgesRepeated", facts: { names: repeated.join(", ") } } : null;
}

/** What keeps the form from being sent, field by field. */
export function checkWish(draft: WishDraft): WishFaults {
  const judges = judgesFault(draft);
  return {
    ...(draft.setId === "" && { setId: { word: "form.noSet" } }),
    ...(draft.unit.trim() === "" && { unit: { word: "form.unitMissing" } }),
    ...(judges !== null && { judges }),
    ...(draft.round.trim() === "" && { round: { word: "form.roundMissing" } }),
  };
}

export function sheetCount(draft: WishDraft): number {
  return judgeNames(draft).length + (draft.withSelf ? 1 : 0);
}

export function wishOf(draft: WishDraft): CreateWish {
  const { setId, unit, unitCode, withSelf, withSurvey, round } = draft;
  return {
    setId,
    unit: unit.trim(),
    unitCode: unitCode.trim(),
    judges: judgeNames(draft),
    withSelf,
    withSurvey,
    round: round.trim(),
  };
}
