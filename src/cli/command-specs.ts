export type CommandName =
  | "criteria list"
  | "criteria show"
  | "criteria check"
  | "criteria export"
  | "criteria import"
  | "criteria diff"
  | "criteria adopt"
  | "new"
  | "check"
  | "carry"
  | "consolidate"
  | "papers"
  | "survey count"
  | "print"
  | "seal check"
  | "seal"
  | "unseal";

/** A flag stands alone, a text is given once, texts may be repeated. */
export type OptionKind = "flag" | "text" | "texts";

export type CommandSpec = {
  readonly options: Readonly<Record<string, OptionKind>>;
  /** The name of the arguments behind the command, and how many there may be. */
  readonly positionals: { readonly name: string; readonly least: number; readonly most: number };
};

const NONE = { name: "", least: 0, most: 0 } as const;

export const COMMON_OPTIONS = { help: "flag", quiet: "flag", lang: "text" } as const;

const COPIES = { json: "flag", criteria: "texts", "out-dir": "text", force: "flag", by: "text" } as const;

export const COMMAND_SPECS: Record<CommandName, CommandSpec> = {
  "criteria list": { options: { json: "flag" }, positionals: NONE },
  "criteria show": { options: { json: "flag" }, positionals: { name: "ID", least: 1, most: 1 } },
  "criteria check": { options: { json: "flag" }, positionals: { name: "FILE", least: 1, most: 1 } },
  "criteria export": {
    options: { json: "flag", out: "text", force: "flag" },
    positionals: { name: "ID", least: 1, most: 1 },
  },
  "criteria import": {
    options: { json: "flag", out: "text", issued: "text", force: "flag" },
    positionals: { name: "FILE", least: 1, most: 1 },
  },
  "criteria diff": { options: { json: "flag" }, positionals: { name: "A B", least: 2, most: 2 } },
  "criteria adopt": {
    options: {
      json: "flag",
      decision: "text",
      date: "text",
      by: "text",
      "confirm-examples": "flag",
      out: "text",
      force: "flag",
    },
    positionals: { name: "SET", least: 1, most: 1 },
  },
  new: {
    options: {
      criteria: "texts",
      unit: "text",
      "unit-code": "text",
      judge: "texts",
      survey: "flag",
      layer: "text",
      round: "text",
      roster: "text",
      out: "text",
      "out-dir": "text",
      paper: "text",
      force: "flag",
      json: "flag",
    },
    positionals: NONE,
  },
  check: {
    options: { json: "flag", criteria: "texts", repair: "flag", "out-dir": "text", force: "flag" },
    positionals: { name: "FILE", least: 1, most: Infinity },
  },
  carry: {
    options: {
      json: "flag",
      criteria: "text",
      from: "text",
      reworded: "flag",
      earlier: "text",
      layer: "text",
      "out-dir": "text",
      force: "flag",
    },
    positionals: { name: "FILE", least: 1, most: Infinity },
  },
  papers: {
    options: {
      papers: "text",
      unit: "texts",
      paper: "text",
      criteria: "text",
      out: "text",
      force: "flag",
      json: "flag",
    },
    positionals: { name: "SUMMARY.xlsx", least: 1, most: 1 },
  },
  print: {
    options: {
      json: "flag",
      criteria: "texts",
      papers: "text",
      unit: "texts",
      paper: "text",
      office: "text",
      "out-dir": "text",
      force: "flag",
    },
    positionals: { name: "PATH", least: 1, most: Infinity },
  },
  consolidate: {
    options: {
      json: "flag",
      criteria: "text",
      roster: "text",
      panel: "text",
      previous: "text",
      crosswalk: "text",
      decisions: "text",
      "by-parent": "flag",
      paper: "text",
      "each-set": "flag",
      out: "text",
      "out-dir": "text",
      force: "flag",
    },
    positionals: { name: "PATH", least: 1, most: Infinity },
  },
  "survey count": {
    options: {
      form: "text",
      criteria: "text",
      unit: "text",
      "unit-code": "text",
      into: "text",
      replace: "text",
      by: "text",
      out: "text",
      "out-dir": "text",
      force: "flag",
      json: "flag",
    },
    positionals: { name: "ANSWERS", least: 1, most: 1 },
  },
  // Two words before one: the first that fits is the command.
  "seal check": {
    options: { json: "flag", criteria: "texts" },
    positionals: { name: "CODE", least: 1, most: Infinity },
  },
  seal: { options: COPIES, positionals: { name: "FILE", least: 1, most: Infinity } },
  unseal: {
    options: { ...COPIES, sheet: "text", reason: "text" },
    positionals: { name: "FILE", least: 1, most: 1 },
  },
};

export const COMMAND_NAMES = Object.keys(COMMAND_SPECS) as readonly CommandName[];
