import type { FiledSheet } from "./filed-sheet";
import { foldName } from "./fold-name";
import { compareText, groupBy } from "./order";
import { codeKey, type RosterUnit } from "./roster";

const LEADING_ZEROS = /^0+(?=\d)/u;

/** What most of these sheets write, the first by its text among equals. */
function mostCommon(texts: readonly string[]): string {
  const spellings = groupBy(texts, (text) => text);
  const [first] = [...spellings].sort(([a, one], [b, other]) => other.length - one.length || compareText(a, b));
  return first?.[0] ?? "";
}

function unitOf(sheets: readonly FiledSheet[], code: string | null): RosterUnit {
  const names = sheets.map(({ scored }) => scored.unit.name.trim()).filter((name) => name !== "");
  return { code, name: mostCommon(names), type: null, parent: null };
}

/** One unit for codes that differ only in leading zeros, which spreadsheets drop, when the name is the same too. */
function withoutLostZeros(units: readonly RosterUnit[]): readonly RosterUnit[] {
  const same = groupBy(units, (unit) => `${codeKey(unit).replace(LEADING_ZEROS, "")} ${foldName(unit.name)}`);
  return [...same.values()].flatMap((variants) =>
    [...variants].sort((a, b) => codeKey(b).length - codeKey(a).length).slice(0, 1),
  );
}

/** The units that sheets speak of when no roster says which there are, ordered by code, then name. */
export function foundUnits(sheets: readonly FiledSheet[]): readonly RosterUnit[] {
  const byCode = groupBy(sheets, ({ scored }) => codeKey(scored.unit));
  const uncoded = byCode.get("") ?? [];
  byCode.delete("");
  const coded = withoutLostZeros(
    [...byCode.values()].map((same) =>
      unitOf(same, mostCommon(same.map(({ scored }) => scored.unit.code?.trim() ?? ""))),
    ),
  );
  const known = new Set(coded.map((unit) => foldName(unit.name)));
  const byName = groupBy(uncoded, ({ scored }) => foldName(scored.unit.name));
  const named = [...byName].filter(([name]) => name !== "" && !known.has(name)).map(([, same]) => unitOf(same, null));
  return [...coded, ...named].sort(
    (a, b) => compareText(a.code ?? "\uffff", b.code ?? "\uffff") || compareText(foldName(a.name), foldName(b.name)),
  );
}
