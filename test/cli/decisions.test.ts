import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readLog } from "../../src/sheet/read-log";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { ConsolidateShape } from "../support/json-shapes";
import { desk } from "../support/terminal-program";

const FAULTY = resolve(__dirname, "../../assets/samples/yen-the-2024-loi");
const [CORRECTED, FIRST] = ["YT10 - Xã Đồng Tiến (sửa).xlsx", "YT10 - Xã Đồng Tiến.xlsx"] as const;
const JUDGE = "Trần Văn Minh";
const REASON = "Đã đối chiếu bản giấy có chữ ký";

describe("chamsao consolidate --decisions", () => {
  const { at, run } = desk();
  const merged = (list: string, ...more: readonly string[]) => {
    const done = run("consolidate", "in", "--decisions", list, ...more, "--out", at("ra.xlsx"), "--json");
    return { done, json: ConsolidateShape.parse(JSON.parse(done.out)) };
  };

  beforeAll(() => {
    mkdirSync(at("in"));
    for (const name of [CORRECTED, FIRST]) copyFileSync(join(FAULTY, name), join(at("in"), name));
  });

  it.each([
    [
      "chon.csv",
      `tệp tính;trang tính;tệp không tính;trang không tính;lý do;người chọn\n${CORRECTED};${JUDGE};${FIRST};${JUDGE};${REASON};Lan`,
    ],
    [
      "chon.json",
      JSON.stringify([{ file: CORRECTED, sheet: JUDGE, notFile: FIRST, notSheet: JUDGE, reason: REASON, by: "Lan" }]),
    ],
  ])("takes the sheet that %s names, tells why the other does not count, and keeps it in the log", (list, text) => {
    writeFileSync(at(list), text);
    const { done, json } = merged(at(list));
    expect([done.status, done.err]).toEqual([0, ""]);
    expect(json.units).toMatchObject([{ rank: 1, judges: 3 }]);
    const aside = json.problems.filter(({ code }) => code === "sheet-set-aside");
    expect(aside).toMatchObject([{ file: FIRST, message: expect.stringContaining(REASON) as string }]);
    const read = readWorkbook(readFileSync(at("ra.xlsx")));
    expect(read.ok && readLog(read.workbook)).toMatchObject([
      { decisions: [{ reason: REASON, by: "Lan", keep: { file: CORRECTED } }] },
    ]);
    // The next merge goes on with it without the list.
    const next = run("consolidate", "in", "--previous", at("ra.xlsx"), "--out", at("sau.xlsx"), "--json");
    expect(ConsolidateShape.parse(JSON.parse(next.out)).units).toMatchObject([{ rank: 1, judges: 3 }]);
  });

  it("names each row that it cannot use, and leaves the conflict open", () => {
    writeFileSync(
      at("sai.csv"),
      [
        "file,sheet,not file,not sheet,reason",
        `${FIRST},${JUDGE},khong-co.xlsx,,Vì vậy`,
        `${FIRST},,${CORRECTED},,`,
      ].join("\n"),
    );
    const { done, json } = merged(at("sai.csv"));
    expect(done.status).toBe(1);
    expect(json.units).toMatchObject([{ rank: null }]);
    expect(json.problems.filter(({ code }) => code === "decision-row-unusable")).toMatchObject([
      { file: "sai.csv", message: expect.stringContaining("dòng 3: thiếu lý do") as string },
      { file: "sai.csv", message: expect.stringContaining("dòng 2: không có phiếu không tính như đã ghi") as string },
    ]);
  });

  it.each([
    ["khong-cot.csv", "a,b\n1,2", "phải có cột “tệp tính”"],
    ["khong-la.json", "{}", "phải có cột “tệp tính”"],
    ["hong.json", "[", "không phải tệp JSON"],
  ])("cannot run with %s", (list, text, words) => {
    writeFileSync(at(list), text);
    const done = run("consolidate", "in", "--decisions", at(list), "--out", at("khong.xlsx"));
    expect([done.status, done.out]).toEqual([2, ""]);
    expect(done.err).toContain(words);
  });
});
