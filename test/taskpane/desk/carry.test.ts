import { hashOf, toJson } from "../../../src/scoring/criteria-hash";
import { loadCriteriaSet, type LoadedSet } from "../../../src/scoring/load-criteria-set";
import { annexSheet } from "../../../src/sheet/annex/annex-sheet";
import { writeAnnex } from "../../../src/sheet/annex/write-annex";
import { layoutScoreSheet } from "../../../src/sheet/score-layout";
import { blankRequest } from "../../../src/sheet/score-request";
import { readSheets } from "../../../src/workbook/excel/read-sheets";
import { memoryDesk } from "../../support/pane-desk";
import { filledRows, YEN_THE } from "../../support/yen-the";

type Leaf = { id: string; title: string };

function changed(change: (json: { id: string; version: string; groups: { criteria: Leaf[] }[] }) => void): LoadedSet {
  const json = structuredClone(toJson(YEN_THE.set)) as Parameters<typeof change>[0];
  change(json);
  const loaded = loadCriteriaSet(json);
  if (!loaded.ok) throw new RangeError(JSON.stringify(loaded.problems));
  return { set: loaded.set, hash: hashOf(loaded.set) };
}

const ABOUT = { name: "Phiếu GK1", unit: "Xã Đồng Tâm", unitCode: "07" };

describe("carrying the sheet in view", () => {
  it("shows what is carried and what is not, and lays a sheet of the new version beside the old one", async () => {
    const old = changed((json) => {
      json.version = "cu";
      const [leaf] = json.groups[0]?.criteria ?? [];
      if (leaf !== undefined) leaf.title = "Lời cũ";
    });
    const request = blankRequest(old.set, old.hash, { ...ABOUT, judge: "An" });
    const plan = layoutScoreSheet({ ...request, filling: { rows: filledRows(), documents: new Set() } });
    const desk = await memoryDesk({ plans: [plan] });
    expect(desk.view().carries).toBe("version");
    const carry = await desk.store.commands.carry();
    const preview = carry.preview(false);
    expect(preview?.changes.map(({ change, id }) => `${change} ${id}`)).toEqual(["wording 3.1.1"]);
    expect(new Set(preview?.left.map(({ place }) => place.criterion))).toEqual(new Set(["3.1.1"]));
    expect(carry.preview(true)?.left).toEqual([]);
    expect(await carry.toVersion(true)).toBe(true);
    await desk.quiet();
    expect(desk.store.state().fault).toBeNull();
    expect(desk.view()).toMatchObject({ sheet: "Phiếu GK1 (2)", carries: null, errors: 0, unit: ABOUT.unit });
    const { sheets } = await desk.Excel.run(readSheets);
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Phiếu GK1", "Phiếu GK1 (2)"]));
  });

  it("passes a sheet with layers on: its entries stay, the next layer is open", async () => {
    const layered = changed((json) => {
      Object.assign(json, { id: "co-tham-dinh", layers: { appraisals: 2, explainAbove: 1, example: true } });
    });
    const request = blankRequest(layered.set, layered.hash, { ...ABOUT, judge: null });
    const rows = new Map([["3.1.1", { self: 1.5, evidence: "QĐ 12" }]]);
    const plan = layoutScoreSheet({ ...request, filling: { rows, documents: new Set() } });
    const desk = await memoryDesk({ plans: [plan, annexSheet("Bộ tiêu chí", writeAnnex(layered.set))] });
    await desk.quiet();
    expect(desk.view().carries).toBe("layer");
    const carry = await desk.store.commands.carry();
    expect(carry.preview(false)).toMatchObject({ open: "self", carried: 2, left: [] });
    expect(await carry.toLayer("appraisal-1")).toBe(true);
    await desk.quiet();
    expect(desk.store.state().fault).toBeNull();
    expect(carry.preview(false)).toMatchObject({ open: "appraisal-1", carried: 2, left: [] });
    expect(desk.view().problems.map(({ code }) => code)).toContain("judge-missing");
  });
});
