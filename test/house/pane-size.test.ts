import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { transformSync } from "esbuild";
import * as z from "zod";

const PROJECT = resolve(__dirname, "../..");
const PANE = join(PROJECT, "dist", "taskpane");
/** Microsoft's React template with a field and a button needs 169 KB; a whole pane must not need more. */
const LIMIT = 170_000;

const Size = z.object({ files: z.array(z.object({ file: z.string(), gzip: z.number() })), gzip: z.number() });
const SourceMap = z.object({ sources: z.array(z.string()) });

/** Builds the pane where it is older than its sources. */
function measured(): z.infer<typeof Size> {
  const done = spawnSync(process.execPath, [join(PROJECT, "bench", "pane-size.mjs"), "--json"], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(done.stderr);
  return Size.parse(JSON.parse(done.stdout));
}

/** Syntax that a lowering to the target changes, or cannot lower, is newer than the target. */
function isWrittenIn(target: string, code: string): boolean {
  const written = (to: string): string | null => {
    try {
      return transformSync(code, { target: to, logLevel: "silent" }).code;
    } catch {
      return null;
    }
  };
  const lowered = written(target);
  return lowered !== null && lowered === written("esnext");
}

describe("what loads before the pane can be used", () => {
  let size: z.infer<typeof Size>;
  const sources = (): readonly string[] =>
    size.files.flatMap(
      ({ file }) => SourceMap.parse(JSON.parse(readFileSync(join(PANE, `${file}.map`), "utf8"))).sources,
    );
  beforeAll(() => {
    size = measured();
  });

  test("is at most 170 KB of gzip", () => {
    expect(size.gzip).toBeLessThanOrEqual(LIMIT);
    expect(size.gzip).toBe(size.files.reduce((sum, { gzip }) => sum + gzip, 0));
  });

  test("is the start-up script, the bundle and the parts of the pane", () => {
    const names = size.files.map(({ file }) => file.split(".")[0]);
    expect(names.slice(0, 2)).toEqual(["start", "main"]);
    expect(names).toContain("pane");
    expect(sources().some((source) => source.endsWith("/view/mount-pane.tsx"))).toBe(true);
  });

  test("holds zod/mini, not the whole of zod, and nothing of the spreadsheet engine", () => {
    expect(sources().some((source) => source.includes("/zod/v4/mini/"))).toBe(true);
    expect(
      sources().filter((source) => /\/zod\/v4\/classic\/|\/@univerjs\/|\/src\/(?:browser|cli)\//.test(source)),
    ).toEqual([]);
  });

  test("begins with a script that Internet Explorer's engine can read", () => {
    const [start] = size.files;
    expect(isWrittenIn("es5", readFileSync(join(PANE, start?.file ?? ""), "utf8"))).toBe(true);
    expect(["const a = 1;", "a = () => 1;", "a = `b`;", "a?.b();"].filter((code) => isWrittenIn("es5", code))).toEqual(
      [],
    );
  });
});
