import { fold } from "../fold";
import { BLANK } from "../raw-cell";
import { lineText, type AnnexLine } from "./annex-lines";
import { complain, remember, type Json, type Sink } from "./annex-sink";
import { GENERAL_FIELDS, generalField, MORE_LABEL, type GeneralField } from "./general-fields";
import { moreOf, originOf } from "./line-fields";

type Found = { readonly field: GeneralField; readonly line: AnnexLine };

function merged(json: Json, path: GeneralField["path"], part: Json): Json {
  const [key, inner] = path;
  if (inner === undefined) return { ...json, ...part };
  const before = json[key];
  return { ...json, [key]: { ...(typeof before === "object" && before !== null ? before : {}), ...part } };
}

/** `undefined` for a value that could not be read, so that a complaint stands already. */
function valueOf(sink: Sink, { field, line }: Found): Json | undefined {
  const { codec, label, example, path } = field;
  const key = path[1] ?? path[0];
  const found = lineText(line, "rule");
  if (found === "") {
    if (field.optional !== true) complain(sink, line, "rule", { code: "annex-field-missing", facts: { field: label } });
    return undefined;
  }
  const value = codec.read(line.cells.rule ?? BLANK);
  if (value === null) {
    complain(sink, line, "rule", { code: "annex-value-unreadable", facts: { field: label, found, example } });
    return undefined;
  }
  // "No limit" is said by nothing else than null in the set.
  return { [key]: value === undefined ? null : value };
}

function foundFields(sink: Sink): readonly Found[] {
  const found: Found[] = [];
  for (const line of sink.annex.parts.general) {
    const label = lineText(line, "title");
    const field = generalField(label);
    if (field === undefined) {
      if (fold(label) !== fold(MORE_LABEL))
        complain(sink, line, "title", { code: "annex-field-unknown", facts: { found: label } });
    } else if (found.some((one) => one.field === field)) {
      complain(sink, line, "title", { code: "annex-field-repeated", facts: { field: field.label } });
    } else found.push({ field, line });
  }
  return found;
}

/** Fields that stand in no line at all are told at the part's heading. */
function missing(sink: Sink, found: readonly Found[]): void {
  for (const field of GENERAL_FIELDS) {
    if (field.optional === true || found.some((one) => one.field === field)) continue;
    if (isSaidElsewhere(sink, field) || isCounted(sink, field)) continue;
    const facts = { field: field.label };
    complain(sink, { row: sink.annex.headings.general }, "title", { code: "annex-field-missing", facts });
  }
}

function isSaidElsewhere(sink: Sink, { path }: GeneralField): boolean {
  return sink.annex.parts.general.some(
    (line) => fold(lineText(line, "title")) === fold(MORE_LABEL) && lineText(line, "more").includes(`"${path[0]}"`),
  );
}

/** A foreign table's scale is what its groups add up to. */
function isCounted(sink: Sink, { path }: GeneralField): boolean {
  return sink.annex.foreign !== undefined && path[0] === "scale";
}

const PARTS_OF_ORIGIN: readonly string[] = ["layers", "panel", "rounding", "target"];

function partJson(sink: Sink, one: Found): Json {
  const { field, line } = one;
  const value = valueOf(sink, one);
  const [key] = field.path;
  remember(sink, line, field.path.join("."), { "": "rule" });
  if (field.origin !== true) return value ?? {};
  if (PARTS_OF_ORIGIN.includes(key) && value !== undefined) {
    sink.lines.set(key, line);
    remember(sink, line, key, { source: "source", example: "example" });
    return { ...value, ...originOf(sink, line), ...moreOf(sink, line) };
  }
  return value ?? {};
}

/** What the part “Thông tin chung” says of the set. */
export function generalJson(sink: Sink): Json {
  const found = foundFields(sink);
  missing(sink, found);
  const said = found.reduce<Json>((json, one) => {
    const part = partJson(sink, one);
    return Object.keys(part).length === 0 ? json : merged(json, one.field.path, part);
  }, {});
  const others = sink.annex.parts.general.filter((line) => fold(lineText(line, "title")) === fold(MORE_LABEL));
  return others.reduce<Json>((json, line) => ({ ...json, ...moreOf(sink, line) }), said);
}
