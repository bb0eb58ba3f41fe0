import { entriesOf, madeSet, merge, rosterUnit, sheetOf, totalled, type Filled } from "./made-sheets";

const ranks = (merged: ReturnType<typeof merge>) => merged.units.map(({ unit, rank }) => [unit.name, rank]);

describe("ranks", () => {
  it("lets equal units share a place and skips the next: 1, 1, 3", () => {
    const set = madeSet();
    const merged = merge(set, [
      totalled(set, 80, { name: "Xã A" }),
      totalled(set, 90, { name: "Xã B" }),
      totalled(set, 90, { name: "Xã C" }),
      totalled(set, 80, { name: "Xã D" }),
      totalled(set, 70, { name: "Xã E" }),
    ]);
    expect(ranks(merged)).toEqual([
      ["Xã B", 1],
      ["Xã C", 1],
      ["Xã A", 3],
      ["Xã D", 3],
      ["Xã E", 5],
    ]);
  });

  it("compares what is shown: 88.25⅓ and 88.25 share a place", () => {
    const set = madeSet();
    const three = (name: string, totals: readonly number[]) =>
      totals.map((total, at) => totalled(set, total, { name, judge: String(at) }));
    const merged = merge(set, [...three("Xã A", [88.25, 88.25, 88.25]), ...three("Xã B", [88.25, 88.25, 88.26])]);
    expect(ranks(merged)).toEqual([
      ["Xã A", 1],
      ["Xã B", 1],
    ]);
  });

  it("asks the set's tie-breaks in order, by exact means", () => {
    const set = madeSet({
      tieBreaks: [{ by: "bonus" }, { by: "group", id: "B" }, { by: "criterion", id: "A.1" }],
    });
    const unit = (name: string, list: readonly Filled[]) =>
      list.map((one, at) => sheetOf(set, entriesOf(set, one), { name, judge: String(at) }));
    const merged = merge(set, [
      ...unit("Xã A", [{ "A.1": 30, "A.2": 10, "B.1": 40, "B.2": 0 }]),
      ...unit("Xã B", [{ "A.1": 31, "A.2": 9, "B.1": 40, "B.2": 0 }]),
      ...unit("Xã C", [{ "A.1": 29, "A.2": 10, "B.1": 40, "B.2": 1 }]),
      ...unit("Xã D", [{ "A.1": 30, "A.2": 9, "B.1": 40, "B.2": 0, T1: 1 }]),
      ...unit("Xã E", [{ "A.1": 30, "A.2": 10, "B.1": 40, "B.2": 0 }]),
    ]);
    expect(ranks(merged)).toEqual([
      ["Xã D", 1],
      ["Xã C", 2],
      ["Xã B", 3],
      ["Xã A", 4],
      ["Xã E", 4],
    ]);
  });

  it("puts units that may not rank last, in the order of the roster", () => {
    const set = madeSet();
    const roster = ["Xã C", "Xã B", "Xã A"].map((name) => rosterUnit(name));
    const merged = merge(set, [totalled(set, 10, { name: "Xã B" })], { roster });
    expect(ranks(merged)).toEqual([
      ["Xã B", 1],
      ["Xã C", null],
      ["Xã A", null],
    ]);
  });
});
