import { allLeaves, type CriteriaSet } from "../../src/scoring/criteria-set";
import { pdfFonts, pdfPageSizes, pdfWords } from "./poppler";
import { outside, papersOf, printedPages, roomBelowHint, type PrintedPage } from "./printed-page";

const A4 = [595, 842];
/** A signature has 120 points; lead and hint take two lines of them, on paper made smaller by a fourteenth at most. */
const ROOM_TO_SIGN = 70;

/** A PDF as it was measured. */
export type Pdf = {
  readonly sizes: Awaited<ReturnType<typeof pdfPageSizes>>;
  readonly pages: readonly PrintedPage[];
  readonly fonts: readonly string[];
};
export async function measured(bytes: Uint8Array): Promise<Pdf> {
  const [words, sizes, fonts] = await Promise.all([pdfWords(bytes), pdfPageSizes(bytes), pdfFonts(bytes)]);
  return { sizes, fonts, pages: printedPages(words, sizes) };
}

/** A4, margins, letters and page numbers of Nghị định 30/2020. */
export function expectHousePages({ sizes, pages, fonts }: Pdf): void {
  for (const { width, height } of sizes)
    expect([width, height].map(Math.round).sort((one, other) => one - other)).toEqual(A4);
  expect(pages.flatMap((page, at) => outside(page, sizes[at] ?? { width: 0, height: 0 }))).toEqual([]);
  // Liberation Serif has the widths of Times New Roman; letters and signs that it lacks come from its neighbours.
  // Browsers draw single signs such as ★ as pictures, in fonts without a name.
  const others = fonts.filter((font) => !/^(LiberationSerif|TimesNewRoman|DejaVu|OpenSymbol|Noto|\[none\])/.test(font));
  expect(others).toEqual([]);
  expect(fonts.some((font) => /^(LiberationSerif|TimesNewRoman)/.test(font))).toBe(true);
  for (const paper of papersOf(pages))
    expect(paper.map(({ number }) => number)).toEqual([null, ...paper.slice(1).map((_, at) => at + 2)]);
}

/** The last page of a score sheet has both signatures, room for them, and the sums, level and seal that are signed. */
function expectSigned(paper: readonly PrintedPage[], size: Pdf["sizes"][number] | undefined): void {
  expect(paper.filter(({ text }) => text.includes("(Ký,"))).toHaveLength(1);
  const last = paper.at(-1);
  expect(last?.text.match(/\(Ký,ghirõhọtên\)/gu)).toHaveLength(2);
  expect(last?.text).toMatch(/TỔNGCỘNG.*XẾPMỨC.*Mãniêmphong/u);
  if (last !== undefined && size !== undefined) expect(roomBelowHint(last, size)).toBeGreaterThan(ROOM_TO_SIGN);
}

/** Headings on every page, every criterion once, and the signatures. */
export function expectScoreSheet(pdf: Pdf, paper: readonly PrintedPage[], set: CriteriaSet): void {
  for (const { text } of paper) expect(text).toMatch(/Nộidungtiêuchí/u);
  expectSigned(paper, pdf.sizes[0]);
  const ids = paper.flatMap(({ words }) => words.filter(({ left }) => left < 150).map(({ text }) => text));
  for (const { id } of allLeaves(set)) expect(ids.filter((word) => word === id)).toHaveLength(1);
}
