import { hashOf } from "../../../src/scoring/criteria-hash";
import { layoutScoreSheet } from "../../../src/sheet/score-layout";
import { blankRequest } from "../../../src/sheet/score-request";
import { largeSet } from "../../support/large-set";
import { loadedMembers, readMembers } from "../../support/loaded-members";
import { memoryDesk, type MemoryDesk, selected, type Sync, typed } from "../../support/pane-desk";
import { yenThePlan } from "../../support/yen-the";

function told(what: string, syncs: readonly Sync[]): readonly Sync[] {
  process.stdout.write(
    `${what}: ${String(syncs.length)} waits, ${syncs.map(({ bytes }) => bytes).join(" + ")} bytes\n`,
  );
  return syncs;
}

function problemsOf({ view }: MemoryDesk) {
  return view().problems.flatMap(({ items }) => items.map(({ problem }) => problem));
}

const WISH = {
  setId: "yen-the-2024",
  unit: "Xã Đồng Tâm",
  unitCode: "YT09",
  withSelf: true,
  withSurvey: false,
  round: "1",
};

describe("how often the pane waits for Excel", () => {
  it("once to open, kept steps and events included", async () => {
    const desk = await memoryDesk({ plans: [yenThePlan()] });
    const [first, ...others] = told("open", desk.syncs());
    expect(others).toEqual([]);
    expect(first?.names.filter((name) => name.startsWith("_Register"))).toEqual([
      "_RegisterDataChangedEvent",
      "_RegisterActivatedEvent",
      "_RegisterAddedEvent",
      "_RegisterDeletedEvent",
    ]);
  });

  it("once for an edit, and as little for a paste of fifty cells or ten edits in a row", async () => {
    const desk = await memoryDesk({ plans: [yenThePlan()] });
    desk.syncs();
    typed(desk, "G12", 1.5);
    await desk.quiet();
    const [edit] = told("an edit", desk.syncs());
    expect(edit?.bytes).toBeLessThan(4_000);
    desk.person.pastes(desk.memory.engine.activeSheet(), { top: 11, left: 6, bottom: 60, right: 6 }, 1);
    await desk.quiet();
    expect(told("a paste", desk.syncs())).toHaveLength(1);
    for (let at = 0; at < 10; at += 1) typed(desk, "G12", at / 4);
    await desk.quiet();
    expect(told("ten edits", desk.syncs())).toHaveLength(1);
  });

  it("twice to create sheets, however many, and once to see them", async () => {
    const desk = await memoryDesk();
    desk.syncs();
    expect(await desk.store.commands.create({ ...WISH, judges: ["An", "Bình", "Chi"] })).toBe(true);
    const syncs = told("create four sheets", desk.syncs());
    // Look, lay with the activation, read what came into view.
    expect(syncs.map(({ names }) => names.includes("Activate"))).toEqual([false, true, false]);
    await desk.quiet();
    expect(desk.syncs()).toEqual([]);
    expect(desk.view()).toMatchObject({ sheet: "Phiếu tự chấm", done: 0, unit: "Xã Đồng Tâm" });
    expect(desk.store.state().notice).toEqual({
      number: 1,
      code: "created",
      facts: { count: "4", sheet: "Phiếu tự chấm" },
    });
  });

  it("twice for the sample and once to see it", async () => {
    const desk = await memoryDesk();
    desk.syncs();
    expect(await desk.store.commands.createSample()).toBe(true);
    expect(told("create the sample", desk.syncs())).toHaveLength(3);
    expect(desk.view()).toMatchObject({ grandTotal: "83.43", level: "4 sao", errors: 0 });
  });

  it("once to repair everything and once for what Excel tells of that, and so to take it back", async () => {
    const texts = { "3.1.1": { points: "1,5" }, "3.1.2": { points: " 2 " }, "3.1.3": { points: "2,25đ" } };
    const desk = await memoryDesk({ plans: [yenThePlan(texts)] });
    desk.syncs();
    await desk.store.commands.repair(problemsOf(desk));
    expect(desk.view()).toMatchObject({ errors: 0, total: "79.93" });
    await desk.quiet();
    const repaired = told("repair three cells", desk.syncs());
    expect(repaired.map(({ names }) => names.filter((name) => name === "Formulas").length)).toEqual([3, 0]);
    await desk.store.commands.undo(1);
    expect(desk.view().errors).toBe(3);
    await desk.quiet();
    expect(told("undo", desk.syncs())).toHaveLength(2);
  });

  it("once to go to a cell, twice to find the next blank one among several", async () => {
    const desk = await memoryDesk({ plans: [yenThePlan({ "3.1.1": { points: "" }, "3.1.7": { points: "" } })] });
    desk.syncs();
    await desk.store.commands.goTo("G19");
    expect(told("go to a cell", desk.syncs())).toHaveLength(1);
    await desk.store.commands.nextMissing();
    expect(selected(desk)).toBe("G12");
    expect(told("next blank cell", desk.syncs())).toHaveLength(2);
    await desk.store.commands.nextMissing();
    expect(selected(desk)).toBe("G18");
    await desk.quiet();
    expect(desk.syncs()).toHaveLength(2);
  });

  it("never only to give ranges back", async () => {
    const desk = await memoryDesk({ plans: [yenThePlan({ "3.1.1": { points: "1,5" } })] });
    const from = desk.requests.length;
    await desk.store.commands.repair(problemsOf(desk));
    await desk.store.commands.goTo("G12");
    await desk.quiet();
    const names = desk.requests.slice(from).flatMap(({ actions }) => actions.map(({ Name }) => Name));
    expect(names).not.toContain("_RemoveReference");
    expect(desk.host.keptRanges()).toBeLessThan(50);
  });
});

describe("what is loaded", () => {
  it("is read, every member of it, be it a reading, a repair or a step forward", async () => {
    const desk = await memoryDesk({ plans: [yenThePlan({ "3.1.1": { points: "1,5" }, "3.1.7": { points: "" } })] });
    const loads: [string, () => Promise<void>][] = [
      ["reading", () => desk.store.commands.refresh()],
      ["repair", () => desk.store.commands.repair(problemsOf(desk))],
      ["next", () => desk.store.commands.nextMissing()],
    ];
    for (const [, act] of loads) {
      const members = readMembers(desk);
      const from = desk.requests.length;
      await act();
      await desk.quiet();
      members.stop();
      const loaded = loadedMembers(desk.requests.slice(from));
      expect(loaded.filter((member) => !members.read.has(member))).toEqual([]);
    }
  });

  it("is this much and no more for a reading", async () => {
    const desk = await memoryDesk({ plans: [yenThePlan()] });
    const from = desk.requests.length;
    await desk.store.commands.refresh();
    expect(loadedMembers(desk.requests.slice(from))).toEqual([
      ...["columnCount", "formula", "formulas", "id", "name", "numberFormat", "protected", "readOnly", "rowCount"],
      ...["valueTypes", "values", "visibility"],
    ]);
  });
});

it("sends as little for a sheet of 120 criteria as for one of 30", async () => {
  const sizes: number[] = [];
  for (const count of [30, 120]) {
    const set = largeSet(count);
    const about = { name: "P", unit: "Xã A", unitCode: "", judge: "An" };
    const desk = await memoryDesk({ plans: [layoutScoreSheet(blankRequest(set, hashOf(set), about))] });
    desk.syncs();
    await desk.store.commands.refresh();
    sizes.push(...desk.syncs().map(({ bytes }) => bytes));
  }
  const [small = 0, large = 0] = sizes;
  expect(Math.abs(large - small)).toBeLessThan(10);
});
