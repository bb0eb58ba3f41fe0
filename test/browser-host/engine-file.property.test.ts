import fc from "fast-check";
import { fileOfEngine } from "../../src/browser/file/engine-file";
import { fillEngine } from "../../src/browser/file/fill-engine";
import { anyPlan } from "../support/any-plan";
import { fileOf } from "../support/file-of";
import { keptByEngine } from "../support/kept-by-engine";
import { MemoryEngine } from "../support/memory-engine";

it("takes any workbook out of an engine as it was put in", () => {
  fc.assert(
    fc.property(anyPlan(), (plan) => {
      const file = fileOf(plan);
      const { engine } = new MemoryEngine("Trang tính1");
      fillEngine(engine, file);
      expect(keptByEngine(fileOfEngine(engine, file.title))).toEqual(keptByEngine(file));
    }),
    { numRuns: 60 },
  );
});

it("puts a second workbook in the place of the first without a trace of it", () => {
  fc.assert(
    fc.property(anyPlan(), anyPlan(), (first, second) => {
      const [{ engine }, { engine: fresh }] = [new MemoryEngine(), new MemoryEngine()];
      fillEngine(engine, fileOf(first));
      for (const one of [engine, fresh]) fillEngine(one, fileOf(second));
      expect(fileOfEngine(engine, "")).toEqual(fileOfEngine(fresh, ""));
    }),
    { numRuns: 50 },
  );
});
