import { inflateNode, checksumNode } from "../../src/cli/inflate-node";
import { readWorkbook, type ReadOutcome } from "../../src/workbook/read-workbook";
import {
  DECLARATION,
  foreignWorkbook,
  MAIN,
  partsOf,
  relationships,
  sharedStrings,
  styleSheet,
  workbookPart,
  worksheet,
  zipOf,
  type Parts,
} from "../support/foreign-workbook";

/** Ten times what the slowest takes on two busy cores; a hang takes for ever. */
const MOST_MS = 20_000;
const SHEET = "xl/worksheets/sheet1.xml";

function repeated(count: number, one: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => one(index + 1)).join("");
}

function read(parts: Parts): ReadOutcome {
  const start = performance.now();
  const outcome = readWorkbook(foreignWorkbook(parts), { inflate: inflateNode, checksum: checksumNode });
  expect(performance.now() - start).toBeLessThan(MOST_MS);
  return outcome;
}

/** The code with its facts, or the number of cells in all sheets. */
function answer(outcome: ReadOutcome): unknown {
  if (!outcome.ok) return [outcome.fault.code, ...Object.values(outcome.fault.facts)];
  return outcome.workbook.sheets.reduce((sum, { cells }) => sum + cells.length, 0);
}

const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const OVER_ALL = "A1:XFD1048576";
const rows = (count: number, cells: (row: number) => string): string =>
  repeated(count, (row) => `<row r="${String(row)}">${cells(row)}</row>`);

/** 1,000 cells a row; the first holds something else. */
function grid(count: number, first: string, other: string): string {
  const cells = repeated(1000, () => `<c>${other}</c>`);
  return rows(count, () => cells).replace(`<c>${other}</c>`, `<c>${first}</c>`);
}

describe("a sheet that means harm is read or refused in time", () => {
  it.each<[string, unknown, () => Parts]>([
    [
      "merges, rules and a filter over all its cells",
      1,
      () => ({
        [SHEET]: worksheet(
          CELL,
          `<autoFilter ref="${OVER_ALL}"/><mergeCells>${repeated(20_000, () => `<mergeCell ref="${OVER_ALL}"/>`)}</mergeCells><dataValidations>${repeated(20_000, () => `<dataValidation type="list" sqref="${OVER_ALL}"><formula1>"a"</formula1></dataValidation>`)}</dataValidations>`,
        ),
      }),
    ],
    [
      "a dimension of all its cells",
      1,
      () => ({ [SHEET]: worksheet(CELL).replace("<sheetData>", `<dimension ref="${OVER_ALL}"/><sheetData>`) }),
    ],
    [
      "more cells than any score sheet",
      ["file-too-large", "cells", "600000"],
      () => ({ [SHEET]: worksheet(rows(601, () => repeated(1000, () => "<c><v>1</v></c>"))) }),
    ],
    ["a million empty cells", 0, () => ({ [SHEET]: worksheet(rows(1000, () => repeated(1000, () => "<c/>"))) })],
    [
      "a shared formula in 200,000 cells",
      200_000,
      () => {
        const first = `<f t="shared" ref="${OVER_ALL}" si="0">${"B1+".repeat(2000)}1</f>`;
        return { [SHEET]: worksheet(grid(200, first, '<f t="shared" si="0"/>')) };
      },
    ],
    [
      "more array formulas than it may have",
      ["file-too-large", "cells", "1000"],
      () => ({
        [SHEET]: worksheet(rows(1001, (row) => `<c r="A${String(row)}"><f t="array" ref="${OVER_ALL}">1</f></c>`)),
      }),
    ],
    [
      "an array formula over all its cells",
      100_000,
      () => ({ [SHEET]: worksheet(grid(100, `<f t="array" ref="${OVER_ALL}">B1*2</f><v>1</v>`, "<v>1</v>")) }),
    ],
    [
      "one long text in every cell",
      ["file-too-large", "texts", String(64 * 1024 * 1024)],
      () => ({
        "xl/sharedStrings.xml": sharedStrings(`<t>${"x".repeat(30_000)}</t>`),
        [SHEET]: worksheet(rows(10, () => repeated(1000, () => '<c t="s"><v>0</v></c>'))),
      }),
    ],
    [
      "100,000 attributes on one element",
      ["file-unreadable", "damaged-xml"],
      () => ({ [SHEET]: worksheet(`<row ${repeated(100_000, (n) => `a${String(n)}="1" `)} a1="2"/>`) }),
    ],
    [
      "10,000 namespaces and a prefix looked up for each of 200,000 elements",
      1,
      () => ({
        [SHEET]: worksheet(
          `${CELL}${repeated(60, (depth) => `<x ${repeated(160, (n) => `xmlns:p${String(depth)}x${String(n)}="urn:${String(depth)}x${String(n)}" `)}>`)}${repeated(200_000, () => "<p60x160:a/>")}${"</x>".repeat(60)}`,
        ),
      }),
    ],
    [
      "60,000 tags that are never closed",
      ["file-unreadable", "damaged-xml"],
      () => ({ [SHEET]: worksheet(repeated(60_000, () => "<row>")) }),
    ],
    [
      "60,000 comments that are never closed",
      ["file-unreadable", "damaged-xml"],
      () => ({ [SHEET]: worksheet("<!-- ".repeat(60_000)) }),
    ],
    [
      "millions of brackets",
      1,
      () => ({ [SHEET]: worksheet(`${CELL}<row r="2"><c r="A2" t="zz"><q>${"] ".repeat(5_000_000)}</q></c></row>`) }),
    ],
    [
      "a format of a megabyte for every cell",
      100_000,
      () => ({
        "xl/styles.xml": styleSheet([200], `<numFmt numFmtId="200" formatCode="${"[x".repeat(500_000)}"/>`),
        "xl/workbook.xml": workbookPart(['name="A"'], "", '<workbookPr date1904="1"/>'),
        [SHEET]: worksheet(rows(100, () => repeated(1000, () => "<c><v>99</v></c>"))),
      }),
    ],
    [
      "a DOCTYPE whose entities nobody needs",
      1,
      () => ({
        [SHEET]: worksheet(CELL).replace(DECLARATION, '<!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'),
      }),
    ],
    [
      "a DOCTYPE whose entities it needs",
      ["file-unreadable", "damaged-xml"],
      () => ({
        [SHEET]: worksheet(CELL.replace(">1<", ">&a;<")).replace(DECLARATION, '<!DOCTYPE worksheet [<!ENTITY a "1">]>'),
      }),
    ],
    [
      "a root that is something else",
      ["file-unreadable", "damaged-xml"],
      () => ({ [SHEET]: `<html xmlns="${MAIN}"/>` }),
    ],
    [
      "bytes that are no UTF-8",
      ["file-unreadable", "damaged-xml"],
      () => ({ [SHEET]: Buffer.from(worksheet('<row><c t="str"><v>\u00e9</v></c></row>'), "latin1") }),
    ],
  ])("%s", (_, expected, parts) => {
    expect(answer(read(parts()))).toEqual(expected);
  });
});

