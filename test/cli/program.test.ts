import { version } from "../../package.json";
import { desk } from "../support/terminal-program";

describe("chamsao", () => {
  const { run } = desk();

  test("says its version", () => {
    expect(run("--version")).toEqual({ status: 0, out: `${version}\n`, err: "" });
  });

  test.each([[[]], [["--help"]], [["help"]]])("explains itself: %j", (args) => {
    const { status, out, err } = run(...args);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    for (const command of ["criteria list", "criteria show", "criteria check", "new", "check", "consolidate"])
      expect(out).toContain(command);
  });

  test.each(["criteria list", "criteria show", "criteria check", "new", "check", "consolidate"])(
    "explains %s in both languages",
    (command) => {
      const vietnamese = run(...command.split(" "), "--help");
      const english = run(...command.split(" "), "--help", "--lang", "en");
      expect(vietnamese.out).toContain(`Cách dùng:`);
      expect(english.out).toContain(`Usage:`);
      const optionsOf = (text: string): readonly string[] =>
        [...text.matchAll(/^ {2}(--\S+)/gmu)].map(([, name = ""]) => name);
      expect(optionsOf(vietnamese.out)).toEqual(optionsOf(english.out));
      expect([vietnamese.status, english.status]).toEqual([0, 0]);
    },
  );

  test("refuses what it does not know with one sentence and exit code 2", () => {
    expect(run("chek", "--lang", "en")).toEqual({
      status: 2,
      out: "",
      err: "There is no command “chek”. Type `chamsao --help` for the commands.\n",
    });
    expect(run("check", "a.xlsx", "--jsn").err).toBe(
      "Lệnh này không có tùy chọn --jsn. Gõ thêm --help để xem cách dùng.\n",
    );
  });

  test("prints nothing that a terminal would obey", () => {
    const { err } = run("check", "\u001b[31mred.xlsx");
    expect(err).toBe("Không có tệp hoặc thư mục “ [31mred.xlsx”.\n");
  });
});
