import fc from "fast-check";
import { hashOf, toJson } from "../../src/scoring/criteria-hash";
import type { CriteriaSet } from "../../src/scoring/criteria-set";
import { loadCriteriaSet } from "../../src/scoring/load-criteria-set";
import { findSet } from "../../src/scoring/built-in-sets";
import { setDifferences } from "../../src/scoring/set-differences";
import { someSets } from "../support/some-sets";

type Json = Record<string, unknown>;
type Draft = Json & { groups: (Json & { criteria: Json[] })[]; levels: Json[]; gates: Json[] };

function lang(): CriteriaSet {
  const found = findSet("lang-son-cqtt");
  if (found === null) throw new TypeError("no such set");
  return found.set;
}

/** The set as it loads after somebody edited its JSON. */
function edited(set: CriteriaSet, edit: (json: Draft) => void): CriteriaSet {
  const json = structuredClone(toJson(set)) as Draft;
  edit(json);
  const loading = loadCriteriaSet(json);
  if (!loading.ok) throw new TypeError(JSON.stringify(loading.problems));
  return loading.set;
}

describe("the differences between two versions of a set", () => {
  it("name a criterion that was added, one that was removed and one that changed", () => {
    const now = edited(lang(), (json) => {
      const [first, , , , , , last] = json.groups;
      const added = { ...first?.criteria[0], id: "1.3", title: "Thêm mới" };
      first?.criteria.splice(0, 2, { ...first.criteria[0], title: "Đổi tên" }, added);
      Object.assign(last ?? {}, { title: "Thực hiện" });
      json["version"] = "2";
    });
    expect(setDifferences(lang(), now)).toEqual({
      parts: [
        {
          change: "changed",
          kind: "criterion",
          id: "1.1",
          title: "Đổi tên",
          fields: [
            {
              field: "title",
              before:
                "Tuyên truyền, phổ biến các văn bản về công tác dân vận chính quyền, thực hiện Quy chế dân chủ ở cơ sở",
              after: "Đổi tên",
            },
          ],
        },
        { change: "added", kind: "criterion", id: "1.3", title: "Thêm mới" },
        {
          change: "changed",
          kind: "group",
          id: "7",
          title: "Thực hiện",
          fields: [{ field: "title", before: "Tổ chức thực hiện", after: "Thực hiện" }],
        },
        {
          change: "removed",
          kind: "criterion",
          id: "1.2",
          title: "Tuyên truyền mục đích, ý nghĩa của mô hình “Chính quyền thân thiện”",
        },
      ],
      settings: [{ field: "version", before: "1", after: "2" }],
    });
  });

  it("tell kind, max and group of a criterion, and bounds of a level, with both values", () => {
    const now = edited(lang(), (json) => {
      const [one, , , four, five] = json.groups;
      const moved = five?.criteria.splice(0, 1) ?? [];
      four?.criteria.push(...moved);
      Object.assign(four ?? {}, { max: 7 });
      Object.assign(five ?? {}, { max: 4 });
      Object.assign(one?.criteria[0] ?? {}, { kind: "points", step: 0.5 });
      Object.assign(json.levels[0] ?? {}, { from: 30 });
    });
    const { parts, settings } = setDifferences(lang(), now);
    const fields = parts.map((one) => [one.id, one.change === "changed" ? one.fields : one.change]);
    expect(fields).toEqual([
      [
        "1.1",
        [
          { field: "kind", before: "yes-no", after: "points" },
          { field: "step", before: undefined, after: 0.5 },
        ],
      ],
      ["4", [{ field: "max", before: 6, after: 7 }]],
      ["5.1", [{ field: "group", before: "5", after: "4" }]],
      ["5", [{ field: "max", before: 5, after: 4 }]],
      ["Đạt từ 50% số mục", [{ field: "from", before: 25, after: 30 }]],
    ]);
    expect(settings).toEqual([]);
  });

  it("tell another order of the same criteria", () => {
    const now = edited(lang(), (json) => json.groups[0]?.criteria.reverse());
    const { parts, settings } = setDifferences(lang(), now);
    expect(parts).toEqual([]);
    expect(settings.map(({ field }) => field)).toEqual(["order"]);
    const orders = settings.flatMap(({ before, after }) =>
      [before, after].map((list) => (list as string[]).slice(0, 3)),
    );
    expect(orders).toEqual([
      ["1", "1.1", "1.2"],
      ["1", "1.2", "1.1"],
    ]);
  });

  it("are none exactly where the hashes are equal", () => {
    fc.assert(
      fc.property(someSets(40), someSets(40), (a, b) => {
        const { parts, settings } = setDifferences(a.set, b.set);
        expect(parts.length + settings.length === 0).toBe(a.hash === hashOf(b.set));
      }),
    );
  });

  it("say the same of both directions: what one adds, the other removes", () => {
    fc.assert(
      fc.property(someSets(40), someSets(40), (a, b) => {
        const [there, back] = [setDifferences(a.set, b.set).parts, setDifferences(b.set, a.set).parts];
        const ids = (list: typeof there, change: string) =>
          list.filter((one) => one.change === change).map(({ id }) => id);
        expect(ids(there, "added").sort()).toEqual(ids(back, "removed").sort());
        expect(ids(there, "changed").sort()).toEqual(ids(back, "changed").sort());
      }),
    );
  });
});
