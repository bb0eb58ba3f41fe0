/** @jest-environment jsdom */
import type { EntryLine } from "../../../../src/sheet/second-entry";
import type { SealCommands, SecondDraft } from "../../../../src/taskpane/seal/seal-commands";
import { SEAL_WORDS } from "../../../../src/taskpane/view/seal/seal-words";
import { buttons, field, focused, key, press, shownText, type } from "../../../support/on-pane";
import { paneState, scoreView } from "../../../support/pane-state";
import { settle, showPane } from "../../../support/render-pane";

const OPEN = "Niêm phong, đối chiếu, nhập lần hai";

function line(id: string, row: number): EntryLine {
  const [at, cell] = [{ row, column: 6 }, `G${String(row + 1)}`];
  return { key: `${id} points`, id, title: `Tiêu chí ${id}`, part: "points", max: "2.00", at, cell, notes: null };
}
const LINES = [line("1.1", 10), line("1.2", 11), line("1.3", 12)];

type Call = readonly [string, ...unknown[]];

function fakeSeals(answers: Partial<SealCommands> = {}): { readonly seals: SealCommands; readonly calls: Call[] } {
  const calls: Call[] = [];
  const note =
    <Answer,>(name: string, answer: Answer) =>
    (...args: readonly unknown[]): Promise<Answer> => {
      calls.push([name, ...args]);
      return Promise.resolve(answer);
    };
  const seals: SealCommands = {
    seal: note("seal", true),
    unseal: note("unseal", true),
    check: note("check", null),
    keptSecond: () => Promise.resolve(null),
    beginSecond: (draft) => Promise.resolve({ lines: LINES, draft }),
    keepSecond: (draft) => calls.push(["keep", draft.typed, draft.decided]),
    compareSecond: () => [],
    finishSecond: note("finish", true),
    dropSecond: note("drop", true),
    ...answers,
  };
  return { seals, calls };
}

async function shown(more: Parameters<typeof scoreView>[0] = {}, answers: Partial<SealCommands> = {}) {
  const { seals, calls } = fakeSeals(answers);
  const view = scoreView({ isComplete: true, ...more });
  const pane = await showPane(paneState({ active: { kind: "score", view } }), { seals: () => Promise.resolve(seals) });
  await press(buttons().find((name) => name.startsWith(OPEN)) ?? OPEN);
  await settle();
  return { calls, pane };
}

const CLEAN = { isComplete: true, errors: 0 };

it("says the same in both languages, with the same facts", () => {
  const facts = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [word, text] of Object.entries(SEAL_WORDS.vi)) {
    expect([word, facts(SEAL_WORDS.en[word as keyof typeof SEAL_WORDS.en])]).toEqual([word, facts(text)]);
  }
});

describe("the seal of the sheet in view", () => {
  it("is offered for a complete sheet without errors alone", async () => {
    await shown({ isComplete: false });
    expect(buttons()).not.toContain("Niêm phong phiếu");
    expect(shownText()).toContain("Chỉ niêm phong được khi phiếu đủ điểm và không có lỗi.");
  });

  it("is made with the name of who makes it", async () => {
    const { calls } = await shown(CLEAN);
    await type("Người làm", "Thư ký Hà ");
    await press("Niêm phong phiếu");
    expect(calls).toEqual([["seal", "Thư ký Hà"]]);
  });

  it("is opened with a reason and a name, and with neither it is not", async () => {
    const { calls } = await shown({ ...CLEAN, isSealed: true });
    await press("Mở niêm phong");
    await press("Mở niêm phong");
    expect([calls, document.body.textContent.includes("Hãy ghi lý do và người làm.")]).toEqual([[], true]);
    await type("Lý do", "Ghi nhầm");
    await type("Người làm", "Hà");
    await press("Mở niêm phong");
    expect(calls).toEqual([["unseal", "Ghi nhầm", "Hà"]]);
  });
});

it.each([
  ["agrees", "KHỚP: bản giấy mang mã 7K3M9QXA đúng với số liệu ở đây."],
  ["differs", "KHÔNG KHỚP: điểm của phiếu mang mã 7K3M9QXA đã khác bản giấy."],
] as const)("compares a typed code and says that it %s, with the sheet", async (is, words) => {
  const sheet = { stand: is, file: "", sheet: "Phiếu GK1", unit: "Xã Đồng Tâm", judge: "An", seal: null };
  await shown(CLEAN, { check: () => Promise.resolve({ is, code: "7K3M9QXA", sheets: [sheet] }) });
  await type("Mã trên bản giấy", "7k3m-9qxa");
  await press("Đối chiếu");
  expect(shownText()).toContain(words);
  expect(shownText()).toContain("Phiếu GK1: Xã Đồng Tâm, An");
});

describe("a second entry", () => {
  async function typing(answers: Partial<SealCommands> = {}) {
    const desk = await shown(CLEAN, answers);
    await type("Người nhập lần hai", "Lan");
    await press("Bắt đầu nhập");
    await settle();
    return desk;
  }

  it("goes from entry to entry by Enter, back by arrow up, takes no nonsense, and keeps each step", async () => {
    const { calls } = await typing();
    expect([focused(), shownText().includes("Mục 1.1: Tiêu chí 1.1. Tối đa 2.")]).toEqual(["Giá trị trên giấy", true]);
    await type("Giá trị trên giấy", "1,5");
    await key("Enter");
    await type("Giá trị trên giấy", "đạt");
    await key("Enter");
    expect(shownText()).toContain("Ô 2 / 3");
    await key("ArrowUp");
    expect([shownText().includes("Ô 1 / 3"), field("Giá trị trên giấy").value]).toEqual([true, "1.50"]);
    await key("Enter");
    await type("Giá trị trên giấy", "");
    await key("Enter");
    const last = calls.at(-1);
    expect(last).toEqual(["keep", { "1.1 points": "1.50", "1.2 points": "" }, {}]);
  });

  it("lets a third person decide where the two differ, and writes nothing before all is decided", async () => {
    const mismatch = { line: LINES[1] ?? line("?", 0), first: "1.00", second: "1.50" };
    const { calls } = await typing({ compareSecond: () => [mismatch] });
    for (const text of ["1", "1,5", "2"]) {
      await type("Giá trị trên giấy", text);
      await key("Enter");
    }
    await settle();
    expect(buttons()).toContain("Lần một: 1, G12");
    await press("Ghi kết quả");
    expect(calls.some(([name]) => name === "finish")).toBe(false);
    await press("Lần hai: 1,5, G12");
    await type("Người quyết định", "Hùng");
    await press("Ghi kết quả");
    const typed = { "1.1 points": "1.00", "1.2 points": "1.50", "1.3 points": "2.00" };
    const draft: SecondDraft = { sheet: "Phiếu GK1", by: "Lan", typed, decided: { "1.2 points": "1.50" } };
    expect(calls.at(-1)).toEqual(["finish", draft, "Hùng"]);
  });

  it("goes on where it was left", async () => {
    const kept: SecondDraft = { sheet: "Phiếu GK1", by: "Lan", typed: { "1.1 points": "1.00" }, decided: {} };
    await shown(CLEAN, { keptSecond: () => Promise.resolve(kept) });
    await press(buttons().find((name) => name.startsWith("Nhập tiếp")) ?? "");
    await settle();
    expect(shownText()).toContain("Ô 2 / 3");
  });
});
