import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { findOffice, printWithOffice } from "../../src/cli/run-office";

describe("looking for LibreOffice", () => {
  it("ends with nothing where no usual place has it", async () => {
    expect(await findOffice(() => Promise.resolve(false))).toBeNull();
  });

  it("takes the first place that has it", async () => {
    const asked: string[] = [];
    const found = await findOffice((path) => Promise.resolve(asked.push(path) > 2));
    expect(found).toBe(asked[2]);
    expect(basename(found ?? "")).toMatch(/^(soffice|libreoffice)/u);
  });
});

describe("a LibreOffice that makes no PDF", () => {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Stands for LibreOffice. */
  function program(name: string, script: string): string {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return path;
  }
  const file = new Uint8Array([1]);
  const SHORT = { start: 300, perFile: 100 };

  it("is told from one that fails, one that takes too long and one that is not there", async () => {
    expect(await printWithOffice(program("nothing", "exit 0"), [file])).toEqual(["office-made-nothing"]);
    expect(await printWithOffice(program("failing", "exit 3"), [file])).toEqual(["office-failed"]);
    expect(await printWithOffice(program("slow", "sleep 60"), [file], SHORT)).toEqual(["office-too-slow"]);
    expect(await printWithOffice(join(folder, "gone"), [file])).toEqual(["office-failed"]);
  });

  it("leaves the others their PDF, and says of each file by itself why it has none", async () => {
    const script = `while [ "$1" != --outdir ]; do shift; done
      out=$2; shift 2
      for file; do case $file in */1.xlsx) exit 5;; esac; printf PDF > "$out/$(basename "$file" .xlsx).pdf"; done`;
    const made = await printWithOffice(program("partial", script), [file, file, file]);
    const texts = made.map((one) => (typeof one === "string" ? one : Buffer.from(one).toString()));
    expect(texts).toEqual(["PDF", "office-failed", "PDF"]);
  });
});
