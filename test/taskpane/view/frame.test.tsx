/** @jest-environment jsdom */
import { TextEncoder } from "node:util";
import { act } from "react";
import { button, buttons, focused, key, press, shownText, tabStops } from "../../support/on-pane";
import { paneState, scoreView } from "../../support/pane-state";
import { showPane } from "../../support/render-pane";

const status = () => document.querySelector("#pane-status")?.textContent;
const alert = () => document.querySelector("[role=alert]")?.textContent;
const other = { kind: "other", name: "Sheet1", isEmpty: false, isSummary: false } as const;

// The tab of criteria sets takes hashes; this window lacks what every browser has for it.
globalThis.TextEncoder = TextEncoder;

afterEach(() => {
  jest.useRealTimers();
});

test("the keyboard meets help, languages and one tab before the sheet", async () => {
  await showPane(paneState());
  expect(tabStops().slice(0, 5)).toEqual([
    "Xem lại giới thiệu",
    "VI – Tiếng Việt",
    "EN – tiếng Anh",
    "Phiếu chấm",
    "Tiêu chí chưa chấm tiếp theoAlt+↓",
  ]);
});

test("arrows walk along the tabs and around, Home and End to their ends", async () => {
  const { state } = await showPane(paneState());
  button("Phiếu chấm").focus();
  const walked: string[] = [];
  for (const pressed of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "Home", "End"]) {
    await key(pressed);
    walked.push(`${focused()} ${state().tab}`);
  }
  expect(walked).toEqual([
    ...["Tổng hợp summary", "Bộ tiêu chí sets", "In print", "Bộ tiêu chí sets"],
    ...["Phiếu chấm score", "In print"],
  ]);
});

test("a tab names its panel, and panels that are not chosen are hidden", async () => {
  await showPane(paneState({ tab: "summary" }));
  const panels = [...document.querySelectorAll<HTMLElement>("[role=tabpanel]")];
  expect(panels.map(({ hidden }) => hidden)).toEqual([true, false, true, true]);
  expect(button("Tổng hợp").getAttribute("aria-controls")).toBe(panels[1]?.id);
  expect(button("Tổng hợp").getAttribute("aria-selected")).toBe("true");
  expect(shownText()).toContain("Đang mở phần tổng hợp …");
});

test("the language is changed in the pane and told on the page", async () => {
  await showPane(paneState());
  await press("EN – tiếng Anh");
  expect(document.documentElement.lang).toBe("en");
  expect(button("EN – English").getAttribute("aria-pressed")).toBe("true");
  expect(buttons()).toContain("Score sheet");
});

test("a first visit has its card, which takes no keyboard and goes for good", async () => {
  const { state } = await showPane(paneState({ isFirstVisit: true, active: other }));
  expect(focused()).toBe("nothing");
  expect(shownText()).toContain("Chấm điểm ngay trong Excel");
  await press("Bỏ qua");
  expect(state().isFirstVisit).toBe(false);
  expect(shownText()).not.toContain("Chấm điểm ngay trong Excel");
});

test("the card comes back on demand, with the keyboard, and gives it back", async () => {
  await showPane(paneState({ active: other }));
  await press("Xem lại giới thiệu");
  expect(focused()).toBe("Chấm điểm ngay trong Excel");
  await press("Bỏ qua");
  expect(focused()).toBe("Xem lại giới thiệu");
});

test("the sample leads to the new sheet's heading", async () => {
  const { calls, change } = await showPane(paneState({ isFirstVisit: true, active: other }));
  await press("Thử với dữ liệu mẫu");
  expect(calls).toEqual([["createSample"]]);
  await change({ active: { kind: "score", view: scoreView() } });
  expect(focused()).toBe("Xã Đồng Tâm");
});

test("a sheet that is no score sheet is called what it is", async () => {
  const { change } = await showPane(paneState({ active: other }));
  expect(document.querySelector("h2")?.textContent).toBe("“Sheet1” không phải phiếu chấm");
  await change({ active: { ...other, isSummary: true } });
  expect(document.querySelector("h2")?.textContent).toBe("“Sheet1” là bảng tổng hợp");
  await change({ active: { ...other, isEmpty: true } });
  expect(document.querySelector("h2")?.textContent).toBe("“Sheet1” đang trống");
  await change({ active: { kind: "loading" } });
  expect(shownText()).toContain("Đang đọc trang tính …");
});

test("a damaged sheet says what to do and can be read again", async () => {
  const { calls } = await showPane(paneState({ active: { kind: "damaged", name: "Phiếu GK1" } }));
  expect(shownText()).toContain("Phiếu “Phiếu GK1” bị hỏng");
  await press("Đọc lại");
  expect(calls).toEqual([["refresh"]]);
});

test("what was done is told where screen readers listen, and goes after ten seconds", async () => {
  jest.useFakeTimers();
  const { change } = await showPane(paneState());
  expect(document.querySelector("#pane-status")?.getAttribute("role")).toBe("status");
  await change({ notice: { number: 1, code: "repaired", facts: { count: "3" } } });
  expect(status()).toBe("Đã sửa 3 ô.");
  act(() => {
    jest.advanceTimersByTime(10_000);
  });
  expect(status()).toBe("");
  await change({ notice: { number: 2, code: "repaired", facts: { count: "3" } } });
  expect(status()).toBe("Đã sửa 3 ô.");
});

test("reading is not told until Excel keeps it waiting", async () => {
  const { change } = await showPane(paneState({ work: { doing: "reading", waiting: false } }));
  expect(status()).toBe("");
  await change({ work: { doing: "reading", waiting: true } });
  expect(status()).toBe("Excel đang bận (có thể một ô đang được sửa: nhấn Enter hoặc Esc trong Excel).");
});

test("a fault is told at once with its facts, and closes", async () => {
  const { change, state } = await showPane(paneState());
  expect(alert()).toBe("");
  await change({ fault: { code: "cell-changed", facts: { cells: "G14, G18" }, report: "r" } });
  expect(alert()).toContain("Ô G14, G18 vừa được sửa bằng tay");
  await press("Đóng");
  expect(state().fault).toBeNull();
  expect(alert()).toBe("");
});

test("every step of the journal can be taken back once", async () => {
  const cells = [{ cell: "G14", from: "4,5", to: "4.50" }];
  const step = { code: "repaired", sheet: "Phiếu GK1", cells } as const;
  const journal = [
    { ...step, number: 2, undone: false },
    { ...step, number: 1, undone: true },
  ];
  const { calls } = await showPane(paneState({ journal }));
  await press("Nhật ký sửa2");
  expect(shownText()).toContain("G14: “4,5” → 4,5");
  expect(buttons().filter((name) => name.startsWith("Hoàn tác"))).toEqual(["Hoàn tác bước 2: Sửa lỗi nhập"]);
  expect(document.body.textContent).toContain("Đã hoàn tác");
  await press("Hoàn tác bước 2: Sửa lỗi nhập");
  expect(calls).toEqual([["undo", 2]]);
});
