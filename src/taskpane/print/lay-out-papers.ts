import { laidOut } from "../../sheet/papers/paper-pages";
import { PAPER_KINDS, plannedPapers, type PaperKind } from "../../sheet/papers/planned-papers";
import { unitKey } from "../../summary/standing";
import type { PrintDesk, PrintRead } from "./print-desk";
import type { KindChoice, NoPapers, PrintPaper, UnitChoice } from "./print-state";

/** A slow machine lays out some fifty pages in this time. */
const SLICE_MS = 40;

function withoutSummary({ found }: PrintRead): NoPapers | null {
  if (found.merge === null) return "no-summary";
  return found.merge.ok ? null : "summary-changed";
}

function noneOf(kind: PaperKind, read: PrintRead): NoPapers | null {
  const { found } = read;
  if (kind === "filled") return found.scores.some(({ plan }) => plan !== null) ? null : "no-scores";
  if (kind === "blank") return found.set === null || found.units.length === 0 ? "no-set" : null;
  return withoutSummary(read);
}

export function kindChoices(read: PrintRead, chosen: ReadonlySet<PaperKind>): readonly KindChoice[] {
  return PAPER_KINDS.map((kind) => {
    const none = noneOf(kind, read);
    return { kind, none, isChosen: none === null && chosen.has(kind) };
  });
}

export function unitChoices({ found }: PrintRead, chosen: ReadonlySet<string> | null): readonly UnitChoice[] {
  return found.units.map((unit) => {
    const key = unitKey(unit);
    return { key, code: unit.code ?? "", name: unit.name, isChosen: chosen === null || chosen.has(key) };
  });
}

/**
 * Works out the pages of all chosen papers, in slices, so that the pane goes on answering while 200 letters are laid
 * out. A newer choice ends an older layout.
 */
export async function layOutPapers(desk: PrintDesk): Promise<void> {
  const { memory } = desk;
  const { read } = memory;
  memory.layout += 1;
  const own = memory.layout;
  if (read === null) return;
  desk.change({
    kinds: kindChoices(read, memory.kinds),
    units: unitChoices(read, memory.units),
    counting: { at: 0, of: 1 },
  });
  await desk.parts.breathe();
  const planned = plannedPapers(read.found, { kinds: memory.kinds, units: memory.units });
  const papers: PrintPaper[] = [];
  let started = performance.now();
  for (const paper of planned) {
    papers.push({ ...paper, ...laidOut(paper.plan) });
    if (performance.now() - started < SLICE_MS) continue;
    desk.change({ counting: { at: papers.length, of: planned.length } });
    await desk.parts.breathe();
    if (memory.layout !== own) return;
    started = performance.now();
  }
  if (memory.layout === own) desk.change({ papers, counting: null });
}
