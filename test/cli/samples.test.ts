import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import { isDeepStrictEqual } from "node:util";
import { readWorkbook } from "../../src/workbook/read-workbook";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { gridOf, textAt } from "../../src/sheet/grid";
import { ConsolidateShape } from "../support/json-shapes";
import { desk } from "../support/terminal-program";

const PROJECT = resolve(__dirname, "../..");
const SAMPLES = join(PROJECT, "assets", "samples");
const [GOOD, FAULTY] = ["yen-the-2024", "yen-the-2024-loi"].map((name) => join(SAMPLES, name)) as [string, string];
const { at, run } = desk();

/** Bytes by path, of all files below a folder. */
function filesIn(folder: string): Readonly<Record<string, Buffer>> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    paths
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1).normalize("NFC"), readFileSync(path)]),
  );
}

function merged(folder: string, out: string) {
  const done = run("consolidate", folder, "--roster", join(folder, "danh-sach.csv"), "--out", at(out), "--json");
  return { status: done.status, err: done.err, json: ConsolidateShape.parse(JSON.parse(done.out)) };
}

/** As the totals were dealt out; three times the judges' sum has a quarter point more, a twelfth for the mean. */
const RANKED = [
  [1, "YT04", "Xã Canh Nậu", "94.35", "5 sao"],
  [2, "YT03", "Xã An Thượng", "92.36", "5 sao"],
  [3, "YT05", "Xã Đông Sơn", "90.00", "5 sao"],
  [4, "YT01", "Thị trấn Phồn Xương", "89.99", "4 sao"],
  [5, "YT10", "Xã Đồng Tiến", "87.76", "4 sao"],
  [6, "YT15", "Xã Tam Tiến", "86.50", "4 sao"],
  [6, "YT17", "Xã Tân Sỏi", "86.50", "4 sao"],
  [8, "YT11", "Xã Đồng Vương", "84.12", "4 sao"],
  [9, "YT02", "Thị trấn Bố Hạ", "82.91", "4 sao"],
  [10, "YT08", "Xã Đồng Lạc", "81.34", "4 sao"],
  [11, "YT19", "Xã Xuân Lương", "80.25", "4 sao"],
  [12, "YT09", "Xã Đồng Tâm", "80.00", "4 sao"],
  [13, "YT16", "Xã Tân Hiệp", "79.99", "3 sao"],
  [14, "YT13", "Xã Hương Vĩ", "77.61", "3 sao"],
  [15, "YT14", "Xã Tam Hiệp", "75.18", "3 sao"],
  [16, "YT06", "Xã Đồng Hưu", "72.94", "3 sao"],
  [17, "YT07", "Xã Đồng Kỳ", "70.00", "3 sao"],
  [18, "YT18", "Xã Tiến Thắng", "69.62", null],
  [19, "YT12", "Xã Hồng Kỳ", "64.37", null],
] as const;

type Units = z.infer<typeof ConsolidateShape>["units"];

function ranking(units: Units) {
  return units
    .filter((unit) => unit.rank !== null)
    .map(({ rank, code, name, grandTotal, level }) => [rank, code, name, grandTotal, level]);
}

it("makes the committed samples again, byte for byte", () => {
  const made = spawnSync(process.execPath, [join(PROJECT, "scripts", "samples.mjs"), at("again")], {
    encoding: "utf8",
  });
  expect(made.stderr).toBe("");
  for (const folder of [GOOD, FAULTY]) {
    const committed = filesIn(folder);
    const again = filesIn(join(at("again"), folder.slice(SAMPLES.length + 1)));
    expect(Object.keys(again).sort()).toEqual(Object.keys(committed).sort());
    const different = Object.keys(committed).filter((path) => !isDeepStrictEqual(committed[path], again[path]));
    expect(different).toEqual([]);
  }
});

