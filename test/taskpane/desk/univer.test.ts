import { RemoveRowByRangeCommand, SetWorksheetNameCommand } from "@univerjs/sheets";
import { UndoCommand } from "@univerjs/core";
import { BOOK } from "../../../src/browser/univer/session";
import { select } from "../../../src/browser/univer/sheets";
import { findSet } from "../../../src/scoring/built-in-sets";
import { parseReference } from "../../../src/sheet/address";
import { judgeWorkbook } from "../../../src/sheet/judge-workbook";
import type { SurveyView } from "../../../src/taskpane/sheet-view";
import { readSheets } from "../../../src/workbook/excel/read-sheets";
import { freshView } from "../../support/fresh-view";
import { paneDesk, type PaneDesk } from "../../support/pane-desk";
import { typeInto } from "../../support/typed-by-person";
import { univerInNode, type NodeEngine } from "../../support/univer-in-node";
import { yenThePlan } from "../../support/yen-the";

type UniverDesk = PaneDesk & NodeEngine;

async function opened(...about: Parameters<typeof yenThePlan>): Promise<UniverDesk> {
  const node = univerInNode();
  const desk = await paneDesk(node.engine, { plans: [yenThePlan(...about)] });
  await desk.quiet();
  return { ...desk, ...node };
}

function placeOf(cell: string): { readonly row: number; readonly column: number } {
  const { area } = parseReference(cell) ?? {};
  return { row: area?.top ?? 0, column: area?.left ?? 0 };
}

async function typing({ session, quiet }: UniverDesk, cell: string, text: string): Promise<void> {
  const { row, column } = placeOf(cell);
  await typeInto(session, row, column, text);
  await quiet();
}

function valueAt({ engine }: UniverDesk, cell: string): unknown {
  const { row, column } = placeOf(cell);
  return engine.cells(engine.activeSheet(), { top: row, bottom: row, left: column, right: column })[0]?.[0]?.value;
}

function problemsOf({ view }: PaneDesk) {
  return view().problems.flatMap(({ items }) => items.map(({ problem }) => problem));
}

