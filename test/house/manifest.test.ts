import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { OLDEST_EXCEL_API } from "../../src/taskpane/oldest-excel-api";

const PROJECT = resolve(__dirname, "../..");
const CHECK = join(PROJECT, "scripts", "check-manifest.mjs");
const MANIFEST = readFileSync(join(PROJECT, "manifest.xml"), "utf8");

type Checked = { readonly status: number | null; readonly out: string };

/** The check over a manifest and the icons beside it, in a folder of their own. */
function checked(manifest: string, change: (icons: string) => void = () => undefined): Checked {
  const folder = mkdtempSync(join(tmpdir(), "manifest-"));
  const file = join(folder, "manifest.xml");
  const icons = join(folder, "assets", "icons");
  cpSync(join(PROJECT, "assets", "icons"), icons, { recursive: true });
  writeFileSync(file, manifest);
  change(icons);
  const done = spawnSync(process.execPath, [CHECK, file], { encoding: "utf8" });
  rmSync(folder, { recursive: true, force: true });
  return { status: done.status, out: done.stdout + done.stderr };
}

/** A break that would change nothing proves nothing. */
function swapped(from: string | RegExp, to: string): string {
  const text = MANIFEST.replace(from, to);
  if (text === MANIFEST) throw new Error(`${String(from)} is not in the manifest`);
  return text;
}

const TAB = 'id="Tab.Label" DefaultValue="Chấm Sao"';
const BREAKS = [
  ["text that is no XML", swapped("</OfficeApp>", ""), "no well-formed XML"],
  [
    "a page of the pane without TLS",
    swapped("https://localhost:3443/taskpane.html?tab=print", "http://localhost:3443/taskpane.html?tab=print"),
    "bt:Url: http://localhost:3443/taskpane.html?tab=print is no https address",
  ],
  [
    "help without TLS",
    swapped('SupportUrl DefaultValue="https:', 'SupportUrl DefaultValue="http:'),
    "SupportUrl: http:",
  ],
  [
    "a foreign domain without TLS",
    swapped("  <Hosts>", "<AppDomains><AppDomain>http://a.vn</AppDomain></AppDomains><Hosts>"),
    "AppDomain: http://a.vn is no https address",
  ],
  [
    "an endless address",
    swapped("taskpane.html?tab=print", `taskpane.html?tab=${"p".repeat(2100)}`),
    "2141 characters, 2048 at most",
  ],
  ["a resid that nothing defines", swapped('bt:Url id="Help.Url"', 'bt:Url id="Aid.Url"'), "Help.Url is not defined"],
  ["a resid that nothing uses", swapped('bt:Url id="Help.Url"', 'bt:Url id="Aid.Url"'), "Aid.Url is not used"],
  [
    "a resid of the wrong kind",
    swapped('Description resid="Score.Tip"', 'Description resid="Score.Label"'),
    "Description: resid Score.Label is one of bt:ShortStrings",
  ],
  ["a long resid", MANIFEST.replaceAll("Print.Url", "Print.".repeat(6)), "has 36 characters, 32 at most"],
  ["an id that stands twice", swapped('id="ChamSao.Print"', 'id="ChamSao.Score"'), "id ChamSao.Score stands twice"],
  [
    "a label in one language",
    swapped(new RegExp(`(${TAB}>\\s*)<bt:Override[^>]*/>`), "$1"),
    "Tab.Label has no text for en-US",
  ],
  [
    "a name in one language",
    swapped('<Override Locale="en-US" Value="Chấm Sao"/>', ""),
    "DisplayName has no text for en-US",
  ],
  ["an empty translation", swapped('Value="Print"', 'Value=""'), "Print.Label has no text for en-US"],
  [
    "a long label",
    swapped(TAB, `id="Tab.Label" DefaultValue="${"a".repeat(126)}"`),
    "Tab.Label has 126 characters, 125 at most",
  ],
  [
    "a long translation",
    swapped('Value="Summary"', `Value="${"b".repeat(126)}"`),
    "Summary.Label has 126 characters, 125 at most",
  ],
  [
    "a long tip",
    swapped(/(id="Print.Tip" DefaultValue=")[^"]*/, `$1${"c".repeat(251)}`),
    "Print.Tip has 251 characters, 250 at most",
  ],
  ["a ribbon button without an icon of 20", swapped(/ *<bt:Image size="20" resid="Print.20"\/>/, ""), "no icon of 20"],
  [
    "an icon of another size",
    swapped("HighResolutionIconUrl DefaultValue", "HighResolutionIconUrl Old").replace(
      'Old="https://localhost:3443/assets/icons/mark-64.png"',
      'DefaultValue="https://localhost:3443/assets/icons/mark-48.png"',
    ),
    "mark-48.png has 48 x 48 pixels, not 64",
  ],
  [
    "an icon elsewhere",
    swapped("https://localhost:3443/assets/icons/mark-16.png", "https://a.vn/mark-16.png"),
    "https://a.vn/mark-16.png does not lie beside the pane",
  ],
  ["an older requirement set", swapped('"ExcelApi" MinVersion="1.9"', '"ExcelApi" MinVersion="1.8"'), "needs 1.9"],
  ["no requirement set", swapped('Set Name="ExcelApi"', 'Set Name="SharedRuntime"'), "0 ExcelApi sets"],
] as const;

