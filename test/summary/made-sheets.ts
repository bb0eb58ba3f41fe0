import * as z from "zod/mini";
import { allLeaves, CriteriaSet } from "../../src/scoring/criteria-set";
import type { Entries, Entry } from "../../src/scoring/entry";
import { pointsOf, type Points } from "../../src/scoring/points";
import type { Problem } from "../../src/scoring/problem";
import { scoreSheet } from "../../src/scoring/score-sheet";
import { consolidate, type Consolidation, type MergeRequest } from "../../src/summary/consolidate";
import type { RosterUnit } from "../../src/summary/roster";
import type { ScoredSheet, SetName, SourceFile, SurveySheet } from "../../src/summary/scored-sheet";
import type { UnitResult } from "../../src/summary/unit-result";

export const HASH = "0123456789ab";

export function points(value: number): Points {
  const found = pointsOf(value);
  if (found === null) throw new RangeError(`${String(value)} has more than two places`);
  return found;
}

/** Two groups of 50, one leaf of 40 and one of 10 each, bonus up to 5 on top, four levels; any part may be replaced, or left out by undefined. */
export function madeSet(changes: Readonly<Record<string, unknown>> = {}): CriteriaSet {
  const leaf = (id: string, max: number) => ({ kind: "points", id, title: `Tiêu chí ${id}`, max, step: 0.01 });
  const group = (id: string) => ({
    kind: "group",
    id,
    title: `Nhóm ${id}`,
    max: 50,
    criteria: [leaf(`${id}.1`, 40), leaf(`${id}.2`, 10)],
  });
  const item = { id: "T1", title: "Điểm thưởng", max: 5, step: 0.01 };
  const json = {
    id: "thu-nghiem",
    version: "2026",
    title: "Bộ tiêu chí thử nghiệm",
    sheetTitle: "PHIẾU CHẤM ĐIỂM",
    issuer: { parent: "TỈNH ỦY", name: "BAN CHỈ ĐẠO" },
    issued: "Quyết định thử nghiệm",
    status: "template",
    unitTypes: ["xã"],
    scale: 100,
    groups: [group("A"), group("B")],
    bonus: { title: "Điểm thưởng", place: "on-top", cap: 5, items: [item] },
    levels: [
      { name: "2 sao", stars: 2, from: 50 },
      { name: "3 sao", stars: 3, from: 70 },
      { name: "4 sao", stars: 4, from: 80 },
      { name: "5 sao", stars: 5, from: 90 },
    ],
    panel: { method: "mean", minimumJudges: 1, quorum: 0, maximumSpread: null },
    rounding: { stages: ["panel"] },
    sources: ["Thử nghiệm"],
    ...changes,
  };
  return z.parse(CriteriaSet, JSON.parse(JSON.stringify(json)));
}

/** Numbers by id of leaf or bonus item, "N/A" for a leaf that does not apply; what is left out stays blank. */
export type Filled = Readonly<Record<string, number | "N/A">>;
const DEFAULTS = {
  code: null as string | null,
  name: "Xã Một",
  judge: "Giám khảo 1" as string | null,
  isSelfScore: false,
  round: "",
  set: {} as Partial<SetName>,
  sheet: "Phiếu",
  self: {} as Readonly<Record<string, number>>,
  problems: [] as readonly Problem[],
};
export type SheetParts = Partial<typeof DEFAULTS> & { readonly file?: string };

export function entriesOf(set: CriteriaSet, filled: Filled, documents: readonly string[] = []): Entries {
  const leaves = new Map<string, Entry>();
  const extras = new Map<string, Points | null>();
  const ids = new Set(allLeaves(set).map(({ id }) => id));
  for (const [id, value] of Object.entries(filled)) {
    if (value === "N/A") leaves.set(id, { kind: "not-applicable" });
    else if (ids.has(id)) leaves.set(id, { kind: "points", points: points(value) });
    else extras.set(id, points(value));
  }
  return { leaves, extras, documents: new Set(documents) };
}

/** A sheet of judge "Giám khảo 1" for "Xã Một", in a file named after both, unless `parts` say otherwise. */
export function sheetOf(set: CriteriaSet, entries: Entries, parts: SheetParts = {}): ScoredSheet {
  const { code, name, self, round, ...more } = { ...DEFAULTS, ...parts };
  const judge = more.isSelfScore ? null : more.judge;
  return {
    file: `${name} - ${judge ?? "tự chấm"}${round}.xlsx`,
    ...more,
    unit: { code, name },
    judge,
    round,
    set: { id: set.id, version: set.version, hash: HASH, ...more.set },
    score: scoreSheet(set, entries),
    entries,
    selfPoints: new Map(Object.entries(self).map(([id, value]) => [id, points(value)])),
    cells: new Map(),
    seal: null,
  };
}

/** A sheet of the made set whose grand total is `total`, spread over its leaves from the first on. */
export function totalled(set: CriteriaSet, total: number, parts: SheetParts = {}): ScoredSheet {
  let left = Math.round(total * 100);
  const filled = allLeaves(set).map(({ id, max }) => {
    const given = Math.min(left, max);
    left -= given;
    return [id, given / 100] as const;
  });
  return sheetOf(set, entriesOf(set, Object.fromEntries(filled)), parts);
}

/** Each sheet in the file that it names; sheets that name the same file lie in it together. */
export function filesOf(sheets: readonly ScoredSheet[], surveys: readonly SurveySheet[] = []): readonly SourceFile[] {
  const files = new Map<string, ScoredSheet[]>();
  for (const sheet of sheets) files.set(sheet.file, [...(files.get(sheet.file) ?? []), sheet]);
  return [...files].map(([file, own]) => {
    const [survey] = surveys.filter((one) => one.file === file);
    const counted = survey === undefined ? {} : { surveys: [survey] };
    return { file, sha256: `sha of ${file}`, sheets: own, problems: [], ...counted };
  });
}

export function merge(
  set: CriteriaSet,
  sheets: readonly ScoredSheet[],
  more: Partial<Omit<MergeRequest, "set" | "hash">> = {},
): Consolidation {
  return consolidate({ set, hash: HASH, files: filesOf(sheets), roster: null, method: null, previous: null, ...more });
}

export function rosterUnit(name: string, code: string | null = null, type: string | null = null): RosterUnit {
  return { code, name, type, parent: null };
}

/** The only unit of a merge, or the one of this name. */
export function unitIn({ units }: Consolidation, name?: string): UnitResult {
  const found = units.filter(({ unit }) => name === undefined || unit.name === name);
  const [unit, ...others] = found;
  if (unit === undefined || others.length > 0) throw new RangeError(`${String(found.length)} units`);
  return unit;
}

export function codesOf(list: readonly Problem[]): readonly string[] {
  return list.map(({ code }) => code);
}
