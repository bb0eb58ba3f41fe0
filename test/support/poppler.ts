import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { grayOfPgm, type GrayPicture } from "./decode-qr";
import { describeWith, programPath } from "./needed-program";
import { runProgram } from "./run-program";

const PACKAGE = "poppler-utils";
const LIMIT = 60_000;

/** Does something with the paper in a folder of its own that is gone afterwards. */
async function inFolder<T>(pdf: Uint8Array, use: (path: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "cham-sao-pdf-"));
  try {
    const path = join(folder, "paper.pdf");
    await writeFile(path, pdf);
    return await use(path, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readPdf(program: string, pdf: Uint8Array, args: (path: string) => string[]): Promise<string> {
  return inFolder(pdf, (path) => runProgram(programPath(program, PACKAGE), args(path), LIMIT));
}

/** The text of each page as it lies on the paper, columns side by side. */
export async function pdfPages(pdf: Uint8Array): Promise<string[]> {
  const text = await readPdf("pdftotext", pdf, (path) => ["-layout", "-enc", "UTF-8", path, "-"]);
  return text.split("\f").slice(0, -1);
}

/** A word on paper: page from 1, edges in points from the top left corner. */
export type PaperWord = {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

const BOX = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;

/** Every word with the place where it is printed. */
export async function pdfWords(pdf: Uint8Array): Promise<PaperWord[]> {
  const html = await readPdf("pdftotext", pdf, (path) => ["-bbox", "-enc", "UTF-8", path, "-"]);
  return html.split("<page ").flatMap((text, page) =>
    Array.from(text.matchAll(BOX), ([, left, top, right, bottom, word = ""]) => ({
      page,
      text: word.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  );
}

/** The width and height of each page in points (A4 is 595 by 842). */
export async function pdfPageSizes(pdf: Uint8Array): Promise<{ readonly width: number; readonly height: number }[]> {
  const facts = await readPdf("pdfinfo", pdf, (path) => ["-l", "-1", path]);
  return Array.from(facts.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g), ([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }));
}

/** The fonts that the paper uses, without the prefix of a subset. */
export async function pdfFonts(pdf: Uint8Array): Promise<string[]> {
  const table = await readPdf("pdffonts", pdf, (path) => [path]);
  const lines = table.split("\n").slice(2).filter(Boolean);
  return lines.map((line) => (line.split(/\s+/)[0] ?? "").replace(/^[A-Z]{6}\+/, ""));
}

/** A page, counted from 1, as it is seen at so many dots an inch. */
export async function pdfPicture(pdf: Uint8Array, page: number, dotsPerInch: number): Promise<GrayPicture> {
  return inFolder(pdf, async (path, folder) => {
    const options = ["-gray", "-singlefile", "-f", String(page), "-r", String(dotsPerInch)];
    await runProgram(programPath("pdftoppm", PACKAGE), [...options, path, join(folder, "page")], LIMIT);
    return grayOfPgm(await readFile(join(folder, "page.pgm")));
  });
}

/** `describe` for tests that look into a PDF. */
export const popplerOrSkip = describeWith("pdftotext", PACKAGE);
