import { plantHouse } from "../support/planted-house";

const GATE = "scripts/api-gate.mjs";
const SUPPORTED = 'Office.context.requirements.isSetSupported("ExcelApi", "1.9")';

/** Page breaks came with ExcelApi 1.9, the used range with 1.4 and the freezing of panes with 1.7. */
const MEMBER = "sheet.horizontalPageBreaks";
const inFunction = (body: string): string => `export function lay(sheet: Excel.Worksheet): void {\n${body}\n}\n`;

const PASSES = {
  "src/workbook/old-enough.ts": inFunction("void sheet.getUsedRangeOrNullObject(); void sheet.freezePanes;"),
  "src/workbook/asks-first.ts": inFunction(`if (${SUPPORTED}) void ${MEMBER};`),
  "src/workbook/leaves-early.ts": inFunction(`if (!${SUPPORTED}) return;\nvoid ${MEMBER};`),
  "src/workbook/asks-by-name.ts": inFunction(`const can = ${SUPPORTED};\nvoid (can ? ${MEMBER} : null);`),
  "src/taskpane/asks-with-and.tsx": inFunction(`void (${SUPPORTED} && ${MEMBER});`),
  "src/workbook/says-so.ts": `/** @needs ExcelApi 1.9 */\n${inFunction(`void ${MEMBER};`)}`,
};
const REFUSED = {
  "src/workbook/too-new.ts": inFunction(`void ${MEMBER};`),
  "src/workbook/too-new-by-text.ts": inFunction('sheet.load("horizontalPageBreaks/items");'),
  "src/workbook/too-new-by-key.ts": inFunction('void sheet["horizontalPageBreaks"];'),
  "src/workbook/too-new-apart.ts": inFunction("const { horizontalPageBreaks } = sheet;\nvoid horizontalPageBreaks;"),
  "src/workbook/wrong-branch.ts": inFunction(`if (${SUPPORTED}) return;\nvoid ${MEMBER};`),
  "src/workbook/asks-for-less.ts": inFunction(`if (${SUPPORTED.replace("1.9", "1.8")}) void ${MEMBER};`),
  "src/taskpane/calls-unasked.ts":
    'import { lay } from "../workbook/says-so";\nexport const call = (sheet: Excel.Worksheet): void => lay(sheet);\n',
};

function gateOver(files: Readonly<Record<string, string>>): { readonly status: number | null; readonly out: string } {
  const house = plantHouse(files);
  const done = house.run(GATE);
  house.remove();
  return done;
}

describe("the gate of Office's requirement sets", () => {
  const refused = gateOver({ ...PASSES, ...REFUSED });

  test.each(Object.keys(REFUSED))("%s is refused", (file) => {
    expect(refused.out).toContain(`${file}:`);
    expect(refused.status).toBe(1);
  });

  test("what is old enough or guarded passes", () => {
    const passed = gateOver(PASSES);
    expect(passed).toMatchObject({ status: 0 });
    expect(passed.out).toContain("highest ExcelApi outside a guard: 1.7; allowed: 1.8");
  });

  test("the manifest's own set is the limit", () => {
    const manifest = '<Sets><Set Name="ExcelApi" MinVersion="1.9"/></Sets>';
    const passed = gateOver({
      "manifest.xml": manifest,
      "src/workbook/too-new.ts": REFUSED["src/workbook/too-new.ts"],
    });
    expect(passed).toMatchObject({ status: 0 });
    expect(passed.out).toContain("allowed: 1.9");
  });

  test("a house without Office.js passes", () => {
    expect(gateOver({ "src/workbook/plain.ts": "export const one = 1;\n" })).toMatchObject({ status: 0 });
    expect(gateOver({})).toMatchObject({ status: 0 });
  });
});
