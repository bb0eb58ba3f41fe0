import type { SheetPlan } from "../../src/sheet/sheet-plan";

/** Functions that Excel 2010, LibreOffice and WPS all know; what is newer must not be used (design 2.1). */
const KNOWN = new Set(
  (
    "ABS AND AVERAGE CEILING CHOOSE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS EXACT FALSE FLOOR HLOOKUP IF IFERROR " +
    "INDEX INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LARGE LEFT LEN LOWER MATCH MAX MEDIAN MID MIN MOD N NOT OR RANK " +
    "REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SMALL SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT T TEXT TRIM TRUE UPPER " +
    "VALUE VLOOKUP"
  ).split(" "),
);

/** Excel's own limits. */
const MOST_CHARACTERS = 8192;
const MOST_NESTING = 64;
const MOST_ARGUMENTS = 255;
const MOST_LITERAL = 255;

type Call = { readonly name: string; arguments: number };

/** Walks over a formula without its texts: the deepest nesting and the calls with their arguments. */
function walk(bare: string): { readonly depth: number; readonly calls: readonly Call[] } {
  const open: Call[] = [];
  const calls: Call[] = [];
  let depth = 0;
  for (const [token, name] of bare.matchAll(/([A-Z][A-Z0-9.]*)?\(|[),]/g)) {
    if (token === ")") open.pop();
    else if (token === ",") {
      const call = open.at(-1);
      if (call !== undefined) call.arguments += 1;
    } else {
      const call = { name: name ?? "", arguments: 1 };
      open.push(call);
      calls.push(call);
      depth = Math.max(depth, open.filter((one) => one.name !== "").length);
    }
  }
  return { depth, calls };
}

/** What Excel 2010 would not take of a formula, in words; none for a sound one. */
export function formulaFaults(formula: string): readonly string[] {
  const literals = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  const bare = formula.replaceAll(/"(?:[^"]|"")*"/g, '""');
  const { depth, calls } = walk(bare);
  const unknown = calls.filter(({ name }) => name !== "" && !KNOWN.has(name));
  const wide = calls.filter((call) => call.arguments > MOST_ARGUMENTS);
  return [
    ...unknown.map(({ name }) => `unknown function ${name}`),
    ...wide.map((call) => `${call.name} has ${String(call.arguments)} arguments`),
    ...(formula.length > MOST_CHARACTERS ? [`${String(formula.length)} characters`] : []),
    ...(depth > MOST_NESTING ? [`nested ${String(depth)} deep`] : []),
    ...literals.filter((one) => one.length - 2 > MOST_LITERAL).map((one) => `a text of ${String(one.length)}`),
    ...(/[^\x20-\x7e]/.test(bare) ? ["a character outside of its texts that is no formula's"] : []),
  ];
}

/** The same for every formula of a sheet: its cells, rules and highlights, each with the fault in front of it. */
export function sheetFormulaFaults(plan: SheetPlan): readonly string[] {
  const cells = plan.rows.flatMap(({ cells: row }) => row.flatMap((cell) => cell?.formula ?? []));
  const rules = plan.rules.flatMap(({ accepts }) => (accepts.kind === "formula" ? [accepts.formula] : []));
  const highlights = plan.highlights.flatMap((one) => (one.kind === "formula" ? [one.formula] : []));
  const long = rules.filter((rule) => rule.length > MOST_LITERAL).map((rule) => `a rule of ${String(rule.length)}`);
  const faults = [...cells, ...rules, ...highlights].flatMap((formula) =>
    formulaFaults(formula).map((fault) => `${fault}: ${formula.slice(0, 80)}`),
  );
  return [...long, ...faults];
}
