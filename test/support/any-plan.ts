import fc, { type Arbitrary } from "fast-check";
import type { Area } from "../../src/sheet/address";
import type {
  ChartPlan,
  CodePlan,
  EntryRule,
  Highlight,
  Message,
  PageSetup,
  PlannedCell,
  PlannedColumn,
  PlannedName,
  PlannedRow,
  SheetPlan,
  WorkbookPlan,
} from "../../src/sheet/sheet-plan";
import { LOOKS, type HighlightLook, STYLES, type StyleName } from "../../src/sheet/style";

const ROWS = 8;
const COLUMNS = 6;
/** Merges stand below the cells, so that they hide no value. */
const BELOW = 20;

/** Texts that programs like to take for something else. */
const ODD_TEXTS = [
  "=1+1",
  "+84 912 345 678",
  "-5",
  "@SUM(A1)",
  "'4,5",
  '"',
  '""',
  " 4.5 ",
  "\u00a04,5",
  "4,5đ",
  "４．５",
  "0012",
  "1e5",
  "TRUE",
  "#N/A",
  "#REF!",
  "#DIV/0!",
  "_x000D_",
  "_x005F_x000D_",
  "_x0041",
  "_x",
  "a\r\nb",
  "\r",
  "\t",
  "\n",
  "dòng 1\n\n  dòng 3 ",
  "\u0000",
  "\u000b",
  "\u001f_x0041_",
  "_x0041\u0001",
  "\ud800",
  "a\udc00b",
  "\uffff",
  "]]>",
  "<b>&amp;</b>",
  "👩‍⚕️ tốt",
  "Chính quyền".normalize("NFD"),
  "ﬁ",
  "\ufeffđầu",
  "عربي",
  "__proto__",
];

/** Any text of UTF-16 code units, odd ones often. */
export function anyText(): Arbitrary<string> {
  const units = fc.string({ unit: "binary", maxLength: 12 });
  const vietnamese = fc.string({ unit: fc.constantFrom(...Array.from("aăâđêôơưệ ộợữỨÝỵ\u0301\u0300")), maxLength: 20 });
  return fc.oneof(fc.constantFrom(...ODD_TEXTS), units, vietnamese, fc.lorem({ mode: "sentences", maxCount: 4 }));
}

/** Finite numbers, those that a double just holds among them. */
export function anyNumber(): Arbitrary<number> {
  const edges = [0, -0, 0.1 + 0.2, 123_456_789_012_345, 0.123456789012345, 1e21, 5e-324, 1.7976931348623157e308, -1e-7];
  const entries = fc.integer({ min: -10_000, max: 100_000 }).map((hundredths) => hundredths / 100);
  const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });
  return fc.oneof(fc.constantFrom(...edges), entries, doubles);
}

const FORMULAS = ["SUM(A1:A3)", 'IF(A1="","trống","Đạt ""tốt""")', "A1&B1<>C1", "1+1", "'a b'!A1", "ROUND(A1*1.5,2)"];

function anyStyle(): Arbitrary<StyleName> {
  return fc.constantFrom(...(Object.keys(STYLES) as StyleName[]));
}

function anyCell(): Arbitrary<PlannedCell | null> {
  const value = fc.oneof(anyText(), anyNumber(), fc.boolean(), fc.constant(null));
  const cell = fc.record(
    { value, formula: fc.constantFrom(...FORMULAS), style: anyStyle() },
    { requiredKeys: ["value"], noNullPrototype: true },
  );
  return fc.option(cell, { freq: 4 });
}

function anyRow(): Arbitrary<PlannedRow> {
  return fc.record({
    height: fc.option(fc.integer({ min: 4, max: 1636 }).map((quarters) => quarters / 4)),
    cells: fc.array(anyCell(), { maxLength: COLUMNS }),
  });
}

function anyColumn(): Arbitrary<PlannedColumn> {
  const width = fc.integer({ min: 1, max: 255 });
  return fc.record({ width, hidden: fc.constant(true as const) }, { requiredKeys: ["width"], noNullPrototype: true });
}

/** Any rectangle, most of them near A1. */
export function anyArea(lastRow = 40, lastColumn = 30): Arbitrary<Area> {
  const span = (last: number): Arbitrary<[number, number]> =>
    fc
      .tuple(fc.integer({ min: 0, max: last }), fc.integer({ min: 0, max: last }))
      .map(([one, other]) => [Math.min(one, other), Math.max(one, other)]);
  return fc
    .tuple(span(lastRow), span(lastColumn))
    .map(([[top, bottom], [left, right]]) => ({ top, left, bottom, right }));
}

function anyNames(): Arbitrary<PlannedName[]> {
  const word = fc.stringMatching(/^[a-z]{2,8}_[a-z0-9]{1,6}$/);
  const name = fc.oneof(word, fc.constantFrom("__proto__", "điểm_chấm", "constructor", "total.2026"));
  const planned = fc.record({ name, area: fc.oneof(anyArea(), anyArea(1_048_575, 16_383)) });
  return fc.uniqueArray(planned, { selector: ({ name }) => name.normalize("NFC").toLowerCase(), maxLength: 4 });
}

