import { findSet } from "../../src/scoring/built-in-sets";
import { allLeaves } from "../../src/scoring/criteria-set";
import { numberOf } from "../../src/scoring/points";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { earlierSummary } from "./earlier-summary";
import { ENTRY_FAULTS } from "./entry-faults";
import { foreignFiles, type Faulty, type SampleFile } from "./foreign-files";
import { MERGE_FAULTS } from "./merge-faults";
import { error, faultIn, type PlantedFault } from "./planted-fault";
import { JUDGES, type UnitScores } from "./scores";
import { SHEET_FAULTS } from "./sheet-faults";
import { sheetsOf, type FileStory } from "./story";
import { fileOf, rosterCsv, UNITS, unitOf, type SampleUnit } from "./units";
import { requestsOf, ROUND, SELF_SHEET, sealedSheet, workbookPlan } from "./workbooks";

export const ROSTER = "danh-sach.csv";

type Scores = ReadonlyMap<string, UnitScores>;

const STORIES: readonly FileStory[] = [...ENTRY_FAULTS, ...SHEET_FAULTS, ...MERGE_FAULTS];
const STRANGER: SampleUnit = { code: "YT99", name: "Xã Minh Họa", type: "xã" };
/** Its workbook arrives cut. */
const LOST = unitOf("YT19");

export function scoresOf(scores: Scores, code: string): UnitScores {
  const own = scores.get(code);
  if (own === undefined) throw new RangeError(`no scores for ${code}`);
  return own;
}

async function workbook(unit: SampleUnit, sheets: readonly SheetPlan[]): Promise<Uint8Array> {
  return writeXlsx(workbookPlan(unit, sheets));
}

async function toldFiles(scores: Scores): Promise<Faulty> {
  const files: SampleFile[] = [];
  const faults: PlantedFault[] = [];
  for (const story of STORIES) {
    const unit = unitOf(story.unit);
    const name = story.file ?? fileOf(unit);
    files.push({ name, content: await workbook(unit, sheetsOf(story, scoresOf(scores, unit.code))) });
    faults.push(...story.faults.map((fault) => faultIn(name, fault)));
  }
  return { files, faults };
}

/** Units about which nothing is told have the very workbooks of the good folder. */
async function soundFiles(scores: Scores): Promise<readonly SampleFile[]> {
  const told = new Set([...STORIES.map(({ unit }) => unit), LOST.code]);
  const files: SampleFile[] = [];
  for (const unit of UNITS.filter(({ code }) => !told.has(code))) {
    const sheets = requestsOf(unit, scoresOf(scores, unit.code)).map(sealedSheet);
    files.push({ name: fileOf(unit), content: await workbook(unit, sheets) });
  }
  return files;
}

async function strangerFile(scores: Scores): Promise<Faulty> {
  const sheets = requestsOf(STRANGER, scoresOf(scores, "YT01")).map(sealedSheet);
  const name = fileOf(STRANGER);
  const faults = [SELF_SHEET, ...JUDGES].map((sheet) =>
    faultIn(name, error("unit-unknown", { sheet }, "A unit that the roster does not list.")),
  );
  return { files: [{ name, content: await workbook(STRANGER, sheets) }], faults };
}

/** One judge scored a unit by the province's criteria. */
async function otherSetFile(): Promise<Faulty> {
  const loaded = findSet("bac-giang-cqtt-2023");
  if (loaded === null) throw new RangeError("no criteria set bac-giang-cqtt-2023");
  const unit = unitOf("YT16");
  const rows = allLeaves(loaded.set).map(
    ({ id, max }) => [id, { points: Math.floor(numberOf(max) * 0.8), evidence: `MC-${id} (minh họa)` }] as const,
  );
  const documents = loaded.set.gates.flatMap((gate) => (gate.kind === "dossier" ? gate.items.map(({ id }) => id) : []));
  const [judge] = JUDGES;
  const sheet = layoutScoreSheet({
    ...loaded,
    name: judge,
    unit: unit.name,
    unitCode: unit.code,
    judge,
    round: ROUND,
    scoredOn: null,
    filling: { rows: new Map(rows), documents: new Set(documents) },
  });
  const name = "YT16 - Xã Tân Hiệp (bộ tiêu chí tỉnh).xlsx";
  const fault = error("criteria-sets-mixed", { sheet: judge }, "Scored by the province's criteria.");
  return { files: [{ name, content: await workbook(unit, [sheet]) }], faults: [faultIn(name, fault)] };
}

function faultyRoster(): Faulty {
  const fault = error("roster-row-unusable", {}, "A row without a name, the 21st of the file.");
  return {
    files: [{ name: ROSTER, content: rosterCsv(["YT20,,xã,Huyện Yên Thế"]) }],
    faults: [faultIn(ROSTER, fault)],
  };
}

function byPlace(a: PlantedFault, b: PlantedFault): number {
  const key = ({ file, sheet, cell, code }: PlantedFault): string => JSON.stringify([file ?? "~", sheet, cell, code]);
  return key(a) < key(b) ? -1 : 1;
}

/** The faulty folder: its files and the table of what is wrong with them. `good` are the files of the good folder. */
export async function faultyFiles(scores: Scores, good: readonly SampleFile[]): Promise<readonly SampleFile[]> {
  const lost = await workbook(LOST, requestsOf(LOST, scoresOf(scores, LOST.code)).map(sealedSheet));
  const parts = [
    await toldFiles(scores),
    await strangerFile(scores),
    await otherSetFile(),
    await foreignFiles(LOST, lost),
    await earlierSummary(good),
    faultyRoster(),
  ];
  const faults = parts.flatMap((part) => part.faults).sort(byPlace);
  const table = `${JSON.stringify(faults, null, 2)}\n`;
  return [
    ...parts.flatMap((part) => part.files),
    ...(await soundFiles(scores)),
    { name: "planted-faults.json", content: table },
  ];
}
