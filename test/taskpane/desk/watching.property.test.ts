import fc from "fast-check";
import { freshView } from "../../support/fresh-view";
import { memoryDesk, type MemoryDesk } from "../../support/pane-desk";
import { yenThePlan } from "../../support/yen-the";

type Act = (desk: MemoryDesk) => void;

const inView = ({ memory }: MemoryDesk): string => memory.engine.activeSheet();
const anyRow = fc.integer({ min: 0, max: 60 });
const anyColumn = fc.constantFrom(1, 3, 4, 5, 6, 7);
const anyEntry = fc.constantFrom<(string | number | null)[]>(
  null,
  0,
  1,
  1.5,
  99,
  -1,
  "1,5",
  " 2đ",
  "N/A",
  "x",
  "3.1.1",
);

const typing = fc.tuple(anyRow, anyColumn, anyEntry).map(([row, column, value]): Act => (desk) => {
  desk.person.types(inView(desk), { row, column }, { value });
});
const pasting = fc
  .tuple(anyRow, anyColumn, fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 1, 2.25))
  .map(([top, left, height, value]): Act => (desk) => {
    desk.person.pastes(inView(desk), { top, left, bottom: top + height, right: left + 1 }, value);
  });
const inserting = fc.tuple(anyRow, fc.integer({ min: 1, max: 3 })).map(([row, count]): Act => (desk) => {
  desk.person.insertsRows(inView(desk), row, count);
});
const deleting = fc.tuple(anyRow, fc.integer({ min: 1, max: 3 })).map(([row, count]): Act => (desk) => {
  desk.person.deletesRows(inView(desk), row, count);
});
const renaming = fc.constantFrom("A", "Phiếu", "B 2").map((name): Act => (desk) => {
  const isFree = desk.memory.engine.sheets().every((sheet) => sheet.name !== name);
  if (isFree) desk.person.renames(inView(desk), name);
});
const activating = fc.nat(2).map((at): Act => (desk) => {
  const { id = "s0" } = desk.memory.engine.sheets()[at] ?? {};
  desk.person.clicksTab(id);
});

const anyActs = fc.array(
  fc.tuple(
    fc.oneof({ weight: 4, arbitrary: typing }, pasting, inserting, deleting, renaming, activating),
    fc.constantFrom(0, 0, 5, 30),
  ),
  { minLength: 1, maxLength: 12 },
);

async function wait(ms: number): Promise<void> {
  if (ms > 0) await new Promise((done) => setTimeout(done, ms));
}

describe("after whatever a person does", () => {
  it("the pane shows what a fresh reading and judgement give", async () => {
    const other = { name: "Phiếu GK2", judge: "Trần Thị Bình" };
    let wasScore = 0;
    await fc.assert(
      fc.asyncProperty(anyActs, async (acts) => {
        const desk = await memoryDesk({ apiSet: "1.17", plans: [yenThePlan(), yenThePlan({}, other)] });
        for (const [act, pause] of acts) {
          act(desk);
          await wait(pause);
        }
        await desk.quiet();
        const { active, fault } = desk.store.state();
        expect(active.kind === "score" ? active.view : null).toEqual(await freshView(desk.memory.engine));
        expect(fault).toBeNull();
        if (active.kind === "score") wasScore += 1;
      }),
      { numRuns: 15 },
    );
    // Most of them must have left a score sheet in view, else little was compared.
    expect(wasScore).toBeGreaterThan(10);
  });
});
