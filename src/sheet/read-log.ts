import { pointsOf } from "../scoring/points";
import type { Change, Position } from "../summary/changes";
import type { Decision, SheetMark } from "../summary/decision";
import type { LoggedRepair, MergeEntry } from "../summary/merge-log";
import { gridOf, textAt } from "./grid";
import { LOG_COLUMNS, LOG_KINDS, LOG_NAME, LOG_WORDS, type LogField, type LogKind } from "./log-fields";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet-snapshot";

type Row = { readonly kind: LogKind; readonly texts: Readonly<Record<LogField, string>> };
type Growing = {
  readonly head: Pick<MergeEntry, "at" | "by" | "files" | "usedFiles" | "units">;
  readonly decisions: Decision[];
  readonly repairs: LoggedRepair[];
  readonly changes: Change[];
};

const KINDS = new Map(Object.entries(LOG_KINDS).map(([kind, word]) => [word, kind as LogKind]));

function rowsIn(sheet: SheetSnapshot): readonly Row[] {
  const area = sheet.names[LOG_NAME];
  if (area === undefined) return [];
  const grid = gridOf(sheet);
  return Array.from({ length: area.bottom - area.top + 1 }, (_, at) => area.top + at).flatMap((row) => {
    const texts = Object.fromEntries(
      LOG_COLUMNS.map((field, at) => [field, textAt(grid, row, area.left + at)] as const),
    ) as Row["texts"];
    const kind = KINDS.get(texts.kind);
    return kind === undefined ? [] : [{ kind, texts }];
  });
}

/** Null where the unit was not listed; undefined for what is no position. */
function positionOf(text: string): Position | null | undefined {
  if (text === "") return null;
  const [points = "", rank = "", ...level] = text.split(LOG_WORDS.between);
  const known = (one: string): string | null => (one === LOG_WORDS.none ? null : one);
  const number = known(points) === null ? null : pointsOf(Number(points.replace(",", ".")));
  const place = known(rank) === null ? null : Number(rank);
  if (level.length === 0 || (number === null && known(points) !== null) || Number.isNaN(place ?? 0)) return undefined;
  return { grandTotal: number, rank: place, level: known(level.join(LOG_WORDS.between)) };
}

function markOf({ file, sheet, sha256 }: Row["texts"]): SheetMark {
  return { file, sheet, sha256: sha256.replaceAll(/\s/gu, "") };
}

function unquoted(text: string): string {
  const [open, close] = LOG_WORDS.quotes;
  return text.startsWith(open) && text.endsWith(close) ? text.slice(open.length, -close.length) : text;
}

function headOf({ at, by, after }: Row["texts"]): Growing["head"] {
  const [files = 0, usedFiles = 0, units = 0] = (after.match(/\d+/gu) ?? []).map(Number);
  return { at, by, files, usedFiles, units };
}

function labelIn({ code, unit }: Row["texts"]): Change["unit"] {
  return { code: code === "" ? null : code, name: unit };
}

function takeDecision(entry: Growing, texts: Row["texts"]): void {
  const { judge, reason, by, before } = texts;
  const way = KINDS.get(texts.kind) === "below" ? { through: before } : {};
  entry.decisions.push({ unit: labelIn(texts), judge, keep: markOf(texts), aside: [], reason, by, ...way });
}

function takeAside(entry: Growing, texts: Row["texts"]): void {
  const decision = entry.decisions.pop();
  if (decision !== undefined) entry.decisions.push({ ...decision, aside: [...decision.aside, markOf(texts)] });
}

function takeChange(entry: Growing, texts: Row["texts"]): void {
  const [before, after] = [positionOf(texts.before), positionOf(texts.after)];
  if (before !== undefined && after !== undefined) entry.changes.push({ unit: labelIn(texts), before, after });
}

const TAKE: Readonly<Record<Exclude<LogKind, "merge">, (entry: Growing, texts: Row["texts"]) => void>> = {
  decision: takeDecision,
  below: takeDecision,
  aside: takeAside,
  change: takeChange,
  repair: (entry, texts) => {
    const { cell, before, after } = texts;
    entry.repairs.push({ ...markOf(texts), cell, from: unquoted(before), to: unquoted(after) });
  },
};

/** The merges that a summary tells of, oldest first; none where its “Nhật ký” is gone. Rows that say nothing are left out. */
export function readLog({ sheets }: WorkbookSnapshot): readonly MergeEntry[] {
  const sheet = sheets.find(({ names }) => names[LOG_NAME] !== undefined);
  const entries: Growing[] = [];
  for (const { kind, texts } of sheet === undefined ? [] : rowsIn(sheet)) {
    const last = entries.at(-1);
    if (kind === "merge") entries.push({ head: headOf(texts), decisions: [], repairs: [], changes: [] });
    else if (last !== undefined) TAKE[kind](last, texts);
  }
  return entries.map(({ head, ...done }) => ({ ...head, ...done }));
}