describe("the check of the manifest", () => {
  test.each(BREAKS)("%s is refused", (_name, manifest, words) => {
    const { status, out } = checked(manifest);
    expect(out).toContain(words);
    expect(status).toBe(1);
  });

  test("an icon that is not there is refused", () => {
    const { status, out } = checked(MANIFEST, (icons) => {
      rmSync(join(icons, "print-80.png"));
    });
    expect(out).toContain("assets/icons/print-80.png is no PNG file here");
    expect(status).toBe(1);
  });

  test("an icon that only has the name of a PNG is refused", () => {
    const { status, out } = checked(MANIFEST, (icons) => {
      cpSync(join(icons, "mark.svg"), join(icons, "mark-16.png"));
    });
    expect(out).toContain("assets/icons/mark-16.png is no PNG file here");
    expect(status).toBe(1);
  });

  test("our own manifest passes, by the schema as well where its folder is known", () => {
    const { status, out } = checked(MANIFEST);
    expect(out).toMatch(/^schema: (?:valid|skipped, .+)\nrules: kept\n$/);
    expect(status).toBe(0);
  });
});

describe("our manifest", () => {
  const values = (pattern: RegExp): readonly string[] =>
    [...MANIFEST.matchAll(pattern)].map(([, value]) => value ?? "");

  test("keeps its id, since Excel would take another id for another add-in", () => {
    expect(values(/<Id>([^<]+)<\/Id>/g)).toEqual(["db55d1ad-54ab-4be2-95d8-bbc3b289664c"]);
  });

  test("has the version of the package", () => {
    const { version } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as { version: string };
    expect(values(/<Version>([^<]+)<\/Version>/g)).toEqual([`${version}.0`]);
  });

  test("asks for the Excel that the pane asks for when it starts", () => {
    expect(values(/<Set Name="ExcelApi" MinVersion="([^"]+)"/g)).toEqual([OLDEST_EXCEL_API]);
  });

  test("opens one pane with three buttons, each at its own tab", () => {
    expect(values(/<Control xsi:type="Button" id="([^"]+)"/g)).toEqual([
      "ChamSao.Score",
      "ChamSao.Summary",
      "ChamSao.Print",
    ]);
    expect(new Set(values(/<TaskpaneId>([^<]+)</g))).toEqual(new Set(["ChamSao.Pane"]));
    expect(values(/taskpane\.html\?tab=(\w+)"/g)).toEqual(["score", "summary", "print"]);
  });

  test("asks for the workbook and nothing else", () => {
    expect(values(/<Host Name="(\w+)"/g)).toEqual(["Workbook"]);
    expect(values(/<Permissions>(\w+)</g)).toEqual(["ReadWriteDocument"]);
    expect(MANIFEST).not.toContain("AppDomain");
  });
});
