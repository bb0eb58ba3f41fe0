/** @jest-environment jsdom */
import { button, buttons, descriptionOf, focused, group, key, press, shownText } from "../../support/on-pane";
import { aboveMax, paneState, scoreView, scoreWithProblems, textScore } from "../../support/pane-state";
import { showPane } from "../../support/render-pane";

const wrong = { active: { kind: "score", view: scoreWithProblems() } } as const;
const right = { active: { kind: "score", view: scoreView() } } as const;
const HOME = "Vấn đề3 lỗi";

test("problems stand in groups with their gravity in words and their number", async () => {
  await showPane(paneState(wrong));
  expect([...document.querySelectorAll("h4")].map(({ textContent }) => textContent)).toEqual([
    " Lỗi:Số đang ở dạng chữ (2)",
    " Lỗi:Vượt điểm tối đa (1)",
  ]);
  expect(button(HOME).getAttribute("aria-expanded")).toBe("true");
});

test("each problem leads to its cell; only what is certain can be repaired", async () => {
  const { calls } = await showPane(paneState(wrong));
  await press("Đến ô G20");
  expect(calls).toEqual([["goTo", "G20"]]);
  expect(buttons().filter((name) => name.startsWith("Sửa"))).toEqual([
    "Sửa tất cả (2): Số đang ở dạng chữ",
    "Sửa G14",
    "Sửa G18",
  ]);
});

test("a repair shows its change first, takes the keyboard, and is done on consent", async () => {
  const { calls } = await showPane(paneState(wrong));
  await press("Sửa G18");
  expect(group("Sửa 1 ô như sau?").textContent).toContain("G18: “4,5” → 4,5");
  expect(document.activeElement).toBe(group("Sửa 1 ô như sau?"));
  expect(calls).toEqual([]);
  await press("Áp dụng");
  expect(calls).toEqual([["repair", [textScore("G18").problem]]]);
  expect(focused()).toBe(HOME);
});

test("Esc and the button to cancel leave all as it is and give the keyboard back", async () => {
  const { calls } = await showPane(paneState(wrong));
  await press("Sửa G18");
  await key("Escape");
  expect(focused()).toBe("Sửa G18");
  await press("Sửa tất cả (2): Số đang ở dạng chữ");
  expect(group("Sửa 2 ô như sau?").textContent).toContain("G14: “4,5” → 4,5");
  await press("Hủy");
  expect(focused()).toBe("Sửa tất cả (2): Số đang ở dạng chữ");
  expect(document.querySelector("[role=group][tabindex]")).toBeNull();
  expect(calls).toEqual([]);
});

test("several kinds can be repaired at once", async () => {
  const off = { ...textScore("G30"), problem: { ...textScore("G30").problem, code: "score-is-date" as const } };
  const groups = [
    { code: "score-is-text", severity: "error", items: [textScore("G14"), aboveMax("G15")] },
    { code: "score-is-date", severity: "error", items: [off] },
  ] as const;
  const view = scoreView({ problems: groups as unknown as ReturnType<typeof scoreView>["problems"], repairable: 2 });
  const { calls } = await showPane(paneState({ active: { kind: "score", view } }));
  await press("Sửa tất cả (2)");
  await press("Áp dụng");
  expect(calls).toEqual([["repair", [textScore("G14").problem, off.problem]]]);
});

test("a question whose problem is gone does not come back with it", async () => {
  const { change } = await showPane(paneState(wrong));
  await press("Sửa G18");
  await change(right);
  expect(shownText()).toContain("Không có vấn đề nào.");
  await change(wrong);
  expect(document.querySelector("[role=group][tabindex]")).toBeNull();
});

test("another sheet starts without the question that this one asked", async () => {
  const { change } = await showPane(paneState(wrong));
  await press("Sửa G18");
  await change({ active: { kind: "score", view: { ...scoreWithProblems(), sheet: "Phiếu GK2" } } });
  expect(document.querySelector("[role=group][tabindex]")).toBeNull();
});

test("where nothing can be written the buttons stay in reach and say why", async () => {
  const { calls } = await showPane(paneState({ ...wrong, writing: "read-only" }));
  expect(button("Sửa G18").getAttribute("aria-disabled")).toBe("true");
  expect(button("Sửa G18").tabIndex).toBe(0);
  expect(descriptionOf(button("Sửa G18"))).toContain("chỉ đọc");
  await press("Sửa G18");
  expect(document.querySelector("[role=group][tabindex]")).toBeNull();
  expect(calls).toEqual([]);
});

test("a workbook whose structure is locked still lets cells be repaired", async () => {
  const { calls } = await showPane(paneState({ ...wrong, writing: "workbook-protected" }));
  await press("Sửa G14");
  await press("Áp dụng");
  expect(calls).toHaveLength(1);
});

test("while cells are being written nothing else is, and the status says what is going on", async () => {
  const { calls } = await showPane(paneState({ ...wrong, work: { doing: "repairing", waiting: false } }));
  expect(descriptionOf(button("Sửa G14"))).toBe("Đang ghi vào ô …");
  await press("Sửa G14");
  expect(calls).toEqual([]);
});
