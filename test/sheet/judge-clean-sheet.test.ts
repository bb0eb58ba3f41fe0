import { rounded } from "../../src/scoring/exact";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { snapshotOf } from "../support/snapshot-of";
import { judgedYenThe, yenThe, yenThePlan } from "../support/yen-the";

describe("a sheet filled in without a fault", () => {
  const judged = judgedYenThe(yenThe());

  it("has no problem", () => {
    expect(judged.problems).toEqual([]);
  });

  it("gives the points that were added up by hand", () => {
    const { score } = judged;
    expect(Object.fromEntries(score.groups)).toEqual({
      "3.1": 1571,
      "3.2": 1861,
      "3.3": 1575,
      "3.4": 1275,
      "3.5": 1736,
    });
    expect(score.total === null ? null : rounded(score.total)).toBe(8018);
    expect(score.bonus).toBe(325);
    expect(score.grandTotal === null ? null : rounded(score.grandTotal)).toBe(8343);
    expect(score.level?.name).toBe("4 sao");
  });

  it("says whose sheet it is", () => {
    expect(judged).toMatchObject({
      file: "a.xlsx",
      sheet: "Phiếu GK1",
      unit: { code: "YT09", name: "Xã Đồng Tâm" },
      judge: "Nguyễn Văn An",
      isSelfScore: false,
      round: "1",
      seal: null,
    });
  });
});

it("is read from a file as snapshotOf says", async () => {
  const sheets = [
    yenThePlan(),
    yenThePlan({ "3.1.1": { points: "4,5" }, "3.1.7": {} }, { name: "Phiếu 2", judge: null, scoredOn: null }),
  ];
  const bytes = await writeXlsx({ title: "Phiếu chấm", sheets });
  expect(readWorkbook(bytes)).toStrictEqual({ ok: true, workbook: { sheets: sheets.map(snapshotOf) } });
});