describe("the good folder", () => {
  it("is merged without a single problem: 19 units, all ranked, and sums that agree", () => {
    const { status, err, json } = merged(GOOD, "tong-hop.xlsx");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(json.problems).toEqual([]);
    expect(ranking(json.units)).toEqual(RANKED);
    expect(json.units.map((unit) => [unit.judges, unit.complete])).toEqual(RANKED.map(() => [3, true]));
    expect(json.sources.map(({ status: found }) => found)).toEqual(RANKED.map(() => "used"));
    // 3 × the sum of all totals above before rounding: 3 × 1545.55 + 3 × 0.25.
    expect(json.checks).toEqual({
      byUnit: "4637.40",
      byJudge: "4637.40",
      byCriterion: "4637.40",
      byFile: "4637.40",
      agree: true,
    });
    expect(existsSync(at("tong-hop.xlsx"))).toBe(true);
  });

  it("needs no roster", () => {
    const done = run("consolidate", GOOD, "--out", at("no-roster.xlsx"), "--json");
    const json = ConsolidateShape.parse(JSON.parse(done.out));
    expect([done.status, ranking(json.units)]).toEqual([0, RANKED]);
  });

  it("has judges who differ, by less than 10 points, and units that think a little better of themselves", () => {
    const { json } = merged(GOOD, "spread.xlsx");
    for (const { sources, grandTotal } of json.units) {
      const totals = sources.map((source) => Number(source.grandTotal));
      const spread = Math.max(...totals) - Math.min(...totals);
      expect(spread).toBeGreaterThanOrEqual(1);
      expect(spread).toBeLessThan(10);
      for (const total of totals) expect(Math.abs(total - Number(grandTotal))).toBeLessThanOrEqual(3);
    }
  });
});

type Sheet = { readonly file: string; readonly sheet: SheetSnapshot };

function sheetsOf(folder: string): readonly Sheet[] {
  const files = Object.entries(filesIn(folder)).filter(([path]) => path.endsWith(".xlsx"));
  return files.flatMap(([file, bytes]) => {
    const read = readWorkbook(bytes);
    if (!read.ok) throw new Error(`${file}: ${read.fault.code}`);
    return read.workbook.sheets.map((sheet) => ({ file, sheet }));
  });
}

describe("every sheet of the good folder", () => {
  const sheets = sheetsOf(GOOD);
  const text = ({ sheet }: Sheet, name: string): string => {
    const { top = -1, left = -1 } = sheet.names[name] ?? {};
    return textAt(gridOf(sheet), top, left);
  };

  it("belongs to a unit of the roster or one of its three judges", () => {
    const found = sheets.map(({ sheet }) => sheet.name);
    const names = ["Tự chấm", "Nguyễn Thị Hoa", "Trần Văn Minh", "Lê Thị Lan"];
    expect(found).toEqual(RANKED.flatMap(() => names));
    const roster = readFileSync(join(GOOD, "danh-sach.csv"), "utf8").split("\r\n");
    expect(roster.slice(0, 3)).toEqual([
      "\uFEFFcode,name,type,parent",
      "YT01,Thị trấn Phồn Xương,thị trấn,Huyện Yên Thế",
      "YT02,Thị trấn Bố Hạ,thị trấn,Huyện Yên Thế",
    ]);
    const units = sheets.map((sheet) => `${text(sheet, "unit_code")},${text(sheet, "unit")},`);
    expect(units.filter((unit) => !roster.some((row) => row.startsWith(unit)))).toEqual([]);
  });

  it("says twice that its figures are illustrative, and names no evidence that looks real", () => {
    for (const sheet of sheets) {
      expect(text(sheet, "round")).toBe("1 (số liệu minh họa)");
      const { evidence, notes } = sheet.sheet.names;
      const column = (area = notes) =>
        sheet.sheet.cells.filter(
          ({ row, column: at }) => area !== undefined && at === area.left && row >= area.top && row <= area.bottom,
        );
      expect(column().map(({ value }) => value)).toEqual(Array.from({ length: 5 }, () => "số liệu minh họa"));
      const proofs = column(evidence);
      expect(proofs).toHaveLength(30);
      for (const { value } of proofs) expect(value).toMatch(/^MC-\d\.\d\.\d \(minh họa\)$/u);
    }
  });

  it("is scored between 1 March and 30 October 2024, and sealed", () => {
    for (const sheet of sheets) {
      const day = new Date(Date.UTC(1899, 11, 30 + Number(text(sheet, "scored_on")))).toISOString().slice(0, 10);
      expect(day >= "2024-03-01" && day <= "2024-10-30").toBe(true);
      expect(text(sheet, "seal")).toMatch(/^[0-9A-Z]{8}$/u);
    }
  });
});

