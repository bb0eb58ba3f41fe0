import { readSealLog } from "../../../src/sheet/read-seal-log";
import { readSheets } from "../../../src/workbook/excel/read-sheets";
import type { EntryLine } from "../../../src/sheet/second-entry";
import { typedEntry } from "../../../src/sheet/typed-entry";
import { openStore } from "../../../src/taskpane/desk/open-store";
import type { SealCommands, SecondDraft } from "../../../src/taskpane/seal/seal-commands";
import { areaOf, held, memoryDesk, type MemoryDesk } from "../../support/pane-desk";
import { AT, filledRows, yenThePlan } from "../../support/yen-the";

type SealDesk = MemoryDesk & { readonly seals: SealCommands };

async function opened(changes: Parameters<typeof yenThePlan>[0] = {}): Promise<SealDesk> {
  const desk = await memoryDesk({ plans: [yenThePlan(changes)] });
  return { ...desk, seals: await desk.store.commands.seals() };
}

function isOpen({ memory }: SealDesk, cell: string): boolean {
  return memory.engine.styles(memory.engine.activeSheet(), areaOf(cell))[0]?.[0]?.locked === false;
}

async function logOf({ Excel }: SealDesk) {
  return readSealLog(await Excel.run(readSheets)).records;
}

describe("sealing the sheet in view", () => {
  it("writes a code that checks out, its picture and a row of the log, and locks the entries", async () => {
    const desk = await opened();
    expect([isOpen(desk, AT["3.1.1"]), desk.view().isSealed]).toEqual([true, false]);
    expect(await desk.seals.seal("Thư ký Hà")).toBe(true);
    expect(desk.store.state().fault).toBeNull();
    const code = String(held(desk, AT.seal));
    expect([isOpen(desk, AT["3.1.1"]), desk.view().isSealed, desk.view().errors]).toEqual([false, true, 0]);
    const id = desk.memory.engine.activeSheet();
    expect(desk.memory.engine.protection(id)).not.toBeNull();
    expect(desk.memory.engine.pictures(id)).toMatchObject([{ altText: `Mã QR: ${code}`, cell: { column: 0 } }]);
    expect(await logOf(desk)).toMatchObject([{ kind: "seal", code, by: "Thư ký Hà", sheet: desk.view().sheet }]);
    expect(desk.store.state().notice).toMatchObject({ code: "sealed", facts: { code } });
  });

  it("does nothing to a sheet with an error or a blank", async () => {
    const desk = await opened({ "3.1.1": { points: 9 } });
    expect(await desk.seals.seal("Hà")).toBe(false);
    expect([held(desk, AT.seal), desk.memory.engine.sheets().length]).toEqual([null, 2]);
  });

  it("opens the same cells again, keeps the reason, and takes code and picture away", async () => {
    const desk = await opened();
    const cells = [AT["3.1.1"], "B8", "B9"];
    const before = cells.map((cell) => isOpen(desk, cell));
    await desk.seals.seal("Hà");
    const code = String(held(desk, AT.seal));
    expect(await desk.seals.unseal("Ghi nhầm mục 3", "Chủ tịch")).toBe(true);
    expect(cells.map((cell) => isOpen(desk, cell))).toEqual(before);
    expect([held(desk, AT.seal) ?? "", desk.memory.engine.pictures(desk.memory.engine.activeSheet())]).toEqual([
      "",
      [],
    ]);
    expect(await logOf(desk)).toMatchObject([
      { kind: "seal", code, reason: "" },
      { kind: "unseal", code, reason: "Ghi nhầm mục 3", by: "Chủ tịch" },
    ]);
    expect(desk.view().isSealed).toBe(false);
  });

  it("says whether a paper agrees with the cells: agrees, differs, earlier, unknown, mistyped", async () => {
    const desk = await opened();
    await desk.seals.seal("Hà");
    const code = String(held(desk, AT.seal));
    const asked = async (typedCode: string) => (await desk.seals.check(typedCode))?.is;
    expect(await asked(`${code.slice(0, 4).toLowerCase()} - ${code.slice(4)}`)).toBe("agrees");
    expect(await asked("00000000")).toBe("unknown");
    expect(await asked(code.slice(1))).toBe("mistyped");
    const { engine } = desk.memory;
    engine.write(engine.activeSheet(), areaOf(AT["3.1.1"]), [[{ value: 0.25 }]]);
    expect(await asked(code)).toBe("differs");
    await desk.store.commands.refresh();
    await desk.seals.unseal("Sửa", "Hà");
    expect(await asked(code)).toBe("earlier");
  });
});

