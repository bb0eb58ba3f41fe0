import fc from "fast-check";
import { readPlan } from "../../src/workbook/read-plan";
import { saveXlsx, writeXlsx } from "../../src/workbook/write-xlsx";
import { anyPlan } from "../support/any-plan";
import { fileOf } from "../support/file-of";

it("reads the whole plan back from the file that was written for it", async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan(), async (plan) => {
      expect(readPlan(await writeXlsx(plan))).toEqual({ ok: true, file: fileOf(plan), lost: [] });
    }),
    { numRuns: 100 },
  );
});

it("saves what it has read as the same workbook", async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan(), async (plan) => {
      const first = readPlan(await writeXlsx(plan));
      expect(first.ok && readPlan(await saveXlsx(first.file))).toStrictEqual(first);
    }),
    { numRuns: 75 },
  );
});
