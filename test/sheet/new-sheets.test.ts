import { findSet } from "../../src/scoring/built-in-sets";
import { judgeSheet } from "../../src/sheet/judge-sheet";
import { newSheets, sampleSheet, type NewSheets } from "../../src/sheet/new-sheets";
import { snapshotOf } from "../support/snapshot-of";

function wish(more: Partial<NewSheets> = {}): NewSheets {
  const loaded = findSet("yen-the-2024");
  if (loaded === null) throw new RangeError("yen-the-2024");
  return { loaded, unit: "Xã Đồng Tâm", unitCode: "YT09", judges: ["Nguyễn Văn An", "Trần Thị Bình"], ...more };
}

const NAMING = { selfSheet: "Phiếu tự chấm" } as const;
const namesOf = (more: Partial<NewSheets>, taken: readonly string[] = []): readonly string[] =>
  newSheets(wish(more), { ...NAMING, taken }).sheets.map(({ name }) => name);

describe("new sheets", () => {
  it("are one for each judge", () => {
    expect(namesOf({})).toEqual(["Nguyễn Văn An", "Trần Thị Bình"]);
  });

  it("are the unit's own where there is no judge, or beside the judges' where asked for", () => {
    expect(namesOf({ judges: [] })).toEqual(["Phiếu tự chấm"]);
    expect(namesOf({ judges: ["An"], withSelf: true })).toEqual(["Phiếu tự chấm", "An"]);
  });

  it("never take a name that stands, whatever its case", () => {
    expect(namesOf({ judges: ["An"] }, ["AN", "Khác"])).toEqual(["An (2)"]);
  });

  it("carry unit, code, judge and round", () => {
    const [sheet] = newSheets(wish({ round: "2" }), NAMING).sheets;
    if (sheet === undefined) throw new RangeError("no sheet");
    const judged = judgeSheet(snapshotOf(sheet), "", findSet);
    expect(judged).toMatchObject({ unit: { code: "YT09", name: "Xã Đồng Tâm" }, judge: "Nguyễn Văn An", round: "2" });
  });
});

it("the sample says whose it is and has no problem", () => {
  const sheet = sampleSheet(findSet, { name: "Dữ liệu mẫu", unit: "Xã Mẫu", judge: "Giám khảo mẫu" }, ["dữ liệu mẫu"]);
  expect(sheet.name).toBe("Dữ liệu mẫu (2)");
  const judged = judgeSheet(snapshotOf(sheet), "", findSet);
  expect(judged?.problems).toEqual([]);
  // 80.18 in the groups and 3.25 of bonus, added up by hand in the sample's own comment.
  expect(judged?.score.grandTotal).toEqual({ over: 8343n, under: 1n });
});
