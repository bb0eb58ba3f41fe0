import { numberOf } from "../../scoring/points";
import { lineText, type AnnexLine } from "./annex-lines";
import { complain, remember, type Json, type Sink } from "./annex-sink";
import { readGate, readLevelAtMost, readStars, readTieBreak } from "./level-words";
import { moreOf, originOf } from "./line-fields";
import { readAmount } from "./read-amount";

/** A line with those below it that number themselves as its parts: 1, then 1.1 and 1.2. */
type Headed = { readonly line: AnnexLine; readonly parts: readonly AnnexLine[] };

function headed(lines: readonly AnnexLine[]): readonly Headed[] {
  const found: { line: AnnexLine; parts: AnnexLine[] }[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last !== undefined && lineText(line, "number").includes(".")) last.parts.push(line);
    else found.push({ line, parts: [] });
  }
  return found;
}

function titleOf(sink: Sink, line: AnnexLine): string {
  const title = lineText(line, "title");
  if (title === "") complain(sink, line, "title", { code: "annex-title-missing", facts: {} });
  return title === "" ? "?" : title;
}

function levelAtMost(sink: Sink, line: AnnexLine, id: string): string | null {
  const found = lineText(line, "evidence");
  const level = readLevelAtMost(found);
  if (level !== undefined) return level;
  const allowed = "Không quá mức “…”; Không xếp mức";
  complain(sink, line, "evidence", { code: "annex-word-unknown", facts: { found, allowed } });
  sink.unsure.add(id);
  return null;
}

const GATE_FIELDS = { "": "rule", title: "title", levelAtMost: "evidence", source: "source", id: "id" } as const;

function gateJson(sink: Sink, { line, parts }: Headed, at: number): Json {
  const id = lineText(line, "id") || `DK${String(at + 1)}`;
  const found = lineText(line, "rule");
  const more = moreOf(sink, line);
  const rule = more["kind"] === undefined ? readGate(found) : {};
  sink.lines.set(id, line);
  remember(sink, line, `gates[${String(at)}]`, GATE_FIELDS);
  if (rule === null) {
    complain(sink, line, "rule", { code: "annex-gate-unreadable", facts: { found } });
    sink.unsure.add(id);
  }
  const documents = parts.map((part, index) => {
    const document = lineText(part, "id") || `${id}.${String(index + 1)}`;
    sink.lines.set(document, part);
    return { id: document, title: titleOf(sink, part) };
  });
  return {
    id,
    title: titleOf(sink, line),
    levelAtMost: more["levelAtMost"] === undefined ? levelAtMost(sink, line, id) : null,
    ...(rule ?? { kind: "group-share", atLeast: 0 }),
    ...(rule?.["kind"] === "dossier" ? { items: documents } : {}),
    ...originOf(sink, line),
    ...more,
  };
}

function fromOf(sink: Sink, line: AnnexLine, name: string): number {
  const reading = readAmount(line.cells.max);
  if (reading.is === "points") return numberOf(reading.points);
  const missing = { code: "annex-max-missing", facts: { title: name } } as const;
  complain(sink, line, "max", reading.is === "wrong" ? reading.complaint : missing);
  sink.unsure.add(name);
  return 0;
}

function starsOf(sink: Sink, line: AnnexLine): Json {
  const found = lineText(line, "rule");
  if (found === "") return {};
  const stars = readStars(found);
  if (stars !== null) return { stars };
  complain(sink, line, "rule", { code: "annex-word-unknown", facts: { found, allowed: "1; 2; 3; 4; 5" } });
  return {};
}

function levelJson(sink: Sink, line: AnnexLine, at: number): Json {
  const name = titleOf(sink, line);
  if (!sink.lines.has(name)) sink.lines.set(name, line);
  remember(sink, line, `levels[${String(at)}]`, { "": "title", name: "title", from: "max", stars: "rule" });
  const figures = { from: fromOf(sink, line, name), ...starsOf(sink, line) };
  return { name, ...figures, ...originOf(sink, line), ...moreOf(sink, line) };
}

function tieBreakJson(sink: Sink, line: AnnexLine, at: number): readonly Json[] {
  const found = lineText(line, "title");
  const tieBreak = readTieBreak(found);
  if (tieBreak === null) {
    complain(sink, line, "title", { code: "annex-tie-unreadable", facts: { found } });
    return [];
  }
  sink.lines.set(`tieBreaks[${String(at)}]`, line);
  return [{ ...tieBreak, ...moreOf(sink, line) }];
}

/** Conditions, levels, tie-breaks and sources. */
export function rulesJson(sink: Sink): Json {
  const { gates, levels, tieBreaks, sources } = sink.annex.parts;
  return {
    gates: headed(gates).map((one, at) => gateJson(sink, one, at)),
    levels: levels.map((line, at) => levelJson(sink, line, at)),
    tieBreaks: tieBreaks.flatMap((line, at) => tieBreakJson(sink, line, at)),
    sources: sources.map((line) => lineText(line, "title")),
  };
}
