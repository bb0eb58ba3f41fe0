import { shownPoints, type Language } from "../../sheet/describe";
import type { NextView, ScoreView } from "../sheet-view";
import type { Say } from "../words";

export type NextLines = { readonly lead: string; readonly gates: readonly string[] };

function leadOf(next: NextView, isComplete: boolean, say: Say, language: Language): string {
  const { level } = next;
  if (!next.reachable && !isComplete) return say("next.unreachable", { level });
  if (Number(next.missing) > 0) return say("next.missing", { points: shownPoints(next.missing, language), level });
  return say(next.gates.length > 0 ? "next.gates" : "next.enough", { level });
}

/** How far the next level is, and what else stands in its way. Null: there is none to tell of. */
export function nextLines({ next, isComplete }: ScoreView, say: Say, language: Language): NextLines | null {
  return next === null ? null : { lead: leadOf(next, isComplete, say, language), gates: next.gates };
}

/** Why there is no level yet, or that there is none. Null where a level is reached. */
export function noLevelLine({ level, isComplete, errors, missing }: ScoreView, say: Say): string | null {
  if (level !== null) return null;
  // An entry that cannot be read is no blank: it stands among the errors.
  if (missing.length > 0) return say("level.missing", { count: missing.length });
  return say(errors > 0 || !isComplete ? "level.errors" : "level.none");
}
