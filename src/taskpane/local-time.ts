/** "2025-11-30 14:05" by the clock of this machine. */
export function localTime(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [String(now.getFullYear()), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
