import { parseArgs } from "node:util";
import type { Language } from "../sheet/describe";
import { CannotRun } from "./cannot-run";
import { COMMAND_NAMES, COMMAND_SPECS, COMMON_OPTIONS, type CommandName, type OptionKind } from "./command-specs";

export type Arguments = {
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | null;
  readonly texts: (name: string) => readonly string[];
  /** A text that the command cannot do without. */
  readonly needed: (name: string) => string;
  readonly positionals: readonly string[];
};
export type Request =
  | { readonly kind: "version" }
  | { readonly kind: "help"; readonly command: CommandName | null }
  | { readonly kind: "run"; readonly command: CommandName; readonly given: Arguments };

type Token = ReturnType<typeof tokensOf>[number];

const LANGUAGES: readonly Language[] = ["vi", "en"];

function tokensOf(argv: readonly string[], options: Readonly<Record<string, OptionKind>>) {
  const known = Object.entries(options).map(([name, kind]) => {
    const type: "boolean" | "string" = kind === "flag" ? "boolean" : "string";
    return [name, { type, multiple: true }] as const;
  });
  // Not strict: Node's own refusals are English sentences only.
  return parseArgs({ args: [...argv], options: Object.fromEntries(known), strict: false, tokens: true }).tokens;
}

/** The language is wanted before anything can go wrong, so it is looked for first. */
export function languageOf(argv: readonly string[]): Language {
  const tokens = tokensOf(argv, { lang: "text" });
  const asked = tokens.flatMap((token) => (token.kind === "option" && token.name === "lang" ? [token.value] : []));
  return LANGUAGES.find((language) => language === asked.at(-1)) ?? "vi";
}

/** A value that looks like an option is a forgotten value; `--unit=-x` says that it is meant. */
function checkOption(token: Token & { readonly kind: "option" }, kind: OptionKind | undefined): void {
  const name = token.rawName;
  if (kind === undefined) throw new CannotRun("unknown-option", { name });
  if (kind === "flag" && token.value !== undefined) throw new CannotRun("option-takes-no-value", { name });
  if (kind === "flag") return;
  const { value = "", inlineValue } = token;
  if (value.trim() === "" || (inlineValue !== true && /^-./u.test(value)))
    throw new CannotRun("option-needs-value", { name });
}

function collect(tokens: readonly Token[], options: Readonly<Record<string, OptionKind>>): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const kind = options[token.name];
    checkOption(token, kind);
    const before = values.get(token.name) ?? [];
    if (kind === "text" && before.length > 0) throw new CannotRun("option-twice", { name: token.rawName });
    values.set(token.name, [...before, token.value ?? ""]);
  }
  return values;
}

function argumentsOf(values: ReadonlyMap<string, readonly string[]>, positionals: readonly string[]): Arguments {
  const text = (name: string): string | null => values.get(name)?.[0] ?? null;
  return {
    flag: (name) => values.has(name),
    text,
    texts: (name) => values.get(name) ?? [],
    needed: (name) => {
      const value = text(name);
      if (value === null) throw new CannotRun("option-missing", { name: `--${name}` });
      return value;
    },
    positionals,
  };
}

/** Of every command together, to tell a value from an argument before the command is known. */
const ALL_OPTIONS: Readonly<Record<string, OptionKind>> = Object.fromEntries([
  ["version", "flag"] as const,
  ...Object.entries(COMMON_OPTIONS),
  ...Object.values(COMMAND_SPECS).flatMap((spec) => Object.entries(spec.options)),
]);

type Found = { readonly command: CommandName; readonly rest: readonly string[] };

/** The first words name the command, wherever options stand; the rest of argv belongs to it. */
function commandOf(argv: readonly string[]): Found | null {
  const words = tokensOf(argv, ALL_OPTIONS).flatMap((token) => (token.kind === "positional" ? [token] : []));
  const [first = "", second = ""] = words.map((word) => word.value);
  const command = COMMAND_NAMES.find((name) => name === first || name === `${first} ${second}`);
  if (command === undefined) return null;
  const named = new Set(words.slice(0, command.split(" ").length).map((word) => word.index));
  return { command, rest: argv.filter((_, index) => !named.has(index)) };
}

function withoutCommand(argv: readonly string[]): Request {
  const options = { ...COMMON_OPTIONS, version: "flag" } as const;
  const tokens = tokensOf(argv, ALL_OPTIONS);
  const [first, ...others] = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const asked = collect(tokens, first === undefined ? options : ALL_OPTIONS);
  if (first === "help") return { kind: "help", command: commandOf(others)?.command ?? null };
  if (first === "criteria" && others.length === 0) return { kind: "help", command: "criteria list" };
  if (first !== undefined) throw new CannotRun("unknown-command", { name: [first, ...others.slice(0, 1)].join(" ") });
  return asked.has("version") ? { kind: "version" } : { kind: "help", command: null };
}

function checkLanguage(lang: string | undefined): void {
  if (lang === undefined || LANGUAGES.some((language) => language === lang)) return;
  throw new CannotRun("value-not-allowed", { name: "--lang", allowed: LANGUAGES.join(", ") });
}

/** What argv (without node and the program) asks for. Throws CannotRun when it cannot be understood. */
export function readArguments(argv: readonly string[]): Request {
  const found = commandOf(argv);
  if (found === null) return withoutCommand(argv);
  const { command, rest } = found;
  const spec = COMMAND_SPECS[command];
  const options = { ...COMMON_OPTIONS, ...spec.options };
  const tokens = tokensOf(rest, options);
  const values = collect(tokens, options);
  if (values.has("help")) return { kind: "help", command };
  checkLanguage(values.get("lang")?.[0]);
  const positionals = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const { name, least, most } = spec.positionals;
  if (positionals.length < least) throw new CannotRun("argument-missing", { name });
  if (positionals.length > most) throw new CannotRun("argument-unexpected", { found: positionals[most] ?? "" });
  return { kind: "run", command, given: argumentsOf(values, positionals) };
}
