import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describeWith, programPath } from "./needed-program";
import { runProgram } from "./run-program";

const PROGRAM = "soffice";
const PACKAGE = "libreoffice-calc";
const START = 60_000;
const PER_FILE = 5_000;

/** The filters' own names: "xls" alone would mean a newer dialect on some versions. */
const FILTERS = {
  xlsx: "xlsx:Calc MS Excel 2007 XML",
  ods: "ods:calc8",
  xls: "xls:MS Excel 97",
  pdf: "pdf:calc_pdf_Export",
} as const;
export type OfficeFormat = keyof typeof FILTERS;

const setting = (name: string): string =>
  `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>0</value></prop></item>`;

/** 0 means: recalculate every file on opening, so that no cached value is ever taken for the formula's. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${setting("OOXMLRecalcMode")}
${setting("ODFRecalcMode")}
</oor:items>
`;

async function convertIn(folder: string, files: readonly Uint8Array[], to: OfficeFormat): Promise<Uint8Array[]> {
  const [profile, incoming, outgoing] = [join(folder, "profile"), join(folder, "in"), join(folder, "out")];
  await Promise.all([mkdir(join(profile, "user"), { recursive: true }), mkdir(incoming), mkdir(outgoing)]);
  await writeFile(join(profile, "user", "registrymodifications.xcu"), PROFILE);
  // LibreOffice looks into a file before it believes its ending, so .xlsx serves for .ods and .xls as well.
  const paths = files.map((_, at) => join(incoming, `${String(at)}.xlsx`));
  await Promise.all(files.map((bytes, at) => writeFile(paths[at] ?? "", bytes)));
  const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore"];
  const output = await runProgram(
    programPath(PROGRAM, PACKAGE),
    [...options, "--convert-to", FILTERS[to], "--outdir", outgoing, ...paths],
    START + PER_FILE * files.length,
  );
  return Promise.all(
    files.map(async (_, at) => {
      const bytes = await readFile(join(outgoing, `${String(at)}.${to}`)).catch(() => null);
      if (bytes === null) throw new Error(`LibreOffice left out file ${String(at)}: ${output}`);
      return new Uint8Array(bytes);
    }),
  );
}

/**
 * Opens workbooks (.xlsx, .ods, .xls) in LibreOffice, calculates every formula anew and saves them as `to`, all in one
 * run with a profile of its own: starting takes seconds, a file only a tenth of one. Throws an Error when LibreOffice
 * is missing, fails, takes too long or leaves a file out.
 */
export async function recalculateAll(files: readonly Uint8Array[], to: OfficeFormat): Promise<Uint8Array[]> {
  if (files.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), "cham-sao-office-"));
  try {
    return await convertIn(folder, files, to);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same for one workbook. */
export async function recalculate(bytes: Uint8Array, to: OfficeFormat): Promise<Uint8Array> {
  const [converted] = await recalculateAll([bytes], to);
  if (converted === undefined) throw new Error("LibreOffice gave nothing back");
  return converted;
}

/** `describe` for tests that need LibreOffice. */
export const libreofficeOrSkip = describeWith(PROGRAM, PACKAGE);
