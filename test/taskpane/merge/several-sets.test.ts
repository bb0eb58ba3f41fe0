import { findSet } from "../../../src/scoring/built-in-sets";
import { layoutScoreSheet } from "../../../src/sheet/score-layout";
import { writeXlsx } from "../../../src/workbook/write-xlsx";
import { bestFilling } from "../../support/best-filling";
import { heldFile, mergedBy, nodeEngine, wishFor } from "../../support/engine-files";

const IDS = ["binh-dinh-dan-chu-xa", "binh-dinh-dan-van-xa"];

async function workbook(): Promise<Uint8Array> {
  const sheets = IDS.map((id) => {
    const loaded = findSet(id);
    if (loaded === null) throw new TypeError(`no set ${id}`);
    const about = { name: id, unit: "Xã A", unitCode: "", judge: "An", round: "Năm", scoredOn: null };
    return layoutScoreSheet({ ...loaded, ...about, filling: bestFilling(loaded.set) });
  });
  return writeXlsx({ title: "Xã A", sheets });
}

describe("the pane's merge of a workbook with sheets of two sets", () => {
  it("ranks nobody until somebody says which set is meant, then puts the other aside", async () => {
    const files = [{ name: "a.xlsx", file: heldFile("a.xlsx", await workbook()) }];
    const engine = nodeEngine();
    const before = await mergedBy(engine, wishFor(files));
    expect(before.settings).toMatchObject({ isSetChosen: false, sets: [{ sheets: 1 }, { sheets: 1 }] });
    expect(before.shown.units.map(({ rank }) => rank)).toEqual([null]);
    for (const setId of IDS) {
      const { shown, settings } = await mergedBy(engine, wishFor(files, { setId }));
      expect(settings).toMatchObject({ setId, isSetChosen: true });
      expect(shown.units.map(({ rank, grandTotal, level }) => [rank, grandTotal, level])).toEqual([
        [1, "100.00", "Tốt"],
      ]);
      const told = engine.problemsOf("a.xlsx", { from: 0, count: 10 });
      expect(told.map(({ code, severity }) => [code, severity])).toEqual([["criteria-set-other", "info"]]);
    }
  });
});
