import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { buildProgram, desk } from "../support/terminal-program";

describe("Ctrl+C", () => {
  const { at, folder } = desk();

  test("in the middle of a batch leaves whole files only", async () => {
    const names = Array.from({ length: 500 }, (_, at) => `Xã số ${String(at)}`);
    writeFileSync(at("ds.csv"), `name\n${names.join("\n")}\n`);
    const args = ["new", "--criteria", "yen-the-2024", "--roster", "ds.csv", "--out-dir", "phieu"];
    const child = spawn(process.execPath, [buildProgram(), ...args], { cwd: folder, stdio: "ignore" });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    while (!existsSync(at("phieu")) || readdirSync(at("phieu")).length < 5) await pause(5);
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    const files = readdirSync(at("phieu"));
    expect(files.length).toBeLessThan(500);
    for (const file of files) {
      expect(file).toMatch(/^Xã số \d+\.xlsx$/u);
      expect(readWorkbook(readFileSync(at(`phieu/${file}`))).ok).toBe(true);
    }
  });
});