/** A spreadsheet engine that calculates: the sheet's own figures and the pane's must be the same. */
describe("over a real spreadsheet engine", () => {
  it("shows the sheet's own totals after each entry, and no complaint", async () => {
    const desk = await opened();
    expect(desk.view()).toMatchObject({ grandTotal: "83.43", level: "4 sao", problems: [] });
    await typing(desk, "G12", "1");
    // 83.43 - 0.75, below the same formulas in the sheet.
    expect(desk.view()).toMatchObject({ grandTotal: "82.68", problems: [] });
    expect(valueAt(desk, "G51")).toBe(82.68);
    await typing(desk, "D15", "6");
    // 2.5 of 2.5 instead of 2.08: 0.42 more.
    expect(desk.view()).toMatchObject({ grandTotal: "83.10", problems: [] });
    expect(valueAt(desk, "G51")).toBe(83.1);
    expect(desk.view()).toEqual(await freshView(desk.engine));
  });

  it("makes points of a date on a locked sheet, and the date again by undo", async () => {
    const desk = await opened();
    const { engine, session } = desk;
    const sheet = engine.activeSheet();
    const cell = { top: 11, bottom: 11, left: 6, right: 6 };
    engine.setFormats(sheet, cell, [["d-mmm"]]);
    engine.write(sheet, cell, [[{ value: 46_143 }]]);
    await desk.store.commands.refresh();
    expect(problemsOf(desk).map(({ code, repair }) => [code, repair?.from, repair?.to])).toEqual([
      ["score-is-date", "1/5", "1.5"],
    ]);
    await desk.store.commands.repair(problemsOf(desk));
    expect(desk.store.state().fault).toBeNull();
    await desk.quiet();
    // 83.43 - 0.25; the cell looks like points again.
    expect(desk.view()).toMatchObject({ grandTotal: "83.18", problems: [] });
    expect(engine.texts(sheet, cell)).toEqual([["1,50"]]);
    expect(engine.protection(sheet)).not.toBeNull();
    // Locked as before: a person still cannot overwrite a total.
    await typeInto(session, 50, 6, "100");
    await desk.quiet();
    expect(valueAt(desk, "G51")).toBe(83.18);
    await desk.store.commands.undo(1);
    await desk.quiet();
    expect([valueAt(desk, "G12"), desk.view().errors]).toEqual([46_143, 1]);
  });

  it("repairs what was typed as text, and takes it back", async () => {
    const desk = await opened({ "3.1.1": { points: "1,5" }, "3.1.2": { points: "2đ" } });
    expect(desk.view()).toMatchObject({ errors: 2, repairable: 2, level: null });
    await desk.store.commands.repair(problemsOf(desk));
    expect(desk.store.state().fault).toBeNull();
    await desk.quiet();
    // 83.43 - 0.25
    expect(desk.view()).toMatchObject({ grandTotal: "83.18", errors: 0, level: "4 sao" });
    expect([valueAt(desk, "G12"), valueAt(desk, "G13"), valueAt(desk, "G51")]).toEqual([1.5, 2, 83.18]);
    await desk.store.commands.undo(1);
    await desk.quiet();
    expect([valueAt(desk, "G12"), valueAt(desk, "G13")]).toEqual(["1,5", "2đ"]);
    expect(desk.view().errors).toBe(2);
  });

  it("follows a person's undo, a deleted row and a new name", async () => {
    const desk = await opened();
    await typing(desk, "G12", "0");
    expect(desk.view().grandTotal).toBe("81.68");
    const { session, engine } = desk;
    await session.commands.executeCommand(UndoCommand.id);
    await desk.quiet();
    expect(desk.view().grandTotal).toBe("83.43");
    engine.setProtection(engine.activeSheet(), null);
    const range = { startRow: 18, endRow: 18, startColumn: 0, endColumn: 20 };
    const ids = { unitId: BOOK, subUnitId: engine.activeSheet() };
    await session.commands.executeCommand(RemoveRowByRangeCommand.id, { ...ids, range });
    await session.commands.executeCommand(SetWorksheetNameCommand.id, { ...ids, name: "Phiếu số 1" });
    select(session, engine.activeSheet(), { top: 11, bottom: 11, left: 6, right: 6 });
    await desk.store.commands.refresh();
    expect(desk.view().sheet).toBe("Phiếu số 1");
    expect(desk.view().problems.map(({ code }) => code)).toContain("criterion-missing");
    expect(desk.view()).toEqual(await freshView(engine));
  });

  it("lays new sheets beside those that stand, and walks along the blank cells", async () => {
    const desk = await opened();
    const wish = {
      setId: "yen-the-2024",
      unit: "Xã Đồng Kỳ",
      unitCode: "",
      withSelf: false,
      withSurvey: false,
      round: "1",
    };
    expect(await desk.store.commands.create({ ...wish, judges: ["Phiếu GK1"] })).toBe(true);
    expect(desk.view()).toMatchObject({ sheet: "Phiếu GK1 (2)", unit: "Xã Đồng Kỳ", done: 0, errors: 0 });
    await desk.store.commands.goTo("G12");
    await desk.store.commands.nextMissing();
    expect(desk.engine.selection().area).toMatchObject({ top: 12, left: 6 });
  });
});