describe("a workbook that means harm is read or refused in time", () => {
  it.each<[string, unknown, () => Parts]>([
    [
      "more sheets than any has",
      ["file-too-large", "sheets", "2000"],
      () => ({ "xl/workbook.xml": workbookPart(Array.from({ length: 10_000 }, (_, n) => `name="S${String(n)}"`)) }),
    ],
    [
      "2,000 times the same sheet of 1,000 cells",
      ["file-too-large", "cells", "1000000"],
      () => ({
        "xl/workbook.xml": workbookPart(Array.from({ length: 2000 }, (_, n) => `name="S${String(n)}"`)),
        "xl/_rels/workbook.xml.rels": relationships(
          Array.from({ length: 2000 }, (_, n) => [`s${String(n + 1)}`, "worksheet", "worksheets/sheet1.xml"] as const),
        ),
        [SHEET]: worksheet(`<row>${repeated(1000, () => "<c><v>1</v></c>")}</row>`),
      }),
    ],
    [
      "too many names",
      ["file-too-large", "names", "100000"],
      () => ({
        "xl/workbook.xml": workbookPart(
          ['name="A"'],
          `<definedNames>${repeated(100_001, (n) => `<definedName name="n${String(n)}" localSheetId="0">A!$A$1</definedName>`)}</definedNames>`,
        ),
      }),
    ],
    [
      "too many links",
      ["file-too-large", "parts", "20000"],
      () => ({
        "xl/_rels/workbook.xml.rels": relationships(
          Array.from({ length: 20_001 }, (_, n) => [`s${String(n)}`, "image", "a.png"] as const),
        ),
      }),
    ],
    [
      "a name for all cells of all sheets",
      1,
      () => ({
        [SHEET]: worksheet(CELL),
        "xl/workbook.xml": workbookPart(
          ['name="A"'],
          `<definedNames><definedName name="all" localSheetId="0">A!$A$1:$XFD$1048576</definedName></definedNames>`,
        ),
      }),
    ],
    [
      "links that climb out of the package",
      0,
      () => ({
        "xl/_rels/workbook.xml.rels": relationships([["s1", "worksheet", "../../../../xl/worksheets/sheet1.xml"]]),
      }),
    ],
    [
      "links to other machines",
      ["file-unreadable", "part-missing"],
      () => ({
        "xl/_rels/workbook.xml.rels": relationships([["s1", "worksheet", "http://localhost/sheet1.xml"]]).replace(
          "/>",
          ' TargetMode="External"/>',
        ),
      }),
    ],
  ])("%s", (_, expected, parts) => {
    expect(answer(read(parts()))).toEqual(expected);
  });

  it("60,000 entries", () => {
    const entries = Array.from({ length: 60_000 }, (_, n) => [`x${String(n)}`, new Uint8Array()] as const);
    const outcome = readWorkbook(zipOf({ ...partsOf({}), ...Object.fromEntries(entries) }));
    expect(answer(outcome)).toEqual(["file-too-large", "parts", "20000"]);
  });

  it("names of JavaScript's own objects", () => {
    const names = ["__proto__", "constructor", "toString"];
    const outcome = read({
      "xl/workbook.xml": workbookPart(
        ['name="__proto__"'],
        `<definedNames>${names.map((name) => `<definedName name="${name}" localSheetId="0">__proto__!$A$1</definedName>`).join("")}</definedNames>`,
      ),
      "xl/_rels/workbook.xml.rels": relationships([
        ["s1", "worksheet", "worksheets/sheet1.xml"],
        ["__proto__", "__proto__", "__proto__"],
      ]),
      [SHEET]: worksheet(
        '<row r="1"><c r="A1" t="__proto__"><f t="shared" si="__proto__">1</f><v>__proto__</v></c></row>',
      ),
    });
    const [sheet] = outcome.ok ? outcome.workbook.sheets : [];
    expect(sheet?.name).toBe("__proto__");
    expect(Object.keys(sheet?.names ?? {})).toEqual(names);
    expect(Object.getPrototypeOf(sheet?.names)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)["top"]).toBeUndefined();
  });
});
