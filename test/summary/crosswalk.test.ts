import { rounded } from "../../src/scoring/exact";
import { decimalOf } from "../../src/scoring/points";
import type { PreviousUnit } from "../../src/summary/changes";
import { consolidationJson } from "../../src/summary/consolidation-json";
import type { CrosswalkLine } from "../../src/summary/crosswalk";
import { madeSet, merge, points, totalled } from "./made-sheets";

const set = madeSet();
const old = (name: string, rank: number | null, total: number | null, code: string | null = null): PreviousUnit => ({
  code,
  name,
  rank,
  grandTotal: total === null ? null : points(total),
  level: null,
  place: { file: "2024.xlsx", sheet: "Tổng hợp", cell: `B${String(10 + (rank ?? 9))}` },
});
const line = (from: string, to: string, row: number): CrosswalkLine => ({
  old: { code: null, name: from },
  new: { code: null, name: to },
  row,
});
const PREVIOUS = [old("Xã Một", 1, 90), old("Xã Hai", 2, 80.01), old("Xã Ba", 3, 70), old("Xã Bốn", null, null)];

function followed(lines: readonly CrosswalkLine[], names: readonly string[], previous = PREVIOUS) {
  const sheets = names.map((name, at) => totalled(set, 95 - at, { name }));
  const merged = merge(set, sheets, { previous, crosswalk: { file: "chuyen-doi.csv", lines } });
  const successions = merged.successions?.map(({ unit, from, mean }) => [
    unit.name,
    from.map(({ unit: one, before, isSplit }) => [one.name, before?.grandTotal ?? null, isSplit]),
    mean === null ? null : decimalOf(rounded(mean)),
  ]);
  return { merged, successions };
}

describe("units followed through a crosswalk", () => {
  it("stand beside the old units that went into them, with the mean of their totals, unweighted", () => {
    const lines = [
      line("Xã Một", "Xã Đông", 2),
      line("xã  hai", "Xã Đông", 3),
      line("Xã Ba", "Xã Ba", 4),
      line("Xã Bốn", "Xã Ba", 5),
    ];
    const { merged, successions } = followed(lines, ["Xã Đông", "Xã Ba"]);
    expect(successions).toEqual([
      // (90 + 80.01) / 2 = 85.005, which rounds to 85.01.
      [
        "Xã Đông",
        [
          ["Xã Một", 9000, false],
          ["Xã Hai", 8001, false],
        ],
        "85.01",
      ],
      [
        "Xã Ba",
        [
          ["Xã Ba", 7000, false],
          ["Xã Bốn", null, false],
        ],
        null,
      ],
    ]);
    expect(merged.problems).toEqual([]);
    expect(merged.changes).toBeNull();
  });

  it("say which old unit was split", () => {
    const lines = [line("Xã Một", "Xã Đông", 2), line("Xã Một", "Xã Tây", 3)];
    const { successions } = followed(lines, ["Xã Đông", "Xã Tây"], [old("Xã Một", 1, 90)]);
    expect(successions).toEqual([
      ["Xã Đông", [["Xã Một", 9000, true]], "90.00"],
      ["Xã Tây", [["Xã Một", 9000, true]], "90.00"],
    ]);
  });

  it("count an old unit once, however often lines name it", () => {
    const lines = [
      line("Xã Một", "Xã Đông", 2),
      { ...line("XÃ MỘT", "Xã Đông", 3), old: { code: "1", name: "XÃ MỘT" } },
    ];
    const { successions } = followed(lines, ["Xã Đông"], [old("Xã Một", 1, 90, "1")]);
    expect(successions).toEqual([["Xã Đông", [["Xã Một", 9000, false]], "90.00"]]);
  });

  it("invent no result for an old unit that the earlier summary does not list", () => {
    const { successions } = followed([line("Xã Lạ", "Xã Đông", 2)], ["Xã Đông", "Xã Mới"], []);
    expect(successions).toEqual([
      ["Xã Đông", [["Xã Lạ", null, false]], null],
      ["Xã Mới", [], null],
    ]);
  });

  it("tell of every old unit that stands in no line, at its cell, and of every new one that is not there", () => {
    const { merged } = followed([line("Xã Một", "Xã Đông", 2), line("Xã Hai", "Xã Nam", 3)], ["Xã Đông"]);
    expect(merged.problems.map(({ code, place, facts }) => [code, place.file, place.cell, facts])).toEqual([
      ["crosswalk-old-unit-missing", "2024.xlsx", "B13", { unit: "Xã Ba" }],
      ["crosswalk-old-unit-missing", "2024.xlsx", "B19", { unit: "Xã Bốn" }],
      ["crosswalk-new-unit-unknown", "chuyen-doi.csv", undefined, { row: 3, unit: "Xã Nam" }],
    ]);
  });

  it("are told in JSON only with a crosswalk", () => {
    const { merged } = followed([line("Xã Một", "Xã Đông", 2)], ["Xã Đông"], [old("Xã Một", 1, 90)]);
    expect(consolidationJson(merged, () => null).successions).toEqual([
      {
        code: null,
        name: "Xã Đông",
        after: { rank: 1, grandTotal: "95.00", level: "5 sao" },
        from: [{ code: null, name: "Xã Một", before: { rank: 1, grandTotal: "90.00", level: null }, split: false }],
        mean: "90.00",
      },
    ]);
    expect(consolidationJson(merge(set, []), () => null)).not.toHaveProperty("successions");
  });
});