describe("a workbook with a survey", () => {
  const WISH = { setId: "bac-giang-cqtt-2024", unit: "Xã 01", unitCode: "X01", withSelf: false, round: "1" };
  const SURVEY = "Khảo sát";

  let desk: UniverDesk;
  beforeAll(async () => {
    const node = univerInNode();
    desk = { ...(await paneDesk(node.engine)), ...node };
    await desk.quiet();
    expect(await desk.store.commands.create({ ...WISH, judges: ["An"], withSurvey: true })).toBe(true);
  });

  function surveyView({ store }: PaneDesk): SurveyView {
    const { active } = store.state();
    const view = active.kind === "survey" ? active.view : active.kind === "score" ? active.survey : undefined;
    if (view === undefined) throw new RangeError(`no survey but ${JSON.stringify(active)}`);
    return view;
  }
  const formOf = (desk: PaneDesk, id: string) => surveyView(desk).forms.find((form) => form.id === id);
  const toSurvey = (desk: PaneDesk, cell: string) => desk.store.commands.goTo(cell, SURVEY);

  it("lays score sheet and survey sheet, and says which row feeds which criterion", () => {
    expect(desk.store.state().sheets).toEqual(["Sheet1", "An", SURVEY]);
    expect(desk.store.state().notice).toMatchObject({ code: "created", facts: { count: "1" } });
    expect(surveyView(desk)).toMatchObject({ sheet: SURVEY, unit: "Xã 01", done: 0 });
    expect(surveyView(desk).forms.map(({ id, cell, leaves }) => [id, cell, leaves.map((leaf) => leaf.id)])).toEqual([
      ["PKS01", "I10", ["5.1"]],
      ["PKS02", "I11", ["5.2"]],
      ["PKS03", "I12", ["5.3"]],
      ["PKS04", "I13", ["5.4"]],
      ["PKS05", "I15", ["5.5"]],
      ["PKS06", "I17", ["5.6"]],
      ["PKS07", "I19", ["5.7"]],
    ]);
    expect(desk.view().problems.map(({ code, items }) => [code, items.length])).toContainEqual([
      "survey-points-missing",
      7,
    ]);
  });

  it("follows what is typed into the survey sheet: what is missing, what is wrong, the points it gives", async () => {
    await toSurvey(desk, "H10");
    await desk.quiet();
    expect(desk.store.state().active.kind).toBe("survey");
    await typing(desk, "H10", "50");
    await typing(desk, "I10", "47");
    expect(formOf(desk, "PKS01")).toMatchObject({ state: "missing", rate: null });
    await typing(desk, "J10", "43");
    await typing(desk, "K10", "3");
    await typing(desk, "L10", "0");
    expect(formOf(desk, "PKS01")?.state).toBe("wrong");
    expect(surveyView(desk).problems.map(({ code, items }) => [code, items.map(({ cell }) => cell)])).toContainEqual([
      "survey-sum-differs",
      ["N10"],
    ]);
    await typing(desk, "L10", "1");
    // 43 + 0.6 × 3 = 44.8 of 47 are 95.319 %; times 3 points 2.8595: 2.86.
    expect(formOf(desk, "PKS01")).toMatchObject({
      ...{ state: "counted", asked: 50, answered: 47, rate: "95.32", needed: 10 },
      leaves: [{ id: "5.1", points: "2.86", max: "3.00" }],
    });
    await desk.store.commands.goTo("A1", "An");
    await desk.quiet();
    expect(formOf(desk, "PKS01")).toMatchObject({ rate: "95.32", leaves: [{ points: "2.86" }] });
    expect(desk.view()).toMatchObject({ total: "2.86" });
    const left = desk.view().problems.find(({ code }) => code === "survey-points-missing");
    expect(left?.items).toHaveLength(6);
    expect(desk.view().problems.map(({ code }) => code)).not.toContain("total-mismatch");
  });

  it("repairs a count that is text, and takes it back", async () => {
    await toSurvey(desk, "H11");
    const sheet = desk.engine.activeSheet();
    desk.engine.write(sheet, { top: 10, bottom: 10, left: 7, right: 7 }, [[{ value: " 50 " }]]);
    await desk.store.commands.refresh();
    const found = surveyView(desk).problems.flatMap(({ items }) => items.map(({ problem }) => problem));
    await desk.store.commands.repair(found.filter(({ repair }) => repair !== undefined));
    expect(desk.store.state().fault).toBeNull();
    expect(valueAt(desk, "H11")).toBe(50);
    await desk.store.commands.undo(1);
    expect(valueAt(desk, "H11")).toBe(" 50 ");
  });

  it("counts a table of answers into its row, and takes that back", async () => {
    await toSurvey(desk, "H12");
    await desk.quiet();
    const surveys = await desk.store.commands.surveys();
    const rows = ["Đơn vị;Trả lời", "Xã 01;Tốt", "Xã 01;Trung bình", "Xã 02;Yếu", "Xã 01;", "Xã 01;Khá"];
    const file = new File([rows.join("\n")], "tra-loi.csv");
    const read = await surveys.read(file, "PKS03");
    if (read?.is !== "counted") throw new RangeError(JSON.stringify(read));
    expect(read.counted).toMatchObject({
      ...{ asked: 4, answered: 2, blank: 1, unreadable: 1, others: ["Xã 02"], tellsUnits: true, held: null },
      counts: [
        { label: "Tốt", count: 1 },
        { label: "Trung bình", count: 1 },
        { label: "Yếu", count: 0 },
      ],
      complaints: [expect.stringContaining("B6")],
    });
    expect(await surveys.write(read.counted)).toBe(true);
    expect(["H12", "I12", "J12", "K12", "L12"].map((cell) => valueAt(desk, cell))).toEqual([4, 2, 1, 1, 0]);
    // 1.6 of 2 are 80 %; two forms are fewer than the sample asks for.
    expect(formOf(desk, "PKS03")).toMatchObject({ state: "few", rate: "80.00", leaves: [{ points: "2.40" }] });
    expect(desk.store.state().notice).toMatchObject({ code: "counted-answers", facts: { count: "5" } });
    const again = await surveys.read(file, "PKS03");
    expect(again).toMatchObject({ is: "counted", counted: { held: "4 / 2: 1, 1, 0", isSame: true } });
    // What was shown is not what stands there any more.
    expect(await surveys.write(read.counted)).toBe(false);
    expect(desk.store.state().fault?.code).toBe("cell-changed");
    await desk.store.commands.undo(2);
    expect(["H12", "I12", "J12"].map((cell) => valueAt(desk, cell))).toEqual([null, null, null]);
    expect(await surveys.read(new File(["TT\n1"], "khac.csv"), "PKS03")).toMatchObject({ why: "no-headings" });
  });

  it("gives a second judge the survey that the unit has, and another unit or set its own", async () => {
    const { create } = desk.store.commands;
    expect(await create({ ...WISH, judges: ["Bình"], withSurvey: true })).toBe(true);
    expect(surveyView(desk)).toMatchObject({ sheet: SURVEY });
    expect(desk.view()).toMatchObject({ sheet: "Bình", total: "2.86" });
    expect(await create({ ...WISH, unit: "Xã 02", unitCode: "X02", judges: ["An"], withSurvey: true })).toBe(true);
    expect(surveyView(desk)).toMatchObject({ sheet: "Khảo sát (2)", unit: "Xã 02", done: 0 });
    const yenThe = { ...WISH, setId: "yen-the-2024", judges: ["An"], withSurvey: false };
    expect(await create(yenThe)).toBe(true);
    expect(desk.store.state().sheets).toEqual([
      ...["Sheet1", "An", SURVEY, "Bình", "An (2)", "Khảo sát (2)", "An (3)"],
    ]);
    expect(desk.view()).toMatchObject({ sheet: "An (3)", setId: "yen-the-2024", of: 30, errors: 0 });
    // Beside sheets of another set and another unit every sheet is judged as if it stood alone.
    const { sheets } = await desk.Excel.run(readSheets);
    const judged = judgeWorkbook({ sheets }, "b.xlsx", findSet);
    expect(judged.sheets.map(({ sheet, set, unit }) => [sheet, set.id, unit.name])).toEqual([
      ["An", "bac-giang-cqtt-2024", "Xã 01"],
      ["Bình", "bac-giang-cqtt-2024", "Xã 01"],
      ["An (2)", "bac-giang-cqtt-2024", "Xã 02"],
      ["An (3)", "yen-the-2024", "Xã 01"],
    ]);
    expect(judged.problems.filter(({ code }) => code === "survey-sheet-duplicated")).toEqual([]);
    expect(judged.sheets.map(({ score }) => score.leaves.get("5.1")?.points)).toEqual([286, 286, undefined, undefined]);
  });
});
