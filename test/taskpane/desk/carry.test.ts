import { hashOf } from "../../../src/scoring/criteria-hash";
import type { LoadedSet } from "../../../src/scoring/load-criteria-set";
import { annexSheet } from "../../../src/sheet/annex/annex-sheet";
import { writeAnnex } from "../../../src/sheet/annex/write-annex";
import type { Filling } from "../../../src/sheet/filling";
import { judgeWorkbook } from "../../../src/sheet/judge-workbook";
import { layoutScoreSheet } from "../../../src/sheet/score-layout";
import { blankRequest } from "../../../src/sheet/score-request";
import type { SheetPlan } from "../../../src/sheet/sheet-plan";
import { layoutSurveySheet } from "../../../src/sheet/survey-layout";
import type { SurveyFilling } from "../../../src/sheet/survey-request";
import { readSheets } from "../../../src/workbook/excel/read-sheets";
import type { CarryAsked } from "../../../src/taskpane/carry/carry-commands";
import { bestFilling } from "../../support/best-filling";
import { builtIn, earlierSet } from "../../support/earlier-set";
import { withLayers } from "../../support/layered-sheets";
import { memoryDesk, type MemoryDesk, type PaneDesk } from "../../support/pane-desk";
import { filledRows, YEN_THE } from "../../support/yen-the";

const ABOUT = { name: "Phiếu GK1", unit: "Xã Đồng Tâm", unitCode: "07" };
const VERSION = { takesReworded: false, layer: null, scope: "sheet" } as const satisfies CarryAsked;

/** Behind the sheet that every workbook starts with. */
async function names({ Excel }: PaneDesk): Promise<readonly string[]> {
  return (await Excel.run(readSheets)).sheets.map(({ name }) => name).slice(1);
}

function sheetIn({ memory }: MemoryDesk, name: string): string {
  return memory.engine.sheets().find((sheet) => sheet.name === name)?.id ?? "";
}

async function show(desk: MemoryDesk, name: string): Promise<void> {
  desk.person.clicksTab(sheetIn(desk, name));
  await desk.quiet();
}

async function judgedIn({ Excel }: PaneDesk, known: LoadedSet) {
  return judgeWorkbook(await Excel.run(readSheets), "", () => known).sheets;
}

/** Eleven criteria: fewer than most have. */
const SMALL = builtIn("binh-dinh-dan-chu-xa");

describe("carrying sheets to a new version", () => {
  function plan({ set, hash }: LoadedSet, name: string, judge: string, filling: Filling): SheetPlan {
    return layoutScoreSheet({ ...blankRequest(set, hash, { ...ABOUT, name, judge }), filling });
  }

  it("shows what is carried and what is not, and lays a sheet of the new version beside the old one", async () => {
    const old = earlierSet(YEN_THE, "cu", { "3.1.1": { title: "Lời cũ" } });
    const filling = { rows: filledRows(), documents: new Set<string>() };
    const desk = await memoryDesk({ plans: [plan(old, "Phiếu GK1", "An", filling)] });
    expect(desk.view().carries).toBe("version");
    const carry = await desk.store.commands.carry();
    const preview = carry.preview(false);
    expect(preview?.changes.map(({ change, id }) => `${change} ${id}`)).toEqual(["wording 3.1.1"]);
    expect(new Set(preview?.left.map(({ place }) => place.criterion))).toEqual(new Set(["3.1.1"]));
    expect(carry.preview(true)?.left).toEqual([]);
    expect(await carry.carry({ ...VERSION, takesReworded: true })).toBe("done");
    await desk.quiet();
    expect(desk.store.state().fault).toBeNull();
    expect(desk.view()).toMatchObject({ sheet: "Phiếu GK1 (2)", carries: null, errors: 0, unit: ABOUT.unit });
    expect(await names(desk)).toEqual(["Phiếu GK1", "Phiếu GK1 (2)"]);
  });

  it("carries all of a workbook at once, each judge once", async () => {
    const old = earlierSet(SMALL, "cu", { "II.1": { title: "Lời cũ" } });
    const judges = ["An", "Bình", "Cường"];
    const desk = await memoryDesk({ plans: judges.map((one) => plan(old, one, one, bestFilling(old.set))) });
    const carry = await desk.store.commands.carry();
    expect(await carry.carry(VERSION)).toBe("done");
    await desk.quiet();
    await show(desk, "Bình");
    expect((await carry.along(VERSION))?.map(({ sheet, whyNot }) => [sheet, whyNot])).toEqual([
      ["An", "already"],
      ["Bình", null],
      ["Cường", null],
    ]);
    expect(await carry.carry({ ...VERSION, scope: "workbook" })).toBe("done");
    await desk.quiet();
    expect(await names(desk)).toEqual(["An", "Bình", "Cường", "An (2)", "Bình (2)", "Cường (2)"]);
    // Points and evidence of II.1 alone stay behind.
    const carried = (await judgedIn(desk, SMALL)).filter(({ set }) => set.hash === SMALL.hash);
    expect(carried.map(({ judge, score }) => [judge, score.missing])).toEqual(judges.map((judge) => [judge, ["II.1"]]));
  });
});

