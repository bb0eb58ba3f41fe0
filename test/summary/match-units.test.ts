import { codesOf, filesOf, madeSet, merge, rosterUnit, totalled, unitIn, type SheetParts } from "./made-sheets";
import { mainSet } from "../../src/summary/filed-sheet";

const set = madeSet();
const scored = (parts: SheetParts, total = 80) => totalled(set, total, parts);

describe("units without a roster", () => {
  it("joins sheets of one name, however it is written", () => {
    const merged = merge(set, [
      scored({ name: "Xã Đồng Tâm", judge: "A" }, 80),
      scored({ name: "XÃ  ĐỒNG TÂM", judge: "B" }, 90),
    ]);
    expect(unitIn(merged).figures?.grandTotal).toBe(8500);
    expect(merged.problems).toEqual([]);
  });

  it("joins a sheet with a code and one with only the name", () => {
    const merged = merge(set, [scored({ code: "07843", judge: "A" }), scored({ judge: "B" })]);
    expect(unitIn(merged)).toMatchObject({ unit: { code: "07843", name: "Xã Một" }, judges: 2 });
  });

  it("keeps units of one name and different codes apart", () => {
    const merged = merge(set, [scored({ code: "07843", file: "a" }), scored({ code: "07999", file: "b" })]);
    expect(merged.units.map(({ unit, judges }) => [unit.code, judges])).toEqual([
      ["07843", 1],
      ["07999", 1],
    ]);
  });

  it("does not guess when a name alone fits two codes", () => {
    const merged = merge(set, [
      scored({ code: "07843", file: "a" }),
      scored({ code: "07999", file: "b" }),
      scored({ judge: "B", file: "c" }),
    ]);
    expect(merged.problems).toMatchObject([
      { code: "unit-unknown", place: { file: "c", sheet: "Phiếu" }, facts: { unit: "Xã Một" } },
    ]);
    expect(merged.units.map(({ judges }) => judges)).toEqual([1, 1]);
  });

  it("joins codes that lost their leading zeros under the same name", () => {
    const merged = merge(set, [
      scored({ code: "00123", judge: "A" }),
      scored({ code: "123", judge: "B" }),
      scored({ code: "0123", name: "Xã Hai", judge: "A" }),
    ]);
    expect(merged.units.map(({ unit, judges }) => [unit.code, unit.name, judges])).toEqual([
      ["00123", "Xã Một", 2],
      ["0123", "Xã Hai", 1],
    ]);
  });

  it("warns where one code goes with two names and shows the more common one", () => {
    const merged = merge(set, [
      scored({ code: "1", judge: "A" }),
      scored({ code: "1", judge: "B" }),
      scored({ code: "1", judge: "C", name: "Xã Mốt", file: "c" }),
    ]);
    expect(merged.problems).toMatchObject([
      { code: "unit-name-differs", place: { file: "c" }, facts: { unit: "Xã Mốt", expected: "Xã Một" } },
    ]);
    expect(unitIn(merged)).toMatchObject({ unit: { name: "Xã Một" }, judges: 3, rank: 1 });
  });

  it("reports a sheet without a unit once and counts it for nobody", () => {
    const merged = merge(set, [scored({ name: "", file: "a" })]);
    expect(merged.units).toEqual([]);
    expect(merged.problems).toMatchObject([{ code: "unit-missing", place: { file: "a" } }]);
    expect(merged.sources).toMatchObject([{ status: "rejected" }]);
  });
});

describe("units with a roster", () => {
  const roster = [rosterUnit("Xã Một", "001"), rosterUnit("Đồng Tâm", "002", "xã"), rosterUnit("Xã Ba", "003")];

  it("matches by code, else by name, with or without the unit's type", () => {
    const merged = merge(
      set,
      [
        scored({ code: "001", name: "Xã Một" }, 80),
        scored({ name: "Xã Đồng Tâm" }, 70),
        scored({ code: "003", name: "" }, 60),
      ],
      { roster },
    );
    expect(merged.units.map(({ unit, rank }) => [unit.code, rank])).toEqual([
      ["001", 1],
      ["002", 2],
      ["003", 3],
    ]);
    expect(merged.problems).toEqual([]);
  });

  it("lists a unit that sent nothing as an unranked unit", () => {
    const merged = merge(set, [scored({}), scored({ name: "Đồng Tâm" })], { roster });
    expect(unitIn(merged, "Xã Ba")).toMatchObject({
      rank: null,
      level: null,
      judges: 0,
      complete: false,
      figures: null,
    });
    expect(merged.problems).toMatchObject([{ code: "unit-not-submitted", facts: { unit: "Xã Ba" } }]);
  });

  it("does not use a sheet of a unit that the roster does not know", () => {
    const merged = merge(set, [scored({ name: "Xã Lạ", file: "a" })], { roster: [rosterUnit("Xã Một")] });
    expect(merged.problems.map(({ code, place }) => [code, place.file])).toEqual([
      ["unit-unknown", "a"],
      ["unit-not-submitted", undefined],
    ]);
    expect(merged.sources).toMatchObject([{ file: "a", status: "rejected" }]);
    expect(merged.checks).toMatchObject({ byUnit: 0, byFile: 0, agree: true });
  });

  it("warns of the roster's code under another name and trusts the code", () => {
    const merged = merge(set, [scored({ code: "001", name: "Xã Mới" })], { roster: [rosterUnit("Xã Một", "001")] });
    expect(codesOf(merged.problems)).toEqual(["unit-name-differs"]);
    expect(unitIn(merged)).toMatchObject({ unit: { name: "Xã Một" }, rank: 1 });
  });

  it("does not guess between two units of one name", () => {
    const twins = [rosterUnit("Xã Tân Tiến", "1"), rosterUnit("Xã Tân Tiến", "2"), rosterUnit("Xã Tân Tiến", "3")];
    const merged = merge(set, [scored({ name: "Xã Tân Tiến" })], { roster: twins });
    expect(codesOf(merged.problems)).toContain("unit-unknown");
    expect(merged.units.every(({ judges }) => judges === 0)).toBe(true);
  });
});

describe("mainSet", () => {
  it("is the set of most sheets, and among equals the first by its text", () => {
    const [a, b, c] = [scored({}), scored({ set: { version: "2025" } }), scored({ set: { version: "2025" } })];
    expect(mainSet(filesOf([a, b, c]))?.version).toBe("2025");
    expect(mainSet(filesOf([a, b]))?.version).toBe("2025");
    expect(mainSet(filesOf([b, a]))?.version).toBe("2025");
    expect(mainSet([])).toBeNull();
  });
});