const CLEAN = fc.stringMatching(/^[A-Za-zăâđêôơưÁệ <&"'\n]{0,30}$/);

function anyMessage(): Arbitrary<Message> {
  return fc.record({ title: CLEAN, text: CLEAN });
}

function anyRule(row: number): Arbitrary<EntryRule> {
  const decimal = fc.tuple(anyNumber(), anyNumber()).map(([one, other]) => ({
    kind: "decimal" as const,
    from: Math.min(one, other),
    to: Math.max(one, other),
  }));
  const word = fc.stringMatching(/^[A-Za-zăâđ"]{1,12}$/);
  const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => ({ kind: "words" as const, words: list }));
  const formula = fc.constantFrom("A1>0", 'A1<>"&"').map((text) => ({ kind: "formula" as const, formula: text }));
  return fc.record({
    area: fc.integer({ min: 0, max: COLUMNS }).map((right) => ({ top: row, left: 0, bottom: row, right })),
    accepts: fc.oneof(decimal, words, formula),
    prompt: fc.option(anyMessage()),
    refusal: anyMessage(),
  });
}

function anyHighlight(): Arbitrary<Highlight> {
  const look = fc.constantFrom(...(Object.keys(LOOKS) as HighlightLook[]));
  const formula = fc.constantFrom('A1=""', "A1>B1");
  return fc.oneof(
    fc.record({ kind: fc.constant("formula" as const), area: anyArea(), formula, look }),
    fc.record({ kind: fc.constant("scale" as const), area: anyArea() }),
  );
}

function anyPage(): Arbitrary<PageSetup> {
  const margin = fc.integer({ min: 0, max: 50 });
  const rows = fc.record({ first: fc.integer({ min: 0, max: 3 }), last: fc.integer({ min: 3, max: 6 }) });
  return fc.record({
    orientation: fc.constantFrom("portrait", "landscape"),
    margins: fc.record({ top: margin, right: margin, bottom: margin, left: margin }),
    printed: anyArea(),
    repeatedRows: fc.option(rows),
    breaksAfter: fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
  });
}

const NOT_BLANK = CLEAN.filter((text) => text !== "").map((text) => text.replaceAll("\n", " "));

/** On columns of a width that anything could hang on; left out where there is none. */
function withCodes(sheet: SheetPlan, codes: readonly CodePlan[]): SheetPlan {
  const isWide = ({ cell }: CodePlan): boolean => {
    const { width, hidden } = sheet.columns[cell.column] ?? { width: 8 };
    return width > 1 && hidden === undefined;
  };
  const fitting = codes.filter(isWide);
  return fitting.length === 0 ? sheet : { ...sheet, codes: fitting };
}

function anyCode(): Arbitrary<CodePlan> {
  const cell = fc.record({ row: fc.integer({ min: 0, max: 30 }), column: fc.integer({ min: 0, max: 7 }) });
  return fc.record({ text: fc.oneof(fc.constant("7K3M9QXA"), NOT_BLANK), cell });
}

function anyChart(): Arbitrary<ChartPlan> {
  return fc.record({
    kind: fc.constantFrom("bar", "stacked", "column", "pie"),
    title: CLEAN,
    categories: anyArea(),
    series: fc.array(fc.record({ name: CLEAN, values: anyArea() }), { minLength: 1, maxLength: 3 }),
    source: fc.constant(null),
    covers: anyArea(),
  });
}

/** Merges beside each other, never over each other. */
function anyMerges(): Arbitrary<Area[]> {
  const width = fc.integer({ min: 1, max: 4 });
  return fc.array(fc.tuple(width, fc.integer({ min: 0, max: 2 })), { maxLength: 3 }).map((sizes) =>
    sizes.map(([across, down], at) => ({
      top: BELOW,
      left: at * 5,
      bottom: BELOW + down,
      right: at * 5 + across,
    })),
  );
}

function anySheetName(): Arbitrary<string> {
  const odd = ["Phiếu chấm", "Sheet1", "A1", "O'Hara", "x & <y>", "100%", "tổng-hợp!", "Chấm".normalize("NFD"), "R1C1"];
  const free = fc.stringMatching(/^[A-Za-zăâđêôơưÁệ][A-Za-z0-9ăâđêôơưÁệ '!&<>#.,-]{0,28}[a-z0-9]$/);
  return fc.oneof(fc.constantFrom(...odd), free).filter((name) => name.toLowerCase() !== "history");
}

/** A sheet that may be written. */
export function anySheet(): Arbitrary<SheetPlan> {
  const flags = { hidden: fc.boolean(), locked: fc.boolean() };
  const freeze = fc.record({ rows: fc.integer({ min: 0, max: 5 }), columns: fc.integer({ min: 0, max: 3 }) });
  const sheet = fc.record({
    ...flags,
    name: anySheetName(),
    columns: fc.array(anyColumn(), { maxLength: COLUMNS }),
    rows: fc.array(anyRow(), { maxLength: ROWS }),
    merges: anyMerges(),
    names: anyNames(),
    rules: fc.tuple(...[1, 2].map(anyRule)),
    highlights: fc.array(anyHighlight(), { maxLength: 3 }),
    freeze: fc.option(freeze),
    page: anyPage(),
    charts: fc.array(anyChart(), { maxLength: 1 }),
  });
  return fc.tuple(sheet, fc.array(anyCode(), { maxLength: 2 })).map(([plan, codes]) => withCodes(plan, codes));
}

/** A workbook that may be written: its first sheet is visible and no two sheets share a name. */
export function anyPlan(): Arbitrary<WorkbookPlan> {
  const folded = ({ name }: SheetPlan): string => name.normalize("NFC").toLowerCase();
  const sheets = fc.uniqueArray(anySheet(), { selector: folded, minLength: 1, maxLength: 3 });
  const shown = sheets.map((all) => all.map((sheet, at) => (at === 0 ? { ...sheet, hidden: false } : sheet)));
  return fc.record({ title: CLEAN, sheets: shown });
}