describe("sheets that a survey feeds", () => {
  const known = builtIn("bac-giang-cqtt-2024");
  const FILLING: SurveyFilling = new Map([["PKS01", { asked: 100, answered: 90, counts: [80, 6, 4] }]]);

  function plans({ set, hash }: LoadedSet, unit: string, judges: readonly string[], name: string) {
    const survey = layoutSurveySheet({ set, hash, name, unit, unitCode: "", filling: FILLING });
    if (survey === null) throw new RangeError("no forms");
    const link = { survey: { sheet: name, filling: FILLING } };
    const scores = judges.map((judge) =>
      layoutScoreSheet({ ...blankRequest(set, hash, { name: judge, unit, unitCode: "", judge }), ...link }),
    );
    return [...scores, survey];
  }

  it("go to a new version with the survey sheet of their unit, which two judges share", async () => {
    const old = { set: { ...known.set, version: "cu" }, hash: hashOf({ ...known.set, version: "cu" }) };
    const desk = await memoryDesk({
      plans: [...plans(old, "Xã A", ["An", "Bình"], "Khảo sát"), ...plans(old, "Xã B", ["Cường"], "Khảo sát B")],
    });
    const carry = await desk.store.commands.carry();
    expect(carry.preview(false)?.isFed).toBe(true);
    expect(await carry.carry(VERSION)).toBe("done");
    await desk.quiet();
    await show(desk, "Bình");
    expect(await carry.carry({ ...VERSION, scope: "workbook" })).toBe("done");
    await desk.quiet();
    expect(desk.store.state().fault).toBeNull();
    const fresh = (await names(desk)).slice(5);
    expect(fresh).toEqual(["An (2)", "Khảo sát (2)", "Bình (2)", "Cường (2)", "Khảo sát B (2)"]);
    const { sheets } = await desk.Excel.run(readSheets);
    const looksAt = (name: string): readonly string[] => {
      const { cells = [] } = sheets.find((sheet) => sheet.name === name) ?? {};
      const found = cells.flatMap(({ formula }) =>
        [...(formula ?? "").matchAll(/'([^']+)'!/gu)].map(([, to]) => to ?? ""),
      );
      return [...new Set(found)];
    };
    expect(["An (2)", "Bình (2)", "Cường (2)"].map(looksAt)).toEqual([
      ["Khảo sát (2)"],
      ["Khảo sát (2)"],
      ["Khảo sát B (2)"],
    ]);
  });

  it("are passed on with their survey sheet as it stands, but not when its rows have moved", async () => {
    const set = withLayers(known.set, 2, 1);
    const layered = { set, hash: hashOf(set) };
    const annex = annexSheet("Bộ tiêu chí", writeAnnex(set));
    const desk = await memoryDesk({ plans: [...plans(layered, "Xã A", ["An"], "Khảo sát"), annex] });
    await desk.quiet();
    const carry = await desk.store.commands.carry();
    const toSecond: CarryAsked = { ...VERSION, layer: "appraisal-2" };
    expect(await carry.carry(toSecond)).toBe("done");
    await desk.quiet();
    expect(await names(desk)).toEqual(["An", "Khảo sát", "Bộ tiêu chí"]);
    const survey = sheetIn(desk, "Khảo sát");
    desk.person.insertsRows(survey, 2, 1);
    await desk.quiet();
    expect(await carry.carry({ ...toSecond, layer: "self" })).toBe("survey-moved");
    desk.person.deletesSheet(survey);
    await desk.quiet();
    expect(await carry.carry({ ...toSecond, layer: "self" })).toBe("survey-missing");
  });
});

describe("passing sheets with layers on", () => {
  const set = withLayers({ ...SMALL.set, id: "co-tham-dinh" }, 2, 1);
  const hash = hashOf(set);
  const annex = annexSheet("Bộ tiêu chí", writeAnnex(set));
  const own = (name: string, unit: string): SheetPlan => {
    const rows = new Map([["II.1", { self: 1.5, evidence: "QĐ 12" }]]);
    const request = blankRequest(set, hash, { name, unit, unitCode: "", judge: null });
    return layoutScoreSheet({ ...request, filling: { rows, documents: new Set() } });
  };

  it("keeps their entries and opens the next layer, of one or of all that stand where it does", async () => {
    const desk = await memoryDesk({ plans: [own("A", "Xã A"), own("B", "Xã B"), own("C", "Xã C"), annex] });
    await desk.quiet();
    expect(desk.view().carries).toBe("layer");
    const carry = await desk.store.commands.carry();
    expect(carry.preview(false)).toMatchObject({ open: "self", carried: 2, left: [] });
    expect(await carry.carry({ ...VERSION, layer: "appraisal-1" })).toBe("done");
    await desk.quiet();
    expect(desk.store.state().fault).toBeNull();
    expect(carry.preview(false)).toMatchObject({ open: "appraisal-1", carried: 2, left: [] });
    expect(desk.view().problems.map(({ code }) => code)).toContain("judge-missing");
    await show(desk, "B");
    const next: CarryAsked = { ...VERSION, layer: "appraisal-1", scope: "workbook" };
    expect((await carry.along(next))?.map(({ sheet }) => sheet)).toEqual(["B", "C"]);
    expect(await carry.carry(next)).toBe("done");
    await desk.quiet();
    expect(await names(desk)).toEqual(["A", "B", "C", "Bộ tiêu chí"]);
    expect((await carry.along(next))?.map(({ sheet, carried }) => [sheet, carried])).toEqual([
      ["A", 2],
      ["B", 2],
      ["C", 2],
    ]);
    const sheets = await judgedIn(desk, { set, hash });
    expect(sheets.map(({ layers }) => layers?.self)).toEqual(Array(3).fill([["II.1", "1.50"]]));
  });
});
