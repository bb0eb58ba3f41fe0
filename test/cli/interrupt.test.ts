import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { buildProgram, desk } from "../support/terminal-program";

const SAMPLES = resolve(__dirname, "../../assets/samples/yen-the-2024");

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

  test("in the middle of a merge leaves no summary, whole or half", async () => {
    mkdirSync(at("mau"));
    const samples = readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx"));
    for (let copy = 0; copy < 20; copy += 1)
      for (const name of samples) copyFileSync(join(SAMPLES, name), at(`mau/${String(copy)} ${name}`));
    mkdirSync(at("ra"));
    const args = ["consolidate", "mau", "--out", "ra/tong-hop.xlsx"];
    const child = spawn(process.execPath, [buildProgram(), ...args], { cwd: folder, stdio: "ignore" });
    const ended = new Promise<readonly unknown[]>((resolve) =>
      child.once("exit", (...how) => {
        resolve(how);
      }),
    );
    await pause(500);
    child.kill("SIGINT");
    expect(await ended).toEqual([null, "SIGINT"]);
    expect(readdirSync(at("ra"))).toEqual([]);
  });
});
