import { rounded, type Exact } from "../scoring/exact";
import { decimalOf } from "../scoring/points";
import { shownPoints, type Language } from "../sheet/describe";
import { changeLine } from "../sheet/versions/change-lines";
import type { CriterionChange, CriterionChanges } from "../summary/criterion-changes";
import type { OlderVersion } from "../summary/older-versions";
import { say } from "./say";

/** Sheets of other versions, each version once, with all in which it differs. */
export function versionLines(versions: readonly OlderVersion[], language: Language): readonly string[] {
  if (versions.length === 0) return [];
  const lines = versions.flatMap(({ found, sheets, changes }) => [
    `  ${say(language, "version-found", { found, sheets, count: changes.length })}`,
    ...changes.map((change) => `    ~ ${changeLine(change, language)}`),
  ]);
  return [say(language, "versions-found"), ...lines, ""];
}

function shown(mean: Exact | null, language: Language): string {
  return mean === null ? "–" : shownPoints(decimalOf(rounded(mean)), language);
}

/** Null for a criterion that stands as it stood. */
function criterionText({ before, after }: CriterionChange, language: Language): string | null {
  if (before === null) return say(language, "only-now");
  if (after === null) return say(language, "only-before");
  const means = [before, after].map(({ mean }) => shown(mean, language));
  const max = (points: typeof before.max): string => shownPoints(decimalOf(points), language);
  if (before.max !== after.max)
    return `${means.join(" → ")} (${say(language, "max-was", { before: max(before.max), after: max(after.max) })})`;
  return means[0] === means[1] ? null : means.join(" → ");
}

/** Criteria whose mean is not what it was, and those that only one of the two summaries has. */
export function criterionLines(changes: CriterionChanges | null, language: Language): readonly string[] {
  if (changes === null) return [];
  const lines = changes.criteria.flatMap((one) => {
    const text = criterionText(one, language);
    return text === null ? [] : [`  ${one.id} “${one.title}”: ${text}`];
  });
  const units = Math.max(0, ...changes.criteria.map((one) => one.units));
  return lines.length === 0 ? [] : [say(language, "criterion-changes", { units }), ...lines, ""];
}
