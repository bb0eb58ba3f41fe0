import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const CLI = resolve(__dirname, "../../src/cli");
/** Two large parts and a small one, compressed here and in the thread. */
const COMPARE = `
import { deflatePart } from "../workbook/zip/deflate-part";
import { deflatingApart } from "./deflate-apart";
const partOf = (mark, count) => Array.from({ length: count }, (_, at) => Buffer.from((mark + at).repeat(5000)));
const parts = () => [partOf("x", 90), partOf("y", 3), partOf("z", 120)];
const here = await Promise.all(parts().map((pieces) => deflatePart(pieces)));
const apart = await deflatingApart((open) => Promise.all(parts().map((pieces) => deflatePart(pieces, open))));
const same = (a, b) => a.crc === b.crc && a.size === b.size && Buffer.from(a.deflated).equals(Buffer.from(b.deflated));
console.log(JSON.stringify(here.map((part, at) => [part.size, same(part, apart[at])])));
`;

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cham-sao-deflate-"));
  const common = { bundle: true, platform: "node", format: "esm", logLevel: "error", outdir: folder } as const;
  await build({ ...common, entryPoints: [join(CLI, "deflate-worker.ts")] });
  await build({ ...common, stdin: { contents: COMPARE, resolveDir: CLI } });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = () => spawnSync(process.execPath, [join(folder, "stdin.js")], { encoding: "utf8", timeout: 60_000 });

it("gives the bytes that are made without a thread", () => {
  const { stdout, status } = run();
  expect(status).toBe(0);
  // Ten pieces of 2 letters, ninety of 3 and the rest of 4, each 5,000 times.
  expect(JSON.parse(stdout)).toEqual([
    [100_000 + 80 * 15_000, true],
    [3 * 10_000, true],
    [100_000 + 90 * 15_000 + 20 * 20_000, true],
  ]);
});

it("ends the work with an error when its thread goes down, and does not wait for ever", () => {
  writeFileSync(join(folder, "deflate-worker.js"), 'throw new Error("out of memory");');
  const { status, stderr } = run();
  expect(status).not.toBe(0);
  expect(stderr).toContain("out of memory");
});
