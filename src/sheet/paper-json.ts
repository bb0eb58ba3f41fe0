import { problem, type Place, type Problem } from "../scoring/problem";
import { PAPER_FIELDS, RECIPIENTS, type PaperField } from "./paper-fields";
import type { PaperSettings } from "./paper-settings";
import { readPaper, type FoundSetting, type PaperReading } from "./read-paper";

const LISTS: ReadonlySet<string> = new Set(["leaveOut"]);

function isField(name: string): name is PaperField {
  return PAPER_FIELDS.some(({ field }) => field === name);
}

/** A text, null for a blank one, or for a list of columns an array of texts. */
function textOf(name: string, value: unknown): string | null {
  if (typeof value === "string") return value;
  if (value === null) return "";
  const isList = LISTS.has(name) && Array.isArray(value) && value.every((one) => typeof one === "string");
  return isList ? value.join(", ") : null;
}

function textsOf(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Settings from a JSON file: `{"style": "party", "issuer": "…", "recipients": ["…"]}`; what it leaves out holds otherwise. */
export function paperOfJson(json: unknown, file: string, otherwise: PaperSettings): PaperReading {
  const place: Place = { file };
  if (!isRecord(json)) {
    return {
      paper: otherwise,
      problems: [problem("paper-value-wrong", place, { field: "", found: "", expected: "object" })],
    };
  }
  const fields: Partial<Record<PaperField, FoundSetting>> = {};
  let recipients: readonly FoundSetting[] | null = null;
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(json)) {
    const found = JSON.stringify(value);
    if (name === "recipients") {
      const texts = textsOf(value);
      if (texts === null) problems.push(problem("paper-value-wrong", place, { field: name, found, expected: "array" }));
      else if (texts.length > RECIPIENTS.rows)
        problems.push(problem("paper-value-wrong", place, { field: name, found, expected: "few-recipients" }));
      else recipients = texts.map((text) => ({ value: text, place }));
    } else if (isField(name)) {
      const text = textOf(name, value);
      if (text === null) problems.push(problem("paper-value-wrong", place, { field: name, found, expected: "string" }));
      else fields[name] = { value: text, place };
    } else problems.push(problem("paper-field-unknown", place, { found: name }));
  }
  const reading = readPaper({ fields, recipients }, otherwise);
  return { paper: reading.paper, problems: [...problems, ...reading.problems] };
}
