import { ObjectMatrix } from "@univerjs/core";
import { type IFormulaData, IFormulaCurrentConfigService, LexerTreeBuilder } from "@univerjs/engine-formula";
import { parseReference } from "../../sheet/address";
import type { EngineName, SheetId } from "../engine";
import { namesOf } from "./names";
import { BOOK, workbookOf, type Session } from "./session";

/** Names within names; a name that leads to itself ends here. */
const DEEPEST = 20;
/** A word with signs before it, and perhaps a sheet: -muc, Sheet1!muc, 'Phiếu chấm'!muc. */
const WORD = /^([-+@\s]*)(?:('(?:[^']|'')+'|[^'!]+)!)?([^'!\s]+)(\s*)$/u;
const UNKNOWN = "#NAME?";

type Names = ReadonlyMap<string, readonly EngineName[]>;

/** The names that at least one sheet knows for itself, by their small letters. */
function scopedNames(session: Session): Names {
  const all = new Map<string, EngineName[]>();
  for (const name of namesOf(session)) {
    const key = name.name.toLowerCase();
    all.set(key, [...(all.get(key) ?? []), name]);
  }
  return new Map([...all].filter(([, names]) => names.some(({ scope }) => scope !== null)));
}

const MOST_PLAIN = 100_000;

/** Formulas that spell none of the names: each run meets the same thousands again. */
class Plain {
  #words = "";
  #formulas = new Set<string>();

  /** Before each run. */
  begin(words: readonly string[]): void {
    const all = words.join(" ");
    if (all !== this.#words || this.#formulas.size > MOST_PLAIN) this.#formulas = new Set();
    this.#words = all;
  }

  has(formula: string, words: readonly string[]): boolean {
    if (this.#formulas.has(formula)) return true;
    const small = formula.toLowerCase();
    if (words.some((word) => small.includes(word))) return false;
    this.#formulas.add(formula);
    return true;
  }
}

/** Puts in the place of names what they mean on one sheet. */
class Meaning {
  readonly #lexer: LexerTreeBuilder;
  readonly #words: readonly string[];

  constructor(
    readonly session: Session,
    readonly names: Names,
    readonly plain: Plain,
  ) {
    this.#words = [...names.keys()];
    plain.begin(this.#words);
    this.#lexer = session.injector.get(LexerTreeBuilder);
  }

  of(formula: string, sheet: SheetId, depth = 0): string {
    if (this.plain.has(formula, this.#words)) return formula;
    const nodes = this.#lexer.sequenceNodesBuilder(formula) ?? [];
    const words = nodes.map((node, at) => {
      if (typeof node === "string") return node;
      return nodes[at + 1] === "(" ? node.token : this.#word(node.token, sheet, depth);
    });
    return words.length === 0 ? formula : `=${words.join("")}`;
  }

  #word(token: string, sheet: SheetId, depth: number): string {
    const [, signs = "", owner, word = "", end = ""] = WORD.exec(token) ?? [];
    const known = this.names.get(word.toLowerCase());
    if (known === undefined) return token;
    const on = owner === undefined ? sheet : this.#sheetCalled(owner);
    const found = known.find(({ scope }) => scope === on) ?? known.find(({ scope }) => scope === null);
    return `${signs}${found === undefined || depth > DEEPEST ? UNKNOWN : this.#content(found, sheet, depth)}${end}`;
  }

  #content({ formula }: EngineName, sheet: SheetId, depth: number): string {
    if (parseReference(formula) !== null) return formula;
    return `(${this.of(`=${formula}`, sheet, depth + 1).replace(/^=/, "")})`;
  }

  #sheetCalled(owner: string): SheetId | undefined {
    const name = owner.replace(/^'(.*)'$/u, "$1").replaceAll("''", "'");
    return workbookOf(this.session).getSheetBySheetName(name)?.getSheetId();
  }
}

function resolve(session: Session, formulas: IFormulaData, plain: Plain): void {
  const names = scopedNames(session);
  if (names.size === 0) return;
  const meaning = new Meaning(session, names, plain);
  for (const [sheet, cells] of Object.entries(formulas[BOOK] ?? {})) {
    new ObjectMatrix(cells ?? {}).forValue((_, __, cell) => {
      if (cell?.f) cell.f = meaning.of(cell.f, sheet);
    });
  }
}

/**
 * The engine (0.25.1) knows one meaning of a name: where two sheets had a name of their own each, formulas of both read
 * the one that was set last. Here a run gets the formulas with such names replaced; the cells keep what was typed.
 */
export function readNamesBySheet(session: Session): void {
  const config = session.injector.get(IFormulaCurrentConfigService);
  const load = config.load.bind(config);
  const plain = new Plain();
  config.load = (data) => {
    resolve(session, data.formulaData, plain);
    load(data);
  };
}
