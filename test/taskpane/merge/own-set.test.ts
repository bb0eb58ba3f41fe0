import { unzipSync } from "fflate";
import { ANNEX_SHEET } from "../../../src/sheet/annex/annex-name";
import { ownSets } from "../../../src/sheet/annex/read-sets";
import { layoutScoreSheet } from "../../../src/sheet/score-layout";
import type { LoadedSet } from "../../../src/scoring/load-criteria-set";
import { readWorkbook } from "../../../src/workbook/read-workbook";
import { writeXlsx } from "../../../src/workbook/write-xlsx";
import { bestFilling } from "../../support/best-filling";
import { builtIn, earlierSet } from "../../support/earlier-set";
import { heldFile, mergedBy, nodeEngine, UNWATCHED, wishFor } from "../../support/engine-files";

const BUILT_IN = builtIn("binh-dinh-dan-chu-xa");
/** The owner's next version: points moved from one criterion to another. */
const OWN = earlierSet(BUILT_IN, "9", { "II.1": { max: 15 }, "II.2": { max: 15 } });
const SIGNED = { at: "2026-11-28T08:00:00+07:00", by: "Nguyễn Văn An" };

async function sheetOf(from: LoadedSet, unit: string) {
  const about = { name: "Phiếu An", unit, unitCode: "", judge: "An", round: "Năm", scoredOn: null };
  const plan = layoutScoreSheet({ ...from, ...about, filling: bestFilling(from.set) });
  return { name: `${unit}.xlsx`, file: heldFile(`${unit}.xlsx`, await writeXlsx({ title: unit, sheets: [plan] })) };
}

/** The hashes of the sets that a file brings on sheets of its own, and whether it has such sheets. */
function broughtBy(bytes: Uint8Array | null | undefined) {
  const read = readWorkbook(bytes ?? new Uint8Array());
  if (!read.ok) throw new RangeError("no workbook");
  return {
    sheets: read.workbook.sheets.filter(({ name }) => name.startsWith(ANNEX_SHEET)).length,
    hashes: ownSets(read.workbook).map(({ loaded }) => loaded?.hash),
  };
}

it("goes with the summary that is saved as a file, and no built-in set does", async () => {
  const [own, plain] = [nodeEngine(), nodeEngine()];
  await mergedBy(own, wishFor([await sheetOf(OWN, "Xã A"), await sheetOf(OWN, "Xã B")], { ownSets: [OWN] }));
  expect(broughtBy(await own.bytes(SIGNED))).toEqual({ sheets: 1, hashes: [OWN.hash] });
  await mergedBy(plain, wishFor([await sheetOf(BUILT_IN, "Xã A")]));
  expect(broughtBy(await plain.bytes(SIGNED))).toEqual({ sheets: 0, hashes: [] });
});

it("goes with copies that are carried over to it, alone and packed", async () => {
  const engine = nodeEngine();
  const names = ["Xã A.xlsx", "Xã B.xlsx"];
  const held = [await sheetOf(BUILT_IN, "Xã A"), await sheetOf(BUILT_IN, "Xã B")];
  await mergedBy(engine, wishFor(held, { ownSets: [OWN] }));
  const alone = await engine.carriedBytes({ files: ["Xã A.xlsx"], takesReworded: false }, UNWATCHED);
  expect(broughtBy(alone)).toEqual({ sheets: 1, hashes: [OWN.hash] });
  const packed = await engine.carriedBytes({ files: names, takesReworded: false }, UNWATCHED);
  const copies = Object.values(unzipSync(packed ?? new Uint8Array()));
  expect(copies.map(broughtBy)).toEqual(names.map(() => ({ sheets: 1, hashes: [OWN.hash] })));
});
