import { writeFileSync } from "node:fs";
import { communeTable, SCALE_CSV, WORD_TABLE } from "../support/typed-annexes";
import { desk } from "../support/terminal-program";

type Imported = {
  readonly ok: boolean;
  readonly id: string | null;
  readonly hash: string | null;
  readonly problems: readonly { readonly code: string; readonly severity: string; readonly cell?: string }[];
};

describe("chamsao criteria, for sets that people type", () => {
  const { at, run } = desk();
  const imported = (...args: readonly string[]): Imported =>
    JSON.parse(run("criteria", "import", ...args, "--json").out) as Imported;

  beforeAll(async () => {
    writeFileSync(at("xa.xlsx"), await communeTable());
    writeFileSync(at("word.html"), WORD_TABLE);
    writeFileSync(at("thang-diem.csv"), `\uFEFF${SCALE_CSV}`);
  });

  test("exports a set to a sheet that imports as the same set", () => {
    expect(run("criteria", "export", "yen-the-2024", "--out", "yen-the.xlsx")).toMatchObject({ status: 0, err: "" });
    const { hash } = JSON.parse(run("criteria", "show", "yen-the-2024", "--json").out) as { hash: string };
    expect(imported("yen-the.xlsx")).toMatchObject({ ok: true, id: "yen-the-2024", hash, problems: [] });
    expect(run("criteria", "check", "yen-the.xlsx").out).toBe(`Bộ tiêu chí hợp lệ, mã băm ${hash}.\n`);
    expect(run("criteria", "diff", "yen-the-2024", "yen-the.xlsx").out).toBe("Hai bộ tiêu chí giống hệt nhau.\n");
    expect(run("criteria", "export", "yen-the-2024", "--out", "yen-the.xlsx").status).toBe(2);
  });

  test.each(["xa.xlsx", "word.html", "thang-diem.csv"])("imports %s without a hand edit", (file) => {
    const { ok, problems } = imported(file, "--out", `${file}.json`);
    expect({ ok, errors: problems.filter(({ severity }) => severity === "error") }).toEqual({ ok: true, errors: [] });
    expect(run("criteria", "check", `${file}.json`).status).toBe(0);
  });

  test("names the cell and the cure where an annex cannot be understood, and writes nothing", () => {
    writeFileSync(at("sai.csv"), SCALE_CSV.replace("10 điểm;bước 0,5", "10-12;bước 0,5"));
    const done = run("criteria", "import", "sai.csv", "--out", "sai.json");
    expect(done.status).toBe(1);
    expect(done.out).toContain("C5: “10-12” không phải là một số điểm. Hãy ghi một số, ví dụ 2,5.");
    expect(run("criteria", "check", "sai.json").status).toBe(2);
  });

  test("adopts a set by a decision, but no example that nobody confirmed, and no place left to fill", () => {
    const decision = ["--decision", "Quyết định số 9/QĐ-UBND", "--date", "05/01/2026", "--by", "UBND tỉnh Mẫu"];
    const adopt = (...args: readonly string[]) => run("criteria", "adopt", ...args, ...decision, "--out", "cs.json");
    expect(adopt("xa.xlsx", "--confirm-examples")).toMatchObject({ status: 1 });
    expect(adopt("xa.xlsx", "--confirm-examples").out).toContain("(GHI TÊN CƠ QUAN CẤP TRÊN)");
    expect(adopt("yen-the-2024").out).toMatch(/“3\.1” là ví dụ nên không được nằm trong bộ tiêu chí chính thức/u);
    expect(adopt("yen-the-2024", "--confirm-examples")).toMatchObject({ status: 0, err: "" });
    const shown = JSON.parse(run("criteria", "show", "cs.json", "--json").out) as Record<string, unknown>;
    expect(shown).toMatchObject({
      status: "official",
      issued: "Quyết định số 9/QĐ-UBND ngày 05/01/2026 của UBND tỉnh Mẫu",
    });
    expect(JSON.stringify(shown)).not.toContain('"example"');
    expect(
      run(
        "criteria",
        "adopt",
        "yen-the-2024",
        ...decision.slice(0, 3),
        "31/02/2026",
        ...decision.slice(4),
        "--out",
        "x.json",
      ).status,
    ).toBe(2);
  });

  test("tells in what two versions differ", () => {
    const { out } = run("criteria", "diff", "yen-the-2024", "cs.json");
    expect(out).toMatch(/^~ trạng thái: mẫu → chính thức$/mu);
    expect(out).toMatch(/^~ Nhóm 3\.1 “.+ví dụ: có → không có/mu);
  });

  test("makes and checks score sheets of a set that is typed in a workbook", () => {
    const made = run("new", "--criteria", "yen-the.xlsx", "--unit", "Xã A", "--judge", "An", "--out", "phieu.xlsx");
    expect(made).toMatchObject({ status: 0, err: "" });
    const checked = run("check", "phieu.xlsx", "--criteria", "yen-the.xlsx", "--json");
    expect(checked.out).not.toContain("criteria-version-differs");
    expect(checked.status).toBe(1);
  });
});
