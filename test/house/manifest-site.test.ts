import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const PROJECT = resolve(__dirname, "../..");
const REFUSALS = ["chỉ nhận địa chỉ https", "only an https address"];

type Ran = { readonly status: number | null; readonly out: string; readonly err: string };

function ran(script: string, ...args: readonly string[]): Ran {
  const done = spawnSync(process.execPath, [resolve(PROJECT, "scripts", script), ...args], { encoding: "utf8" });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

describe("the manifest for another place", () => {
  test.each([
    "https://example.gov.vn/cham-sao",
    "https://example.gov.vn/cham-sao/",
    "HTTPS://Example.gov.VN/cham-sao//",
  ])("%s stands for the development server, with one slash", (site) => {
    const { status, out } = ran("build-pane-manifest.mjs", site);
    expect(status).toBe(0);
    expect(out).toContain('<SourceLocation DefaultValue="https://example.gov.vn/cham-sao/taskpane.html"/>');
    expect(out).toContain('"https://example.gov.vn/cham-sao/assets/icons/print-80.png"');
    expect(out).toContain('"https://example.gov.vn/cham-sao/taskpane.html?tab=summary"');
    expect(out).not.toContain("localhost");
  });

  test("a sign of XML in the address stays a sign", () => {
    const { out } = ran("build-pane-manifest.mjs", "https://example.gov.vn/a&b");
    expect(out).toContain('"https://example.gov.vn/a&amp;b/taskpane.html"');
  });

  test.each([
    ["http", "http://example.gov.vn/cham-sao"],
    ["a file", "file:///srv/cham-sao"],
    ["no scheme", "example.gov.vn/cham-sao"],
    ["no host", "https:///cham-sao"],
    ["a question", "https://example.gov.vn/?a=b"],
    ["a fragment", "https://example.gov.vn/#a"],
    ["a password", "https://a:b@example.gov.vn/"],
    ["nothing", ""],
  ])("an address with %s is refused in both languages, before anything is built", (_name, site) => {
    const { status, err } = ran("build.mjs", "--env", `url=${site}`);
    expect(status).toBe(2);
    for (const words of REFUSALS) expect(err).toContain(words);
  });

  test.each([
    [["--url", "https://example.gov.vn"], "--url"],
    [["--env", "site=https://example.gov.vn"], "--env site="],
    [["--env", "url=https://a.vn", "--env", "url=https://b.vn"], "stands twice"],
  ])("the build refuses %j", (args, words) => {
    const { status, err } = ran("build.mjs", ...args);
    expect(status).toBe(2);
    expect(err).toContain(words);
  });
});
