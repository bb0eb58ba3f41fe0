import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { SetCheckShape, SetListShape } from "../support/json-shapes";
import { desk } from "../support/terminal-program";

const YEN_THE = resolve(__dirname, "../../assets/criteria/yen-the-2024.json");

const BUILT_IN = [
  "yen-the-2024",
  "bac-giang-cqtt-2023",
  "bac-giang-cqtt-2024",
  "hai-phong-dan-van-2023",
  "binh-dinh-dan-chu-co-quan",
  "binh-dinh-dan-chu-xa",
  "binh-dinh-dan-van-xa",
  "bac-giang-ban-chi-dao",
  "lang-son-cqtt",
];

type Leaf = { id: string; kind: string; max: number; group: string; topGroup: string };
type ShownSet = { groups: { id: string; max: number }[]; leaves: Leaf[] } & Record<string, unknown>;

describe("chamsao criteria", () => {
  const { at, run } = desk();
  const parsed = (text: string): unknown => JSON.parse(text);

  test("lists the built-in sets for machines and for people", () => {
    const { sets } = SetListShape.parse(parsed(run("criteria", "list", "--json").out));
    expect(sets.map(({ id }) => id)).toEqual(BUILT_IN);
    const list = run("criteria", "list");
    expect(list).toMatchObject({ status: 0, err: "" });
    for (const { id, hash } of sets) expect(list.out).toMatch(new RegExp(`^${id}@1 +${hash} `, "mu"));
  });

  test("shows a whole set, its points as decimal numbers", () => {
    const shown = run("criteria", "show", "yen-the-2024", "--json");
    expect(shown).toMatchObject({ status: 0, err: "" });
    const set = parsed(shown.out) as ShownSet;
    const file = parsed(readFileSync(YEN_THE, "utf8")) as ShownSet;
    for (const key of ["id", "version", "title", "status", "levels", "panel", "sources"])
      expect(set[key]).toEqual(file[key]);
    expect(set["hash"]).toMatch(/^[0-9a-f]{12}$/u);
    expect(set).toMatchObject({ deductions: null, gates: [], tieBreaks: [] });
    expect(set.groups.map(({ id, max }) => [id, max])).toEqual(file.groups.map(({ id, max }) => [id, max]));
    expect(set.leaves).toHaveLength(30);
    expect(set.leaves.reduce((sum, leaf) => sum + leaf.max, 0)).toBe(95);
    expect(set.leaves.find(({ id }) => id === "3.2.6")).toMatchObject({ kind: "ratio", max: 2.75, group: "3.2" });
  });

  test("shows a set to people, and that it is a template", () => {
    const { out } = run("criteria", "show", "yen-the-2024");
    expect(out).toContain("BẢN MẪU");
    expect(out).toMatch(/^3\.2 +23,75\* +Công tác cải cách hành chính/mu);
  });

  test("shows the kinds of unit and the rounds of a set that has them", () => {
    const { out } = run("criteria", "show", "hai-phong-dan-van-2023");
    expect(out).toMatch(/Các phòng, đơn vị +phòng, đơn vị\n +UBND các xã, thị trấn +xã, thị trấn/u);
    expect(out).toMatch(/Lần 1 +báo cáo trước ngày 05\/6\n +Lần 2 +báo cáo trước ngày 01\/12/u);
  });

  test("takes an owner's set by its file, and finds it good", () => {
    const shown = parsed(run("criteria", "show", YEN_THE, "--json").out) as ShownSet;
    const checked = run("criteria", "check", YEN_THE, "--json");
    expect(checked).toMatchObject({ status: 0, err: "" });
    expect(SetCheckShape.parse(parsed(checked.out))).toEqual({ ok: true, hash: shown["hash"], problems: [] });
  });

  test("takes what was shown, changed in its groups and without the copy of its leaves", () => {
    const shown = parsed(run("criteria", "show", "yen-the-2024", "--json").out) as ShownSet;
    const groups = shown.groups.map((group) => ({ ...group, title: "Nhóm khác" }));
    writeFileSync(at("changed.json"), JSON.stringify({ ...shown, groups, leaves: undefined }));
    const checked = SetCheckShape.parse(parsed(run("criteria", "check", "changed.json", "--json").out));
    expect(checked).toMatchObject({ ok: true, problems: [] });
    expect(checked.hash).not.toBe(shown["hash"]);
  });

  test("gives every reason against a wrong set at once", () => {
    const set = parsed(readFileSync(YEN_THE, "utf8")) as { groups: { max: number }[]; levels: { from: number }[] };
    for (const group of set.groups.slice(0, 2)) group.max += 1;
    for (const level of set.levels.slice(0, 1)) level.from = 80;
    writeFileSync(at("wrong.json"), `\uFEFF${JSON.stringify(set)}`);
    const checked = run("criteria", "check", "wrong.json", "--json");
    expect(checked).toMatchObject({ status: 1, err: "" });
    const { ok, hash, problems } = SetCheckShape.parse(parsed(checked.out));
    expect({ ok, hash }).toEqual({ ok: false, hash: null });
    expect(problems.map(({ code, criterion }) => `${code} ${criterion ?? ""}`)).toEqual(
      expect.arrayContaining(["set-sum-differs 3.1", "set-sum-differs 3.2", "set-level-repeated 4 sao"]),
    );
    expect(run("criteria", "check", "wrong.json").out).toContain("cùng bắt đầu từ 80");
  });

  test.each([
    [["criteria", "show", "nope"], `Không có bộ tiêu chí “nope”. Các bộ có sẵn: ${BUILT_IN.join(", ")}.`],
    [["criteria", "check", "nope.json"], "Không có tệp hoặc thư mục “nope.json”."],
    [["criteria", "check", "set.xlsx"], "Không có tệp hoặc thư mục “set.xlsx”."],
  ])("cannot run %j and says why in one sentence", (args, sentence) => {
    expect(run(...args, "--json")).toEqual({ status: 2, out: "", err: `${sentence}\n` });
  });

  test("says that a file is no JSON", () => {
    writeFileSync(at("text.json"), "xin chào");
    expect(run("criteria", "check", "text.json", "--lang", "en")).toEqual({
      status: 2,
      out: "",
      err: "“text.json” is no readable JSON file.\n",
    });
  });
});
