import type { Entry } from "../scoring/entry";
import type { Points } from "../scoring/points";
import { scoreSheet, type Score } from "../scoring/score-sheet";
import { expectedLeaves } from "../sheet/filling";
import { NO_SCORE, type FindSet } from "../sheet/judge-sheet";
import { setNameText, type ScoredSheet, type SetName, type SourceFile } from "../summary/scored-sheet";
import { BETWEEN, type PackedEntry, type PackedFile, type PackedSheet, type Pairs } from "./packed-files";

type Interned<Value> = (key: string, make: () => Value) => Value;

/** The value that was made first for this key: what thousands of sheets have in common stands in memory once. */
function interned<Value>(): Interned<Value> {
  const known = new Map<string, Value>();
  return (key, make) => {
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
  };
}

type Kept = {
  readonly text: (text: string) => string;
  readonly set: Interned<SetName>;
  readonly ids: Interned<readonly string[]>;
  readonly entry: Interned<Entry>;
  readonly points: Interned<ReadonlyMap<string, Points | null>>;
  readonly cells: Interned<ReadonlyMap<string, string>>;
  readonly documents: Interned<ReadonlySet<string>>;
};

function nothingKept(): Kept {
  const texts = interned<string>();
  return {
    text: (text) => texts(text, () => text),
    ...{ set: interned(), ids: interned(), entry: interned() },
    ...{ points: interned(), cells: interned(), documents: interned() },
  };
}

function entryOf(packed: PackedEntry): Entry {
  if (packed === "") return { kind: "not-applicable" };
  if (typeof packed === "number") return { kind: "points", points: packed };
  const [figures, outOf] = packed;
  return { kind: "figures", figures, outOf };
}

function mapOf<Packed, Value>(
  [ids, values]: Pairs<Packed>,
  kept: Kept,
  valueOf: (packed: Packed) => Value,
): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>();
  if (values.length === 0) return map;
  const names = kept.ids(ids, () => ids.split(BETWEEN).map(kept.text));
  for (const [at, value] of values.entries()) map.set(names[at] ?? "", valueOf(value));
  return map;
}

/** Bonus rows stay empty and cells where the layout puts them on most sheets. */
function sharedMap<Value>(pairs: Pairs<Value>, kept: Kept, maps: Interned<ReadonlyMap<string, Value>>) {
  return maps(JSON.stringify(pairs), () => mapOf(pairs, kept, (value) => value));
}

function scoreOf({ set, isSelfScore }: PackedSheet, entries: ScoredSheet["entries"], findSet: FindSet): Score {
  const known = findSet(set.id);
  if (known === null) return NO_SCORE;
  return scoreSheet(known.set, entries, expectedLeaves(known.set, isSelfScore ? "self" : "judge"));
}

function unpackSheet(packed: PackedSheet, kept: Kept, findSet: FindSet): ScoredSheet {
  const { isScored, leaves, extras, documents, selfPoints, cells, ...labels } = packed;
  const entries = {
    leaves: mapOf(leaves, kept, (entry) => kept.entry(String(entry), () => entryOf(entry))),
    extras: sharedMap(extras, kept, kept.points),
    documents: kept.documents(documents.join(BETWEEN), () => new Set(documents)),
  };
  return {
    ...labels,
    file: kept.text(labels.file),
    sheet: kept.text(labels.sheet),
    judge: labels.judge === null ? null : kept.text(labels.judge),
    set: kept.set(setNameText(labels.set), () => labels.set),
    entries,
    score: isScored ? scoreOf(packed, entries, findSet) : NO_SCORE,
    selfPoints: mapOf(selfPoints, kept, (points) => points),
    cells: sharedMap(cells, kept, kept.cells),
  };
}

/** Takes what `packFiles` made in a thread; the score is worked out again from the entries. */
export function unpackerOf(findSet: FindSet): (packed: string) => readonly SourceFile[] {
  const kept = nothingKept();
  return (packed) => {
    const files = JSON.parse(packed) as readonly PackedFile[];
    return files.map((file) => ({
      ...file,
      sheets: file.sheets.map((sheet) => unpackSheet(sheet, kept, findSet)),
    }));
  };
}
