import type { EngineRule } from "../../src/browser/engine-rule";
import { boundedFormula } from "../../src/browser/univer/bounded-formula";
import { findSet } from "../../src/scoring/built-in-sets";
import { newSheets } from "../../src/sheet/new-sheets";
import { typeInto } from "../support/typed-by-person";
import { univerInNode } from "../support/univer-in-node";

const OWN = 'IF(ISNUMBER(B2),AND(ISNUMBER(B2),B2>=0,B2<=2.5),EXACT(B2,"N/A"))';
/** The same with a blank in it, which only the engine's calculation can read. */
const CALCULATED = OWN.replace("AND(", "AND( ");
const TYPED = ["0", "2,5", "2,51", "-0,01", "N/A", "n/a", "N/A ", "TRUE", "hai", "1e-3", "=1+1", "=1+2"];

async function keptOf(formula: string): Promise<readonly boolean[]> {
  const { engine, session, sheet } = univerInNode();
  const rule: EngineRule = {
    accepts: { kind: "formula", formula },
    blanks: true,
    prompt: null,
    refusal: { title: "Sai", text: "Sai", style: "stop" },
  };
  engine.setRule(sheet, { top: 1, left: 1, bottom: 3, right: 1 }, rule);
  const kept: boolean[] = [];
  for (const text of TYPED) kept.push(await typeInto(session, 3, 1, text));
  return kept;
}

it("takes by a look what the calculated formula takes", async () => {
  const calculated = await keptOf(CALCULATED);
  expect(await keptOf(OWN)).toEqual(calculated);
  expect(TYPED.filter((_, at) => calculated[at])).toEqual(["0", "2,5", "N/A", "1e-3", "=1+1"]);
});

it("knows every formula that score sheets have as a rule", () => {
  const loaded = findSet("yen-the-2024");
  if (loaded === null) throw new RangeError("yen-the-2024");
  const [sheet] = newSheets({ loaded, unit: "Xã A", unitCode: "", judges: ["An"] }, { selfSheet: "Tự chấm" }).sheets;
  const formulas = (sheet?.rules ?? []).flatMap(({ area, accepts }) =>
    accepts.kind === "formula" ? [boundedFormula(accepts.formula, { row: area.top, column: area.left })] : [],
  );
  expect(formulas.length).toBeGreaterThan(1);
  expect(formulas.filter((bounded) => bounded?.word !== "N/A")).toEqual([]);
});

it.each([OWN.replaceAll("B2", "B3"), OWN.replaceAll("B2", "$B$2"), OWN.replace("B2<=", "C2<="), `${OWN}+0`])(
  "leaves %s to the calculation",
  (formula) => {
    expect(boundedFormula(formula, { row: 1, column: 1 })).toBeNull();
  },
);
