import { shownPoints, type Language } from "../../sheet/describe";
import type { Say } from "../words";

export type Change = { readonly cell: string; readonly from: string; readonly to: string };

/** `F12: “4.5” → 4,5`: what stood there is quoted letter by letter, what will stand there reads as points. */
export function changeLine({ cell, from, to }: Change, say: Say, language: Language): string {
  const blank = say("change.blank");
  return say("change.line", {
    cell,
    from: from === "" ? blank : say("change.quoted", { text: from }),
    to: to === "" ? blank : shownPoints(to, language),
  });
}
