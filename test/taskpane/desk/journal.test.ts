import fc from "fast-check";
import {
  journalOf,
  journalText,
  type KeptStep,
  markedUndone,
  shownStep,
  withStep,
} from "../../../src/taskpane/desk/journal";

const plain = (value: string | number) => ({ value, formula: null, format: "General" });

function step(cell: string, shownFrom = "1,5"): Omit<KeptStep, "number" | "undone"> {
  const cells = [{ cell, criterion: "3.1.1", from: plain(shownFrom), to: plain(1.5), shownFrom, shownTo: "1.5" }];
  return { code: "repaired", sheet: "Phiếu", sheetId: "s1", cells };
}

function many(count: number, shownFrom?: string): readonly KeptStep[] {
  return Array.from({ length: count }).reduce<readonly KeptStep[]>(
    (steps) => withStep(steps, step("G12", shownFrom)),
    [],
  );
}

describe("the journal", () => {
  it("keeps the newest fifty steps, newest first, under numbers that never come again", () => {
    const steps = many(60);
    expect(steps.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, at) => 60 - at));
    expect(withStep(steps, step("G13"))[0]).toMatchObject({ number: 61, undone: false });
  });

  it("comes back from its text as it was", () => {
    const steps = markedUndone(many(3), 2);
    expect(journalOf(journalText(steps))).toEqual(steps);
    expect(steps.map(({ undone }) => undone)).toEqual([false, true, false]);
    expect(steps[0] && shownStep(steps[0])).toEqual({
      ...{ number: 3, code: "repaired", sheet: "Phiếu", undone: false },
      cells: [{ cell: "G12", from: "1,5", to: "1.5" }],
    });
  });

  it("lets the oldest steps go where its text would be long", () => {
    const text = journalText(many(50, "x".repeat(3_000)));
    expect(text.length).toBeLessThanOrEqual(100_000);
    const kept = journalOf(text);
    // Each step has its text twice and some 260 characters around it: 16 would take 100,160.
    expect([kept[0]?.number, kept.length]).toEqual([50, 15]);
  });

  it("takes nothing from a workbook that is no step of ours", () => {
    const good = many(1)[0];
    const spoilt = [
      { ...good, code: "made" },
      { ...good, cells: [{ cell: "nowhere" }] },
      { ...good, number: "1" },
      { ...good, cells: {} },
    ];
    expect(journalOf(JSON.stringify([...spoilt, good, null, 7]))).toEqual([good]);
    for (const kept of [null, undefined, 7, {}, "", "{", "[[", "null", '"a"']) expect(journalOf(kept)).toEqual([]);
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(journalOf(text)).toEqual([]);
      }),
    );
  });
});
