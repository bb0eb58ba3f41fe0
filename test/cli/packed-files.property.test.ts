import fc from "fast-check";
import { allLeaves } from "../../src/scoring/criteria-set";
import { packFiles } from "../../src/cli/packed-files";
import { unpackerOf } from "../../src/cli/unpack-files";
import { judgeOne } from "../../src/cli/judge-one";
import { findAmong } from "../../src/cli/known-sets";
import type { SourceFile } from "../../src/summary/scored-sheet";
import { anyMerge } from "../support/any-merge";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const FAULTY = resolve(__dirname, "../../assets/samples/yen-the-2024-loi");

describe("what a thread hands over of its files", () => {
  it("is all that was found of any sheets", () => {
    fc.assert(
      fc.property(anyMerge({ mishaps: true }), ({ set, sheets }) => {
        const hash = "0123456789ab";
        // A unit's own sheet is scored without the criteria of a higher level, which these sheets hold.
        const isExternal = allLeaves(set).some(({ kind }) => kind === "external");
        const kept = sheets.filter(({ isSelfScore }) => !isSelfScore || !isExternal);
        const files = kept.map((sheet): SourceFile => ({
          file: sheet.file,
          sha256: "ab",
          sheets: [sheet],
          problems: [],
        }));
        const unpack = unpackerOf((id) => (id === set.id ? { set, hash } : null));
        expect(files.map((file) => unpack(packFiles([file])))).toEqual(files.map((file) => [file]));
      }),
      { numRuns: 50 },
    );
  });

  it("is all that was found of real workbooks, faulty ones and those of an unknown set among them", async () => {
    const names = readdirSync(FAULTY).filter((name) => name.endsWith(".xlsx"));
    const findSet = findAmong([]);
    const unpack = unpackerOf(findSet);
    for (const name of names) {
      const found = await judgeOne({ path: join(FAULTY, name), name }, "gather", findSet);
      expect(unpack(packFiles(found))).toEqual(found);
    }
    expect(names.length).toBeGreaterThan(10);
  });
});
