import { univerInNode } from "../support/univer-in-node";

const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

describe("cells of the engine", () => {
  it("hold what was written, with kind, formula and format", async () => {
    const { engine, sheet } = univerInNode();
    engine.write(sheet, at(0, 0, 0, 6), [
      [
        { value: 4.5 },
        { value: "007" },
        { value: true },
        { error: "#N/A" },
        { value: "#N/A" },
        { formula: "A1*2" },
        { formula: "1/0" },
      ],
    ]);
    engine.setFormats(sheet, at(0, 0), [["0.00"]]);
    await engine.settle();
    expect(engine.cells(sheet, at(0, 0, 0, 7))[0]).toEqual([
      { kind: "number", value: 4.5, formula: null, format: "0.00" },
      { kind: "text", value: "007", formula: null, format: "General" },
      { kind: "boolean", value: true, formula: null, format: "General" },
      { kind: "error", value: "#N/A", formula: null, format: "General" },
      { kind: "text", value: "#N/A", formula: null, format: "General" },
      { kind: "number", value: 9, formula: "A1*2", format: "General" },
      { kind: "error", value: "#DIV/0!", formula: "1/0", format: "General" },
      { kind: "empty", value: null, formula: null, format: "General" },
    ]);
    expect(engine.texts(sheet, at(0, 0, 0, 2))).toEqual([["4,50", "007", "TRUE"]]);
  });
});
