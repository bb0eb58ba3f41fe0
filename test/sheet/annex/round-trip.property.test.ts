import fc from "fast-check";
import { builtInSets } from "../../../src/scoring/built-in-sets";
import { hashOf } from "../../../src/scoring/criteria-hash";
import type { CriteriaSet } from "../../../src/scoring/criteria-set";
import { annexSet } from "../../../src/sheet/annex/annex-set";
import { annexSheet } from "../../../src/sheet/annex/annex-sheet";
import { readAnnexSheet } from "../../../src/sheet/annex/read-annex-sheet";
import { writeAnnex } from "../../../src/sheet/annex/write-annex";
import { readWorkbook } from "../../../src/workbook/read-workbook";
import { writeXlsx } from "../../../src/workbook/write-xlsx";
import { anyCriteriaSet } from "../../support/any-criteria-set";
import { snapshotOf } from "../../support/snapshot-of";

function planOf(set: CriteriaSet) {
  return annexSheet("Bộ tiêu chí", writeAnnex(set));
}

/** The hash of what is read from a sheet; or what was found wrong there, so that a failure shows it. */
function hashRead(sheet: Parameters<typeof readAnnexSheet>[0]): unknown {
  const annex = readAnnexSheet(sheet);
  if (annex === null) return "no set's sheet";
  const { loaded, problems } = annexSet(annex, sheet.name);
  return loaded === null ? problems : loaded.hash;
}

async function throughXlsx(set: CriteriaSet): Promise<unknown> {
  const outcome = readWorkbook(await writeXlsx({ title: "Bộ tiêu chí", sheets: [planOf(set)] }));
  const sheet = outcome.ok ? outcome.workbook.sheets[0] : undefined;
  return sheet === undefined ? outcome : hashRead(sheet);
}

describe("a set's editable sheet", () => {
  test.each(builtInSets().map(({ set, hash }) => [set.id, set, hash] as const))(
    "reads back as the same set: %s",
    async (_, set, hash) => {
      expect(hashRead(snapshotOf(planOf(set)))).toEqual(hash);
      expect(await throughXlsx(set)).toEqual(hash);
    },
  );

  it("reads back as the same set, for any set", () => {
    fc.assert(
      fc.property(anyCriteriaSet({ maxLeaves: 6 }), (set) => {
        expect(hashRead(snapshotOf(planOf(set)))).toEqual(hashOf(set));
      }),
      { numRuns: 1_000 },
    );
  });

  it("reads back as the same set out of a file, for any set", async () => {
    await fc.assert(
      fc.asyncProperty(anyCriteriaSet({ maxLeaves: 6 }), async (set) => {
        expect(await throughXlsx(set)).toEqual(hashOf(set));
      }),
      { numRuns: 12 },
    );
  });
});
