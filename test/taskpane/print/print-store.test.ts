import { hashOf } from "../../../src/scoring/criteria-hash";
import { annexSheet } from "../../../src/sheet/annex/annex-sheet";
import { writeAnnex } from "../../../src/sheet/annex/write-annex";
import { layoutScoreSheet } from "../../../src/sheet/score-layout";
import { blankRequest } from "../../../src/sheet/score-request";
import { layoutSummary } from "../../../src/sheet/summary-layout";
import type { PrintState } from "../../../src/taskpane/print/print-state";
import type { Consolidation } from "../../../src/summary/consolidate";
import { MemoryEngine } from "../../support/memory-engine";
import { goodSamples, mergedFiles } from "../../support/merged-files";
import { printDesk, type PrintDeskInTest } from "../../support/print-desk";
import { YEN_THE } from "../../support/yen-the";
import { univerInNode, type NodeEngine } from "../../support/univer-in-node";

type Opened = PrintDeskInTest & NodeEngine;

let merged: Consolidation;
let desk: Opened;
/** One workbook for all: laying a summary into a real spreadsheet engine takes seconds. Each test leaves it as it was. */
beforeAll(async () => {
  merged = await mergedFiles(goodSamples().slice(0, 3));
  const node = univerInNode();
  desk = { ...node, ...(await printDesk(node.engine, layoutSummary(merged))) };
});

function seen({ engine }: Opened = desk): readonly string[] {
  return engine.sheets().flatMap(({ name, visibility }) => (visibility === "visible" ? [name] : []));
}

/** Choices are laid out without being waited for. */
async function laid({ store }: Opened = desk): Promise<PrintState> {
  while (store.state().counting !== null) await new Promise((resolve) => setTimeout(resolve, 5));
  return store.state();
}

describe("the tab “In” over a summary", () => {
  it("finds what can be printed, and says why the rest cannot", () => {
    const { store } = desk;
    const state = store.state();
    expect(state.fault).toBeNull();
    expect(state.summaryFault).toBe("");
    expect(state.kinds.map(({ kind, isChosen, none }) => [kind, isChosen, none])).toEqual([
      ["blank", false, null],
      ["filled", false, "no-scores"],
      ["summary", true, null],
      ["criteria", false, null],
      ["minutes", true, null],
      ["letters", true, null],
    ]);
    expect(state.units.map(({ code }) => code)).toEqual(merged.units.map(({ unit }) => unit.code));
    expect(state.papers.map(({ plan }) => plan.name)).toEqual([
      "Tổng hợp",
      "Biên bản",
      "Phụ lục biên bản",
      ...merged.units.map(({ unit }) => `Thư ${unit.code ?? ""} ${unit.name}`),
    ]);
    expect(state.canPrint).toBe(false);
  });

  it("adds papers whose formulas give the same figures, sets up pages and hides the rest; and takes all of that back", async () => {
    const { store, engine } = desk;
    const before = seen();
    expect(await store.commands.prepare()).toBe(true);
    expect(store.state().fault).toBeNull();
    await engine.settle();
    const papers = store.state().papers.map(({ plan }) => plan.name);
    expect(seen()).toEqual(papers);
    const letter = engine.sheets().find(({ name }) => name === papers[3]);
    const [first] = merged.units;
    if (letter === undefined || first === undefined) throw new RangeError("one letter");
    const area = engine.usedArea(letter.id, false);
    const texts = area === null ? [] : engine.texts(letter.id, area).flat();
    expect(texts).toContain(`Kính gửi: ${first.unit.name}`);
    const total = (Number(first.figures?.grandTotal) / 100).toFixed(2).replace(".", ",");
    expect(texts).toContain(total);
    expect(engine.page(letter.id)).toMatchObject({ paper: "a4", differentFirst: true });
    await store.commands.restore();
    expect(store.state().fault).toBeNull();
    expect([...seen()].sort()).toEqual([...before].sort());
    expect(
      engine
        .sheets()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...before, "Số liệu phiếu"].filter((name, at, all) => all.indexOf(name) === at).sort());
  });

  it("prepares only the units that are chosen, and says that an earlier preparation is stale", async () => {
    const { store } = desk;
    store.commands.chooseKind("summary", false);
    store.commands.chooseKind("minutes", false);
    store.commands.chooseUnits(null, false);
    const [one] = store.state().units;
    store.commands.chooseUnits([one?.key ?? ""], true);
    expect((await laid()).papers).toHaveLength(1);
    expect(await store.commands.prepare()).toBe(true);
    expect(seen()).toEqual([`Thư ${one?.code ?? ""} ${one?.name ?? ""}`]);
    store.commands.chooseUnits(null, true);
    expect((await laid()).prepared?.isStale).toBe(true);
    expect(await store.commands.prepare()).toBe(true);
    expect(seen()).toHaveLength(3);
    await store.commands.restore();
    expect(desk.engine.sheets().some(({ name }) => name.startsWith("Thư"))).toBe(false);
    store.commands.chooseKind("summary", true);
    await laid();
  });

  it("keeps the paper settings in the workbook and puts them on every paper", async () => {
    const { store, engine } = desk;
    const { settings } = store.state();
    if (settings === null) throw new RangeError("no settings");
    expect(await store.commands.saveSettings({ ...settings, headName: "Nguyễn Văn A", number: "7/BC-BGK" })).toBe(true);
    expect(store.state()).toMatchObject({ areKept: true, settings: { headName: "Nguyễn Văn A" } });
    expect(await store.commands.prepare()).toBe(true);
    await engine.settle();
    for (const name of ["Tổng hợp", store.state().papers.at(-1)?.plan.name]) {
      const sheet = engine.sheets().find((one) => one.name === name);
      const area = sheet === undefined ? null : engine.usedArea(sheet.id, false);
      const texts = sheet === undefined || area === null ? "" : engine.texts(sheet.id, area).flat().join("\n");
      expect(texts).toContain("Nguyễn Văn A");
      expect(texts).toContain("07/BC-BGK");
    }
    expect(engine.protection(engine.activeSheet())).not.toBeNull();
  });
});

it("prints the sheets of a set that only this workbook has, whoever adopted it", async () => {
  const set = { ...YEN_THE.set, id: "cua-rieng-xa" };
  const request = blankRequest(set, hashOf(set), { name: "Phiếu", unit: "Xã Một", unitCode: "1", judge: "An" });
  const sheets = [layoutScoreSheet(request), annexSheet("Bộ tiêu chí", writeAnnex(set))];
  const { store } = await printDesk(new MemoryEngine("Sheet1").engine, { title: "", sheets });
  const { papers, strange, settings, fault } = store.state();
  expect([fault, strange]).toEqual([null, []]);
  expect(papers.map(({ kind, plan }) => [kind, plan.name])).toEqual([["filled", "Phiếu"]]);
  expect(settings).not.toBeNull();
});
