import type { PartDifference, PartKind, SetDifferences } from "../../scoring/set-differences";
import type { Language } from "../describe";
import { fieldText, shownValue } from "./difference-words";

/** One difference between two versions of a set, in words. */
export type DifferenceLine = { readonly mark: "+" | "-" | "~"; readonly text: string };

const KINDS: Readonly<Record<Language, Readonly<Record<PartKind, string>>>> = {
  vi: {
    group: "Nhóm",
    criterion: "Tiêu chí",
    bonus: "Điểm thưởng",
    deduction: "Điểm trừ",
    gate: "Điều kiện",
    document: "Hồ sơ",
    level: "Mức",
  },
  en: {
    group: "Group",
    criterion: "Criterion",
    bonus: "Bonus",
    deduction: "Deduction",
    gate: "Gate",
    document: "Document",
    level: "Level",
  },
};

function partLine(part: PartDifference, language: Language): DifferenceLine {
  const name = `${KINDS[language][part.kind]} ${part.id}`;
  const titled = part.title === part.id ? name : `${name} “${shownValue(part.title, language)}”`;
  if (part.change !== "changed") return { mark: part.change === "added" ? "+" : "-", text: titled };
  return { mark: "~", text: `${titled}: ${part.fields.map((field) => fieldText(field, language)).join("; ")}` };
}

/** In what two versions differ, a line for each part: added, removed or changed. */
export function differenceLines(differences: SetDifferences, language: Language): readonly DifferenceLine[] {
  return [
    ...differences.settings.map((one): DifferenceLine => ({ mark: "~", text: fieldText(one, language) })),
    ...differences.parts.map((part) => partLine(part, language)),
  ];
}
