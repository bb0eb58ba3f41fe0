import { fold } from "../fold";
import { lineText, type AnnexColumn, type AnnexLine } from "./annex-lines";
import { complain, type Json, type Sink } from "./annex-sink";
import { EVIDENCE_WORDS, EXAMPLE_WORDS, wordFor } from "./annex-paper";

type Words = Readonly<Record<string, string>>;

function allowed(words: Words): string {
  return [...new Set(Object.values(words))].map((meaning) => wordFor(words, meaning) ?? "").join("; ");
}

/** What a word in a cell means; null for a blank cell, and, with a complaint, for a word that is not known. */
export function readWord(sink: Sink, line: AnnexLine, column: AnnexColumn, words: Words): string | null {
  const found = lineText(line, column);
  if (found === "") return null;
  const meaning = words[fold(found)];
  if (meaning !== undefined) return meaning;
  complain(sink, line, column, { code: "annex-word-unknown", facts: { found, allowed: allowed(words) } });
  return null;
}

/** Source and mark of an example, as every figure has them. */
export function originOf(sink: Sink, line: AnnexLine): Json {
  const source = lineText(line, "source");
  const isExample = readWord(sink, line, "example", EXAMPLE_WORDS) !== null;
  return { ...(source === "" ? {} : { source }), ...(isExample ? { example: true } : {}) };
}

const NONE = new Set(["không yêu cầu", "không cần", "-", "0"]);
const OPTIONAL = new Set(["không bắt buộc", "nếu có"]);

/** Whether a cell names a document and is none of the words that say how much one is wanted. */
export function namesDocument(text: string): boolean {
  const found = fold(text);
  return found !== "" && !NONE.has(found) && !OPTIONAL.has(found) && EVIDENCE_WORDS[found] === undefined;
}

/** A word of ours, or the document that an annex asks for: then it is required, and its name is kept. */
export function evidenceOf(line: AnnexLine): Json {
  const typed = lineText(line, "evidence");
  if (namesDocument(typed)) return { evidence: "required", evidenceText: typed };
  const found = fold(typed);
  if (found === "" || NONE.has(found)) return {};
  return { evidence: EVIDENCE_WORDS[found] ?? "optional" };
}

/** Fields that words cannot hold, as JSON: `{"form":"…"}`. */
export function moreOf(sink: Sink, line: AnnexLine): Json {
  const found = lineText(line, "more");
  if (found === "") return {};
  const more = parsed(found);
  if (more !== null) return more;
  complain(sink, line, "more", { code: "annex-more-unreadable", facts: { found } });
  return {};
}

function parsed(text: string): Json | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Json) : null;
  } catch {
    return null;
  }
}
