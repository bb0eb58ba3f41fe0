import type { LoadedSet } from "../../../scoring/load-criteria-set";
import { problem, type Problem } from "../../../scoring/problem";
import { withOwnSets } from "../../../sheet/annex/with-own-sets";
import type { CarryWish } from "../../../sheet/carry/carry-plan";
import { carryWorkbook, type CarriedWorkbook } from "../../../sheet/carry/carry-workbook";
import { describeWithoutPlace, type Language } from "../../../sheet/describe";
import { uniqueNames } from "../../../sheet/file-names";
import { setName } from "../../../sheet/set-name";
import { writeXlsx } from "../../../workbook/write-xlsx";
import { packFiles, type PackedFile } from "../../../workbook/zip/pack-files";
import { copyName } from "../copy-name";
import type { CarriedView, CarryAsk } from "../version-view";
import type { HeldName, Wish } from "../wish";
import type { Merged } from "./merge-known";
import { openHeld, type KnownFile, type ReadForeign } from "./read-one";
import type { Surroundings, Watch } from "./watch";

/** A file as the merge knows it, to be carried over. */
type Carrying = { readonly held: HeldName; readonly known: KnownFile };
type CarryWork = {
  readonly files: readonly Carrying[];
  readonly target: LoadedSet;
  /** All known sets: where one is the very set of a file's sheets, names of choices are compared as well. */
  readonly sets: readonly LoadedSet[];
  readonly readForeign: ReadForeign;
  readonly language: Language;
};

const MOST_LINES = 100;

type Merges = {
  readonly files: ReadonlyMap<string, KnownFile>;
  readonly last: { readonly wish: Wish; readonly merged: Pick<Merged, "kept"> } | null;
};

/** Null without a merge: then there is nothing to carry over to. */
export function carryWork({ last, files }: Merges, { sets, readForeign }: Surroundings): CarryWork | null {
  const merged = last?.merged.kept.merged ?? null;
  if (last === null || merged === null) return null;
  const { wish } = last;
  return {
    files: wish.files.flatMap((held) => {
      const known = files.get(held.name);
      return known === undefined ? [] : [{ held, known }];
    }),
    target: { set: merged.set, hash: merged.setName.hash },
    sets: [...(wish.ownSets ?? []), ...sets],
    readForeign,
    language: wish.language,
  };
}

function earlierOf({ known }: Carrying, sets: readonly LoadedSet[]): LoadedSet | null {
  const names = new Set(known.files.flatMap(({ sheets }) => sheets.map((sheet) => setName(sheet.set, sheet.set.hash))));
  return sets.find(({ set, hash }) => names.has(setName(set, hash))) ?? null;
}

/** Read again: of a file only what it means is kept. */
async function carryOne(one: Carrying, work: CarryWork, takesReworded: boolean): Promise<CarriedWorkbook | Problem> {
  const { held, known } = one;
  const opened = await openHeld(held, work.readForeign);
  if (!("workbook" in opened)) return opened;
  if (opened.sha256 !== known.sha256)
    return problem("file-unreadable", { file: held.name }, { reason: "changed-since" });
  const { target } = work;
  const others = work.sets.filter(({ hash }) => hash !== target.hash);
  const wish: CarryWish = { target, from: target.set.id, takesReworded, earlier: earlierOf(one, others) };
  const carried = carryWorkbook(opened.workbook, held.name, wish);
  return carried ?? problem("sheet-not-found", { file: held.name }, {});
}

function lineOf({ place, ...said }: Problem, language: Language): string {
  const where = [place.sheet, place.cell ?? place.criterion].filter((part) => part !== undefined && part !== "");
  const words = describeWithoutPlace({ place, ...said }, language);
  return where.length === 0 ? words : `${where.join(", ")}: ${words}`;
}

function viewOf({ held }: Carrying, found: CarriedWorkbook | Problem, language: Language): CarriedView {
  const nothing = { sheets: 0, carried: 0, left: 0, lines: [] };
  if ("code" in found) return { file: held.name, complaint: describeWithoutPlace(found, language), ...nothing };
  const { sheets, surveys, problems } = found;
  const left = [...sheets, ...surveys].flatMap((part) => part.left);
  const surveyed = surveys.reduce((sum, { carried }) => sum + carried, 0);
  return {
    file: held.name,
    complaint: null,
    sheets: sheets.length + surveys.length,
    carried: sheets.reduce((sum, { carried }) => sum + carried.length, surveyed),
    left: left.filter(({ code }) => code === "entry-not-carried").length,
    lines: [...left, ...problems].slice(0, MOST_LINES).map((one) => lineOf(one, language)),
  };
}

type Asked = { readonly ask: CarryAsk; readonly watch: Watch };

/** One file after the other, with the progress told; null when it was cancelled. */
async function eachCarried<Made>(
  work: CarryWork,
  { ask, watch }: Asked,
  make: (one: Carrying, found: CarriedWorkbook | Problem) => Promise<Made> | Made,
): Promise<readonly Made[] | null> {
  const wanted = new Set(ask.files);
  const files = work.files.filter(({ held }) => wanted.has(held.name));
  const made: Made[] = [];
  for (const [at, one] of files.entries()) {
    watch.progress(at + 1, files.length, one.held.name);
    if (await watch.isCancelled()) return null;
    made.push(await make(one, await carryOne(one, work, ask.takesReworded)));
  }
  return made;
}

/** What carrying these files over would do. */
export async function carryViews(
  work: CarryWork | null,
  ask: CarryAsk,
  watch: Watch,
): Promise<readonly CarriedView[] | null> {
  if (work === null) return null;
  return eachCarried(work, { ask, watch }, (one, found) => viewOf(one, found, work.language));
}

/** One file as a workbook, several packed together; null when it was cancelled, and where none can be carried. */
export async function carriedBytes(work: CarryWork | null, ask: CarryAsk, watch: Watch): Promise<Uint8Array | null> {
  if (work === null) return null;
  const unique = uniqueNames();
  const made = await eachCarried(work, { ask, watch }, async ({ held }, found): Promise<readonly PackedFile[]> => {
    if ("code" in found) return [];
    return [
      { name: `${unique(copyName(held.name))}.xlsx`, bytes: await writeXlsx(withOwnSets(found.plan, [work.target])) },
    ];
  });
  const files = made?.flat() ?? [];
  const [first] = files;
  if (first === undefined) return null;
  return ask.files.length === 1 ? first.bytes : packFiles(files);
}
