import { isProblemCode, problem, type Place, type Problem, type Repair } from "../scoring/problem";
import { fieldOf, type FoundRecord } from "./read-roll-up-rows";

type Fields = Readonly<Record<string, unknown>>;

/** Undefined for a text that is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFacts(value: unknown): value is Readonly<Record<string, string | number>> {
  return isFields(value) && Object.values(value).every((fact) => typeof fact === "string" || typeof fact === "number");
}

function repairOf(text: string): Repair | null {
  const json = jsonOf(text);
  if (!isFields(json)) return null;
  const { from, to, value } = json;
  if (typeof from !== "string" || typeof to !== "string") return null;
  return typeof value === "string" || typeof value === "number" ? { from, to, value } : null;
}

function placeOf(record: FoundRecord, file: string): Place {
  const field = (name: "sheet" | "cell" | "criterion"): Place => {
    const text = fieldOf(record, "problem", name);
    return text === "" ? {} : { [name]: text };
  };
  return { file, ...field("sheet"), ...field("cell"), ...field("criterion") };
}

/** A recorded problem; null where its code is not known or its facts are none. */
export function problemOf(record: FoundRecord, file: string): Problem | null {
  const code = fieldOf(record, "problem", "problem");
  const facts = jsonOf(fieldOf(record, "problem", "facts"));
  const repairText = fieldOf(record, "problem", "repair");
  const repair = repairText === "" ? undefined : repairOf(repairText);
  if (!isProblemCode(code) || !isFacts(facts) || repair === null) return null;
  // The row's code holds code and facts together; the compiler cannot know that they belong to each other.
  return problem<typeof code>(code, placeOf(record, file), facts as Parameters<typeof problem<typeof code>>[2], repair);
}
