import { problem, type Place, type Problem } from "../scoring/problem";
import { dayOfSerial, dayOfText, FIRST_TRUE_SERIAL, LAST_SERIAL, type CalendarDay } from "./calendar-day";
import { fold } from "./fold";
import { oneLine } from "./one-line";
import { CHOICE_WORDS, LONGEST_PAPER_TEXT, PAPER_FIELDS, RECIPIENTS, type PaperField } from "./paper-fields";
import {
  isPartyForm,
  LEAVABLE_COLUMNS,
  type HeaderStyle,
  type LeavableColumn,
  type PaperSettings,
  type SigningWay,
} from "./paper-settings";
import type { Term } from "./term";

/** A setting as it was found, and where. */
export type FoundSetting = { readonly value: string | number; readonly place: Place };
export type FoundPaper = {
  readonly fields: Readonly<Partial<Record<PaperField, FoundSetting>>>;
  /** Null where nothing says who gets the paper; an empty list says that nobody does. */
  readonly recipients: readonly FoundSetting[] | null;
};
export type PaperReading = { readonly paper: PaperSettings; readonly problems: readonly Problem[] };

type Fault = { readonly expected: Term };
type Read<Value> = { readonly value: Value } | Fault;

/** By its code or by its word on the sheet, whatever the case and with or without the full stop. */
function choice<Code extends string>(text: string, words: Readonly<Record<Code, string>>): Code | null {
  const wanted = fold(text).replace(/\.$/u, "");
  const codes = Object.keys(words) as Code[];
  return codes.find((code) => fold(code) === wanted || fold(words[code]).replace(/\.$/u, "") === wanted) ?? null;
}

function readStyle(text: string): Read<HeaderStyle> {
  const value = choice(text, CHOICE_WORDS.style);
  return value === null ? { expected: "paper-style" } : { value };
}

function readWay(text: string): Read<SigningWay> {
  if (text === "") return { value: "" };
  const value = choice(text.replace("/", ""), CHOICE_WORDS.way);
  return value === null ? { expected: "signing-way" } : { value };
}

function readDate(raw: Raw): Read<CalendarDay | null> {
  if (String(raw).trim() === "") return { value: null };
  if (typeof raw === "string") {
    const value = dayOfText(raw.trim());
    return value === null ? { expected: "day" } : { value };
  }
  const isDay = Number.isInteger(raw) && raw >= FIRST_TRUE_SERIAL && raw <= LAST_SERIAL;
  return isDay ? { value: dayOfSerial(raw) } : { expected: "day" };
}

function readColumns(text: string): Read<readonly LeavableColumn[]> {
  const named = text.split(/[,;]/u).filter((word) => word.trim() !== "");
  const found = named.map((word) => choice(word, CHOICE_WORDS.column));
  if (found.includes(null)) return { expected: "paper-columns" };
  return { value: LEAVABLE_COLUMNS.filter((column) => found.includes(column)) };
}

function readText(text: string): Read<string> {
  return Array.from(text).length > LONGEST_PAPER_TEXT ? { expected: "short-text" } : { value: text };
}

type Raw = string | number;
const asText =
  <Value>(read: (text: string) => Read<Value>) =>
  (raw: Raw): Read<Value> =>
    read(oneLine(String(raw)));
const text = asText(readText);

const READERS: { readonly [Field in PaperField]: (raw: Raw) => Read<PaperSettings[Field]> } = {
  style: asText(readStyle),
  parent: text,
  issuer: text,
  number: text,
  place: text,
  date: readDate,
  makerTitle: text,
  makerName: text,
  headOnBehalf: text,
  headWay: asText(readWay),
  headOf: text,
  headTitle: text,
  headName: text,
  leaveOut: asText(readColumns),
};

/** On a sheet a field is known by its label, in a settings file by its key. */
function wrong(field: string, { value, place }: FoundSetting, expected: Term): Problem {
  const label = [...PAPER_FIELDS, { field: "recipients", ...RECIPIENTS }].find((one) => one.field === field)?.label;
  return problem("paper-value-wrong", place, {
    field: place.cell === undefined ? field : (label ?? field),
    found: String(value),
    expected,
  });
}

/** “- Như trên;” is written “Như trên”: the dash and the mark are the paper's. */
function bare(text: string): string {
  return oneLine(text)
    .replace(/^[-–•]\s*/u, "")
    .replace(/[;,.]+$/u, "");
}

function readRecipients(found: readonly FoundSetting[]): {
  readonly kept: readonly string[];
  readonly problems: readonly Problem[];
} {
  const isShort = ({ value }: FoundSetting): boolean => "value" in readText(bare(String(value)));
  return {
    kept: found.filter(isShort).flatMap(({ value }) => bare(String(value)) || []),
    problems: found.filter((one) => !isShort(one)).map((one) => wrong("recipients", one, "short-text")),
  };
}

/** What no field tells by itself: a number of the other form, and a signature in nobody's place. */
function contradictions(paper: PaperSettings, { fields }: FoundPaper): readonly Problem[] {
  const { number, headWay, headOf } = fields;
  const isParty = isPartyForm(paper);
  const isOther = paper.number !== "" && /^[^/]*\d\s*-/u.test(paper.number) !== isParty;
  const needsOf = paper.headWay === "KT" || paper.headWay === "TL" || paper.headWay === "TUQ";
  const place = headOf ?? headWay;
  return [
    ...(isOther && number !== undefined ? [wrong("number", number, isParty ? "party-number" : "state-number")] : []),
    ...(needsOf && paper.headOf === "" && place !== undefined ? [wrong("headOf", place, "whose-place")] : []),
  ];
}

type Written = { -readonly [Field in PaperField]?: PaperSettings[Field] };

function readInto<Field extends PaperField>(
  read: Pick<Written, Field>,
  field: Field,
  setting: FoundSetting,
): readonly Problem[] {
  const one = READERS[field](setting.value);
  if ("expected" in one) return [wrong(field, setting, one.expected)];
  read[field] = one.value;
  return [];
}

/** The settings that were found over those that hold otherwise; a value that cannot be used is told and left out. */
export function readPaper(found: FoundPaper, otherwise: PaperSettings): PaperReading {
  const read: Written = {};
  const problems = PAPER_FIELDS.flatMap(({ field }) => {
    const setting = found.fields[field];
    return setting === undefined ? [] : readInto(read, field, setting);
  });
  const recipients = found.recipients === null ? null : readRecipients(found.recipients);
  const paper: PaperSettings = { ...otherwise, ...read, recipients: recipients?.kept ?? otherwise.recipients };
  // Where a field cannot be used, what it contradicts is not known.
  const more = problems.length === 0 ? contradictions(paper, found) : [];
  return { paper, problems: [...problems, ...(recipients?.problems ?? []), ...more] };
}