describe("typing a signed paper a second time", () => {
  /** By whom, criterion and part, what was typed and what the paper says: four errors of the first person, one of the second. */
  const ERRORS = [
    ["first", "3.1.1 points", 1.5, 1.75],
    ["first", "3.1.3 points", 2, 2.25],
    ["first", "3.1.4 figures", 4, 5],
    ["second", "3.3.2 points", 3.25, 3.5],
    ["first", "3.6.1 points", 1, 2],
  ] as const;
  const PAPER = filledRows();

  function onPaper({ id, part }: EntryLine): string {
    const row = PAPER.get(id) ?? {};
    const value = part === "mark" ? undefined : row[part];
    return value === undefined ? "" : (typedEntry(value) ?? "?");
  }

  function withErrors(who: "first" | "second"): Record<string, number> {
    return Object.fromEntries(ERRORS.filter(([by]) => by === who).map(([, key, wrong]) => [key, wrong]));
  }

  async function typedTwice() {
    const wrong = withErrors("first");
    const changes = Object.entries(wrong).map(([key, value]) => {
      const [id = "", part = ""] = key.split(" ");
      return [id, { ...PAPER.get(id), [part]: value }] as const;
    });
    const desk = await opened(Object.fromEntries(changes));
    const start: SecondDraft = { sheet: desk.view().sheet, by: "Lan", typed: {}, decided: {} };
    const lines = (await desk.seals.beginSecond(start))?.lines ?? [];
    const second = withErrors("second");
    const texts = lines.map((line) => [line.key, second[line.key]?.toFixed(2) ?? onPaper(line)] as const);
    return { desk, lines, draft: { ...start, typed: Object.fromEntries(texts) } };
  }

  const hidden = ({ memory }: SealDesk): boolean => memory.engine.columnHidden(memory.engine.activeSheet(), 6);

  it("ends with the paper's values, a mark on each row and a log of all five errors", async () => {
    const { desk, lines, draft } = await typedTwice();
    const order = lines.map(({ at }) => at.row);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(hidden(desk)).toBe(true);
    const found = desk.seals.compareSecond(draft) ?? [];
    expect(found.map(({ line }) => line.key)).toEqual(ERRORS.map(([, key]) => key));
    const decided = Object.fromEntries(ERRORS.map(([, key, , paper]) => [key, paper.toFixed(2)]));
    expect(await desk.seals.finishSecond({ ...draft, decided }, "Hùng")).toBe(true);
    expect([desk.store.state().fault, hidden(desk)]).toEqual([null, false]);
    for (const line of lines) {
      const value = held(desk, line.cell);
      expect([line.key, value === null ? "" : typedEntry(value)]).toEqual([line.key, onPaper(line)]);
    }
    const [summary, ...decisions] = await logOf(desk);
    expect(summary).toMatchObject({ kind: "second-entry", by: "Lan", reason: `${String(lines.length)} ô; 5 ô lệch` });
    const comma = (value: number): string => value.toFixed(2).replace(".", ",");
    expect(
      decisions.map(({ criterion, first, second, decided: told, by }) => [criterion, first, second, told, by]),
    ).toEqual(
      ERRORS.map(([who, key, wrong, paper]) => {
        const [one, other] = who === "first" ? [wrong, paper] : [paper, wrong];
        return [key.split(" ")[0], comma(one), comma(other), comma(paper), "Hùng"];
      }),
    );
    expect(held(desk, "I12")).toBe("Nhập hai lần: 1,50 | 1,75; theo giấy: 1,75");
    // 15.71 + 18.61 + 15.75 + 12.75 + 17.36 + 3.25, as on the paper
    expect([desk.view().grandTotal, desk.view().errors]).toEqual(["83.43", 0]);
    expect(await desk.seals.seal("Hà")).toBe(true);
  });

  it("keeps in the workbook what was typed until the pane closed, and forgets it when told to", async () => {
    const { desk, draft } = await typedTwice();
    const half = { ...draft, typed: { "3.1.1 points": "1.75" } };
    desk.seals.keepSecond(half);
    await desk.quiet();
    const again = await openStore("vi").commands.seals();
    await desk.quiet();
    expect(await again.keptSecond()).toEqual(half);
    expect(await again.dropSecond()).toBe(true);
    expect([await again.keptSecond(), hidden(desk)]).toEqual([null, false]);
  });
});