const PlantedFaults = z.array(
  z.strictObject({
    file: z.string().nullable(),
    sheet: z.string().nullable(),
    cell: z.string().nullable(),
    criterion: z.string().nullable(),
    unit: z.string().nullable(),
    code: z.string(),
    severity: z.enum(["error", "warning", "info"]),
    repairedTo: z.string().nullable(),
    done: z.string().min(1),
  }),
);
type PlantedFault = z.infer<typeof PlantedFaults>[number];

/** Every code of the contract with the terminal program, and those that came to it; of a set's own faults none. */
const CODES =
  `score-missing score-not-a-number score-is-text score-is-date score-above-max score-below-min score-off-step
  choice-not-allowed evidence-missing unit-missing judge-missing criteria-set-unknown criteria-version-differs
  criterion-missing criterion-duplicated criterion-unknown max-points-changed formula-overwritten total-mismatch
  seal-mismatch file-unreadable file-encrypted file-not-a-workbook file-too-large sheet-not-found unit-unknown
  unit-not-submitted sheet-duplicated sheet-conflict criteria-sets-mixed panel-quorum-not-met panel-spread-exceeded
  total-not-calculated names-missing unit-name-differs sheet-superseded roster-row-unusable file-is-summary`.split(
    /\s+/u,
  );

describe("the faulty folder", () => {
  const planted = PlantedFaults.parse(JSON.parse(readFileSync(join(FAULTY, "planted-faults.json"), "utf8")));

  it("has a fault of every code", () => {
    expect([...new Set(planted.map(({ code }) => code))].sort()).toEqual([...CODES].sort());
  });

  it("shows every planted fault at its file, sheet and cell, and nothing else", () => {
    const { status, json } = merged(FAULTY, "faulty.xlsx");
    expect(status).toBe(1);
    const unitIn = (message: string): string | null =>
      json.units.map(({ name }) => name).find((name) => message.includes(name)) ?? null;
    const found = json.problems.map((problem) => ({
      file: problem.file ?? null,
      sheet: problem.sheet ?? null,
      cell: problem.cell ?? null,
      criterion: problem.criterion ?? null,
      unit: problem.file === undefined ? unitIn(problem.message) : null,
      code: problem.code,
      severity: problem.severity,
      repairedTo: problem.repair?.to ?? null,
    }));
    const inOrder = (list: readonly Omit<PlantedFault, "done">[]) =>
      list
        .map(({ file, sheet, cell, criterion, unit, code, severity, repairedTo }) =>
          [code, severity, file ?? unit, sheet, cell, criterion, repairedTo].join(" | "),
        )
        .sort();
    expect(inOrder(found)).toEqual(inOrder(planted));
  });

  it("still ranks the units that nothing is wrong with, by the same totals as in the good folder", () => {
    const { json } = merged(FAULTY, "ranked.xlsx");
    const inError = new Set(["YT02", "YT03", "YT06", "YT08", "YT10", "YT11", "YT12", "YT14", "YT15", "YT16", "YT19"]);
    const sound = ranking(json.units);
    const expected = RANKED.filter(([, code]) => !inError.has(code)).map(([, code]) => code);
    expect(sound.map(([, code]) => code).sort()).toEqual([...expected].sort());
    const untouched = ["YT01", "YT04", "YT05", "YT07", "YT09", "YT18"];
    const totals = (list: readonly (readonly unknown[])[]) =>
      list.filter(([, code]) => untouched.includes(String(code))).map(([, ...rest]) => rest);
    expect(totals(sound)).toEqual(totals(RANKED));
    expect(json.checks.agree).toBe(true);
  });
});
