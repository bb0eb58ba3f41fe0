import fc from "fast-check";
import type { Decision } from "../../src/summary/decision";
import type { SourceFile } from "../../src/summary/scored-sheet";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { gatherFiles } from "../../src/sheet/gather-files";
import { layoutSummary } from "../../src/sheet/summary-layout";
import { merge, filesOf } from "../summary/made-sheets";
import {
  anyDisputedMerge,
  anyReadMerge,
  carried,
  dealt,
  decidedMerge,
  knowing,
  settledIn,
  withoutWay,
} from "../support/rolled-up";

const anyParts = fc.array(fc.nat(3), { minLength: 1, maxLength: 9 });
const anyMethod = fc.constantFrom("mean", "trimmed-mean", "median");

describe("a merge of summaries", () => {
  it("equals the merge of all their sheets, however the sheets were dealt out", () => {
    const found = { surveys: 0, conflicts: 0 };
    fc.assert(
      fc.property(anyReadMerge(), anyParts, anyMethod, (any, parts, method) => {
        const { set, roster } = any;
        const whole = merge(set, [], { files: filesOf(any.sheets, any.surveys), roster, method });
        const files = dealt(any, parts).flatMap((part, at): readonly SourceFile[] =>
          // One part comes as it is, beside the summaries of the others.
          at === 3 ? part : carried(merge(set, [], { files: part, method: "median" }), `Huyện ${String(at)}.xlsx`),
        );
        const rolledUp = merge(set, [], { files, roster, method });
        expect(withoutWay(rolledUp)).toEqual(withoutWay(whole));
        expect(rolledUp.criteria).toEqual(whole.criteria);
        found.surveys += whole.surveys?.rows.length ?? 0;
        found.conflicts += whole.problems.filter(({ code }) => code === "survey-conflict").length;
        expect(rolledUp.units.map(({ figures, gates }) => [figures, gates])).toEqual(
          whole.units.map(({ figures, gates }) => [figures, gates]),
        );
      }),
      { numRuns: 60 },
    );
    expect(found.surveys).toBeGreaterThan(20);
    expect(found.conflicts).toBeGreaterThan(3);
  });

  it("equals it through any number of levels", () => {
    fc.assert(
      fc.property(anyReadMerge(), anyParts, (any, parts) => {
        const { set } = any;
        const files = dealt(any, parts).reduce<readonly SourceFile[]>(
          (below, part, at) => carried(merge(set, [], { files: [...below, ...part] }), `Cấp ${String(at)}.xlsx`),
          [],
        );
        expect(withoutWay(merge(set, [], { files }))).toEqual(
          withoutWay(merge(set, [], { files: filesOf(any.sheets, any.surveys) })),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("equals it over any tree of merges in which people decide between sheets on the way", () => {
    let decided = 0;
    const anyTree = fc.array(fc.tuple(anyParts, fc.nat(99)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(anyDisputedMerge(), anyTree, (any, levels) => {
        const { set, roster } = any;
        const decisions: Decision[] = [];
        let bundles: readonly (readonly SourceFile[])[] = filesOf(any.sheets, any.surveys).map((file) => [file]);
        for (const [level, [parts, luck]] of levels.entries()) {
          bundles = [0, 1, 2, 3].flatMap((part) => {
            const files = bundles.filter((_, at) => parts[at % parts.length] === part).flat();
            if (files.length === 0) return [];
            const made = decidedMerge(set, files, luck + part);
            decisions.push(...made.decisions);
            return [carried(made.merged, `Cấp ${String(level)} phần ${String(part)}.xlsx`)];
          });
        }
        const whole = merge(set, [], { files: filesOf(any.sheets, any.surveys), roster, decisions });
        const rolledUp = merge(set, [], { files: bundles.flat(), roster });
        expect(settledIn(rolledUp)).toEqual(settledIn(whole));
        expect(withoutWay(rolledUp)).toEqual(withoutWay(whole));
        decided += whole.conflicts.filter(({ decision }) => decision !== null).length;
      }),
      { numRuns: 15 },
    );
    expect(decided).toBeGreaterThan(15);
  });

  it("uses every sheet once when all sheets come again beside their summaries", () => {
    fc.assert(
      fc.property(anyReadMerge(), (any) => {
        const { set, roster } = any;
        const direct = filesOf(any.sheets, any.surveys);
        const whole = merge(set, [], { files: direct, roster });
        const twice = merge(set, [], { files: [...carried(whole, "Huyện.xlsx"), ...direct], roster });
        const figures = ({ units, checks }: typeof whole) => [
          checks,
          units.map(({ unit, rank, figures: own, level, judges }) => [unit, rank, own, level, judges]),
        ];
        expect(figures(twice)).toEqual(figures(whole));
        const more = twice.problems.filter(({ place }) => place.through === "Huyện.xlsx");
        expect(more.map(({ code }) => code)).toEqual(any.sheets.map(() => "sheet-duplicated"));
        expect(twice.problems).toHaveLength(whole.problems.length + more.length);
        expect(twice.sources.filter(({ through }) => through.length > 0).map(({ status }) => status)).toEqual(
          direct.map(() => "superseded"),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("equals it through the bytes of .xlsx files", async () => {
    await fc.assert(
      fc.asyncProperty(anyReadMerge(), anyParts, async (any, parts) => {
        const { set, roster } = any;
        const files: SourceFile[] = [];
        for (const [at, part] of dealt(any, parts).entries()) {
          const bytes = await writeXlsx(layoutSummary(merge(set, [], { files: part })));
          const read = readWorkbook(bytes);
          if (!read.ok) throw new RangeError(read.fault.code);
          const source = { file: `Huyện ${String(at)}.xlsx`, sha256: `sha of ${String(at)}` };
          files.push(...gatherFiles(read.workbook, source, knowing(set)));
        }
        expect(withoutWay(merge(set, [], { files, roster }))).toEqual(
          withoutWay(merge(set, [], { files: filesOf(any.sheets, any.surveys), roster })),
        );
      }),
      { numRuns: 15 },
    );
  });
});
