import type { EngineRule } from "../../src/browser/engine-rule";
import { memoryPair } from "../support/office-pair";

const REFUSAL = { title: "Điểm không hợp lệ", message: "Từ 0 đến 5.", style: "Stop", showAlert: true } as const;
const PROMPT = { title: "Điểm", message: "Nhập điểm.", showPrompt: true } as const;

function fresh() {
  const pair = memoryPair();
  const on = <Result>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) =>
    pair.Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));
  return { on, engine: pair.memory.engine };
}

async function kept(rule: Excel.DataValidationRule): Promise<readonly [EngineRule | undefined, unknown]> {
  const { on, engine } = fresh();
  const read = await on(async (sheet, context) => {
    const validation = sheet.getRange("B2:B9").dataValidation;
    validation.rule = rule;
    validation.load("rule,type");
    await context.sync();
    return [validation.type, validation.rule];
  });
  return [engine.rules("s0")[0]?.rule, read];
}

describe("a rule", () => {
  test.each<[Excel.DataValidationRule, EngineRule["accepts"], unknown]>([
    [
      { decimal: { formula1: 0, formula2: 4.5, operator: "Between" } },
      { kind: "decimal", compare: "between", first: "0", second: "4.5" },
      ["Decimal", { decimal: { formula1: "=0", formula2: "=4.5", operator: "Between" } }],
    ],
    [
      { wholeNumber: { formula1: "=$C$1", operator: "GreaterThan" } },
      { kind: "whole", compare: "greater", first: "$C$1", second: null },
      ["WholeNumber", { wholeNumber: { formula1: "=$C$1", operator: "GreaterThan" } }],
    ],
    [
      { list: { inCellDropDown: true, source: "=$D$1:$D$4" } },
      { kind: "list", source: "$D$1:$D$4" },
      ["List", { list: { inCellDropDown: true, source: "=$D$1:$D$4" } }],
    ],
    [
      { list: { inCellDropDown: true, source: "Đạt,Không đạt" } },
      { kind: "words", words: ["Đạt", "Không đạt"] },
      ["List", { list: { inCellDropDown: true, source: "Đạt,Không đạt" } }],
    ],
    [
      { custom: { formula: "=B2>A2" } },
      { kind: "formula", formula: "B2>A2" },
      ["Custom", { custom: { formula: "=B2>A2" } }],
    ],
  ])("%j is kept and given back", async (sent, accepts, read) => {
    const refusal = { title: "", text: "", style: "stop" };
    expect(await kept(sent)).toEqual([{ accepts, blanks: true, prompt: null, refusal }, read]);
  });

  it("takes its messages after it, and reaches the engine once", async () => {
    const { on, engine } = fresh();
    const put = jest.spyOn(engine, "setRule");
    const read = await on(async (sheet, context) => {
      const validation = sheet.getRange("B2").dataValidation;
      validation.rule = { decimal: { formula1: 0, formula2: 5, operator: "Between" } };
      validation.errorAlert = REFUSAL;
      validation.prompt = PROMPT;
      validation.ignoreBlanks = false;
      sheet.getRange("B3").dataValidation.rule = { custom: { formula: "=TRUE" } };
      await context.sync();
      validation.load("errorAlert,prompt,ignoreBlanks");
      await context.sync();
      return [validation.errorAlert, validation.prompt, validation.ignoreBlanks];
    });
    expect(read).toEqual([REFUSAL, PROMPT, false]);
    expect(put).toHaveBeenCalledTimes(2);
    expect(engine.rules("s0")[0]?.rule).toMatchObject({
      blanks: false,
      prompt: { title: "Điểm", text: "Nhập điểm." },
      refusal: { title: "Điểm không hợp lệ", text: "Từ 0 đến 5.", style: "stop" },
    });
  });

  it("comes before its messages, since Excel for the web refuses the other order", async () => {
    const ran = fresh().on(async (sheet, context) => {
      sheet.getRange("B2").dataValidation.prompt = PROMPT;
      await context.sync();
    });
    await expect(ran).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("gives way where another one is set, and goes", async () => {
    const { on, engine } = fresh();
    await on(async (sheet, context) => {
      sheet.getRange("A1:A9").dataValidation.rule = { custom: { formula: "=TRUE" } };
      sheet.getRange("A3").dataValidation.rule = { custom: { formula: "=FALSE" } };
      sheet.getRange("A5").dataValidation.clear();
      await context.sync();
    });
    const spans = engine.rules("s0").map(({ areas }) => areas.map(({ top, bottom }) => [top, bottom]));
    expect(spans).toEqual(
      [
        [
          [0, 1],
          [3, 3],
          [5, 8],
        ],
        [[2, 2]],
      ].map((span) => expect.arrayContaining(span) as unknown),
    );
  });

  test.each<[string, unknown]>([
    ["two kinds at once", { custom: { formula: "=A1" }, list: { source: "a" } }],
    ["no kind", {}],
    ["one bound where two are needed", { decimal: { formula1: 0, operator: "Between" } }],
    ["a list of more than 255 letters", { list: { source: "x".repeat(256) } }],
  ])("with %s is InvalidArgument", async (_, rule) => {
    await expect(kept(rule as Excel.DataValidationRule)).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("whose title has 33 letters is InvalidArgument", async () => {
    const ran = fresh().on(async (sheet, context) => {
      const validation = sheet.getRange("B2").dataValidation;
      validation.rule = { custom: { formula: "=TRUE" } };
      validation.errorAlert = { ...REFUSAL, title: "x".repeat(33) };
      await context.sync();
    });
    await expect(ran).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("a highlight", () => {
  it("wins over all before it", async () => {
    const { on, engine } = fresh();
    const read = await on(async (sheet, context) => {
      for (const formula of ["=A1=1", "=A1=2"]) {
        const { custom } = sheet.getRange("A1:A5").conditionalFormats.add("Custom");
        custom.rule.formula = formula;
        custom.format.fill.color = "#FFE3B8";
        custom.format.font.color = "#7A4600";
      }
      sheet.getRange("A1:A5").conditionalFormats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#F8696B" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      };
      const { conditionalFormats } = sheet.getRange("A3");
      conditionalFormats.load("items/type,items/priority");
      await context.sync();
      return conditionalFormats.items.map(({ type, priority }) => [type, priority]);
    });
    expect(read).toEqual([
      ["ColorScale", 0],
      ["Custom", 1],
      ["Custom", 2],
    ]);
    const inOrder = [...engine.highlights("s0")].sort((one, other) => one.priority - other.priority);
    expect(inOrder.map(({ when }) => when)).toEqual([
      {
        kind: "scale",
        points: [
          { at: "lowest", value: null, color: "F8696B" },
          { at: "percentile", value: "50", color: "FFEB84" },
          { at: "highest", value: null, color: "63BE7B" },
        ],
      },
      { kind: "formula", formula: "A1=2", fill: "FFE3B8", color: "7A4600", bold: null },
      { kind: "formula", formula: "A1=1", fill: "FFE3B8", color: "7A4600", bold: null },
    ]);
  });

  it("can be changed and taken away later", async () => {
    const { on, engine } = fresh();
    await on(async (sheet, context) => {
      const added = sheet.getRange("A1").conditionalFormats.add("Custom");
      added.custom.rule.formula = "=A1=1";
      await context.sync();
      added.custom.rule.formula = "=A1=9";
      added.stopIfTrue = true;
      await context.sync();
    });
    expect(engine.highlights("s0")).toMatchObject([{ stops: true, when: { formula: "A1=9" } }]);
    await on(async (sheet, context) => {
      sheet.getRange("A1").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(engine.highlights("s0")).toEqual([]);
  });
});
