import { numberOf } from "../../scoring/points";
import { lineText, type AnnexLine } from "./annex-lines";
import { PLACE_WORDS } from "./annex-paper";
import { complain, remember, type Json, type Sink } from "./annex-sink";
import { evidenceOf, moreOf, originOf, readWord } from "./line-fields";
import { readAmount } from "./read-amount";
import { readRule } from "./read-rule";

type Kind = "bonus" | "deductions";

/** People write a deduction as 5 or as -5; the set holds it as negative. */
function sized(kind: Kind, value: number): number {
  return kind === "deductions" ? -Math.abs(value) : value;
}

function amountOf(sink: Sink, line: AnnexLine, kind: Kind, owner: string): number {
  const reading = readAmount(line.cells.max);
  if (reading.is === "points") return sized(kind, numberOf(reading.points));
  const title = lineText(line, "title");
  complain(
    sink,
    line,
    "max",
    reading.is === "wrong" ? reading.complaint : { code: "annex-max-missing", facts: { title } },
  );
  for (const unsure of [owner, kind]) sink.unsure.add(unsure);
  sink.unsummed.add("*");
  return sized(kind, 1);
}

function titleOf(sink: Sink, line: AnnexLine): string {
  const title = lineText(line, "title");
  if (title === "") complain(sink, line, "title", { code: "annex-title-missing", facts: {} });
  return title === "" ? "?" : title;
}

/** An item takes points in steps; it has no rule of another sort. */
function stepOf(sink: Sink, line: AnnexLine, id: string): Json {
  const found = lineText(line, "rule");
  const reading = readRule(found, null);
  if (reading.ok && reading.fields["kind"] === "points") {
    const { step } = reading.fields;
    return step === undefined ? {} : { step };
  }
  complain(sink, line, "rule", {
    code: "annex-word-unknown",
    facts: { found, allowed: "bước 0,25; bước 0,5; bước 1" },
  });
  sink.unsure.add(id);
  return {};
}

const FIELDS = {
  "": "title",
  id: "id",
  title: "title",
  max: "max",
  step: "rule",
  evidenceText: "evidence",
  source: "source",
} as const;

function itemJson(sink: Sink, line: AnnexLine, kind: Kind, at: number): Json {
  const id = lineText(line, "id") || `${kind === "bonus" ? "T" : "D"}${String(at + 1)}`;
  sink.lines.set(id, line);
  remember(sink, line, `${kind}.items[${String(at)}]`, FIELDS);
  return {
    id,
    title: titleOf(sink, line),
    max: amountOf(sink, line, kind, id),
    ...stepOf(sink, line, id),
    ...evidenceOf(line),
    ...originOf(sink, line),
    ...moreOf(sink, line),
  };
}

/** The first line heads the part: its title, the cap, and whether the bonus stands within the scale. */
export function extrasJson(sink: Sink, kind: Kind): Json {
  const [head, ...items] = sink.annex.parts[kind];
  if (head === undefined) return {};
  sink.lines.set(kind, head);
  remember(sink, head, kind, { "": "title", title: "title", cap: "max", source: "source", items: "title" });
  const place = kind === "bonus" ? { place: readWord(sink, head, "rule", PLACE_WORDS) ?? "on-top" } : {};
  const json = {
    title: titleOf(sink, head),
    ...place,
    cap: amountOf(sink, head, kind, kind),
    items: items.map((line, at) => itemJson(sink, line, kind, at)),
    ...originOf(sink, head),
    ...moreOf(sink, head),
  };
  return { [kind]: json };
}
