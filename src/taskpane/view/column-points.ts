import type { Language } from "../../sheet/describe";

/** "4.50" as 4,50 in Vietnamese: both places are kept, so that figures below each other line up. */
export function columnPoints(points: string, language: Language): string {
  return language === "vi" ? points.replace(".", ",") : points;
}
