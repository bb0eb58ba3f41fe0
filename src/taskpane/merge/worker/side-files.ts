import { problem } from "../../../scoring/problem";
import { describeWithoutPlace, type Language } from "../../../sheet/describe";
import { readCriterionMeans } from "../../../sheet/read-criterion-means";
import { readLog } from "../../../sheet/read-log";
import { readPlacedSummary } from "../../../sheet/read-summary";
import type { Roster } from "../../../sheet/roster-rows";
import type { PreviousUnit } from "../../../summary/changes";
import type { PreviousCriteria } from "../../../summary/criterion-changes";
import type { MergeEntry } from "../../../summary/merge-log";
import { READ_LIMITS } from "../../../workbook/read-limits";
import { readWorkbook } from "../../../workbook/read-workbook";
import { rosterOfBytes, type RosterRead } from "../../desk/read-roster";
import { ROSTER_WORDS } from "../../desk/roster-words";
import type { MergePrevious, MergeRoster } from "../merge-state";
import type { HeldFile } from "../wish";
import { sha256Of } from "./fingerprint";

/** The roster and the earlier summary, as far as they could be read; what was wrong is told in words when it is shown. */
export type ReadRoster = { readonly file: HeldFile; readonly read: RosterRead | "unreadable" };
export type ReadPrevious = {
  readonly file: HeldFile;
  readonly sha256: string;
  /** Null: no summary of ours. */
  readonly units: readonly PreviousUnit[] | null;
  readonly criteria: PreviousCriteria | null;
  readonly log: readonly MergeEntry[];
};

export const TEXT_FILE = /\.(?:csv|txt|tsv)$/iu;
const NO_SUMMARY: Readonly<Record<Language, string>> = {
  vi: "Tệp này không phải bảng tổng hợp của Chấm Sao.",
  en: "This file is no summary of Chấm Sao.",
};

export async function bytesOf(file: HeldFile): Promise<Uint8Array | null> {
  if (file.size > READ_LIMITS.fileBytes) return null;
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
}

export async function readRosterFile(file: HeldFile): Promise<ReadRoster> {
  const bytes = await bytesOf(file);
  if (bytes === null) return { file, read: "unreadable" };
  return {
    file,
    read: rosterOfBytes(bytes, file.name.normalize("NFC"), TEXT_FILE.test(file.name) ? "text" : "workbook"),
  };
}

export async function readPreviousFile(file: HeldFile): Promise<ReadPrevious> {
  const bytes = await bytesOf(file);
  if (bytes === null) return { file, sha256: "", units: null, criteria: null, log: [] };
  const sha256 = await sha256Of(bytes);
  const read = readWorkbook(bytes);
  const units = read.ok ? readPlacedSummary(read.workbook, file.name.normalize("NFC")) : null;
  if (!read.ok || units === null) return { file, sha256, units, criteria: null, log: [] };
  return { file, sha256, units, criteria: readCriterionMeans(read.workbook), log: readLog(read.workbook) };
}

/** Null where there is no roster in force. */
export function rosterIn(roster: ReadRoster | null): Roster | null {
  if (roster === null || roster.read === "unreadable" || roster.read.is !== "roster") return null;
  return roster.read.roster.units.length === 0 ? null : roster.read.roster;
}

function complaintsOf(read: ReadRoster["read"], file: string, language: Language): readonly string[] {
  if (read === "unreadable") {
    return [describeWithoutPlace(problem("file-unreadable", { file }, { reason: "no-permission" }), language)];
  }
  if (read.is === "unreadable") return [ROSTER_WORDS[language][read.why]];
  if (read.is === "fault") {
    const { code, facts } = read.fault;
    return [describeWithoutPlace(problem<typeof code>(code, { file }, facts), language)];
  }
  const rows = read.roster.problems.map((one) => describeWithoutPlace(one, language));
  return read.roster.units.length === 0 ? [ROSTER_WORDS[language].empty, ...rows] : rows;
}

export function rosterShown(roster: ReadRoster | null, language: Language): MergeRoster | null {
  if (roster === null) return null;
  const { file, read } = roster;
  const complaints = complaintsOf(read, file.name, language);
  return { file: file.name, units: rosterIn(roster)?.units.length ?? 0, complaints };
}

export function previousShown(previous: ReadPrevious | null, language: Language): MergePrevious | null {
  if (previous === null) return null;
  const { file, units, log } = previous;
  const complaint = units === null ? NO_SUMMARY[language] : null;
  return { file: file.name, units: units?.length ?? 0, merges: log.length, complaint };
}
