/** A label that fits: an svg neither wraps nor cuts its texts. */
export function shortened(text: string, letters: number): string {
  const all = Array.from(text);
  return all.length <= letters
    ? text
    : `${all
        .slice(0, letters - 1)
        .join("")
        .trimEnd()}…`;
}
